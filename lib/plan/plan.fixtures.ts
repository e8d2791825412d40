import { CITABLE_FIELDS, type CitableField, type Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";

/** Builders for tests: a brief and evidence with every metadata field known. */
export function briefFixture(over: Partial<Brief> = {}): Brief {
  return {
    topic: "morning coffee at home without a machine", audience: "busy parents", tone: "plain", goal: "saves", language: "en",
    targetSeconds: 30, canFilm: ["hands", "b_roll"], trendIds: [], notes: "", ...over,
  };
}

const METADATA_FIELDS = (Object.keys(CITABLE_FIELDS) as CitableField[]).filter((field) => CITABLE_FIELDS[field] === "metadata");

export function evidenceFixture(index: number, over: Partial<Evidence> = {}): Evidence {
  return {
    id: `E${index}`, rank: index, reelId: `instagram:r${index}`, platform: "instagram", tier: "metadata", mediaState: "metadata_only", demo: false,
    caption: "Slow light on the kitchen wall", hashtags: ["homecoffee"], audioKey: null, audioTitle: null,
    authorId: `a${index}`, authorHandle: `author.${index}`, language: "en", country: null, durationSeconds: 24,
    publishedAt: "2026-11-03T18:20:00.000Z", observedAt: "2026-11-10T00:00:00.000Z", url: null,
    counts: { plays: 120_400 + index, likes: 9_300, comments: 210, shares: null, saves: null }, lift: 1, liftBasis: "author", scope: "topic",
    facts: null, found: [{ arm: "text", rank: index, score: 1 }], score: { total: 1 / index, parts: {} }, trendIds: [],
    citableFields: METADATA_FIELDS.filter((field) => field !== "shares" && field !== "audioTitle"), ...over,
  };
}
