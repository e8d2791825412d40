import { HASHTAG_LIMIT } from "#lib/plan/choose-hashtags.ts";
import type { Check, Script } from "../schema.ts";
import { readNames } from "./read-names.ts";

const CAPTION_LIMIT = 2_200;
/** Instagram refused more than this until December 2025 and accounts not yet moved still do. */
const OLD_HASHTAG_LIMIT = 30;

/**
 * What the platform takes. Hashtags nobody knows are `grounding`'s.
 * caption_length: pass, fail at publish { length, limit: 2200 }; the length counts the hashtags put under the caption
 * hashtag_limit: pass, warn (over 5), fail (over 30) at publish { count, limit }
 */
export function checkPublish({ publish }: Pick<Script, "publish">): Check[] {
  const inCaption = readNames(publish.caption).hashtags;
  const below = publish.hashtags.filter((tag) => !inCaption.includes(tag.toLowerCase()));
  const length = [...publish.caption].length + below.reduce((sum, tag) => sum + [...tag].length + 2, 0);
  const count = new Set([...inCaption, ...publish.hashtags.map((tag) => tag.toLowerCase())]).size;
  const outcome = count > OLD_HASHTAG_LIMIT ? "fail" : count > HASHTAG_LIMIT ? "warn" : "pass";
  return [
    { id: "caption_length", outcome: length > CAPTION_LIMIT ? "fail" : "pass", at: "publish", values: { length, limit: CAPTION_LIMIT } },
    { id: "hashtag_limit", outcome, at: "publish", values: { count, limit: outcome === "fail" ? OLD_HASHTAG_LIMIT : HASHTAG_LIMIT } },
  ];
}
