// What a trend refresh costs, on made-up reels with a long tail of hashtags and sounds:
//   node bench/trends.mjs [reels = 1000000] [reels on the embedded database = 100000]
// PostgreSQL (TEST_DATABASE_URL, or the server of ../shared/tools): seconds of a refresh after new snapshots, as a
// multiple of one plain aggregate over reel_snapshots in the same run; above 3 fails. Embedded database: how much
// slower pages are while a refresh runs (bench/trends/embedded.mjs); above 2 fails.
import { ensureNode24 } from "../bin/node-24.mjs";

ensureNode24();
process.env.LOG_LEVEL = "silent";
const { benchServer } = await import("./trends/server.mjs");
const { benchEmbedded } = await import("./trends/embedded.mjs");
const reels = Number(process.argv[2] ?? 1_000_000);
const embeddedReels = Number(process.argv[3] ?? 100_000);
const results = [reels === 0 || (await benchServer(reels)), embeddedReels === 0 || (await benchEmbedded(embeddedReels))];
process.exit(results.every(Boolean) ? 0 : 1);
