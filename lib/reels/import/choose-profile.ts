import type { SourceRecord } from "./fields.ts";
import { generic } from "./profiles/generic.ts";
import { instagramDashboard } from "./profiles/instagram-dashboard.ts";
import { instagramGraph } from "./profiles/instagram-graph.ts";
import type { Profile } from "./profiles/profile.ts";
import type { ProfileId } from "./vocabulary.ts";
import { tiktokCsv } from "./profiles/tiktok-csv.ts";
import { tiktokScraper } from "./profiles/tiktok-scraper.ts";
import { youtubeTrending } from "./profiles/youtube-trending.ts";

const PROFILES: Record<ProfileId, Profile> = {
  "youtube-trending": youtubeTrending,
  "tiktok-scraper": tiktokScraper,
  "tiktok-csv": tiktokCsv,
  "instagram-dashboard": instagramDashboard,
  "instagram-graph": instagramGraph,
  generic,
};

/** A special shape must show this share of its telling columns; below it the generic profile is safer. */
const LEAST_SCORE = 0.6;

export type ProfileChoice = { profile: Profile; score: number };

/** The wanted profile, or the best of all for these columns. */
export function chooseProfile(columns: readonly string[], sample: SourceRecord, wanted?: ProfileId): ProfileChoice {
  if (wanted) return { profile: PROFILES[wanted], score: PROFILES[wanted].score(columns, sample) };
  const special = Object.values(PROFILES)
    .filter((profile) => profile !== generic)
    .map((profile) => ({ profile, score: profile.score(columns, sample) }));
  const best = special.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= LEAST_SCORE ? best : { profile: generic, score: generic.score(columns, sample) };
}
