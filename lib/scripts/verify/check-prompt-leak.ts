import type { Brief, Check, Script } from "../schema.ts";
import { findCanaries } from "./prompt-canary.ts";
import { normaliseWords } from "./read-names.ts";
import { listTextParts } from "./text-parts.ts";

/** So many words in a row are a copy: no two people word eight words of instructions alike by chance. */
const RUN_WORDS = 8;
const EXCERPT_CHARACTERS = 160;

type PlacedWord = { word: string; at: string };

function listRuns(text: string): Set<string> {
  const words = normaliseWords(text).split(" ");
  return new Set(words.slice(RUN_WORDS - 1).map((_, index) => words.slice(index, index + RUN_WORDS).join(" ")));
}

function listTexts(script: Script): { at: string; text: string }[] {
  const statements = [...script.hooks.map((hook) => ({ at: `hook:${hook.id}`, ...hook })), ...script.beats.map((beat) => ({ at: `beat:${beat.id}`, ...beat }))]
    .flatMap(({ at, citations }) => citations.map(({ statement }) => ({ at, text: statement })));
  return [...listTextParts(script), ...statements, { at: "publish", text: script.publish.hashtags.join(" ") }];
}

/** Letters and digits without anything between them: a marker spaced out or wrapped is still the marker. */
const squeeze = (text: string) => normaliseWords(text).replaceAll(" ", "");

/**
 * Whether a script holds what its writer was told: the random marker of the instructions in any spelling, or eight
 * words of them in a row, also across the texts of a place. Runs that the brief holds are the creator's own.
 *
 * fail at hook, beat, publish or script { reason: "canary" | "run", text }; pass at script { words (of the instructions) }
 */
export function checkPromptLeak({ script, brief, instructions }: { script: Script; brief: Brief; instructions: string }): Check[] {
  const fail = (at: string, reason: string, text: string): Check => ({ id: "prompt_leak", outcome: "fail", at, values: { reason, text: text.slice(0, EXCERPT_CHARACTERS) } });
  const texts = listTexts(script);
  const checks = findCanaries(instructions).flatMap((canary) => {
    const marked = texts.filter(({ text }) => squeeze(text).includes(squeeze(canary).slice(2)));
    return [...new Set(marked.map(({ at }) => at))].map((at) => fail(at, "canary", canary));
  });

  const told = listRuns(instructions);
  const own = listRuns([brief.topic, brief.audience, brief.notes].join(" "));
  const words: PlacedWord[] = texts.flatMap(({ at, text }) => normaliseWords(text).split(" ").filter(Boolean).map((word) => ({ word, at })));
  const leaking = new Map<string, string>();
  for (let start = 0; start + RUN_WORDS <= words.length; start += 1) {
    const run = words.slice(start, start + RUN_WORDS);
    const text = run.map(({ word }) => word).join(" ");
    const { at } = run[0]!;
    if (told.has(text) && !own.has(text) && !leaking.has(at)) leaking.set(at, text);
  }
  checks.push(...[...leaking].map(([at, text]) => fail(at, "run", text)));
  return checks.length > 0 ? checks : [{ id: "prompt_leak", outcome: "pass", at: "script", values: { words: normaliseWords(instructions).split(" ").length } }];
}
