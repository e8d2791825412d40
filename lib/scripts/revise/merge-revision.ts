import { AppError } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import { assembleScript, plannedPublish } from "../assemble-script.ts";
import type { Revision } from "../revision.schema.ts";
import type { Brief, Check, Script, ScriptDraft, Writer } from "../schema.ts";
import { isSettled } from "../verify/carry-settled.ts";
import type { VerifyMeans } from "../verify/verify-script.ts";
import { toDraft } from "./to-draft.ts";

type Beat = Script["beats"][number];

export type Answer = {
  revision: Revision;
  /** The document the new part goes into: the current one, which may be newer than the one that was asked about. */
  script: Script;
  /** What the writer sent; only what was asked for is taken from it. */
  draft: ScriptDraft;
  brief: Brief;
  plan: Plan;
  evidence: Evidence[];
  writer: Writer;
  promptVersion: string;
  traceId: string;
  means?: VerifyMeans;
};

function assemble({ script, draft, brief, plan, evidence, writer, promptVersion, traceId, means }: Answer): Script {
  return assembleScript({ brief, plan, evidence, draft, writer, promptVersion, traceId, version: script.header.version + 1, ...(means ? { means } : {}) });
}

/** What is published follows the plan where its creator took another track, window or tag. */
function followPlan({ publish, rationale: before }: Script, plan: Plan): Script["publish"] {
  const added = plan.hashtags.filter((tag) => !before.hashtags.includes(tag) && !publish.hashtags.includes(tag));
  const kept = publish.hashtags.filter((tag) => plan.hashtags.includes(tag) || !before.hashtags.includes(tag));
  return { ...publish, hashtags: [...added, ...kept], ...plannedPublish(plan) };
}

/** A part by another hand: the script then is partly a model's, and says so. */
function withPart(script: Script, { writer, plan }: Answer): Script {
  const aiDisclosure = script.header.aiDisclosure || writer.provider !== "composer";
  return { ...script, header: { ...script.header, aiDisclosure }, publish: followPlan(script, plan), rationale: plan };
}

/** What code took out of a part while it was put together, told at the part's own place. */
function settledAt(checks: readonly Check[], from: string, to: string): Check[] {
  return checks.filter((check) => isSettled(check) && check.at === from).map((check) => ({ ...check, at: to }));
}

/** The script's checks with those of rewritten places gone: nothing of the old is left there to tell of. */
function checksElsewhere(checks: readonly Check[], places: readonly string[]): Check[] {
  return checks.filter(({ at }) => !places.includes(at));
}

function mergeBeat(answer: Answer, { beatId, keepReason, reason }: Extract<Revision, { kind: "beat" }>): Script {
  const { script, draft } = answer;
  const index = script.beats.findIndex(({ id }) => id === beatId);
  const old = script.beats[index];
  const written = draft.beats[index];
  if (!old || old.locked) throw new AppError("conflict");
  if (!written) throw new AppError("writer_output_invalid", { message: "the beat asked for is not in the answer" });
  const isOpening = index === 0 && old.role === "hook";
  // Citations are resolved where scripts are assembled; the beat's neighbours there do not matter.
  const hook = { ...(draft.hooks[0] ?? toDraft(script).hooks[0]!), spoken: isOpening ? written.voiceOver : "·", onScreenText: written.onScreenText };
  const filler = { ...written, role: "value" as const, voiceOver: "·" };
  const parts = assemble({ ...answer, draft: { ...draft, hooks: [hook], beats: isOpening ? [{ ...written, role: "hook" }, filler] : [{ ...filler, role: "hook" }, { ...written, role: old.role }] } });
  const part = parts.beats[isOpening ? 0 : 1]!;
  const at = `beat:${old.id}`;
  // Which decision it serves is the creator's to say, whatever the writer names.
  const decisionId = keepReason ? old.decisionId : (reason?.decisionId ?? part.decisionId);
  const fresh: Beat = { ...part, id: old.id, role: old.role, wordBudget: old.wordBudget, locked: false, decisionId };
  const merged = withPart({ ...script, beats: script.beats.map((beat) => (beat === old ? fresh : beat)) }, answer);
  const settled = settledAt(parts.checks, `beat:${part.id}`, at);
  if (!isOpening) return { ...merged, checks: [...checksElsewhere(script.checks, [at]), ...settled] };
  const opening = parts.hooks[0]!;
  const places = [at, ...script.hooks.filter(({ chosen }) => chosen).map(({ id }) => `hook:${id}`)];
  return {
    ...merged,
    hooks: script.hooks.map((one) => (one.chosen ? { ...opening, id: one.id, chosen: true } : one)),
    checks: [...checksElsewhere(script.checks, places), ...settled, ...places.slice(1).flatMap((place) => settledAt(parts.checks, `hook:${opening.id}`, place))],
  };
}

/** A new slate. A locked opening stays the chosen hook; the new ones stand beside it. */
function mergeHooks(answer: Answer, count: number): Script {
  const { script } = answer;
  const parts = assemble({ ...answer, draft: { ...toDraft(script), hooks: answer.draft.hooks } });
  const opening = script.beats[0]!;
  const kept = opening.locked ? script.hooks.filter(({ chosen }) => chosen) : [];
  const offered = parts.hooks.filter(({ pattern, spoken }) => !kept.some((hook) => hook.pattern === pattern || hook.spoken === spoken));
  const slate = [...kept, ...offered].slice(0, count);
  const hooks = slate.map((hook, index) => ({ ...hook, id: `h${index + 1}`, chosen: index === 0 }));
  const settled = slate.flatMap((hook, index) => settledAt(kept.includes(hook) ? script.checks : parts.checks, `hook:${hook.id}`, `hook:h${index + 1}`));
  const chosen = hooks[0]!;
  const written = answer.draft.beats[0];
  const beats = opening.locked || opening.role !== "hook" ? script.beats : [
    {
      ...opening, voiceOver: chosen.spoken, onScreenText: chosen.onScreenText, citations: chosen.citations,
      shot: { ...(written?.role === "hook" ? written.shot : opening.shot), description: chosen.visual },
    },
    ...script.beats.slice(1),
  ];
  const places = [...script.hooks.map(({ id }) => `hook:${id}`), ...(beats === script.beats ? [] : [`beat:${opening.id}`])];
  return withPart({ ...script, hooks, beats, checks: [...checksElsewhere(script.checks, places), ...settled] }, answer);
}

/** The locked beats, word for word, at the place of their role's beat in the new order; one without such a place stands before the end. */
function keepLocked(before: Script, after: Script): Script {
  const open = after.beats.map((beat) => ({ beat, taken: false }));
  const homeless: Beat[] = [];
  for (const [index, locked] of before.beats.entries()) {
    if (!locked.locked) continue;
    const same = open[index]?.beat.role === locked.role && !open[index]?.taken ? open[index] : open.find(({ beat, taken }) => !taken && beat.role === locked.role);
    if (!same) {
      homeless.push(locked);
      continue;
    }
    same.taken = true;
    same.beat = { ...locked, wordBudget: same.beat.wordBudget };
  }
  const placed = open.map(({ beat }) => beat);
  const end = placed.findIndex(({ role }) => role === "payoff" || role === "cta");
  placed.splice(end < 0 ? placed.length : end, 0, ...homeless);
  const beats = placed.map((beat, index) => ({ ...beat, id: `b${index + 1}` }));
  const opening = beats[0]!;
  const hooks = opening.locked && opening.role === "hook"
    ? after.hooks.map((hook) => (hook.chosen ? { ...(before.hooks.find(({ chosen }) => chosen) ?? hook), id: hook.id, chosen: true } : hook))
    : after.hooks;
  return { ...after, beats, hooks };
}

/** A translation keeps which beats are locked; their words are new of necessity. */
function keepLocks(before: Script, after: Script): Script {
  return { ...after, beats: after.beats.map((beat, index) => ({ ...beat, locked: before.beats[index]?.locked ?? false })) };
}

/**
 * The script with what the writer wrote anew, not yet verified. Whatever was not asked for stays as it is in `script`,
 * whatever the writer did with it; locked beats stay word for word. Throws AppError `conflict` where the beat is gone or
 * locked by now, `writer_output_invalid` where the answer lacks what was asked for.
 */
export function mergeRevision(answer: Answer): Script {
  const { revision, script } = answer;
  switch (revision.kind) {
    case "beat":
      return mergeBeat(answer, revision);
    case "hooks":
      return mergeHooks(answer, revision.count);
    case "change":
    case "refit":
      return keepLocked(script, assemble(answer));
    case "translation":
      return keepLocks(script, assemble(answer));
  }
}
