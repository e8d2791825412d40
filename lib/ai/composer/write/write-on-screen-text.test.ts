import { expect, test } from "vitest";
import { decideTextDensity } from "#lib/plan/decide-text-density.ts";
import { makePlan } from "#lib/plan/make-plan.ts";
import { briefFixture, evidenceFixture } from "#lib/plan/plan.fixtures.ts";
import { composeScript } from "../compose-script.ts";
import { countWords } from "../text/count-words.ts";

const TOPICS = {
  en: ["morning coffee at home without a machine", "how to train a puppy to sit", "packing for a weekend by the sea"],
  ru: ["утренний кофе дома без кофемашины", "как приучить щенка к пелёнке", "собраться на выходные к морю"],
} as const;

const briefs = (["en", "ru"] as const).flatMap((language) => TOPICS[language].flatMap((topic) => [15, 30, 60].map((targetSeconds) => briefFixture({ topic, language, targetSeconds }))));

test.each(briefs)("$topic, $targetSeconds s: no beat shows more words than its plan allows", (brief) => {
  const plan = makePlan({ brief, evidence: [], trends: [] });
  const { beats } = composeScript({ brief, plan, evidence: [], seed: "words" });
  for (const [index, beat] of beats.entries()) expect(countWords(beat.onScreenText), beat.onScreenText).toBeLessThanOrEqual(plan.beats[index]?.onScreenWords ?? 0);
  expect(beats.some(({ onScreenText }) => onScreenText !== "")).toBe(true);
});

test("where reels without text ran best, none is shown", () => {
  const evidence = Array.from({ length: 4 }, (_, index) => evidenceFixture(index + 1, { tier: "deep_dive", lift: 4, facts: { method: "test", onScreenText: [] } }));
  expect(decideTextDensity(evidence, 1).decision.value).toBe("words-none");
  const brief = briefFixture();
  const { beats } = composeScript({ brief, plan: makePlan({ brief, evidence, trends: [] }), evidence, seed: "words" });
  expect(beats.map(({ onScreenText }) => onScreenText)).toEqual(beats.map(() => ""));
});
