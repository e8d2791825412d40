import type { Check, Script } from "../schema.ts";
import type { PublishLimits } from "./publish-limits.ts";
import { readNames } from "./read-names.ts";

/** Instagram refused more than this until December 2025 and accounts not yet moved still do. */
const OLD_HASHTAG_LIMIT = 30;

/**
 * What the platform takes. Hashtags nobody knows are `grounding`'s.
 * caption_length: pass, fail at publish { length, limit }; the length counts the hashtags put under the caption
 * hashtag_limit: pass, warn (over the limit), fail (over 30 too) at publish { count, limit }
 */
export function checkPublish({ publish }: Pick<Script, "publish">, limits: PublishLimits): Check[] {
  const inCaption = readNames(publish.caption).hashtags;
  const below = publish.hashtags.filter((tag) => !inCaption.includes(tag.toLowerCase()));
  const length = [...publish.caption].length + below.reduce((sum, tag) => sum + [...tag].length + 2, 0);
  const count = new Set([...inCaption, ...publish.hashtags.map((tag) => tag.toLowerCase())]).size;
  const refused = Math.max(OLD_HASHTAG_LIMIT, limits.hashtags);
  const outcome = count > refused ? "fail" : count > limits.hashtags ? "warn" : "pass";
  return [
    { id: "caption_length", outcome: length > limits.captionCharacters ? "fail" : "pass", at: "publish", values: { length, limit: limits.captionCharacters } },
    { id: "hashtag_limit", outcome, at: "publish", values: { count, limit: outcome === "fail" ? refused : limits.hashtags } },
  ];
}
