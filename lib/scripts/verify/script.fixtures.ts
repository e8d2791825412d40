import { makePlan } from "#lib/plan/make-plan.ts";
import { briefFixture, evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief, DraftBeat, ScriptDraft } from "../schema.ts";

export const WRITER = { provider: "composer", modelId: "composer-1" } as const;

const SHOT: DraftBeat["shot"] = { size: "close_up", angle: "high", movement: "static", description: "Your hands over the kettle, 50 mm lens, window light." };

export function coffeeEvidence(): Evidence[] {
  const deep = evidenceFixture(3, {
    tier: "deep_dive", mediaState: "analysed", authorHandle: "slow.pour", caption: "Tap water or filtered? Taste both.", lift: 1.8, durationSeconds: 11,
    facts: { method: "annotated by hand", cutsSeconds: [2, 5, 6.5, 9], transcript: [{ startSeconds: 0.5, endSeconds: 4, text: "Ask what your water can do for you." }] },
  });
  deep.citableFields = [...deep.citableFields, "transcript", "cuts"];
  return [
    evidenceFixture(1, { caption: "Why does your pour-over taste sour on Tuesday? Most likely the grind: 15 grams, three minutes.", hashtags: ["homecoffee", "pourover"], lift: 3.42, audioKey: "kettle", audioTitle: "Marlow & the Finches – Kettle Song", authorHandle: "maya.brews" }),
    evidenceFixture(2, { caption: "Why is your moka pot bitter?", hashtags: ["homecoffee", "mokapot"], lift: 2.1, durationSeconds: 34.6, counts: { plays: 1_234_567, likes: 20_310, comments: 845, shares: null, saves: null } }),
    deep,
    evidenceFixture(4, { caption: "Почему кофе горчит? Помол слишком мелкий.", language: "ru", hashtags: ["кофедома"], authorHandle: "lena_kofe", lift: 2.6 }),
    evidenceFixture(5, { caption: "5 ways to use cold coffee", lift: 0.6 }),
    ...[6, 7, 8].map((index) => evidenceFixture(index, { lift: null })),
  ].map((reel) => (reel.audioTitle ? { ...reel, citableFields: [...reel.citableFields, "audioTitle" as const] } : reel));
}

const beat = (role: DraftBeat["role"], voiceOver: string, onScreenText: string, over: Partial<DraftBeat> = {}): DraftBeat => ({
  role, voiceOver, onScreenText, shot: SHOT, bRoll: "Steam over the cup.", audio: "Your voice over quiet kitchen sound.", transition: "cut", decisionId: "structure", why: "", citations: [], ...over,
});

export const ENGLISH_BRIEF: Brief = briefFixture({ goal: "reach", notes: "Our café opens at 8. I have brewed for 12 years. Find us at beanhouse.com, @beanhouse.", trendIds: ["hashtag:slowmorning"] });

/** A 30 s script with every kind of grounded claim; each of its checks passes. */
export const ENGLISH_DRAFT: ScriptDraft = {
  title: "Coffee without a machine",
  hooks: [
    { pattern: "question", spoken: "Why does good coffee taste sour at home?", onScreenText: "Sour coffee?", visual: "Close-up of a cup being pushed away.", citations: [
      { evidenceId: "E1", field: "lift", statement: "A reel that opens with this kind of question ran at 3.4× its author's usual plays." },
      { evidenceId: "E1", field: "caption", statement: "The caption asks “Why does your pour-over taste sour on Tuesday?”" }] },
    { pattern: "contrast", spoken: "Café taste, kitchen tools.", onScreenText: "No machine", visual: "Kettle next to a jar.", citations: [] },
    { pattern: "pov", spoken: "POV: the kids are up and the kettle is on.", onScreenText: "Early again", visual: "Dark kitchen, one lamp.", citations: [] },
  ],
  beats: [
    beat("hook", "Why does good coffee taste sour at home?", "Sour coffee?", { decisionId: "hook_pattern", why: "Hooks that ask ran above their authors' usual plays here.", citations: [
      { evidenceId: "E2", field: "plays", statement: "A moka pot question reached 1.2M plays." }] }),
    beat("turn", "I blamed the beans for 12 years. In this video you'll see it was never the beans, it was the grind.", "Not the beans", { citations: [
      { evidenceId: "E1", field: "caption", statement: "One creator measures 15 grams of coffee in the caption." },
      { evidenceId: "E2", field: "durationSeconds", statement: "A reel on the same worry runs 35 seconds." }] }),
    beat("value", "Here are 3 small fixes. Grind a little finer. Pour slowly, in circles. And use filtered water: as @maya.brews writes, most likely the grind is to blame.", "1/3 Grind finer", { citations: [
      { evidenceId: "E3", field: "cuts", statement: "The clip changes shots at 2 and 5 seconds, which you can see as each fix lands." },
      { evidenceId: "E3", field: "transcript", statement: "You can hear the line “Ask what your water can do for you.”" }] }),
    beat("payoff", "Now taste it. Sweet, clear, nothing sharp, and no machine anywhere in this kitchen.", "No machine. Sweet cup.", { audio: "Under it: the track “Kettle Song”.", decisionId: "audio", citations: [
      { evidenceId: "E1", field: "audioTitle", statement: "It uses the sound “Kettle Song”." },
      { evidenceId: "E1", field: "publishedAt", statement: "It went out on a Tuesday at 18:20 UTC." }] }),
    beat("cta", "Send this to somebody who still drinks it sour.", "Send it on", { decisionId: "call_to_action", why: "The goal is reach.", citations: [
      { evidenceId: "E4", field: "hashtags", statement: "Another reel carries #кофедома." }] }),
  ],
  publish: { caption: "Sour coffee at home?\nThree fixes, no machine.\nWe open at 8: beanhouse.com @beanhouse #homecoffee", hashtags: ["homecoffee", "#SlowMorning"], coverText: "Sour coffee?", callToAction: "Send it on", altText: "Hands brew coffee at a kitchen window." },
};

export const RUSSIAN_BRIEF: Brief = briefFixture({ goal: "reach", language: "ru", topic: "кофе дома без кофемашины", audience: "родители", notes: "Я варю кофе 12 лет." });

export const RUSSIAN_DRAFT: ScriptDraft = {
  title: "Кофе без кофемашины",
  hooks: [
    { pattern: "question", spoken: "Почему дома кофе горчит?", onScreenText: "Горчит?", visual: "Крупный план чашки.", citations: [
      { evidenceId: "E4", field: "caption", statement: "В подписи звучит тот же вопрос: «Почему кофе горчит?»" },
      { evidenceId: "E4", field: "lift", statement: "Ролик с таким вопросом набрал в 2,6 раза больше обычного для автора." }] },
    { pattern: "contrast", spoken: "Кофейня против кухни.", onScreenText: "Кофейня или кухня", visual: "Две чашки рядом.", citations: [] },
    { pattern: "pov", spoken: "POV: дети уже встали, чайник тоже.", onScreenText: "Шесть утра", visual: "Тёмная кухня.", citations: [] },
  ],
  beats: [
    beat("hook", "Почему дома кофе горчит?", "Горчит?", { decisionId: "hook_pattern", why: "Вопросы в первой строке здесь набирали больше обычного.", citations: [
      { evidenceId: "E2", field: "plays", statement: "Вопрос о гейзерной кофеварке набрал 1,2 млн просмотров." }] }),
    beat("turn", "Двенадцать лет я ругала зёрна. В этом видео вы увидите: дело было в помоле.", "Дело в помоле", { citations: [
      { evidenceId: "E2", field: "durationSeconds", statement: "Ролик о том же длится 35 секунд." }] }),
    beat("value", "Вот 3 правки. Помол чуть крупнее. Вода не кипит, а только шумит. И лейте медленно, по кругу, чтобы всё зерно промокло ровно и сладость не ушла.", "1/3 Крупнее помол", { citations: [
      { evidenceId: "E3", field: "transcript", statement: "Слышно фразу «Ask what your water can do for you»." }] }),
    beat("payoff", "Пробуйте: сладко, чисто, без горечи. И никакой машины на этой кухне нет.", "Сладко и без машины", { audio: "Фоном трек «Kettle Song».", citations: [
      { evidenceId: "E1", field: "audioTitle", statement: "Там стоит звук «Kettle Song»." },
      { evidenceId: "E1", field: "publishedAt", statement: "Он вышел во вторник, 3 ноября 2026 года." }] }),
    beat("cta", "Отправьте тому, кто терпит горький.", "Отправьте другу"),
  ],
  publish: { caption: "Кофе горчит?\nТри правки, и без машины.\n#кофедома", hashtags: ["кофедома"], coverText: "Горчит?", callToAction: "Отправьте", altText: "Руки варят кофе у окна." },
};

export function planFixture(brief: Brief) {
  return makePlan({ brief, evidence: coffeeEvidence(), trends: [] });
}
