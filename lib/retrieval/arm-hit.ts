/** One reel found by one arm; every arm answers best first with scores from 0 to 1. */
export type ArmHit = { reelId: string; score: number };
