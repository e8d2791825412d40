import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { BEGAN, findStamps, now, SENT } from "./stamps.mjs";

// A connection each: one that was idle may be closed by the server just as it is used again, which browsers retry and this does not.
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** One exchange; `onText` is given each piece as it arrives. Rejects when the connection breaks. */
function exchange(url, { method = "GET", headers = {}, body, onText = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...headers, ...(body ? { "content-type": "application/json" } : {}) } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => {
        text += piece;
        onText(piece);
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
      answer.on("aborted", () => reject(new Error("the stream broke off")));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const BRIEF = JSON.stringify({
  topic: "morning coffee at home without a machine", audience: "busy parents", tone: "plain", goal: "saves", language: "en",
  targetSeconds: 30, canFilm: ["hands", "b_roll"], trendIds: [], notes: "",
});

/** Events of a stream as they arrive, with the time of arrival. */
function readEvents(onEvent) {
  let rest = "";
  return (piece) => {
    const at = now();
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data) onEvent({ seq: Number(/^id: (\d+)$/m.exec(block)?.[1]), data, at });
    }
  };
}

/**
 * One script by the app, as an API client: start, follow to the end. Answers how it ended, whether the events came
 * without a gap, and the delays: of the first part after the model's first token, after its own token, and of all others.
 */
export async function followApp(url, base, client) {
  const startedAt = now();
  const started = await exchange(`${url}/api/generations`, { method: "POST", body: BRIEF, headers: { origin: url, ...(client.cookie ? { cookie: client.cookie } : {}) } });
  if (started.status !== 201) throw new Error(`the start answered ${started.status}: ${started.text.slice(0, 300)}`);
  client.cookie ??= started.headers["set-cookie"].map((line) => line.split(";")[0]).join("; ");
  const seen = { seqs: 0, state: null, gaps: 0, first: null, words: [], bytes: 0, newest: 0 };
  const onEvent = ({ seq, data, at }) => {
    seen.bytes += data.length;
    if (seq !== seen.seqs + 1) seen.gaps++;
    seen.seqs = seq;
    if (data.startsWith('{"kind":"end"')) seen.state = JSON.parse(data).state;
    if (!data.startsWith('{"kind":"part"')) return;
    const newest = Math.max(0, ...findStamps(SENT, data, base));
    const began = findStamps(BEGAN, data, base)[0];
    if (!seen.first) seen.first = { at, sentAt: newest || null, beganAt: null };
    seen.first.sentAt ??= newest || null;
    seen.first.beganAt ??= began ?? null;
    if (newest > seen.newest) {
      seen.newest = newest;
      seen.words.push(at - newest);
    }
  };
  const answer = await exchange(`${url}${JSON.parse(started.text).events}`, { headers: { cookie: client.cookie }, onText: readEvents(onEvent) });
  if (answer.status !== 200) throw new Error(`the events answered ${answer.status}`);
  const { first } = seen;
  return { ...seen, seconds: (now() - startedAt) / 1000, afterFirstToken: first ? first.at - first.beganAt : null, events: seen.seqs };
}

/** The same answer through the bare route. */
export async function followBare(url, base) {
  const startedAt = now();
  let first = null;
  let text = "";
  const onText = (piece) => {
    first ??= now();
    text += piece;
  };
  const answer = await exchange(url, { method: "POST", body: BRIEF, onText });
  const began = findStamps(BEGAN, text, base)[0];
  return { state: answer.status === 200 && text.trimEnd().endsWith("}") ? "done" : "broken", gaps: 0, seconds: (now() - startedAt) / 1000, afterFirstToken: first - began, bytes: text.length };
}

/**
 * `parallel` clients, each one script after the other, until `total` are finished; they begin `staggerMs` apart.
 * Answers all results and the seconds it took.
 */
export async function runClients({ parallel, total, follow, staggerMs = 0 }) {
  const results = [];
  let left = total;
  const startedAt = now();
  const live = async (client, index) => {
    await delay(index * staggerMs);
    while (left-- > 0) results.push(await follow(client).catch((error) => ({ state: "broken", gaps: 0, seconds: 0, afterFirstToken: null, words: [], error: String(error) })));
  };
  await Promise.all(Array.from({ length: parallel }, (_, index) => live({}, index)));
  return { results, seconds: (now() - startedAt) / 1000 };
}
