import { assembleScript } from "#lib/scripts/assemble-script.ts";
import { type Check, type Script, type ScriptDraft, scriptDraftSchema } from "#lib/scripts/schema.ts";
import { type ScriptLanguage, type Tone, TONES } from "#lib/scripts/vocabulary.ts";
import { composeScript } from "../compose-script.ts";
import type { ComposerTask } from "../schema.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { briefSet } from "./brief-set.fixtures.ts";
import { guessTones, type Voiced } from "./classify-tone.ts";
import { distinctN, selfBleu4 } from "./text-diversity.ts";

export interface Written {
  task: ComposerTask;
  draft: ScriptDraft;
  script: Script;
}

/** What is heard or read of all scripts of a language. */
export interface CorpusMeasures {
  language: ScriptLanguage;
  scripts: number;
  /** Where the schema or a check fails: the brief's topic and what failed. */
  faults: string[];
  /** Warnings by check, in scripts. */
  warnings: Record<string, number>;
  /** Largest distance of the estimated length from the target, as a share, and the mean. */
  worstLength: number;
  meanLength: number;
  /** Share of the scripts that hold the commonest sentence, and the ten commonest. */
  commonestShare: number;
  commonest: { sentence: string; scripts: number }[];
  distinct2: number;
  distinct2WithinScript: number;
  selfBleu: number;
  /** Share of scripts whose tone a bag-of-words reader names, having heard others on other topics; chance .2. */
  toneNamed: number;
}

const normalise = (text: string): string => text.toLowerCase().normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const speechOf = ({ draft }: Written): string => draft.beats.map(({ voiceOver }) => voiceOver).join(" ");

/** Every sentence heard or read: voice-over, hooks, on-screen text, caption. */
function sentencesOf({ draft }: Written): Set<string> {
  const texts = [...draft.beats.map(({ voiceOver }) => voiceOver), ...draft.hooks.map(({ spoken }) => spoken), ...draft.publish.caption.split("\n")].flatMap(splitSentences);
  const shown = [...draft.beats.map(({ onScreenText }) => onScreenText), ...draft.hooks.map(({ onScreenText }) => onScreenText)];
  return new Set([...texts, ...shown].map(normalise).filter(Boolean));
}

export function writeScript(task: ComposerTask): Written {
  const draft = composeScript(task);
  const script = assembleScript({ ...task, draft, writer: { provider: "composer", modelId: "composer-1" }, traceId: "0".repeat(32), promptVersion: "1.0.0", version: 1 });
  return { task, draft, script };
}

export function writeSet(language: ScriptLanguage): Written[] {
  return briefSet(language).map(writeScript);
}

function describeFault(check: Check): string {
  return `${check.id} at ${check.at} ${JSON.stringify(check.values)}`;
}

/** What of one script fails: the schema or a check. */
export function faultsOf({ draft, script }: Written): string[] {
  const parsed = scriptDraftSchema.safeParse(draft);
  const invalid = parsed.success ? [] : [`schema: ${parsed.error.issues[0]?.path.join(".") ?? ""}`];
  return [...invalid, ...script.checks.filter(({ outcome }) => outcome === "fail").map(describeFault)];
}

export function offLength({ script }: Written): number {
  return Math.abs(script.header.estimatedSeconds / script.header.targetSeconds - 1);
}

function countSentences(written: readonly Written[]): { sentence: string; scripts: number }[] {
  const counts = new Map<string, number>();
  for (const script of written) for (const sentence of sentencesOf(script)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].map(([sentence, scripts]) => ({ sentence, scripts })).sort((one, other) => other.scripts - one.scripts);
}

function countWarnings(written: readonly Written[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { script } of written) {
    for (const id of new Set(script.checks.filter(({ outcome }) => outcome === "warn").map((check) => check.id))) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** Tones are named by a reader that never heard the script's topic: five parts by topic, each guessed from the others. */
function measureTones(written: readonly Written[]): number {
  const topics = [...new Set(written.map(({ task }) => task.brief.topic))];
  const part = (script: Written) => topics.indexOf(script.task.brief.topic) % TONES.length;
  const voiced = (script: Written): Voiced => ({ tone: script.task.brief.tone as Tone, text: speechOf(script) });
  const shares = TONES.map((_, fold) => {
    const heard = written.filter((script) => part(script) === fold);
    return { right: guessTones(written.filter((script) => part(script) !== fold).map(voiced), heard.map(voiced)) * heard.length };
  });
  return shares.reduce((sum, { right }) => sum + right, 0) / written.length;
}

export function measureCorpus(language: ScriptLanguage, written: readonly Written[]): CorpusMeasures {
  const sentences = countSentences(written);
  const speeches = written.map(speechOf);
  const offs = written.map(offLength);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    language, scripts: written.length,
    faults: written.flatMap((script) => faultsOf(script).map((fault) => `${script.task.brief.topic} (${script.task.brief.tone}, ${script.task.brief.targetSeconds} s): ${fault}`)),
    warnings: countWarnings(written),
    worstLength: Math.max(...offs), meanLength: mean(offs),
    commonestShare: (sentences[0]?.scripts ?? 0) / written.length, commonest: sentences.slice(0, 12),
    distinct2: distinctN(speeches, 2), distinct2WithinScript: mean(speeches.map((speech) => distinctN([speech], 2))),
    selfBleu: selfBleu4(speeches), toneNamed: measureTones(written),
  };
}
