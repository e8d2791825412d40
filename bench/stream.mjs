// How fast scripts stream to clients, through the built app and a real HTTP connection, from a model on loopback whose
// words carry the time they were sent (bench/stream/model-double.mjs: 300 ms to the first token, then 80 tokens a second):
//   npm run bench:stream            embedded database, and PostgreSQL where there is one
//   BENCH_ONLY=embedded|postgres    one of them      BENCH_PROFILE=FOLDER    a CPU profile of the app
// 1. 50 clients at once, each one script after the other: from the model's first token to the first part of the script at
//    the client; 95th percentile above 50 ms fails.
// 2. The same clients on a bare AI SDK route (bench/stream/bare-route.mjs) in the same run, before and after: finished
//    scripts a second of the app over those of the bare route; below 0.7 fails.
// 3. 200 at once: all must finish, without a gap in their events.
// For information, no gate: both with a model that sends everything at once, where only the servers' own work counts.
import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { ensureNode24 } from "../bin/node-24.mjs";

ensureNode24();
const { buildIfNeeded } = await import("../bin/tasks/build-if-needed.mjs");
const { makeDatabase, startApp } = await import("./stream/app-server.mjs");
const { followApp, followBare, runClients } = await import("./stream/clients.mjs");

const PARALLEL = 50;
const ROUNDS = 3;
const MANY = 200;
const FIRST_LIMIT_MS = 50;
const RATIO_LIMIT = 0.7;
const PACED = { firstTokenMs: 300, tokenMs: 12.5 };
const AT_ONCE = { firstTokenMs: 0, tokenMs: 0 };
const base = Date.now() - 60_000;

const percentile = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];
const ms = (value) => (value === undefined ? "-" : value.toFixed(1));
const spread = (values) => `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}, longest ${ms(percentile(values, 1))} ms`;

function forkTool(file, ...args) {
  const child = fork(new URL(`./stream/${file}`, import.meta.url), args.map(String));
  const ask = async (message) => {
    if (message) child.send(message);
    return (await once(child, "message"))[0];
  };
  return { child, ask };
}

const sound = ({ state, gaps }) => state === "done" && gaps === 0;

function describe(title, { results, seconds }) {
  const bad = results.filter((one) => !sound(one));
  const [cause] = bad;
  console.log(`  ${title}: ${results.length} scripts in ${seconds.toFixed(1)} s = ${(results.length / seconds).toFixed(2)} a second; ${bad.length} broken${cause ? ` (${cause.error ?? `${cause.state}, ${cause.gaps} gaps`})` : ""}`);
}

const rate = ({ results, seconds }) => results.filter(sound).length / seconds;

function describeDelays({ results }) {
  const strict = results.flatMap(({ afterFirstToken }) => (afterFirstToken === null ? [] : [afterFirstToken]));
  const own = results.flatMap(({ first }) => (first?.sentAt ? [first.at - first.sentAt] : []));
  const words = results.flatMap((one) => one.words ?? []);
  const over = strict.filter((one) => one > FIRST_LIMIT_MS).length;
  console.log(`    first part of the script at the client, after the model's first token: ${spread(strict)}; ${over} of ${strict.length} over ${FIRST_LIMIT_MS} ms`);
  console.log(`    ... after the token that begins its first word (the fourth: {" title ":" word): ${spread(own)}`);
  console.log(`    every later word with a send time (parts are sent at most every 80 ms): ${spread(words)}; events a script: ${percentile(results.map(({ events }) => events ?? 0), 0.5)}, ${Math.round(percentile(results.map(({ bytes }) => bytes ?? 0), 0.5) / 1024)} KB`);
  return percentile(strict, 0.95);
}

async function measure(name, databaseUrl, double, bare) {
  const app = await startApp({ modelUrl: double.url, databaseUrl });
  const viaApp = (client) => followApp(app.url, base, client);
  const viaBare = () => followBare(bare.url, base);
  try {
    console.log(`${name}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${double.tokens} tokens a script`);
    await double.ask({ pace: AT_ONCE });
    await runClients({ parallel: 4, total: 12, follow: viaApp });
    const { lastBody } = await double.ask({ wantsBody: true });
    const [system, user] = JSON.parse(lastBody).messages;
    await bare.ask({ prompt: { instructions: system.content, prompt: JSON.stringify(user.content) } });
    await runClients({ parallel: 4, total: 12, follow: viaBare });

    await double.ask({ pace: PACED });
    const total = PARALLEL * ROUNDS;
    const before = await runClients({ parallel: PARALLEL, total, follow: viaBare });
    const ours = await runClients({ parallel: PARALLEL, total, follow: viaApp });
    const after = await runClients({ parallel: PARALLEL, total, follow: viaBare });
    describe(`bare AI SDK route, ${PARALLEL} at once`, before);
    describe(`the app, ${PARALLEL} at once`, ours);
    const late = describeDelays(ours);
    describe(`bare AI SDK route again`, after);
    const ratio = rate(ours) / ((rate(before) + rate(after)) / 2);
    console.log(`    scripts a second over the bare route's: ${ratio.toFixed(2)} (at least ${RATIO_LIMIT})`);

    const many = await runClients({ parallel: MANY, total: MANY, follow: viaApp });
    describe(`the app, ${MANY} at once`, many);
    describeDelays(many);

    await double.ask({ pace: AT_ONCE });
    const [bareAtOnce, oursAtOnce] = [await runClients({ parallel: PARALLEL, total, follow: viaBare }), await runClients({ parallel: PARALLEL, total, follow: viaApp })];
    describe("for information, a model that sends all at once: bare route", bareAtOnce);
    describe("... the app", oursAtOnce);
    console.log(`    ${(rate(oursAtOnce) / rate(bareAtOnce)).toFixed(2)} x: ${(1000 / rate(oursAtOnce)).toFixed(0)} ms of work a script (look up evidence, plan, write, verify, store), ${(1000 / rate(bareAtOnce)).toFixed(0)} ms on the bare route`);
    const broken = [...ours.results, ...many.results].filter((one) => !sound(one)).length;
    const holds = late <= FIRST_LIMIT_MS && ratio >= RATIO_LIMIT && broken === 0;
    console.log(`  ${holds ? "within" : "OUTSIDE"} the limits (first part p95 ${ms(late)} of ${FIRST_LIMIT_MS} ms, ratio ${ratio.toFixed(2)} of ${RATIO_LIMIT}, ${broken} broken)`);
    return holds;
  } finally {
    await app.stop();
  }
}

buildIfNeeded(process.cwd());
const double = forkTool("model-double.mjs", base);
const { port, tokens } = await double.ask();
Object.assign(double, { url: `http://127.0.0.1:${port}/v1`, tokens });
const bare = forkTool("bare-route.mjs", double.url);
bare.url = `http://127.0.0.1:${(await bare.ask()).port}`;
const outcomes = [];
try {
  if (process.env.BENCH_ONLY !== "postgres") outcomes.push(await measure("embedded database", undefined, double, bare));
  const database = process.env.BENCH_ONLY === "embedded" ? null : await makeDatabase();
  if (database) {
    outcomes.push(await measure("PostgreSQL", database.url, double, bare).finally(database.drop));
  } else if (process.env.BENCH_ONLY !== "embedded") {
    console.log("PostgreSQL: not measured, no server (set TEST_DATABASE_URL)");
  }
} finally {
  double.child.kill();
  bare.child.kill();
}
process.exit(outcomes.every(Boolean) ? 0 : 1);
