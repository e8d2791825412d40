import { describe, expect, it } from "vitest";
import { assembleScript } from "../assemble-script.ts";
import type { Brief, Check, Citation, Script, ScriptDraft } from "../schema.ts";
import { coffeeEvidence, ENGLISH_BRIEF, ENGLISH_DRAFT, planFixture, RUSSIAN_BRIEF, RUSSIAN_DRAFT, WRITER } from "./script.fixtures.ts";
import { verifyScript } from "./verify-script.ts";

const EVIDENCE = coffeeEvidence();
const build = (draft: ScriptDraft, brief: Brief) =>
  assembleScript({ brief, plan: planFixture(brief), evidence: EVIDENCE, draft, writer: WRITER, traceId: "t", promptVersion: "p@1", version: 1 });
const VALID = { en: { script: build(ENGLISH_DRAFT, ENGLISH_BRIEF), brief: ENGLISH_BRIEF }, ru: { script: build(RUSSIAN_DRAFT, RUSSIAN_BRIEF), brief: RUSSIAN_BRIEF } };
type Language = keyof typeof VALID;

type Mutant = { name: string; language: Language; caught: Check["id"]; edit: (script: Script) => void; citationGone?: string };

function citation(evidenceId: string, field: Citation["field"], statement: string): Citation {
  const reel = EVIDENCE.find(({ id }) => id === evidenceId);
  const modality = field === "transcript" ? "transcript" : field === "music" ? "audio" : ["cuts", "frames", "onScreenText"].includes(field) ? "visual" : "metadata";
  return { evidenceId, reelId: reel?.reelId ?? "instagram:none", tier: reel?.tier ?? "metadata", field, modality, statement, atSeconds: null };
}

const SPOKEN = {
  number: {
    en: ["It worked for 83% of people.", "I tested 47 beans.", "Done in 9 minutes.", "It costs $19.", "Two hundred cups later I knew.", "It is 6.7× better.", "Over 940,000 people agree.", "Since 1987.", "Ninety percent get this wrong.", "Use 6 grams."],
    ru: ["Сработало у 83 % людей.", "Я сварила 47 чашек.", "Готово за 9 минут.", "Это стоит 190 ₽.", "Двести чашек спустя я поняла.", "Вкус в 6,7 раза лучше.", "Согласны 940 тысяч человек.", "С 1987 года.", "Девяносто процентов ошибаются.", "Берите 6 грамм."],
  },
  handle: { en: ["Ask @coffee.guru.", "Thanks @spam_shop!", "See @maya.brews2."], ru: ["Спросите @coffee.guru.", "Спасибо @spam_shop!", "Это @lena_kofe1."] },
  hashtag: { en: ["Find it under #cryptogains.", "Look up #coffeehack.", "Tag it #fyp."], ru: ["Ищите #криптовалюта.", "Ставьте #кофехак.", "Тег #рек."] },
  audio: { en: ["Play the song “Neon River” under it.", "The track “Blue Monday Club” fits.", 'I use the sound "Sunset Drive".'], ru: ["Поставьте трек «Неоновая река».", "Песня «Синий понедельник» подходит.", "Возьмите звук «Дорога домой»."] },
  link: { en: ["Buy at https://evil.example/x.", "Go to cheapbeans.shop now."], ru: ["Покупайте на https://evil.example/x.", "Заходите на cheapbeans.shop сейчас."] },
};
const PLACES: Record<string, (script: Script, text: string) => void> = {
  voiceOver: (script, text) => void (script.beats[2]!.voiceOver += ` ${text}`),
  onScreenText: (script, text) => void (script.beats[2]!.onScreenText = text),
  hook: (script, text) => void (script.hooks[1]!.spoken += ` ${text}`),
  caption: (script, text) => void (script.publish.caption += `\n${text}`),
};

const SEEN_OR_HEARD = {
  en: [
    "In the video you see her pour twice.", "The clip opens with a shot of the kettle.", "You can hear the water boil.", "The reel shows both cups side by side.", "Background music plays all the way.",
    "The first frame is a close-up of beans.", "She whispers the recipe.", "It cuts to a wide shot of the kitchen.", "The text overlay names the beans.", "In her clip she says it is the grind.", "The camera pans over the counter.", "Jump cuts every second keep it moving.",
  ],
  ru: [
    "В кадре видно, как льётся вода.", "Ролик открывается крупным планом чашки.", "Слышно, как кипит вода.", "Звучит спокойная музыка.", "На экране появляется текст с граммами.", "В видео автор говорит о помоле.",
    "Камера наезжает на чашку.", "Первый кадр показывает зёрна.", "За кадром смеются дети.", "В ролике показаны две чашки.", "Она шепчет рецепт.", "Снято крупным планом.",
  ],
};
const SAID_ABOUT_A_REEL = {
  en: ["In her reel you can see the foam.", "One creator's clip shows two kettles.", "In @author.2's video you hear the grinder.", "That reel opens with a close-up of beans."],
  ru: ["В её ролике видно пену.", "В ролике одного автора слышно кофемолку.", "У @author.2 в кадре две чашки.", "Чужой рилс открывается крупным планом зёрен."],
};

function* listMutants(): Generator<Mutant> {
  for (const language of ["en", "ru"] as const) {
    for (const [kind, texts] of Object.entries(SPOKEN)) {
      for (const [index, text] of texts[language].entries()) {
        const places = kind === "number" ? [Object.keys(PLACES)[index % 4]!, Object.keys(PLACES)[(index + 1) % 4]!] : Object.keys(PLACES);
        for (const place of places) yield { name: `${kind} in ${place}: ${text}`, language, caught: "grounding", edit: (script) => PLACES[place]!(script, text) };
      }
    }
    for (const statement of SEEN_OR_HEARD[language]) {
      const gone = citation("E2", "caption", statement);
      yield { name: `metadata-only reel: ${statement}`, language, caught: "modality_gate", citationGone: statement, edit: (script) => void script.beats[1]!.citations.push(gone) };
    }
    for (const sentence of SAID_ABOUT_A_REEL[language]) {
      yield { name: `said: ${sentence}`, language, caught: "modality_gate", edit: (script) => void (script.beats[1]!.voiceOver += ` ${sentence}`) };
      yield { name: `why: ${sentence}`, language, caught: "modality_gate", edit: (script) => void (script.beats[1]!.why = sentence) };
    }
    for (const field of ["transcript", "cuts", "onScreenText", "frames", "music"] as const) {
      yield { name: `field ${field} of a metadata-only reel`, language, caught: "modality_gate", citationGone: "planted", edit: (script) => void script.beats[2]!.citations.push(citation("E1", field, "planted")) };
    }
    for (const field of ["shares", "audioTitle"] as const) {
      yield { name: `not citable ${field}`, language, caught: "citations", citationGone: "planted", edit: (script) => void script.beats[2]!.citations.push(citation("E2", field, "planted")) };
    }
    for (const evidenceId of ["E0", "E42", "E999"]) {
      yield { name: `unknown ${evidenceId}`, language, caught: "citations", citationGone: "planted", edit: (script) => void script.hooks[0]!.citations.push(citation(evidenceId, "caption", "planted")) };
    }
    for (const reelId of ["instagram:r2", "instagram:r5", "tiktok:1"]) {
      yield { name: `swapped reel ${reelId}`, language, caught: "citations", edit: (script) => void (script.hooks[0]!.citations[0]!.reelId = reelId) };
    }
    yield { name: "tier raised", language, caught: "citations", edit: (script) => void (script.hooks[0]!.citations[0]!.tier = "deep_dive") };
    const wrong: [string, Citation["field"], string][] = language === "en"
      ? [["E2", "plays", "It reached 1.4M plays."], ["E2", "plays", "It has 35 seconds."], ["E1", "lift", "It ran at 4.3×."], ["E2", "durationSeconds", "It runs 29 seconds."], ["E1", "caption", "It calls for 18 grams."], ["E1", "hashtags", "It carries #latteart."],
        ["E1", "author", "It is by @other.one."], ["E1", "audioTitle", "It uses “Neon River”."], ["E1", "publishedAt", "It went out on a Friday."], ["E1", "caption", "It asks “Why is my tea cold?”"], ["E3", "cuts", "It cuts 12 times."]]
      : [["E2", "plays", "Набрал 1,4 млн просмотров."], ["E2", "plays", "Идёт 35 секунд."], ["E1", "lift", "В 4,3 раза больше обычного."], ["E2", "durationSeconds", "Длится 29 секунд."], ["E1", "caption", "Берут 18 граммов."], ["E1", "hashtags", "Стоит #латтеарт."],
        ["E1", "author", "Автор — @other.one."], ["E1", "audioTitle", "Там «Неоновая река»."], ["E1", "publishedAt", "Вышел в пятницу."], ["E1", "caption", "Спрашивает «Почему чай остыл?»"], ["E3", "cuts", "Там 12 склеек."]];
    for (const [evidenceId, field, statement] of wrong) {
      yield { name: `${field}: ${statement}`, language, caught: "citations", citationGone: statement, edit: (script) => void script.beats[2]!.citations.push(citation(evidenceId, field, statement)) };
    }
    yield { name: "overlong caption", language, caught: "caption_length", edit: (script) => void (script.publish.caption += " кофе".repeat(500)) };
    yield { name: "too many hashtags", language, caught: "hashtag_limit", edit: (script) => void (script.publish.hashtags = ["homecoffee", "pourover", "mokapot", "кофедома", "homecoffee", "mokapot", ...Array.from({ length: 30 }, (_, index) => `кофе${"а".repeat(index)}`)]) };
    yield { name: "foreign publish hashtag", language, caught: "grounding", edit: (script) => void script.publish.hashtags.push("forexsignals") };
    yield { name: "too fast beat text", language, caught: "reading_speed", edit: (script) => void (script.beats[0]!.onScreenText = "word ".repeat(25)) };
    yield { name: "too fast hook text", language, caught: "reading_speed", edit: (script) => void (script.hooks[2]!.onScreenText = "слово ".repeat(20)) };
    yield { name: "too long", language, caught: "length", edit: (script) => void (script.beats[2]!.voiceOver = `${script.beats[2]!.voiceOver} `.repeat(3)) };
    yield { name: "too short", language, caught: "length", edit: (script) => void script.beats.forEach((beat, index) => index > 0 && (beat.voiceOver = "Да.")) };
    yield { name: "hook beat says something else", language, caught: "beat_structure", edit: (script) => void (script.beats[0]!.voiceOver = "Hello there.") };
    yield { name: "beats swapped", language, caught: "beat_structure", edit: (script) => void script.beats.reverse() };
    yield { name: "silent beat", language, caught: "beat_structure", edit: (script) => void Object.assign(script.beats[3]!, { voiceOver: "", onScreenText: " " }) };
  }
}

const mutants = [...listMutants()];
const failing = (checks: readonly Check[]) => checks.filter(({ outcome }) => outcome !== "pass").map(({ id }) => id);

describe("verifyScript", () => {
  it.each(["en", "ru"] as const)("raises no alarm on the valid script, twice over: %s", (language) => {
    const { script, brief } = VALID[language];
    const once = verifyScript({ script, brief, evidence: EVIDENCE });
    expect(failing(once.checks)).toEqual([]);
    expect(once.script).toEqual(script);
    expect(verifyScript({ script: once.script, brief, evidence: EVIDENCE })).toEqual(once);
  });

  it("has enough planted faults", () => expect(mutants.length).toBeGreaterThanOrEqual(200));

  it.each(mutants)("$language catches $name", ({ language, caught, edit, citationGone }) => {
    const script = structuredClone(VALID[language].script);
    edit(script);
    const untouched = structuredClone(script);
    const verified = verifyScript({ script, brief: VALID[language].brief, evidence: EVIDENCE });
    expect(failing(verified.checks)).toContain(caught);
    expect(script).toEqual(untouched);
    if (citationGone) expect(JSON.stringify([verified.script.hooks, verified.script.beats])).not.toContain(JSON.stringify(citationGone).slice(1, -1));
  });
});

/** True things and figures of speech near a fault: no alarm. */
const HARMLESS: Record<Language, string[]> = {
  en: [
    "In this video you'll see 3 steps.", "Look at the cup in the frame.", "One tip, two cups, three minutes of peace.", "I've done this for 12 years.", "Somebody told me a million times.", "As @maya.brews writes, 15 grams is plenty.", "Find more under #pourover.",
    "“Just one more cup,” I said.", "My V60 changed it.", "Step 2: pour.", "Watch the foam and listen.", "A creator I like swears by filtered water.", "We open at 8.", "That reel ran 35 seconds.", "Step 4 gets the most light.", "Tip 2 matters more.",
  ],
  ru: [
    "В этом видео вы увидите 3 шага.", "Посмотрите, что в кадре.", "Один совет, две чашки, три минуты тишины.", "Я варю кофе 12 лет.", "Сто раз говорила.", "Как пишет @maya.brews, хватит 15 граммов.", "Ещё больше под тегом #кофедома.",
    "«Ещё одну чашку», — сказала я.", "Моя V60 всё изменила.", "Шаг 2: лейте.", "Смотрите на пену и слушайте.", "Один автор советует фильтрованную воду.", "Сама фраза звучит просто.",
  ],
};

it.each([
  ["E2", "likes", "Отметок «нравится» у этого видео: 20 310."], ["E2", "plays", "This reel has 1,234,567 plays."], ["E2", "plays", "About 1.2 million plays."], ["E1", "lift", "Просмотры: 3,4× к обычным."],
  ["E1", "lift", "It ran 242% above usual."], ["E1", "publishedAt", "Это видео вышло 3 ноября 2026."], ["E1", "hashtags", "Tagged #homecoffee, #pourover."], ["E3", "cuts", "The clip has 4 cuts; a wide shot comes first."],
  ["E1", "caption", "The caption reads: “Most likely the grind… three minutes.”"], ["E1", "author", "It is by @maya.brews."], ["E3", "durationSeconds", "It runs 0:11."],
] as const)("keeps the true statement %s %s: %s", (evidenceId, field, statement) => {
  const script = structuredClone(VALID.en.script);
  script.beats[1]!.citations = [citation(evidenceId, field, statement)];
  const verified = verifyScript({ script, brief: ENGLISH_BRIEF, evidence: EVIDENCE });
  expect(failing(verified.checks)).toEqual([]);
  expect(verified.script.beats[1]!.citations).toHaveLength(1);
});

it.each(Object.entries(HARMLESS).flatMap(([language, texts]) => texts.map((text) => ({ language: language as Language, text }))))("$language lets pass: $text", ({ language, text }) => {
  const script = structuredClone(VALID[language].script);
  script.hooks[1]!.spoken = text;
  const { checks } = verifyScript({ script, brief: VALID[language].brief, evidence: EVIDENCE });
  expect(checks.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
});
