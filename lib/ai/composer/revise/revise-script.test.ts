import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { assembleScript } from "#lib/scripts/assemble-script.ts";
import { type ScriptDraft, scriptDraftSchema } from "#lib/scripts/schema.ts";
import { SCRIPT_LANGUAGES, type ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { composeScript } from "../compose-script.ts";
import { buildBrief, buildEvidence } from "../composer.fixtures.ts";
import { type ComposerRevision, type ComposerTask, composerTaskSchema } from "../schema.ts";
import { countSpokenWords } from "../text/count-spoken-words.ts";
import { sharesSentence } from "./compare-wording.ts";

const TOPICS = { en: "morning coffee at home", ru: "бег для начинающих" } as const;

function taskFor(language: ScriptLanguage, overrides: Partial<ComposerTask["brief"]> = {}, seed = "s"): ComposerTask {
  const brief = buildBrief(language, TOPICS[language], overrides);
  const evidence = [buildEvidence(1, { language }), buildEvidence(2, { language })];
  return { brief, evidence, plan: makePlan({ brief, evidence, trends: [] }), seed };
}

const revise = (task: ComposerTask, revision: ComposerRevision): ScriptDraft => scriptDraftSchema.parse(composeScript(composerTaskSchema.parse({ ...task, revision })));
const spoken = (draft: ScriptDraft) => draft.beats.map(({ voiceOver }) => voiceOver);
const words = (draft: ScriptDraft, language: ScriptLanguage) => countSpokenWords(spoken(draft).join(" "), language);

function failures(task: ComposerTask, draft: ScriptDraft): string[] {
  const script = assembleScript({ ...task, draft, writer: { provider: "composer", modelId: "composer-1" }, traceId: "0".repeat(32), promptVersion: "1.0.0", version: 2 });
  return script.checks.filter(({ outcome }) => outcome === "fail").map(({ id, at, values }) => `${id} ${at} ${JSON.stringify(values)}`);
}

describe.each(SCRIPT_LANGUAGES)("revisions in %s", (language) => {
  const task = taskFor(language, { targetSeconds: 60 });
  const draft = composeScript(task);

  it("words each beat anew, and nothing else", () => {
    for (const [beatIndex, old] of draft.beats.entries()) {
      const next = revise(task, { kind: "beat", draft, beatIndex });
      const beat = next.beats[beatIndex]!;
      expect(sharesSentence(beat.voiceOver, old.voiceOver), beat.voiceOver).toBe(false);
      expect(beat).toMatchObject({ role: old.role, decisionId: old.decisionId, why: old.why });
      const budget = task.plan.beats[beatIndex]!.wordBudget;
      expect(Math.abs(countSpokenWords(beat.voiceOver, language) - budget), `${budget}: ${beat.voiceOver}`).toBeLessThanOrEqual(Math.max(2, budget * 0.3));
      expect({ ...next, beats: next.beats.with(beatIndex, old), hooks: draft.hooks }).toEqual(draft);
      expect(next.hooks[0]?.spoken).toBe(next.beats[0]?.voiceOver);
      expect(failures(task, next)).toEqual([]);
    }
    expect(() => revise(task, { kind: "beat", draft, beatIndex: 1, locked: [1] })).toThrow(AppError);
    expect(() => revise(task, { kind: "beat", draft, beatIndex: 40 })).toThrow(AppError);
  });

  it.each([3, 4, 5])("offers %i hooks of different patterns, the first of which opens the script", (count) => {
    const next = revise(task, { kind: "hooks", draft, count });
    expect(next.hooks).toHaveLength(count);
    expect(new Set(next.hooks.map(({ pattern }) => pattern)).size).toBe(count);
    expect(next.beats[0]?.voiceOver).toBe(next.hooks[0]?.spoken);
    for (const hook of next.hooks) expect(draft.hooks.map((old) => old.spoken)).not.toContain(hook.spoken);
    expect(next.beats.slice(1)).toEqual(draft.beats.slice(1));
    const locked = revise(task, { kind: "hooks", draft, count, locked: [0] });
    expect([locked.hooks[0], ...locked.beats]).toEqual([draft.hooks[0], ...draft.beats]);
    expect(failures(task, next)).toEqual([]);
  });

  it.each([15, 30])("fits the script into %i s, with locked beats word for word", (targetSeconds) => {
    const target = taskFor(language, { targetSeconds });
    const place = draft.beats.findIndex(({ role }) => role === "value");
    const free = revise(target, { kind: "refit", draft });
    expect(Math.abs(words(free, language) / ((targetSeconds * target.plan.speakingRateWordsPerMinute) / 60) - 1)).toBeLessThanOrEqual(0.1);
    expect(free.beats.map(({ role }) => role)).toEqual(target.plan.beats.map(({ role }) => role));
    expect(failures(target, free)).toEqual([]);
    expect(spoken(revise(target, { kind: "refit", draft, locked: [place] }))).toContain(draft.beats[place]?.voiceOver);
  });

  it("makes a short script longer", () => {
    const short = composeScript(taskFor(language, { targetSeconds: 15 }));
    const next = revise(task, { kind: "refit", draft: short });
    expect(Math.abs(words(next, language) / ((60 * task.plan.speakingRateWordsPerMinute) / 60) - 1)).toBeLessThanOrEqual(0.1);
    expect(failures(task, next)).toEqual([]);
  });

  it("tells the script in the other language by the same plan", () => {
    const other = language === "en" ? "ru" : "en";
    const brief = { ...task.brief, language: other } as const;
    const target = { ...task, brief, plan: makePlan({ brief, evidence: task.evidence, trends: [] }) };
    const next = revise(target, { kind: "translation", draft });
    expect(next.hooks[0]?.pattern).toBe(draft.hooks[0]?.pattern);
    expect(next.publish.hashtags).toEqual(draft.publish.hashtags);
    const letters = spoken(next).join(" ").match(other === "ru" ? /\p{Script=Cyrillic}/gu : /\p{Script=Latin}/gu)?.length ?? 0;
    expect(letters / (spoken(next).join(" ").match(/\p{L}/gu)?.length ?? 1)).toBeGreaterThan(0.85);
    expect(failures(target, next)).toEqual([]);
  });
});

describe("change", () => {
  const tasks = { en: taskFor("en", { targetSeconds: 45 }), ru: taskFor("ru", { targetSeconds: 45 }) };
  const drafts = { en: composeScript(tasks.en), ru: composeScript(tasks.ru) };
  const change = (language: ScriptLanguage, instruction: string, locked: number[] = []) => revise(tasks[language], { kind: "change", draft: drafts[language], instruction, locked });

  it.each([["en", "make it shorter"], ["ru", "сделай короче"]] as const)("%s: %s", (language, wish) => {
    expect(words(change(language, wish), language)).toBeLessThan(words(drafts[language], language) * 0.9);
  });

  it.each([["en", "Longer, more detail please"], ["ru", "подробнее"]] as const)("%s: %s", (language, wish) => {
    expect(words(change(language, wish), language)).toBeGreaterThan(words(drafts[language], language) * 1.1);
  });

  it.each([["en", "make it more playful"], ["ru", "давай веселее"]] as const)("%s: %s, locked beats word for word", (language, wish) => {
    const next = change(language, wish, [2]);
    expect(next.beats[2]).toEqual(drafts[language].beats[2]);
    for (const [index, beat] of next.beats.entries()) if (index !== 2) expect(beat.voiceOver).not.toBe(drafts[language].beats[index]?.voiceOver);
  });

  it.each([["en", "no question at the start"], ["ru", "без вопроса в начале"]] as const)("%s: %s", (language, wish) => {
    const asking = composeScript({ ...tasks[language], plan: { ...tasks[language].plan, hookPatterns: ["question", "mistake", "list"] } });
    expect(asking.beats[0]?.voiceOver).toContain("?");
    const next = revise(tasks[language], { kind: "change", draft: asking, instruction: wish });
    expect(next.beats[0]?.voiceOver).not.toContain("?");
    expect(next.beats.slice(1)).toEqual(asking.beats.slice(1));
  });

  it("mentions what it is told to, once, in one beat", () => {
    expect(spoken(change("en", "Mention that our roastery is open on Sundays")).join(" ")).toContain("Our roastery is open on Sundays.");
    expect(spoken(change("en", "mention our new grinder")).join(" ")).toContain("our new grinder.");
    expect(spoken(change("ru", "упомяни, что клуб собирается у реки")).join(" ")).toContain("Клуб собирается у реки.");
    const next = change("ru", "Добавь про нашу беговую группу");
    expect(spoken(next).filter((text, index) => text !== drafts.ru.beats[index]?.voiceOver)).toHaveLength(1);
  });

  it("asks for something else, opens otherwise, speaks more simply", () => {
    expect(change("en", "ask for comments instead").beats.at(-1)?.voiceOver).toContain("?");
    expect(change("ru", "призови подписаться").beats.at(-1)?.voiceOver).toMatch(/подпи[сш]|оставай|уходи|продолж|впереди/i);
    expect(change("en", "open with a myth").hooks[0]?.pattern).toBe("myth");
    expect(change("ru", "начни с числа").hooks[0]?.pattern).toBe("number");
    expect(change("en", "use simpler words").beats).not.toEqual(drafts.en.beats);
    expect(change("ru", "перепиши концовку").beats.slice(0, -1)).toEqual(drafts.ru.beats.slice(0, -1));
  });

  it("takes several wishes at once", () => {
    const next = change("en", "shorter and bolder, and ask people to follow");
    expect(words(next, "en")).toBeLessThan(words(drafts.en, "en") * 0.95);
    expect(next.publish.callToAction).not.toBe(drafts.en.publish.callToAction);
  });

  it.each(["make it pop like a supernova", "don't make it shorter", "сделай красиво", "rewrite beat 99", "be less purple and shorter"])("does not guess: %s", (wish) => {
    expect(() => change("en", wish)).toThrow(expect.objectContaining({ code: "instruction_not_understood" }) as Error);
  });

  it("says so where all it is about is locked", () => {
    expect(() => change("en", "another hook", [0])).toThrow(expect.objectContaining({ code: "bad_input" }) as Error);
  });
});
