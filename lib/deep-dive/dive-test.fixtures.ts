import type { Context, CreatorId } from "#lib/context.ts";
import type { OpenDatabase } from "#lib/db/database.ts";
import { openTestDatabase } from "#lib/db/test-db.ts";
import { type JobQueue, openJobQueue } from "#lib/jobs/job-queue.ts";
import { insertGuest, testContext } from "#lib/scripts/generation.fixtures.ts";
import { readMediaRow, readReelDetail } from "./data.ts";
import { insertReels, openTestStore } from "./deep-dive.fixtures.ts";
import { acceptMedia } from "./intake/accept-media.ts";
import { toMediaStatus } from "./to-media-status.ts";
import { DEEP_DIVE_QUEUE, queueStep } from "./work-deep-dives.ts";

/** A database, a queue and a store of a test file's own; `reelId` is the reel its current test is about. */
export type DiveTest = Awaited<ReturnType<typeof openDiveTest>>;

export async function openDiveTest() {
  const opened: OpenDatabase = await openTestDatabase();
  const ctx: Context = testContext(opened.db);
  const owner: CreatorId = await insertGuest(opened.db, "guest-1");
  const queue: JobQueue = await openJobQueue({ db: opened.db, log: ctx.log, queues: [DEEP_DIVE_QUEUE], isWorker: true, timing: { heartbeat: 10, supervise: 1, poll: 0.5, retryDelay: 1 } });
  const media = openTestStore();
  const { store } = media;
  const step = queueStep(queue);
  let count = 0;
  const readRow = async (reelId: string) => {
    const row = await readMediaRow({ ctx, input: { reelId } });
    if (!row) throw new Error(`no reel ${reelId}`);
    return row;
  };
  const input = (reelId: string, file: string) => ({ reelId, ownerId: owner, source: "upload" as const, sourceName: "../../my <clip>.mp4", rightsNote: "my own recording", file, maxBytes: 10_000_000 });
  return {
    opened, ctx, owner, queue, media, store, step, readRow, input,
    newReel: async () => {
      const id = `7000000000${++count}`;
      await insertReels(opened.db, [id]);
      return `tiktok:${id}`;
    },
    /** Gives a file unlike others by `name`; `queued`: to the queue, else nobody works on it. */
    give: async (reelId: string, name: string, { queued = false } = {}) => acceptMedia({ ctx, store, queue: queued ? step : null, input: input(reelId, await media.incoming(name)) }),
    readStatus: async (reelId: string) => toMediaStatus(await readRow(reelId)),
    readDive: async (reelId: string) => (await readReelDetail({ ctx, input: { reelId } }))?.dive ?? null,
    close: async () => {
      await queue.stop();
      await opened.close();
      media.remove();
    },
  };
}
