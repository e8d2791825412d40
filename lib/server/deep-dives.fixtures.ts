import { readMediaRow } from "#lib/deep-dive/data.ts";
import { insertReels, openTestStore } from "#lib/deep-dive/deep-dive.fixtures.ts";
import { acceptMedia } from "#lib/deep-dive/intake/accept-media.ts";
import { database } from "#lib/db/client.ts";
import { testContext } from "#lib/scripts/generation.fixtures.ts";
import { deepDives, mediaStore, resumeDeepDives } from "./deep-dives.ts";

/** The server's part in deep dives as a process that can be killed (lib/server/deep-dives.test.ts forks this file). Says its reel's state as it changes. */
const [reelId = "", what = ""] = process.argv.slice(2);
const ctx = testContext((await database()).db);
let told = "";
// From the beginning: a server has its socket to live for, this process has only this.
setInterval(() => {
  void readMediaRow({ ctx, input: { reelId } }).then((row) => {
    const now = JSON.stringify({ state: row?.mediaState, attempts: row?.media?.attempts, stage: row?.media?.stage });
    if (now !== told) process.send?.(JSON.parse(now));
    told = now;
  });
}, 100);

if (what === "give") {
  await insertReels(ctx.db, [reelId.split(":")[1] ?? ""]);
  const media = openTestStore();
  const file = await media.incoming("killed");
  const input = { reelId, ownerId: null, source: "file" as const, sourceName: "clip.mp4", rightsNote: "a test's own", file, maxBytes: 10_000_000 };
  await acceptMedia({ ctx, store: mediaStore(), queue: (await deepDives()).step, input });
  media.remove();
} else {
  await resumeDeepDives(ctx);
}
