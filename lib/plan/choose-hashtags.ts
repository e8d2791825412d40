import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Brief } from "#lib/scripts/schema.ts";
import { estimateSpread } from "./estimate-lift.ts";
import { isMeasured, measureOption, rankOptions, toDecision } from "./rank-options.ts";
import type { Alternative, Decision } from "./schema.ts";
import { splitTopicWords } from "./split-topic-words.ts";

/** Where no limit is given: Instagram's per reel since December 2025 (@creators, 19 December 2025); it was 30 before. */
export const HASHTAG_LIMIT = 5;
const MIN_HASHTAGS = 3;
const TOPIC_TAG_LIMIT = 24;

/** Tags that name no subject: the platform itself advises against them, and they say nothing of who should watch. */
const GENERIC = new Set(
  ("reels reel reelsinstagram instareels instareel instagram insta explore explorepage explorar fyp foryou foryoupage viral viralreels viralvideo trending trend " +
    "trendingreels love instagood follow like likes video videos shorts tiktok content creator рек рекомендации реки врек вреки хочуврек тренд тренды " +
    "тренды2026 вирусное вирусноевидео топ подпишись лайк рилс рилсы инстаграм видео лента популярное").split(" "),
);

function isTag(tag: string): boolean {
  return /^[\p{L}\p{N}_]{2,60}$/u.test(tag) && /\p{L}/u.test(tag);
}

function matchesTopic(tag: string, words: readonly string[]): boolean {
  return words.some((word) => word.length >= 3 && tag.includes(word.length > 5 ? word.slice(0, word.length - 2) : word));
}

/** Viewers search in their own letters: a Russian brief can live with a Latin tag, an English one hardly with a Cyrillic. */
function fitAlphabet(tag: string, language: Brief["language"]): number {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(tag);
  if (language === "ru") return isCyrillic ? 1 : 0.5;
  return isCyrillic ? 0.2 : 1;
}

/** How much a tag is about the brief: its own words are the topic's (less where one reel alone has it), or a large rank-weighted share of the evidence has it. */
function scoreTags(options: readonly Alternative[], brief: Brief, evidence: readonly Evidence[]): Map<string, number> {
  const words = splitTopicWords(brief.topic);
  const weightOf = new Map(evidence.map((reel) => [reel.reelId, 1 / (1 + (reel.rank - 1) / 8)]));
  const total = [...weightOf.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const foreign = new Map<string, boolean>();
  for (const reel of evidence) {
    const isForeign = reel.language !== null && reel.language !== brief.language;
    for (const tag of reel.hashtags) foreign.set(tag, (foreign.get(tag) ?? true) && isForeign);
  }
  return new Map(options.map(({ value, lift, n, reelIds }) => {
    const share = reelIds.reduce((sum, id) => sum + (weightOf.get(id) ?? 0), 0) / total;
    const named = n > 1 ? 1 : 0.7;
    const relevance = Math.max(matchesTopic(value, words) ? named : 0, Math.min(1, share * 2));
    return [value, relevance * (foreign.get(value) ? 0.4 : 1) * fitAlphabet(value, brief.language) + 0.5 * Math.log(lift?.value ?? 1)];
  }));
}

/** Tags made of the topic's own words, for when the evidence has too few: "бег для начинающих" → бегдляначинающих, начинающих. */
function coinFromTopic(topic: string): string[] {
  const joined = topic.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const words = splitTopicWords(topic);
  return [...(joined.length <= TOPIC_TAG_LIMIT ? [joined] : []), ...words.slice(0, 2).join("").length <= TOPIC_TAG_LIMIT ? [words.slice(0, 2).join("")] : [], ...words]
    .filter((tag) => isTag(tag) && !GENERIC.has(tag));
}

/** The tags of trends asked for, then the best by relevance and lift; never generic tags alone, never above the platform's limit. */
export function chooseHashtags(input: { brief: Brief; evidence: readonly Evidence[]; requested: readonly string[]; limit: number; spread: number }): { hashtags: string[]; decision: Decision } {
  const { brief, evidence, limit, spread } = input;
  const asked = [...new Set(input.requested.map((tag) => tag.replace(/^#/, "").toLowerCase()))].filter(isTag).slice(0, limit);
  const kept = asked.every((tag) => GENERIC.has(tag)) ? asked.slice(0, Math.max(0, limit - 1)) : asked;
  const options = rankOptions(evidence, (reel) => new Set(reel.hashtags), spread).filter(({ value }) => isTag(value) && !GENERIC.has(value));
  const score = scoreTags(options, brief, evidence);
  const ordered = [...options].sort((a, b) => (score.get(b.value) ?? 0) - (score.get(a.value) ?? 0) || (a.value < b.value ? -1 : 1));
  // One reel's tag is kept only where it says the topic itself; else a stray hit would name the subject.
  const topicWords = splitTopicWords(brief.topic);
  const shared = ordered.filter(({ value, n }) => n >= 2 || matchesTopic(value, topicWords)).map(({ value }) => value);
  const hashtags = [...new Set([...kept, ...shared])].slice(0, limit);
  for (const tag of coinFromTopic(brief.topic)) {
    if (hashtags.length >= Math.min(MIN_HASHTAGS, limit) && hashtags.some((chosen) => !GENERIC.has(chosen))) break;
    if (!hashtags.includes(tag)) hashtags.push(tag);
  }
  const chosen = measureOption(hashtags.join(" "), evidence.filter((reel) => reel.hashtags.some((tag) => hashtags.includes(tag))), spread);
  const basis = isMeasured(chosen) ? "evidence" : hashtags.every((tag) => asked.includes(tag)) && asked.length > 0 ? "brief" : "too_little_data";
  const others = ordered.filter(({ value }) => !hashtags.includes(value)).map((option) => ({ ...option, value: `hashtag:${option.value}` }));
  return { hashtags, decision: toDecision("hashtags", chosen, basis, others) };
}

/** A set of tags as the evidence measures it: by the reels of the subject that have one of them. */
export function measureTags(hashtags: readonly string[], evidence: readonly Evidence[]): Alternative {
  const spread = estimateSpread(evidence.flatMap((reel) => (reel.lift === null ? [] : [reel.lift])));
  const topical = evidence.filter(({ scope }) => scope === "topic");
  return measureOption(hashtags.join(" "), topical.filter((reel) => reel.hashtags.some((tag) => hashtags.includes(tag))), spread);
}
