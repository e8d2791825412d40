import { describe, expect, it } from "vitest";
import type { ScriptDraft } from "#lib/scripts/schema.ts";
import { scriptDraftSchema } from "#lib/scripts/schema.ts";
import { SCRIPT_LANGUAGES } from "#lib/scripts/vocabulary.ts";
import { composeScript } from "./compose-script.ts";
import { buildBrief, buildEvidence, buildPlan, buildTask, decision } from "./composer.fixtures.ts";
import { variedTasks } from "./composer-briefs.fixtures.ts";
import { composerTaskSchema } from "./schema.ts";
import { countWords } from "./text/count-words.ts";
import { splitSentences } from "./text/split-sentences.ts";

const voiceOver = (draft: ScriptDraft) => draft.beats.map((beat) => beat.voiceOver).join(" ");
const normalise = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const shown = (draft: ScriptDraft) => [
  draft.title, voiceOver(draft), draft.publish.caption, draft.publish.coverText, draft.publish.callToAction, draft.publish.altText,
  ...draft.beats.flatMap((beat) => [beat.onScreenText, beat.shot.description, beat.bRoll, beat.audio]),
  ...draft.hooks.flatMap((hook) => [hook.spoken, hook.onScreenText, hook.visual]),
].join("\n");

function fourGrams(text: string): Set<string> {
  const words = normalise(text).split(" ");
  return new Set(words.slice(3).map((_, index) => words.slice(index, index + 4).join(" ")));
}

function jaccard(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return shared / (one.size + other.size - shared);
}

describe.each(SCRIPT_LANGUAGES)("20 varied briefs in %s", (language) => {
  const tasks = variedTasks(language);
  const drafts = tasks.map(composeScript);

  it("gives valid drafts that follow the plan's beats and hooks", () => {
    for (const [index, draft] of drafts.entries()) {
      const { plan } = composerTaskSchema.parse(tasks[index]);
      expect(scriptDraftSchema.parse(draft)).toEqual(draft);
      expect(draft.beats.map((beat) => beat.role)).toEqual(plan.beats.map((beat) => beat.role));
      expect(draft.hooks.map((hook) => hook.pattern)).toEqual(plan.hookPatterns);
      expect(draft.beats[0]?.voiceOver).toBe(draft.hooks[0]?.spoken);
      expect(new Set(draft.hooks.map((hook) => normalise(hook.spoken))).size).toBe(draft.hooks.length);
      const ids = plan.decisions.map(({ id }) => id as string);
      for (const beat of draft.beats) expect(ids).toContain(beat.decisionId);
      for (const tag of draft.publish.hashtags) expect(plan.hashtags).toContain(tag);
    }
  });

  it("keeps every beat within 20 % and the whole within 8 % of its word budget", () => {
    for (const [index, draft] of drafts.entries()) {
      const { beats } = tasks[index]!.plan;
      const budget = beats.reduce((sum, beat) => sum + beat.wordBudget, 0);
      expect(Math.abs(countWords(voiceOver(draft)) - budget) / budget, draft.title).toBeLessThanOrEqual(0.08);
      for (const [position, beat] of draft.beats.entries()) {
        const wanted = beats[position]!.wordBudget;
        expect(Math.abs(countWords(beat.voiceOver) - wanted), `${wanted} words: ${beat.voiceOver}`).toBeLessThanOrEqual(Math.max(1, wanted * 0.2));
      }
    }
  });

  it("ends with the plan's call to action and not with one more tip, however few words there are", () => {
    const asks = {
      save: /save|keep this|bookmark|сохран|закладк/i, comment: /\?/, follow: /follow|подпи[сш]|оставай/i,
      share: /send|share|pass this|отправь|перешли|подел|покажи/i, link: /link|ссылк|профил/i,
    };
    for (const task of tasks) {
      for (const [callToAction, ask] of Object.entries(asks) as [keyof typeof asks, RegExp][]) {
        const beats = task.plan.beats.map((beat) => (beat.role === "cta" ? { ...beat, wordBudget: 5 } : beat));
        const draft = composeScript({ ...task, plan: { ...task.plan, callToAction, beats } });
        expect(draft.beats.at(-1)?.voiceOver, `${task.brief.topic}, ${callToAction}`).toMatch(ask);
      }
    }
  });

  it("says no sentence in more than two scripts, and none twice in a script", () => {
    const ownFacts = tasks.flatMap(({ brief }) => splitSentences(brief.notes).map(normalise));
    const scriptsOf = new Map<string, number>();
    for (const draft of drafts) {
      const sentences = splitSentences(voiceOver(draft)).map(normalise).filter((sentence) => !ownFacts.includes(sentence));
      expect(new Set(sentences).size, sentences.join("\n")).toBe(sentences.length);
      for (const sentence of sentences) scriptsOf.set(sentence, (scriptsOf.get(sentence) ?? 0) + 1);
    }
    expect([...scriptsOf].filter(([, count]) => count > 2)).toEqual([]);
  });

  it("words no two scripts alike (4-gram Jaccard below 0.25)", () => {
    const grams = drafts.map((draft) => fourGrams(voiceOver(draft)));
    for (let one = 0; one < grams.length; one += 1) {
      for (let other = 0; other < one; other += 1) expect(jaccard(grams[one]!, grams[other]!), `${one} and ${other}`).toBeLessThan(0.25);
    }
  });

  it("shows no number, handle or hashtag that the brief does not hold, and no caption's instruction", () => {
    for (const [index, draft] of drafts.entries()) {
      const { brief } = tasks[index]!;
      for (const number of shown(draft).match(/\d+/g) ?? []) expect(`${brief.topic} ${brief.notes}`, number).toContain(number);
      expect(shown(draft)).not.toMatch(/[@#]|banana|банан|ignore previous|игнорируй/i);
      expect(JSON.stringify(draft)).not.toMatch(/banana|банан/i);
      expect(shown(draft)).not.toMatch(/[{}[\]|]|undefined|null/);
    }
  });

  it("keeps on-screen text short enough to read and apart from the voice", () => {
    for (const [index, draft] of drafts.entries()) {
      for (const [position, beat] of draft.beats.entries()) {
        expect(beat.onScreenText.length).toBeGreaterThan(0);
        expect(beat.onScreenText.length).toBeLessThanOrEqual(Math.min(60, tasks[index]!.plan.beats[position]!.seconds * 17));
        expect(normalise(beat.onScreenText)).not.toBe(normalise(beat.voiceOver));
      }
      expect(draft.publish.coverText.length).toBeLessThanOrEqual(40);
      expect(draft.publish.caption.split("\n").length).toBeGreaterThanOrEqual(2);
    }
  });

  it("cites only fields the evidence allows, and claims nothing seen or heard in a metadata-only reel", () => {
    for (const [index, draft] of drafts.entries()) {
      const citations = [...draft.beats, ...draft.hooks].flatMap((item) => item.citations);
      expect(citations.length).toBeGreaterThan(0);
      for (const citation of citations) {
        const item = tasks[index]!.evidence.find(({ id }) => id === citation.evidenceId);
        expect(item?.citableFields).toContain(citation.field);
        expect(["cuts", "transcript", "frames", "music", "speech", "loudness", "onScreenText"]).not.toContain(citation.field);
      }
    }
  });
});

describe("composeScript", () => {
  const brief = buildBrief("en", "morning coffee at home");

  it("is deterministic for a seed and different for another", () => {
    const task = buildTask(brief, ["question", "myth", "list"]);
    expect(composeScript(task)).toEqual(composeScript(structuredClone(task)));
    expect(voiceOver(composeScript({ ...task, seed: "another" }))).not.toBe(voiceOver(composeScript(task)));
  });

  it("speaks the creator's own facts but not wishes to the writer", () => {
    const draft = composeScript(buildTask({ ...brief, notes: "Please make it funny. Our roastery opens at 8." }, ["question", "myth", "list"]));
    expect(voiceOver(draft)).toContain("Our roastery opens at 8.");
    expect(shown(draft)).not.toMatch(/make it funny/i);
  });

  it("quotes a relevant caption with its citation, and only in the script's language", () => {
    const evidence = [buildEvidence(1, { language: "en", caption: "A slow pour makes the sweetest coffee at home" }), buildEvidence(2, { language: "ru", caption: "Кофе любит спокойные руки" })];
    const quoting = Array.from({ length: 12 }, (_, index) => composeScript(buildTask({ ...brief, targetSeconds: 60 }, ["question", "myth", "list"], { evidence, seed: `s${index}` })))
      .filter((draft) => voiceOver(draft).includes("slow pour"));
    expect(quoting.length).toBeGreaterThan(0);
    for (const draft of quoting) {
      const beat = draft.beats.find(({ voiceOver: text }) => text.includes("slow pour"));
      expect(beat?.citations).toEqual([{ evidenceId: "E1", field: "caption", statement: "The reel's caption reads: “A slow pour makes the sweetest coffee at home”." }]);
      expect(voiceOver(draft)).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it("cites cuts only of a reel with a deep dive", () => {
    const dive = buildEvidence(1, { tier: "deep_dive", mediaState: "analysed", facts: { method: "test", cutsSeconds: [2, 5.5, 9] }, citableFields: ["lift", "cuts"] });
    const draft = composeScript(buildTask(brief, ["question", "myth", "list"], { evidence: [dive, buildEvidence(2)] }));
    const cuts = draft.beats.flatMap((beat) => beat.citations).filter((citation) => citation.field === "cuts");
    expect(cuts).toEqual([{ evidenceId: "E1", field: "cuts", statement: "This reel's first cut comes at 2.0 seconds; cuts in all: 3." }]);
  });

  it("gives the measured value of a decision, or says that data are too few", () => {
    const whys = composeScript(buildTask(brief, ["question", "myth", "list"])).beats.map((beat) => beat.why);
    expect(whys[0]).toMatch(/open with a question ran at 1\.8× the usual plays here \(n = 12\)/);
    expect(whys.join(" ")).toMatch(/[Tt]oo few reels to measure a structure \(n = 2\)/);
    const russian = buildTask(buildBrief("ru", "кофе"), ["question", "myth", "list"]);
    expect(composeScript(russian).beats[0]?.why).toContain("1,8×");
  });

  it("films only what the creator can film", () => {
    const draft = composeScript(buildTask({ ...brief, canFilm: ["nothing"] }, ["question", "myth", "list"]));
    for (const beat of draft.beats) expect(beat.shot.description).toMatch(/card|photo|background/i);
    const screen = composeScript(buildTask({ ...brief, canFilm: ["screen"] }, ["question", "myth", "list"]));
    for (const beat of screen.beats) expect(beat.shot.size).toBe("screen");
  });

  it("counts its own items truthfully", () => {
    const task = buildTask(brief, ["number", "list", "question"]);
    const values = task.plan.beats.filter((beat) => beat.role === "value").length;
    const words = ["zero", "one", "two", "three", "four", "five", "six"];
    const spoken = composeScript(task).hooks[0]?.spoken.toLowerCase() ?? "";
    expect(words.filter((word) => new RegExp(`\\b${word}\\b`).test(spoken))).toEqual([words[values]]);
  });

  it("manages with no evidence, no decisions and the shortest plan", () => {
    const plan = buildPlan({ ...brief, targetSeconds: 10 }, ["mistake", "list", "number"], { decisions: [decision("length", "10-15")], hashtags: [] });
    const draft = composeScript({ brief: { ...brief, targetSeconds: 10 }, plan, evidence: [], seed: "x" });
    expect(draft.beats).toHaveLength(3);
    expect(draft.beats.flatMap((beat) => beat.citations)).toEqual([]);
  });

  it.each(["plain", "expert"] as const)("addresses the viewer as «вы» in a %s tone, and as «ты» in a bold one", (tone) => {
    const familiar = /(^|[^\p{L}])(ты|тебя|тебе|твой|сохрани|попробуй|подпишись)(?=$|[^\p{L}])/iu;
    for (const seed of ["a", "b", "c", "d"]) {
      const polite = composeScript(buildTask(buildBrief("ru", "бег для начинающих", { tone, targetSeconds: 60 }), ["how_to", "question", "mistake"], { seed }));
      expect(voiceOver(polite)).not.toMatch(familiar);
      const bold = composeScript(buildTask(buildBrief("ru", "бег для начинающих", { tone: "bold", targetSeconds: 60 }), ["how_to", "question", "mistake"], { seed }));
      expect(voiceOver(bold)).not.toMatch(/(^|[^\p{L}])(вы|вас|вам|ваш|\p{L}+айте|\p{L}+ите)(?=$|[^\p{L}])/iu);
    }
  });
});
