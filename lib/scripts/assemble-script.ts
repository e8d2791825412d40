import { AppError } from "#lib/errors.ts";
import { WEEKDAYS } from "#lib/plan/posting-windows.ts";
import { DECISION_IDS, type Plan } from "#lib/plan/schema.ts";
import { CITABLE_FIELDS, type Evidence } from "#lib/retrieval/schema.ts";
import type { Brief, Check, Citation, DraftBeat, DraftCitation, DraftHook, Script, ScriptDraft, Writer } from "./schema.ts";
import { failUnknownEvidence } from "./verify/check-citations.ts";
import { findAtSeconds } from "./verify/find-at-seconds.ts";
import { type VerifyMeans, verifyScript } from "./verify/verify-script.ts";

type AssembleInput = {
  brief: Brief; plan: Plan; evidence: Evidence[]; draft: ScriptDraft; writer: Writer; traceId: string; promptVersion: string; version: number;
  /** What the checks need beside the script. */
  means?: VerifyMeans;
};
type Resolve = (citations: readonly DraftCitation[], at: string) => Citation[];

const STILL_SHOT: DraftBeat["shot"] = { size: "close_up", angle: "eye_level", movement: "static", description: "" };

/** Looks citations up by evidence id; one nobody knows is dropped and reported, never linked. */
function createResolver(evidence: readonly Evidence[], report: (check: Check) => void): Resolve {
  const byId = new Map(evidence.map((reel) => [reel.id, reel]));
  return (citations, at) => citations.flatMap((draft) => {
    const evidenceId = draft.evidenceId.replace(/[[\]\s]/g, "");
    const reel = byId.get(evidenceId);
    if (!reel) {
      report(failUnknownEvidence(at, draft));
      return [];
    }
    const { field, statement } = draft;
    return [{ evidenceId, reelId: reel.reelId, tier: reel.tier, field, modality: CITABLE_FIELDS[field], statement, atSeconds: findAtSeconds(reel, field, statement) }];
  });
}

function isWritten({ voiceOver, onScreenText }: DraftBeat): boolean {
  return voiceOver.trim() !== "" || onScreenText.trim() !== "";
}

/** The usable hooks and beats: the first beat is the hook beat and says the first hook, whatever the writer did. */
function readDraft({ hooks, beats }: ScriptDraft, plan: Plan): { hooks: DraftHook[]; beats: DraftBeat[] } {
  const written = beats.filter(isWritten);
  const spoken = hooks.filter((hook) => hook.spoken.trim() !== "");
  const hookBeat = written.find(({ role }) => role === "hook");
  const [chosen, ...others] = spoken.length > 0 || !hookBeat ? spoken : [{
    pattern: plan.hookPatterns[0]!, spoken: hookBeat.voiceOver, onScreenText: hookBeat.onScreenText, visual: hookBeat.shot.description, citations: [],
  }];
  if (!chosen) throw new AppError("writer_output_invalid", { message: "the draft has no hook" });
  const opened: DraftBeat[] = hookBeat ? written : [{
    role: "hook", voiceOver: chosen.spoken, onScreenText: chosen.onScreenText, shot: { ...STILL_SHOT, description: chosen.visual }, bRoll: "", audio: "",
    transition: "cut", decisionId: "hook_pattern", why: "", citations: [],
  }, ...written];
  if (opened.length < 2) throw new AppError("writer_output_invalid", { message: "the draft has no beat after its hook" });
  return { hooks: [chosen, ...others], beats: opened.map((beat, index) => (index === 0 && beat.role === "hook" ? { ...beat, voiceOver: chosen.spoken } : beat)) };
}

/** Word budgets of the planned beats: by place where the role fits, else the next planned beat of that role, else the mean. */
function readBudgets(beats: readonly DraftBeat[], plan: Plan): number[] {
  const free = plan.beats.map((beat) => ({ ...beat, taken: false }));
  const take = (planned: (typeof free)[number] | undefined) => {
    if (planned) planned.taken = true;
    return planned?.wordBudget;
  };
  const mean = Math.max(1, Math.round(plan.beats.reduce((sum, { wordBudget }) => sum + wordBudget, 0) / plan.beats.length));
  const placed = beats.map(({ role }, index) => (free[index]?.role === role ? take(free[index]) : undefined));
  return beats.map(({ role }, index) => placed[index] ?? take(free.find((planned) => !planned.taken && planned.role === role)) ?? mean);
}

/** What of a publish pack is the plan's and no writer's. */
export function plannedPublish({ postingWindow: window, audio }: Plan): Pick<Script["publish"], "audio" | "postingWindow"> {
  return {
    audio: { title: audio?.title ?? null, licenceNote: audio !== null },
    postingWindow: window && `${WEEKDAYS[window.weekday]} ${window.fromHour}-${window.toHour} UTC`,
  };
}

function readPublish({ publish }: ScriptDraft, plan: Plan): Script["publish"] {
  const hashtags = [...new Set(publish.hashtags.map((tag) => tag.replace(/[#\s]/g, "").toLowerCase()).filter(Boolean))];
  return { ...publish, hashtags, ...plannedPublish(plan) };
}

function createHeader({ brief, plan, evidence, draft, writer, traceId, promptVersion, version }: AssembleInput): Script["header"] {
  const count = (tier: Evidence["tier"]) => evidence.filter((reel) => reel.tier === tier).length;
  return {
    title: draft.title.trim() || brief.topic, objective: brief.goal, audience: brief.audience, tone: brief.tone, topic: brief.topic, language: brief.language,
    platform: "instagram", format: "9:16", targetSeconds: brief.targetSeconds, estimatedSeconds: 0, speakingRateWordsPerMinute: plan.speakingRateWordsPerMinute,
    version, traceId, promptVersion, writer, evidenceByTier: { metadata: count("metadata"), deep_dive: count("deep_dive") },
    claimsByModality: { metadata: 0, transcript: 0, audio: 0, visual: 0 },
    aiDisclosure: writer.provider !== "composer", demoEvidence: evidence.some(({ demo }) => demo),
  };
}

/** A machine's reason that claims what nobody saw leaves the script; what is said stays, with its failed check. */
function stripGatedReasons(script: Script): Script {
  const beats = script.beats.map((beat) => {
    const gated = script.checks.filter(({ id, at, values }) => id === "modality_gate" && at === `beat:${beat.id}` && values.part === "why").map(({ values }) => String(values.text));
    return gated.length === 0 ? beat : { ...beat, why: gated.reduce((why, sentence) => why.replace(sentence, ""), beat.why).replace(/\s+/g, " ").trim() };
  });
  return { ...script, beats };
}

function mergeChecks(unresolved: readonly Check[], checks: readonly Check[]): Check[] {
  if (unresolved.length === 0) return [...checks];
  const rest = checks.filter(({ id, outcome }) => !(id === "citations" && outcome === "pass"));
  const place = rest.findIndex(({ id }) => id !== "length");
  return [...rest.slice(0, place), ...unresolved, ...rest.slice(place)];
}

/**
 * The script document from any writer's draft: citations resolved by code, times from estimated speech,
 * budgets from the plan, then verified. A draft with other beats than planned is kept and warned about.
 * Throws AppError `writer_output_invalid` where there is no hook or nothing after it.
 */
export function assembleScript(input: AssembleInput): Script {
  const { brief, plan, evidence, draft } = input;
  const unresolved: Check[] = [];
  const resolve = createResolver(evidence, (check) => unresolved.push(check));
  const { hooks, beats } = readDraft(draft, plan);
  const budgets = readBudgets(beats, plan);
  const script: Script = {
    schemaVersion: 1,
    header: createHeader(input),
    hooks: hooks.map((hook, index) => ({ ...hook, id: `h${index + 1}`, chosen: index === 0, citations: resolve(hook.citations, `hook:h${index + 1}`) })),
    beats: beats.map((beat, index) => ({
      ...beat, id: `b${index + 1}`, startSeconds: 0, endSeconds: 0, wordBudget: budgets[index]!, locked: false,
      decisionId: DECISION_IDS.find((id) => id === beat.decisionId) ?? "structure", citations: resolve(beat.citations, `beat:b${index + 1}`),
    })),
    publish: readPublish(draft, plan),
    rationale: plan,
    checks: [],
  };
  const verified = verifyScript({ script, brief, evidence, ...input.means });
  return { ...stripGatedReasons(verified.script), checks: mergeChecks(unresolved, verified.checks) };
}
