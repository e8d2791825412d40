import type { loadReel } from "#lib/deep-dive/loaders.ts";

/** What the page of one reel is given. */
export type ReelView = NonNullable<Awaited<ReturnType<typeof loadReel>>>;
