import { cleanUntrustedText } from "#lib/retrieval/clean-untrusted-text.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import type { DeepDive, DeepDivePart } from "./schema.ts";

/** Evidence is stored with every generation as it was shown: what no script can use up is left out. */
const MOST_SPANS = 300;
const LONGEST_TEXT = 500;

/** What is said and shown in a video is a stranger's text like a caption. */
function cleanSegments(segments: readonly { startSeconds: number; endSeconds: number; text: string }[]) {
  const cleaned = segments.slice(0, MOST_SPANS).map(({ startSeconds, endSeconds, text }) => ({ startSeconds, endSeconds, text: cleanUntrustedText(text, { maxCharacters: LONGEST_TEXT }) }));
  return cleaned.filter(({ text }) => text !== "");
}

type Known<P extends DeepDivePart> = Extract<DeepDive["parts"][P], { state: "known" }>["value"];

/** What a deep dive holds as evidence carries it; `method` names what found it. Parts that are not known are missing. */
export function toEvidenceFacts({ parts, analysedSeconds }: DeepDive): DeepDiveFacts {
  const known = <P extends DeepDivePart>(name: P): Known<P> | undefined => {
    const part = parts[name];
    return part.state === "known" ? (part.value as Known<P>) : undefined;
  };
  const methods = Object.values(parts).flatMap((part) => (part.state === "known" ? [`${part.method.split(/[,;(]/)[0]?.trim()} ${part.version}`] : []));
  const probe = known("probe");
  const cuts = known("cuts");
  const transcript = known("transcript");
  const onScreenText = known("onScreenText");
  const music = known("music");
  const speech = known("speech");
  const silence = known("silence");
  const look = known("look");
  const frames = known("frames");
  const loudness = known("loudness");
  return {
    method: [...new Set(methods)].join(" + "),
    ...(probe ? { durationSeconds: probe.durationSeconds } : {}),
    ...(analysedSeconds === null ? {} : { analysedSeconds }),
    ...(cuts ? { cutsSeconds: cuts.cutsSeconds } : {}),
    ...(transcript ? { transcript: cleanSegments(transcript.segments) } : {}),
    ...(onScreenText ? { onScreenText: cleanSegments(onScreenText) } : {}),
    ...(music ? { music: { tempoBpm: music.tempoBpm, spans: music.spans.slice(0, MOST_SPANS) } } : {}),
    ...(speech ? { speech: { share: speech.share, spans: speech.spans.slice(0, MOST_SPANS) } } : {}),
    ...(loudness ? { loudness } : {}),
    ...(silence ? { silenceShare: silence.share } : {}),
    ...(look ? { look } : {}),
    ...(frames ? { frames: frames.map(({ atSeconds }) => ({ atSeconds })) } : {}),
  };
}

/** Whether anything was found beside the file's own description: without that a reel is known by its metadata only. */
export function hasFindings({ parts }: DeepDive): boolean {
  return Object.entries(parts).some(([name, part]) => name !== "probe" && part.state === "known");
}
