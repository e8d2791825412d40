import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeScript } from "#lib/ai/composer/compose-script.ts";
import { type ProviderDouble, startProviderDouble } from "#lib/ai/testing/provider-double.ts";
import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { saveVote } from "#lib/feedback/mutations.ts";
import { loadDemoReels } from "#lib/reels/load-demo-reels.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import { readGeneration, readGrounding } from "../data.ts";
import { COFFEE_BRIEF, engineOf, insertGuest, testContext } from "../generation.fixtures.ts";
import { retryGeneration } from "../retry-generation.ts";
import type { Brief } from "../schema.ts";
import { startGeneration } from "../start-generation.ts";
import { stopGeneration } from "../stop-generation.ts";
import { measureSupport } from "../verify/measure-support.ts";
import { verifyScript } from "../verify/verify-script.ts";
import { readCurrent } from "../versions/data.ts";
import { saveEdit } from "../versions/save-edit.ts";
import { toScriptEdit } from "../versions/schema.ts";
import { listEventMarks } from "./data.ts";
import { exportReplay } from "./export-replay.ts";
import { alter, download, generate, registry } from "./replay.fixtures.ts";
import { verifyReplay } from "./replay/verify-replay.ts";
import { type Replay, replaySchema, TRACE_PARTS, type TracePart } from "./schema.ts";

let opened: OpenDatabase;
let ctx: Context;
let ownerId: CreatorId;
let provider: ProviderDouble;
let brief: Brief;
/** By the composer, voted on and edited by hand. */
let composed: Replay;
/** The same brief by a model. */
let written: Replay;

async function editByHand(scriptId: string): Promise<void> {
  const { script, version, stamp } = await readCurrent({ ctx, input: { scriptId, ownerId } });
  const edit = toScriptEdit(script);
  edit.beats[1]!.voiceOver += " Taste it before you pour the rest.";
  edit.publish.caption = "Slow coffee, fast morning.";
  const answer = await saveEdit({ ctx, input: { scriptId, ownerId, base: { version, stamp }, from: version, sitting: "one-sitting", edit } });
  expect(answer.outcome).toBe("saved");
}

beforeAll(async () => {
  opened = await openTestDatabase();
  ctx = testContext(opened.db);
  ownerId = await insertGuest(opened.db, "guest-1");
  provider = await startProviderDouble();
  await loadDemoReels({ ctx });
  await refreshTrends({ ctx });
  const { trends } = (await engineOf(ctx).list({ kind: "hashtag", language: "en" }, { traceId: ctx.traceId })).value;
  brief = { ...COFFEE_BRIEF, trendIds: trends.slice(0, 1).map(({ id }) => id) };

  const generationId = await generate({ ctx, ownerId, brief });
  const { scriptId } = (await readGeneration({ ctx, input: { generationId, ownerId } }))!;
  await saveVote({ ctx, input: { ownerId, feedback: { scriptId: scriptId!, scriptVersion: 1, subject: "script", vote: -1, reasons: ["too_generic"], comment: "say <b>more</b>" } } });
  await editByHand(scriptId!);
  composed = await download({ ctx, ownerId, generationId });

  const grounding = (await readGrounding({ ctx, input: { generationId } }))!;
  provider.behave({ kind: "answer", text: JSON.stringify(composeScript({ brief, ...grounding, seed: "a model" })) });
  written = await download({ ctx, ownerId, generationId: await generate({ ctx, ownerId, brief, url: provider.url }) });
}, 240_000);
afterAll(async () => {
  await provider.close();
  await opened.close();
});

const outcomes = async (replay: unknown) => Object.fromEntries((await verifyReplay(replay)).map(({ id, outcome, detail }) => [id, outcome === "pass" ? outcome : `${outcome}: ${detail}`]));
const failed = async (replay: unknown) => (await verifyReplay(replay)).filter(({ outcome }) => outcome === "fail").map(({ id }) => id);

const ALL_PASS = Object.fromEntries([
  "shape", ...TRACE_PARTS.map((part) => `hash.${part}`), "hash.all", "plan", "prompt.hash", "prompt.text", "draft", "document", "checks.v1", "edits", "cost",
].map((id) => [id, "pass"]));

test("all that a generation was made of is in its file, as stored", () => {
  expect(replaySchema.parse(composed)).toBeTruthy();
  const { generation, evidence, plan, prompt, attempts, rawOutput, versions, votes, timings } = composed.parts;
  expect(generation).toMatchObject({ kind: "script", state: "done", traceId: ctx.traceId, writer: { provider: "composer" }, seed: generation.id, groundedBy: generation.id });
  expect(composed.parts.brief).toEqual(brief);
  expect(evidence[0]).toMatchObject({ id: "E1", rank: 1 });
  expect(evidence[0]!.found.length).toBeGreaterThan(0);
  expect(plan?.inputs?.trends.map(({ id }) => id)).toContain(brief.trendIds[0]);
  expect(prompt).toMatchObject({ id: "write-script", language: "en", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(prompt?.templates?.prompt).toContain("{{plan}}");
  expect(prompt?.rendered?.prompt).toContain(brief.topic);
  expect(attempts).toMatchObject([{ writer: { provider: "composer" }, kind: "write", errorCode: null, costMicroUsd: 0, parameters: { seed: generation.id } }]);
  expect(rawOutput).toContain(versions[0]!.document.hooks[0]!.spoken);
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([[1, "generated"], [2, "edited"]]);
  expect(versions[1]!.changes.map(({ field }) => field)).toEqual(["beats.b2.voiceOver", "publish.caption"]);
  expect(versions[1]!.changes[0]!.to).toBe(`${versions[1]!.changes[0]!.from} Taste it before you pour the rest.`);
  expect(votes).toMatchObject([{ scriptVersion: 1, subject: "script", vote: -1, reasons: ["too_generic"], comment: "say <b>more</b>" }]);
  expect(timings.phases.map(({ phase }) => phase)).toEqual(["retrieving", "planning", "writing", "verifying"]);
  expect(timings.totalMs).toBeGreaterThanOrEqual(0);
  expect(timings.parts.count).toBeGreaterThan(0);
});

test("a file of the composer replays: every hash, plan, prompt, draft, document, checks and edits", async () => {
  expect(await outcomes(composed)).toEqual({ ...ALL_PASS, "checks.v2": "pass" });
});

test("a file of a model replays, marker in its instructions included", async () => {
  expect(written.parts.generation.writer?.provider).toBe("openai");
  expect(written.parts.prompt?.rendered?.instructions).toMatch(/\brw-[0-9a-f]{16}$/);
  expect(await outcomes(written)).toEqual(ALL_PASS);
});

test("a script that faults were taken out of, or that was mended, replays with the faults still told", async () => {
  const { evidence, plan } = composed.parts;
  const draft = composeScript({ brief, evidence, plan: plan!.plan, seed: "a careless model" });
  const unseen = evidence.find(({ tier }) => tier === "metadata")!;
  draft.beats[1]!.citations = [
    { evidenceId: "E999", field: "caption", statement: "Nobody has seen this reel." },
    { evidenceId: unseen.id, field: "frames", statement: "The clip opens on a close-up of a cup." },
  ];
  draft.beats[2]!.why = `In ${unseen.id} the camera shows a slow pour over the cup. ${draft.beats[2]!.why}`;
  draft.beats[2]!.voiceOver += " It got 987654 views.";
  provider.behave({ kind: "answer", text: JSON.stringify(draft) });
  const careless = await download({ ctx, ownerId, generationId: await generate({ ctx, ownerId, brief, url: provider.url }) });
  const { checks } = careless.parts.versions[0]!.document;
  expect(checks.filter(({ outcome }) => outcome === "fail").map(({ id }) => id)).toEqual(expect.arrayContaining(["citations", "modality_gate"]));
  expect(await outcomes(careless)).toEqual(ALL_PASS);
});

test("how well statements are supported is measured again, offline", async () => {
  const { document } = composed.parts.versions[0]!;
  const { evidence } = composed.parts;
  const judged = verifyScript({ script: document, brief, evidence, similarity: await measureSupport({ script: document, evidence }) }).script;
  expect(judged.checks.some(({ id }) => id === "support")).toBe(true);
  const replay = alter(composed, (parts) => { parts.versions = [{ ...parts.versions[0]!, document: judged }]; }, { covered: true });
  expect(await outcomes(replay)).toEqual(ALL_PASS);
  const better = alter(replay, ({ versions }) => { Object.assign(versions[0]!.document.checks.find(({ id }) => id === "support")!, { outcome: "pass", at: "script", values: { exact: 99, similar: 0, unmeasured: 0 } }); }, { covered: true });
  expect(await failed(better)).toEqual(expect.arrayContaining(["checks.v1"]));
});

test("a program that writes its JSON in another order does not harm it", async () => {
  const reorder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reorder);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).toReversed().map(([name, member]) => [name, reorder(member)]));
  };
  expect(await failed(reorder(composed))).toEqual([]);
});

test("nobody else can have it", async () => {
  const stranger = await insertGuest(opened.db, "guest-2");
  await expect(exportReplay({ ctx, input: { generationId: composed.parts.generation.id, ownerId: stranger } })).rejects.toMatchObject({ code: "not_found" });
});

describe("a part that was altered shows", () => {
  const touch: Record<TracePart, (parts: Replay["parts"]) => void> = {
    generation: ({ generation }) => { generation.traceId = "0".repeat(32); },
    brief: (parts) => { parts.brief.notes = "We open at 8."; },
    evidence: ({ evidence }) => { evidence[0]!.caption += "!"; },
    plan: ({ plan }) => { plan!.plan.evidenceCount += 1; },
    prompt: ({ prompt }) => { prompt!.version = "1.1.1"; },
    attempts: ({ attempts }) => { attempts[0]!.durationMs += 1; },
    rawOutput: (parts) => { parts.rawOutput += " "; },
    mended: ({ mended }) => { mended.push({ beatId: "b2", outcome: "kept", writer: null, problems: [] }); },
    versions: ({ versions }) => { versions[0]!.updatedAt = "2020-01-01T00:00:00.000Z"; },
    votes: ({ votes }) => { votes[0]!.vote = 1; },
    cost: ({ cost }) => { cost.costMicroUsd += 1; },
    timings: ({ timings }) => { timings.totalMs = 1; },
  };
  test.each(TRACE_PARTS)("%s, by its hash", async (part) => {
    const found = await failed(alter(composed, touch[part], { covered: false }));
    expect(found.filter((id) => id.startsWith("hash."))).toEqual([`hash.${part}`, "hash.all"]);
  });

  test("the hashes themselves, by the one over all", async () => {
    const other = alter(composed, touch.votes, { covered: true });
    const borrowed = structuredClone(composed);
    borrowed.parts.votes = other.parts.votes;
    borrowed.hashes.parts.votes = other.hashes.parts.votes;
    expect(await failed(borrowed)).toEqual(["hash.all"]);
    expect(await failed({ ...composed, exportedAt: "2020-01-01T00:00:00.000Z" })).toEqual(["hash.all"]);
  });
});

describe("a part altered together with its hashes is found by what it no longer agrees with", () => {
  type Case = [what: string, expected: string, change: (parts: Replay["parts"]) => void];
  const CASES: Case[] = [
    ["another length in the brief", "plan", (parts) => { parts.brief.targetSeconds = 60; }],
    ["another topic in the brief", "prompt.text", (parts) => { parts.brief.topic = "How to sell coffee machines"; }],
    ["a reel's plays against the usual", "plan", ({ evidence }) => { for (const reel of evidence) if (reel.lift !== null) reel.lift *= 3; }],
    ["a reel's caption", "prompt.text", ({ evidence }) => { evidence[0]!.caption = "Buy now at a shop nobody named"; }],
    ["a reel left out", "plan", ({ evidence }) => { evidence.pop(); }],
    ["a decision", "plan", ({ plan }) => { plan!.plan.decisions[0]!.n += 1; }],
    ["a planned beat", "plan", ({ plan }) => { plan!.plan.beats[1]!.wordBudget += 5; }],
    ["the trends it was given", "plan", ({ plan }) => { plan!.inputs!.trends = [{ id: "audio:x", kind: "audio", label: "Another song", key: "x" }]; }],
    ["the prompt's hash", "prompt.hash", ({ prompt }) => { prompt!.hash = "0".repeat(64); }],
    ["the templates", "prompt.hash", ({ prompt }) => { prompt!.templates!.instructions += " Mention our sponsor."; }],
    ["the instructions as sent", "prompt.text", ({ prompt }) => { prompt!.rendered!.instructions += " Mention our sponsor."; }],
    ["the plan as sent", "prompt.text", ({ prompt }) => { prompt!.rendered!.prompt = prompt!.rendered!.prompt.replace('"targetSeconds":30', '"targetSeconds":31'); }],
    ["what the composer sent", "draft", (parts) => { parts.rawOutput = parts.rawOutput!.replace('"voiceOver":"', '"voiceOver":"Well, '); }],
    ["no longer JSON", "draft", (parts) => { parts.rawOutput = parts.rawOutput!.trim().slice(0, -1); }],
    ["the seed", "draft", ({ attempts }) => { attempts[0]!.parameters.seed = "another"; }],
    ["the words of version 1", "document", ({ versions }) => { versions[0]!.document.beats[1]!.voiceOver += " Really."; }],
    ["a citation of version 1", "document", ({ versions }) => { for (const beat of versions[0]!.document.beats) beat.citations = []; }],
    ["a check's outcome", "checks.v1", ({ versions }) => { versions[0]!.document.checks.find(({ id }) => id === "grounding")!.outcome = "warn"; }],
    ["a check's numbers", "checks.v2", ({ versions }) => { versions[1]!.document.checks.find(({ id }) => id === "length")!.values.estimatedSeconds = 1; }],
    ["a check taken away", "checks.v2", ({ versions }) => { versions[1]!.document.checks = versions[1]!.document.checks.filter(({ id }) => id !== "reading_speed"); }],
    ["a number nobody measured, in an edit", "checks.v2", ({ versions }) => { versions[1]!.document.beats[1]!.voiceOver += " 98765 people agree."; }],
    ["the times of a beat", "checks.v2", ({ versions }) => { versions[1]!.document.beats[1]!.endSeconds += 1; }],
    ["a citation of a reel that is not there", "checks.v2", ({ versions }) => { versions[1]!.document.beats[1]!.citations.push({ evidenceId: "E999", reelId: "x", tier: "metadata", field: "plays", modality: "metadata", statement: "It had 5 plays.", atSeconds: null }); }],
    ["what an edit changed", "edits", ({ versions }) => { versions[1]!.changes.pop(); }],
    ["a version taken out", "edits", ({ versions }) => { versions.shift(); }],
    ["tokens of a call", "cost", ({ attempts }) => { attempts[0]!.outputTokens += 1; }],
    ["the cost", "cost", ({ cost }) => { cost.costMicroUsd = 5; }],
  ];
  test.each(CASES)("%s: %s", async (_, expected, change) => {
    const altered = alter(composed, change, { covered: true });
    expect(altered.hashes.all).not.toBe(composed.hashes.all);
    const found = await failed(altered);
    expect(found).toContain(expected);
    expect(found.filter((id) => id.startsWith("hash."))).toEqual([]);
  });

  test("what a model sent, against the script", async () => {
    // The first beat says the chosen hook whatever stands there; the last does not.
    const reword = (raw: string) => { const at = raw.lastIndexOf('"voiceOver":"') + '"voiceOver":"'.length; return `${raw.slice(0, at)}Well, ${raw.slice(at)}`; };
    const altered = alter(written, (parts) => { parts.rawOutput = reword(parts.rawOutput!); }, { covered: true });
    expect(await failed(altered)).toEqual(["document"]);
  });
});

test("a prompt or a composer that this build does not have is said, not failed", async () => {
  const other = await outcomes(alter(written, ({ prompt }) => { prompt!.version = "99.0.0"; }, { covered: true }));
  expect(other).toMatchObject({ "prompt.hash": "pass", "prompt.text": "pass" });
  const bare = await outcomes(alter(written, ({ prompt }) => { prompt!.version = "99.0.0"; prompt!.templates = null; }, { covered: true }));
  expect(bare["prompt.text"]).toMatch(/^skip: .*prompt version not in this build/);
  expect(bare["prompt.hash"]).toMatch(/^skip: .*prompt version not in this build/);
  const older = await outcomes(alter(composed, ({ generation }) => { generation.writer!.modelId = "composer-0"; }, { covered: true }));
  expect(older.draft).toMatch(/composer-0/);
});

test("what does not have the shape of the format fails as a whole; a later format is refused", async () => {
  expect(await failed(alter(composed, (parts) => { delete (parts as Partial<Replay["parts"]>).votes; }, { covered: false }))).toEqual(["shape"]);
  expect(await failed({ ...composed, more: "not covered by any hash" })).toEqual(["shape"]);
});

test("one that was stopped and gone on with: both have their files, and the second is composed again from the first one's seed", async () => {
  const { generationId, finished } = await startGeneration({ ctx, models: registry("composer", { wordsPerSecond: 40 }), engine: engineOf(ctx), input: { ownerId, brief, timeoutSeconds: 60 } });
  await expect.poll(async () => (await listEventMarks({ ctx, input: { generationId } })).some(({ kind }) => kind === "part"), { timeout: 30_000 }).toBe(true);
  await stopGeneration({ ctx, input: { generationId, ownerId } });
  await finished;
  const stopped = await outcomes(await download({ ctx, ownerId, generationId }));
  expect(Object.values(stopped).filter((outcome) => outcome.startsWith("fail"))).toEqual([]);
  expect(stopped).toMatchObject({ plan: "pass", draft: expect.stringMatching(/^skip: the generation is stopped/) });

  const next = await retryGeneration({ ctx, models: registry("composer"), engine: engineOf(ctx), input: { generationId, ownerId, timeoutSeconds: 60 } });
  await expect.poll(async () => (await readGeneration({ ctx, input: { generationId: next.generationId, ownerId } }))?.state, { timeout: 60_000 }).toBe("done");
  const replay = await download({ ctx, ownerId, generationId: next.generationId });
  expect(replay.parts.generation).toMatchObject({ retryOf: generationId, seed: generationId });
  expect(await outcomes(replay)).toEqual(ALL_PASS);
});

test("a generation that failed has its file, too: what there is replays, the rest is said to be missing", async () => {
  const empty = await openTestDatabase();
  try {
    const other = testContext(empty.db);
    const guest = await insertGuest(empty.db, "guest-3");
    const generationId = await generate({ ctx: other, ownerId: guest, brief: COFFEE_BRIEF });
    const replay = await download({ ctx: other, ownerId: guest, generationId });
    expect(replay.parts.generation).toMatchObject({ state: "failed", errorCode: "no_evidence", writer: null });
    const found = await outcomes(replay);
    expect(Object.values(found).filter((outcome) => outcome.startsWith("fail"))).toEqual([]);
    expect(found.plan).toMatch(/^skip/);
    expect(found.document).toMatch(/^skip/);
  } finally {
    await empty.close();
  }
});
