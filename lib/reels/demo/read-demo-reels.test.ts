import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { reelObservationSchema } from "#lib/reels/schema.ts";
import { deepDiveFactsSchema } from "#lib/retrieval/schema.ts";
import { HOOK_PATTERNS, type HookPattern } from "#lib/scripts/vocabulary.ts";
import { DEMO_MEDIA } from "./demo-media.ts";
import { type DemoReel, readDemoReels } from "./read-demo-reels.ts";

const SOURCE_CSV = "/work/shared/data/demo-numbers-cc0/observations_anon.csv";
const PUBLIC_DIR = path.join(import.meta.dirname, "../../../public");
const GENERIC_TAGS = new Set(["reels", "fyp", "рек", "рекомендации", "лайфхак"]);

/** How a first line of each pattern tends to sound; one caption may show several. */
const HOOK_SIGNS: Record<HookPattern, RegExp> = {
  question: /^[^.!:\n]+\?/u,
  number: /^[\p{Lu}\s]{0,4}\d[\d.,]*/u,
  confession: /^[^\n]*?(confession|i'll admit|признаюсь|каюсь|честно\?)/iu,
  pov: /^pov:/iu,
  myth: /^(myth|миф):/iu,
  before_after: /^(before\b[^\n]*\bafter\b|было и стало|до и после)/iu,
  mistake: /^[^\n.?]*?(mistake|stop \w+ing|ошибк)/iu,
  secret: /^[^\n.]*?(secret|секрет|никто не (говорит|рассказывает))/iu,
  challenge: /^[^\n.]*?(challenge|челлендж)/iu,
  how_to: /^(how to|как) /iu,
  contrast: /^[^\n]*?( vs | против |\p{L} или \p{L})/iu,
  list: /\n(1\.|–|—) ?/u,
};

const reels = readDemoReels();
const first = (reel: DemoReel) => {
  const [observation] = reel.observations;
  if (!observation) throw new Error(`${reel.item} has no observation`);
  return observation;
};
const posts = reels.map(first);

function reelsPer(keys: (post: (typeof posts)[number]) => string[]): Map<string, typeof posts> {
  const groups = new Map<string, typeof posts>();
  for (const post of posts) for (const key of keys(post)) groups.set(key, [...(groups.get(key) ?? []), post]);
  return groups;
}

describe("readDemoReels: what ships", () => {
  it("holds 190 reels of 153 authors with all 1492 observations", () => {
    expect(reels).toHaveLength(190);
    expect(new Set(reels.map((reel) => reel.item)).size).toBe(190);
    expect(reels.flatMap((reel) => reel.observations)).toHaveLength(1492);
    expect(new Set(posts.map((post) => post.authorKey)).size).toBe(153);
    expect(new Set(posts.map((post) => post.authorHandle)).size).toBe(153);
  });

  it("gives observations that keep the contract, oldest first", () => {
    for (const { item, observations } of reels) {
      const times = observations.map((observation) => reelObservationSchema.parse(observation).observedAt.getTime());
      expect(times, item).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
  });

  it("never writes a hidden counter as zero", () => {
    const counts = reels.flatMap((reel) => reel.observations.map((observation) => observation.counts));
    expect(counts.some(({ likes }) => likes === 0)).toBe(false);
    expect(counts.some(({ comments }) => comments === 0)).toBe(false);
    expect(counts.filter(({ comments }) => comments === null).length).toBeGreaterThan(0);
    expect(counts.every(({ plays }) => plays !== null && plays > 0)).toBe(true);
  });

  it("keeps every date inside the six weeks that end on 2026-11-22", () => {
    for (const { item, observations } of reels) {
      for (const { observedAt, publishedAt } of observations) {
        expect(publishedAt?.getTime(), item).toBeGreaterThanOrEqual(Date.parse("2026-10-12T00:00:00Z"));
        expect(publishedAt?.getTime(), item).toBeLessThan(observedAt.getTime());
        expect(observedAt.getTime(), item).toBeLessThan(Date.parse("2026-11-23T00:00:00Z"));
      }
    }
  });
});

describe("readDemoReels: what was written", () => {
  it("has a caption of its own for every reel", () => {
    const captions = posts.map((post) => post.caption);
    expect(new Set(captions).size).toBe(190);
    expect(new Set(captions.map((caption) => caption.slice(0, 25))).size).toBeGreaterThan(180);
    for (const caption of captions) {
      expect(caption).toBe(caption.trim());
      expect(caption.length).toBeGreaterThan(40);
      expect(caption.length).toBeLessThanOrEqual(2200);
      expect(caption).not.toMatch(/#|@|https?:/u);
    }
  });

  it("is about three fifths English and two fifths Russian, each in its own script", () => {
    const russian = posts.filter((post) => post.language === "ru");
    expect(russian.length / posts.length).toBeGreaterThan(0.37);
    expect(russian.length / posts.length).toBeLessThan(0.43);
    for (const post of posts) {
      const cyrillic = post.caption.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
      const letters = post.caption.match(/\p{L}/gu)?.length ?? 1;
      if (post.language === "ru") expect(cyrillic / letters, post.caption).toBeGreaterThan(0.6);
      else expect(cyrillic, post.caption).toBe(0);
    }
  });

  it.each(HOOK_PATTERNS)("shows the hook pattern %s at least eight times, in both languages", (pattern) => {
    const shown = posts.filter((post) => HOOK_SIGNS[pattern].test(post.caption));
    expect(shown.length).toBeGreaterThanOrEqual(8);
    for (const language of ["en", "ru"]) {
      expect(shown.filter((post) => post.language === language).length, language).toBeGreaterThanOrEqual(5);
    }
  });

  it("has a recognisable hook in every caption", () => {
    const plain = posts.filter((post) => HOOK_PATTERNS.every((pattern) => !HOOK_SIGNS[pattern].test(post.caption)));
    expect(plain.map((post) => post.caption.slice(0, 60))).toEqual([]);
  });

  it("tags every reel with two to seven lower-case hashtags", () => {
    for (const { hashtags, platformId } of posts) {
      expect(hashtags.length, platformId).toBeGreaterThanOrEqual(2);
      expect(hashtags.length, platformId).toBeLessThanOrEqual(7);
      expect(new Set(hashtags).size, platformId).toBe(hashtags.length);
      for (const tag of hashtags) expect(tag).toMatch(/^[\p{Ll}\d]+$/u);
    }
  });

  it("has niche hashtags and tracks that several authors share", () => {
    const shared = (groups: Map<string, typeof posts>) =>
      [...groups].filter(([key, group]) => {
        const authors = new Set(group.map((post) => post.authorKey)).size;
        return !GENERIC_TAGS.has(key) && group.length >= 6 && group.length <= 25 && authors >= 5;
      });
    expect(shared(reelsPer((post) => post.hashtags)).length).toBeGreaterThanOrEqual(25);
    const tracks = reelsPer((post) => (post.audioOriginal ? [] : [post.audioKey ?? ""]));
    expect(tracks.size).toBe(22);
    expect(Math.min(...[...tracks.values()].map((group) => group.length))).toBeGreaterThanOrEqual(4);
    const original = posts.filter((post) => post.audioOriginal).length / posts.length;
    expect(original).toBeGreaterThan(0.25);
    expect(original).toBeLessThan(0.4);
  });

  it("covers sixteen topic families, ten of them in both languages", () => {
    const languages = Map.groupBy(reels, (reel) => reel.topic);
    expect(languages.size).toBe(16);
    const both = [...languages.values()].filter((group) => new Set(group.map((reel) => first(reel).language)).size === 2);
    expect(both).toHaveLength(10);
  });
});

describe("readDemoReels: media", () => {
  it("ships two videos with facts, attribution and the file's own length", () => {
    const withMedia = reels.filter((reel) => reel.media);
    expect(withMedia.map((reel) => first(reel).durationSeconds).sort()).toEqual([11, 30]);
    for (const { media } of withMedia) {
      const file = path.join(PUBLIC_DIR, media?.path ?? "missing");
      expect(existsSync(file)).toBe(true);
      expect(statSync(file).size).toBeGreaterThan(1_000_000);
      expect(media?.attribution).toMatch(/CC BY 3\.0.*Blender Foundation/u);
      expect(deepDiveFactsSchema.parse(media?.facts).cutsSeconds?.length).toBeGreaterThanOrEqual(3);
    }
    const text = readFileSync(path.join(PUBLIC_DIR, "demo/media/ATTRIBUTION.txt"), "utf8");
    expect(text).toMatch(/bbb-vertical\.mp4[\s\S]*big-buck-bunny\.webm/u);
  });
});

describe.skipIf(!existsSync(SOURCE_CSV))("readDemoReels: against the CC0 source (skipped where that file is not at hand)", () => {
  it("differs from the source by a whole number of days for each reel and by nothing else", () => {
    const source = Map.groupBy(
      readFileSync(SOURCE_CSV, "utf8").trim().split("\n").slice(1).map((line) => line.split(",")),
      (row) => row[0],
    );
    expect(source.size).toBe(reels.length);
    for (const { item, observations } of reels) {
      const rows = (source.get(item) ?? []).toSorted((a, b) => (a[3] ?? "").localeCompare(b[3] ?? ""));
      const shiftMs = (observations[0]?.observedAt.getTime() ?? Number.NaN) - Date.parse(rows[0]?.[3] ?? "");
      expect(shiftMs % 86_400_000, item).toBe(0);
      expect(rows.map((row) => row[2])).toContain(observations[0]?.country);
      if (!DEMO_MEDIA[item]) expect(observations[0]?.durationSeconds).toBe(Number(rows[0]?.[8]));
      const unshift = (date: Date | null) =>
        new Date((date?.getTime() ?? Number.NaN) - shiftMs).toISOString().replace(".000", "");
      expect(
        observations.map(({ observedAt, publishedAt, counts }) =>
          [unshift(observedAt), unshift(publishedAt), counts.plays ?? 0, counts.likes ?? 0, counts.comments ?? 0].join(),
        ),
      ).toEqual(rows.map((row) => [row[3], row[4], row[10], row[11], row[12]].join()));
    }
  });
});
