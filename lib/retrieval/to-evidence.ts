import { cleanUntrustedText } from "./clean-untrusted-text.ts";
import type { Fused } from "./fuse-arms.ts";
import { listCitableFields } from "./list-citable-fields.ts";
import type { EvidenceCandidate, ReelDetails } from "./read-candidates.ts";
import { DEEP_DIVE_FINDINGS, type DeepDiveFacts, type Evidence } from "./schema.ts";

const MAX_CAPTION_CHARACTERS = 2_200;
const MAX_NAME_CHARACTERS = 300;

const name = (text: string) => cleanUntrustedText(text, { maxCharacters: MAX_NAME_CHARACTERS });

/** A row that says only how it was looked at, and nothing that was found, raises no tier. */
function factsWithFindings(facts: DeepDiveFacts | null): DeepDiveFacts | null {
  if (!facts) return null;
  return DEEP_DIVE_FINDINGS.some((finding) => facts[finding] !== undefined) ? facts : null;
}

/** One fused candidate as evidence. What strangers wrote is cleaned of invisible characters here, once for all readers. */
export function toEvidence({ candidate, found, score, scope }: Fused<EvidenceCandidate>, details: ReelDetails, rank: number): Evidence {
  const { lift, liftBasis } = candidate;
  const { reel, authorHandle, trendIds } = details;
  const facts = factsWithFindings(details.facts);
  const evidence: Omit<Evidence, "citableFields"> = {
    id: `E${rank}`,
    rank,
    reelId: reel.id,
    platform: reel.platform,
    tier: facts ? "deep_dive" : "metadata",
    mediaState: reel.mediaState,
    demo: reel.demo,
    caption: cleanUntrustedText(reel.caption, { maxCharacters: MAX_CAPTION_CHARACTERS, keepLines: true }),
    hashtags: reel.hashtags.map(name).filter((tag) => tag !== ""),
    audioKey: reel.audioKey,
    audioTitle: reel.audioTitle === null ? null : name(reel.audioTitle),
    authorId: reel.authorId,
    authorHandle: name(authorHandle),
    language: reel.language,
    country: reel.country,
    durationSeconds: reel.durationSeconds,
    publishedAt: reel.publishedAt?.toISOString() ?? null,
    observedAt: reel.lastObservedAt.toISOString(),
    url: reel.url,
    counts: { plays: reel.plays, likes: reel.likes, comments: reel.comments, shares: reel.shares, saves: reel.saves },
    lift,
    liftBasis,
    facts,
    found,
    scope,
    score,
    trendIds,
  };
  return { ...evidence, citableFields: listCitableFields(evidence) };
}
