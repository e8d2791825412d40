import { settings } from "#lib/env.ts";
import type { PublishLimits } from "./verify/publish-limits.ts";

/** What the platform takes, as this installation is set. */
export function readPublishLimits(): PublishLimits {
  const { CAPTION_LIMIT, HASHTAG_LIMIT } = settings();
  return { captionCharacters: CAPTION_LIMIT, hashtags: HASHTAG_LIMIT };
}
