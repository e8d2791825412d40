import { SingleBar } from "cli-progress";
import type { Context } from "#lib/context.ts";
import { adviseDeepDives } from "#lib/deep-dive/advise-deep-dives.ts";
import { findReelIds, readReelDetail } from "#lib/deep-dive/data.ts";
import { dropFile, forgetMedia } from "#lib/deep-dive/forget-media.ts";
import { giveFromDisk } from "#lib/deep-dive/intake/give-from-disk.ts";
import { fetchPolicy, giveFromUrl } from "#lib/deep-dive/intake/give-from-url.ts";
import { matchFolder } from "#lib/deep-dive/intake/match-folder.ts";
import type { MediaStore } from "#lib/deep-dive/media-store.ts";
import { type QueueStep, queueAgain } from "#lib/deep-dive/mutations.ts";
import { type Analyse, type DiveProgress, runDeepDive } from "#lib/deep-dive/run-deep-dive.ts";
import { toMediaStatus } from "#lib/deep-dive/to-media-status.ts";
import type { Settings } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { openJobQueue } from "#lib/jobs/job-queue.ts";
import { DEEP_DIVE_QUEUE, queueStep } from "#lib/deep-dive/work-deep-dives.ts";
import { refreshTrends } from "#lib/trends/refresh-trends.ts";
import type { DeepDiveOptions } from "./deep-dive-command.ts";
import { deepDiveWords as t, describeAdvice, describeDeepDive, describeFacts } from "./describe-deep-dive.ts";
import { plain } from "./text-table.ts";

export type Tools = { ctx: Context; config: Settings; store: MediaStore; analyse: Analyse; signal: AbortSignal; json: boolean; width: number };

/** What the command was asked cannot be meant. */
export class Unusable extends Error {}

const LINE_EVERY_MS = 5_000;

/** A bar on a terminal, a line now and then elsewhere. */
function openProgress(): { show: (progress: DiveProgress) => void; end: () => void } {
  const bar = process.stderr.isTTY ? new SingleBar({ format: "{bar} {percentage}% | {step}", stream: process.stderr, hideCursor: true }) : undefined;
  let saidAt = 0;
  bar?.start(100, 0, { step: "" });
  return {
    show: ({ stage, progress }) => {
      bar?.update(Math.round(progress * 100), { step: t(`stage.${stage}`) });
      if (bar || Date.now() - saidAt < LINE_EVERY_MS) return;
      saidAt = Date.now();
      console.error(`${Math.round(progress * 100)} %: ${t(`stage.${stage}`)}`);
    },
    end: () => bar?.stop(),
  };
}

async function findReel({ ctx }: Tools, asked: string): Promise<string> {
  const [found, ...others] = await findReelIds({ ctx, input: { asked } });
  if (!found) throw new Unusable(`There is no reel ${plain(asked)} here. \`npx reelwright search WORDS --json\` gives ids.`);
  if (others.length > 0) throw new Unusable(`More than one reel goes by ${plain(asked)}: ${[found, ...others].map(plain).join(", ")}`);
  return found;
}

/** A queue whose jobs may have to be taken back: a job that a server sent must not go on beside this command. */
async function openQueueStep({ ctx }: Tools): Promise<{ step: QueueStep; close: () => Promise<void> }> {
  const queue = await openJobQueue({ db: ctx.db, log: ctx.log, queues: [DEEP_DIVE_QUEUE], isWorker: false });
  return { step: queueStep(queue), close: () => queue.stop() };
}

/** Looks into a file that is in the store, here and now. True where it ended in facts. */
async function lookInto(tools: Tools, reelId: string, sha256: string): Promise<boolean> {
  const { ctx, store, analyse, signal } = tools;
  const bar = openProgress();
  const outcome = await runDeepDive({ ctx, store, analyse, input: { reelId, sha256, jobId: null, signal, willRetry: false, onProgress: bar.show } }).finally(bar.end);
  if (outcome.state === "failed") console.error(t(`failure.${outcome.reason}`));
  if (outcome.state === "retry") console.error("Stopped. --retry looks into the file again.");
  if (outcome.state === "superseded") console.error("Another process looks into this reel, or its file was replaced.");
  return outcome.state === "analysed";
}

async function show({ ctx, json, width }: Tools, reelId: string): Promise<void> {
  const detail = await readReelDetail({ ctx, input: { reelId } });
  if (!detail) throw new AppError("not_found");
  const { media, dive, mediaState } = detail;
  const status = toMediaStatus({ reelId, mediaState, media });
  if (json) return console.log(JSON.stringify({ ...status, rightsNote: media?.rightsNote ?? null, sha256: dive?.sha256 ?? null, facts: dive?.facts ?? null, document: dive?.document ?? null }, null, 2));
  console.log(`${plain(reelId)}: ${mediaState.replaceAll("_", " ")}${media && !media.goneAt ? `, ${t(`source.${media.source}`)} (${plain(media.sourceName)}${status.hasFile ? "" : ", file removed"})` : ""}`);
  if (media?.reason) console.log(t(`failure.${media.reason}`));
  if (dive) console.log(dive.document ? describeDeepDive(dive.document, { width }) : describeFacts(dive.facts));
}

async function bringTrendsUp({ ctx }: Tools): Promise<void> {
  await refreshTrends({ ctx }).catch((error: unknown) => ctx.log.warn({ error }, "trends could not be brought up to date"));
}

async function give(tools: Tools, reelId: string, { file, url, rights }: DeepDiveOptions): Promise<boolean> {
  const { ctx, store, config, signal } = tools;
  const given = file
    ? await giveFromDisk({ ctx, store, queue: null, input: { reelId, file, source: "file", rightsNote: rights, maxBytes: config.MEDIA_MAX_BYTES } })
    : await giveFromUrl({ ctx, store, queue: null, policy: fetchPolicy(config), input: { reelId, ownerId: null, url: url ?? "", rightsNote: rights, signal } });
  if (!given.isNew) console.error("This very file was given before: nothing to look into anew. --retry does it all the same.");
  return given.isNew ? lookInto(tools, reelId, given.sha256) : true;
}

/** One reel: gives, tries again, drops, deletes, or only shows. Resolves to the exit code. */
export async function doOne(tools: Tools, asked: string, options: DeepDiveOptions): Promise<number> {
  const { ctx, store } = tools;
  const reelId = await findReel(tools, asked);
  if (options.delete) {
    const { step, close } = await openQueueStep(tools);
    await forgetMedia({ ctx, store, queue: step, reelId }).finally(close);
  }
  if (options.dropFile) await dropFile({ ctx, store, reelId });
  const wants = options.file || options.url || options.retry;
  const done = options.retry ? await lookInto(tools, reelId, (await queueAgain({ ctx, input: { reelId, queue: null } })).sha256) : wants ? await give(tools, reelId, options) : true;
  if ((wants && done) || options.delete) await bringTrendsUp(tools);
  await show(tools, reelId);
  return done ? 0 : 1;
}

/** Every file of a folder whose name names a reel, one after the other. Resolves to the exit code. */
export async function giveFolder(tools: Tools, folder: string, rights: string): Promise<number> {
  const { ctx, store, config, signal } = tools;
  const matches = await matchFolder({ ctx, folder }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" || error.code === "ENOTDIR" ? new Unusable(`No such folder: ${folder}`) : error;
  });
  const outcomes: { file: string; reelId: string | null; outcome: string }[] = [];
  for (const { file, reelIds, state } of matches) {
    if (signal.aborted) break;
    const [reelId] = reelIds;
    if (state !== "matched" || !reelId) {
      outcomes.push({ file, reelId: null, outcome: state });
      continue;
    }
    try {
      const { isNew, sha256 } = await giveFromDisk({ ctx, store, queue: null, input: { reelId, file, source: "folder", rightsNote: rights, maxBytes: config.MEDIA_MAX_BYTES } });
      console.error(`${plain(file)} -> ${plain(reelId)}`);
      outcomes.push({ file, reelId, outcome: !isNew ? "known" : (await lookInto(tools, reelId, sha256)) ? "analysed" : "failed" });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(`${plain(file)}: ${error.message}`);
      outcomes.push({ file, reelId, outcome: error.code });
    }
  }
  if (outcomes.some(({ outcome }) => outcome === "analysed")) await bringTrendsUp(tools);
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const good = count("analysed") + count("known");
  if (tools.json) console.log(JSON.stringify(outcomes, null, 2));
  else console.log(`${matches.length} files: ${count("analysed")} analysed, ${count("known")} known already, ${count("no_reel")} name no reel here, ${count("ambiguous")} name several, ${outcomes.length - good - count("no_reel") - count("ambiguous")} failed.`);
  return good > 0 ? 0 : 1;
}

export async function advise({ ctx, config, json, width }: Tools): Promise<number> {
  const advised = await adviseDeepDives({ ctx, input: { perTrend: config.DEEP_DIVES_PER_TREND, urlHosts: config.MEDIA_URL_HOSTS ?? [] } });
  console.log(json ? JSON.stringify(advised, null, 2) : describeAdvice(advised, { width }));
  return 0;
}
