// How long a plan takes over 500 evidence reels, and how that compares with reading the same evidence once
// (JSON.parse of its stored form): the ratio holds on a noisy machine, the milliseconds don't.
import { readDemoReels } from "../lib/reels/demo/read-demo-reels.ts";
import { makePlan } from "../lib/plan/make-plan.ts";

const REELS = 500;
const ROUNDS = 40;
const LIMIT_MS = 50;

const demo = readDemoReels();
const evidence = Array.from({ length: REELS }, (_, index) => {
  const { item, observations } = demo[index % demo.length];
  const last = observations.at(-1);
  return {
    id: `E${index + 1}`, rank: index + 1, reelId: `demo:${item}-${index}`, platform: last.platform, tier: "metadata", mediaState: "metadata_only", demo: true,
    caption: last.caption, hashtags: last.hashtags, audioKey: last.audioKey, audioTitle: last.audioTitle, authorId: last.authorKey, authorHandle: last.authorHandle,
    language: last.language, country: last.country, durationSeconds: last.durationSeconds, publishedAt: last.publishedAt?.toISOString() ?? null,
    observedAt: last.observedAt.toISOString(), url: null, counts: last.counts, lift: 0.3 + ((index * 7919) % 500) / 100, liftBasis: "author", facts: null,
    found: [], scope: "topic", score: { total: 1, parts: {} }, trendIds: [], citableFields: ["caption", "plays"],
  };
});
const brief = {
  topic: "morning coffee", audience: "", tone: "plain", goal: "saves", language: "en", targetSeconds: 30, canFilm: ["hands"], trendIds: [], notes: "",
};
const stored = JSON.stringify(evidence);

function median(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2];
}

const plan = median(() => makePlan({ brief, evidence, trends: [] }));
const reading = median(() => JSON.parse(stored));
console.log(`plan over ${REELS} reels: median ${plan.toFixed(1)} ms = ${(plan / LIMIT_MS).toFixed(2)} x the ${LIMIT_MS} ms allowed`);
console.log(`= ${(plan / reading).toFixed(1)} x reading the same evidence once (${reading.toFixed(1)} ms)`);
