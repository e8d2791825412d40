import type { Database } from "#lib/db/database.ts";
import type { Fused } from "./fuse-arms.ts";
import { type EvidenceCandidate, readReelDetails } from "./read-candidates.ts";
import type { Evidence } from "./schema.ts";
import { toEvidence } from "./to-evidence.ts";

/** The chosen reels as evidence `E1`, `E2` ... in the order given. One deleted since it was ranked is left out. */
export async function readEvidence(args: { db: Database; chosen: Fused<EvidenceCandidate>[]; trendIds: string[] }): Promise<Evidence[]> {
  const { db, chosen, trendIds } = args;
  const details = await readReelDetails({ db, reelIds: chosen.map(({ candidate }) => candidate.reelId), trendIds });
  return chosen
    .flatMap((fused) => {
      const known = details.get(fused.candidate.reelId);
      return known ? [{ fused, known }] : [];
    })
    .map(({ fused, known }, index) => toEvidence(fused, known, index + 1));
}
