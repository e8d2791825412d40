import { createTranslator } from "use-intl/core";
import type { AdvisedTrend } from "#lib/deep-dive/rank-deep-dives.ts";
import type { DeepDive, DeepDivePart, UnknownReason } from "#lib/deep-dive/schema.ts";
import { en } from "#lib/i18n/messages/en.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { nameTrend } from "#lib/i18n/name-trend.ts";
import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";
import { type Column, cut, displayWidth, plain, textTable } from "./text-table.ts";

// The command line speaks English; the words are the pages' own.
const of = { locale: "en", messages: en as Messages, timeZone: "UTC" } as const;
export const deepDiveWords = createTranslator<Messages, "deepDives">({ ...of, namespace: "deepDives" });
const trendWords = createTranslator<Messages, "trends">({ ...of, namespace: "trends" });
const t = deepDiveWords;

type Known<P extends DeepDivePart> = Extract<DeepDive["parts"][P], { state: "known" }>["value"];
type Span = { startSeconds: number; endSeconds: number };

const number = (value: number, digits = 2) => value.toLocaleString("en", { maximumFractionDigits: digits });
const at = (seconds: number) => `${number(seconds, 3)} s`;
const span = ({ startSeconds, endSeconds }: Span) => `${number(startSeconds, 2)}-${number(endSeconds, 2)} s`;
const percent = (share: number) => `${number(share * 100, 1)} %`;
const listed = (items: readonly string[], none: string) => (items.length === 0 ? none : items.join(", "));

/** What each part says, in lines. */
const SAY: { [P in DeepDivePart]: (value: Known<P>) => string[] } = {
  probe: ({ container, width, height, durationSeconds, videoCodec, audioCodec, framesPerSecond, variableFrameRate, rotationDegrees }) => [
    `${container}, ${number(durationSeconds, 3)} s`,
    `${width && height ? `${width} x ${height}` : "no picture"}${rotationDegrees ? `, turned by ${rotationDegrees} degrees` : ""}${framesPerSecond ? `, ${number(framesPerSecond)} frames a second${variableFrameRate ? " (varying)" : ""}` : ""}`,
    `${videoCodec ?? "no video"}, ${audioCodec ?? "no audio"}`,
  ],
  cuts: ({ cutsSeconds, cutsPerMinute, firstCutSeconds }) => [
    `${cutsSeconds.length}: ${listed(cutsSeconds.map(at), "none")}`,
    `${number(cutsPerMinute, 1)} a minute${firstCutSeconds === null ? "" : `, the first after ${at(firstCutSeconds)}`}`,
  ],
  onScreenText: (texts) => (texts.length === 0 ? ["none"] : texts.map(({ text, ...when }) => `${span(when)}  ${text}`)),
  speech: ({ spans, share }) => [`${percent(share)}: ${listed(spans.map(span), "none")}`],
  transcript: ({ language, segments }) => [...(language ? [`language ${language}`] : []), ...segments.map(({ text, ...when }) => `${span(when)}  ${text}`)],
  music: ({ spans, tempoBpm }) => [listed(spans.map(span), "none"), ...(tempoBpm === null ? [] : [`${number(tempoBpm, 1)} beats a minute`])],
  loudness: ({ integratedLufs, rangeLu, truePeakDbfs }) => [`${number(integratedLufs, 1)} LUFS, range ${number(rangeLu, 1)} LU, peak ${number(truePeakDbfs, 1)} dBFS`],
  silence: ({ spans, share }) => [`${percent(share)}: ${listed(spans.map(span), "none")}`],
  look: ({ brightness, motion, colours }) => [`brightness ${number(brightness)}, motion ${number(motion, 3)}`, listed(colours.map(({ hex, share }) => `${hex} ${percent(share)}`), "no colours")],
  frames: (frames) => [listed(frames.map(({ atSeconds }) => at(atSeconds)), "none")],
};

const PARTS = Object.keys(SAY) as DeepDivePart[];
const partName = (name: DeepDivePart): string => en.deepDives.part[name];
const whyUnknown = (reason: UnknownReason): string => en.deepDives.unknown[reason];
const NAME_WIDTH = Math.max(...PARTS.map((name) => displayWidth(partName(name)))) + 2;
const LEAST_WIDTH = 40;

/** Words of a line on as many lines as they take; a word longer than a line is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plain(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => cut(each, width));
}

function linesOf<P extends DeepDivePart>(part: DeepDive["parts"][P], name: P): string[] {
  if (part.state === "unknown") return [`not known: ${whyUnknown(part.reason)}`];
  const sure = part.confidence === null ? "" : `, sure by ${percent(part.confidence)}`;
  return [...SAY[name](part.value as Known<P>), `(${part.method} ${part.version}${sure})`];
}

/** The facts of an analysis as a table `width` places wide: what was found, and by what; what is not known says why. */
export function describeDeepDive(document: DeepDive, { width }: { width: number }): string {
  const space = Math.max(LEAST_WIDTH, width - NAME_WIDTH);
  const rows = PARTS.flatMap((name) =>
    linesOf(document.parts[name], name)
      .flatMap((line) => wrap(line, space))
      .map((line, index) => (index === 0 ? partName(name) : "").padEnd(NAME_WIDTH) + line),
  );
  const note = document.analysedSeconds === null ? [] : [`Only the first ${number(document.analysedSeconds, 1)} seconds were looked at.`];
  return [...note, ...rows].join("\n");
}

/** Facts without an analysis of ours: those annotated by hand. */
export function describeFacts({ method, cutsSeconds, transcript }: DeepDiveFacts): string {
  return [
    `Facts ${plain(method)}.`,
    ...(cutsSeconds ? [`Shot cuts: ${listed(cutsSeconds.map(at), "none")}`] : []),
    ...(transcript ?? []).map(({ text, ...when }) => `${span(when)}  ${plain(text)}`),
  ].join("\n");
}

const ADVICE: readonly Column[] = [{ name: "Reel" }, { name: "By" }, { name: "Caption", flexible: true }, { name: "Score", align: "right" }, { name: "Trend", align: "right" }, { name: "Reel", align: "right" }, { name: "Gap", align: "right" }, { name: "Near", align: "right" }, { name: "Media" }];

/** The advice, trend by trend, with the parts of each score. */
export function describeAdvice(advised: readonly AdvisedTrend[], { width }: { width: number }): string {
  if (advised.length === 0) return t("advice.empty");
  const parts = advised.map(({ trend, dives }) => {
    const title = plain(nameTrend(trend, trendWords));
    const [first] = dives;
    if (!first) return `${title}: ${t("advice.settled")}`;
    const { code, question, have, need } = first.reason;
    const why = t(`advice.${code}`, { question: t(`advice.question.${question}`), have, need });
    const rows = dives.map(({ reelId, authorHandle, caption, score, parts: of, availability }) => [
      reelId, authorHandle, caption, number(score, 3), number(of.trend), number(of.reel), number(of.gap), number(of.availability), t(`advice.availability.${availability}`),
    ]);
    return [`${title}: ${why}`, ...textTable(ADVICE, rows, width)].join("\n");
  });
  return parts.join("\n\n");
}
