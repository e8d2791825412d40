import type { CitableField, Evidence } from "#lib/retrieval/schema.ts";
import { findNumbers, isRoundingOf, type NumberMention } from "./find-numbers.ts";

/** What a field of a reel holds: numbers, and texts that may be quoted. */
type FieldValues = { numbers: number[]; texts: string[] };

function readDate(iso: string | null): number[] {
  if (iso === null) return [];
  const at = new Date(iso);
  const window = Math.floor(at.getUTCHours() / 3) * 3;
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCHours() * 60 + at.getUTCMinutes(), window, window + 3, window * 60, (window + 3) * 60];
}

function readCuts({ facts, durationSeconds }: Evidence): number[] {
  const cuts = facts?.cutsSeconds ?? [];
  const duration = durationSeconds === null ? [] : [durationSeconds, durationSeconds / (cuts.length + 1)];
  const gaps = cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0));
  return [...cuts, cuts.length, cuts.length + 1, ...gaps, ...duration];
}

function readSegments(segments: readonly { startSeconds: number; endSeconds: number; text: string }[] | undefined): FieldValues {
  const list = segments ?? [];
  return { numbers: list.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]), texts: [list.map(({ text }) => text).join(" ")] };
}

const listTimes = (spans: readonly { startSeconds: number; endSeconds: number }[] | undefined) => (spans ?? []).flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);

/** Levels are negative and mostly said without their sign. */
function readLoudness({ facts }: Evidence): number[] {
  if (!facts?.loudness) return [];
  const { integratedLufs, rangeLu, truePeakDbfs } = facts.loudness;
  return [integratedLufs, Math.abs(integratedLufs), rangeLu, truePeakDbfs, Math.abs(truePeakDbfs)];
}

function readSpeech({ facts }: Evidence): number[] {
  if (!facts?.speech) return [];
  const { share, spans } = facts.speech;
  return [share, share * 100, spans.length, ...listTimes(spans)];
}

export function readField(evidence: Evidence, field: CitableField): FieldValues {
  const { counts, facts, lift } = evidence;
  const number = (value: number | null | undefined): FieldValues => ({ numbers: value === null || value === undefined ? [] : [value], texts: [] });
  switch (field) {
    case "caption": return { numbers: [], texts: [evidence.caption] };
    case "hashtags": return { numbers: [evidence.hashtags.length], texts: evidence.hashtags };
    case "audioTitle": return { numbers: [], texts: evidence.audioTitle === null ? [] : [evidence.audioTitle] };
    case "author": return { numbers: [], texts: [evidence.authorHandle] };
    case "durationSeconds": return number(evidence.durationSeconds);
    case "publishedAt": return { numbers: readDate(evidence.publishedAt), texts: [] };
    case "plays": case "likes": case "comments": case "shares": return number(counts[field]);
    case "lift": return { numbers: lift === null ? [] : [lift, lift * 100, (lift - 1) * 100, (1 - lift) * 100], texts: [] };
    case "transcript": return readSegments(facts?.transcript);
    case "onScreenText": return readSegments(facts?.onScreenText);
    case "cuts": return { numbers: readCuts(evidence), texts: [] };
    case "music": return { numbers: [...number(facts?.music?.tempoBpm).numbers, ...listTimes(facts?.music?.spans)], texts: [] };
    case "loudness": return { numbers: readLoudness(evidence), texts: [] };
    case "speech": return { numbers: readSpeech(evidence), texts: [] };
    case "frames": return { numbers: (facts?.frames ?? []).map(({ atSeconds }) => atSeconds), texts: [] };
  }
}

/** Whether a number of a statement is the field's value or one of its rounding forms ("1.2M", "1,2 млн"). */
export function holdsNumber({ numbers, texts }: FieldValues, mention: NumberMention): boolean {
  if (numbers.some((value) => isRoundingOf(mention, value))) return true;
  return texts.some((text) => findNumbers(text).some((known) => known.value === mention.value && (mention.mark !== "%" || known.mark === "%")));
}
