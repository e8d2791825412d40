import { createTranslator } from "use-intl/core";
import { listUnknowns } from "#components/trends/list-unknowns.ts";
import { sayUnknown } from "#components/trends/say-unknown.ts";
import { en } from "#lib/i18n/messages/en.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { type NamedTrend, nameTrend } from "#lib/i18n/name-trend.ts";
import type { TrendPage } from "#lib/trends/engine.ts";
import { type Estimate, TREND_STAGES, type TrendDetail, type TrendPoint } from "#lib/trends/schema.ts";
import { type Column, plain, textTable } from "./text-table.ts";

// The command line speaks English; the words are the pages' own.
const of = { locale: "en", messages: en as Messages, timeZone: "UTC" } as const;
const t = createTranslator<Messages, "trends">({ ...of, namespace: "trends" });
const unknown = createTranslator<Messages, "trends.unknown">({ ...of, namespace: "trends.unknown" });
const tier = createTranslator<Messages, "common.tier">({ ...of, namespace: "common.tier" });

const percent = (value: number) => `${(value * 100).toLocaleString("en", { maximumSignificantDigits: value < 0.1 ? 2 : 3 })}%`;
const whole = (value: number) => `${Math.round(value * 100)}%`;
const decimal = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });
const times = (value: number) => `×${value.toLocaleString("en", value < 0.095 ? { maximumSignificantDigits: 1 } : value < 9.95 ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : { maximumFractionDigits: 0 })}`;
const reading = (estimate: Estimate | null) => (estimate ? `${times(estimate.value)} (80 %: ${times(estimate.low)} to ${times(estimate.high)})` : t("number.notKnown"));
const moment = (iso: string) => `${iso.slice(0, 16).replace("T", " ")} UTC`;

const COLUMNS: readonly Column[] = [
  { name: "Trend", flexible: true }, { name: "Kind" }, { name: "Stage" }, { name: "Sure", align: "right" }, { name: "Share", align: "right" },
  { name: "Growth", align: "right" }, { name: "Momentum", align: "right" }, { name: "80 %" }, { name: "Reels", align: "right" }, { name: "Authors", align: "right" },
];

/** What a trend is called in the table. */
export function trendName(trend: NamedTrend): string {
  return nameTrend(trend, t);
}

/** The board as a table for a terminal `width` places wide. */
export function describeTrends(page: TrendPage, { offset, width }: { offset: number; width: number }): string {
  const [first] = page.trends;
  if (!first) return page.asOf === null ? `${t("empty.title")}. ${t("empty.text")}` : `${t("noneFound.title")}.`;
  const { days } = first.period;
  const rows = page.trends.map((card) => [
    trendName(card), t(`kindOne.${card.kind}`), t(`stage.${card.stage}`), whole(card.stageProbability), percent(card.period.share),
    card.period.growth === null ? "new" : times(card.period.growth), times(card.momentum.value), `${times(card.momentum.low)} to ${times(card.momentum.high)}`,
    String(card.reelCount), String(card.authorCount),
  ]);
  return [
    `${t("foundShown", { count: page.total, from: offset + 1, to: offset + page.trends.length })}${page.asOf ? `. ${t("asOf", { date: moment(page.asOf) })}` : ""}.`,
    `Share and growth over ${days} days. ${t("momentumHint")}`,
    "",
    ...textTable(COLUMNS, rows, width),
    "",
    `One of them in full: reelwright trends show "${plain(trendName(first))}"`,
  ].join("\n");
}

/** One trend in full: the numbers, the history, what is not known, and the reels that show it. */
export function describeTrend(trend: TrendDetail, { width }: { width: number }): string {
  const { measures, gaps } = trend;
  const { baseline, bursts, stageProbabilities } = measures;
  const facts: [string, string][] = [
    [t("detail.stage"), `${t(`stage.${trend.stage}`)}. ${t("detail.agree", { share: whole(trend.stageProbability) })}`],
    ["", TREND_STAGES.map((stage) => `${t(`stage.${stage}`)} ${whole(stageProbabilities[stage] ?? 0)}`).join(", ")],
    [t("number.growth"), reading(measures.growth)],
    [t("number.momentum"), reading(trend.momentum)],
    [t("number.forecast"), reading(measures.forecast)],
    [t("number.shareNow"), percent(measures.shareNow)],
    [t("number.usual"), baseline ? `${t("number.usualValue", { median: percent(baseline.median), mad: percent(baseline.mad) })} (${t("number.ageValue", { days: baseline.days })})` : t("number.usualNone")],
    [t("number.z"), measures.robustZ === null ? t("number.notKnown") : decimal(measures.robustZ)],
    [t("number.peak"), percent(measures.sharePeak)],
    [t("number.acceleration"), times(Math.exp(measures.acceleration))],
    [t("number.breadth"), `${t("number.breadthValue", { effective: decimal(gaps.effectiveAuthors) })}; ${gaps.measuredAuthors} measured in the last week`],
    [t("number.age"), t("number.ageValue", { days: measures.ageDays })],
    [t("number.size"), `${t("reels", { count: trend.reelCount })}, ${t("authors", { count: trend.authorCount })}`],
    [t("number.language"), trend.language ?? t("mixedLanguage")],
    [t("number.country"), trend.country ?? t("unknownCountry")],
  ];
  const unknowns = listUnknowns(trend).map((line) => `  - ${sayUnknown(line, unknown, decimal)}`);
  const reels = trend.reels.map((reel) => [`@${reel.authorHandle}`, tier(reel.tier), reel.plays === null ? t("detail.playsHidden") : reel.plays.toLocaleString("en"), reel.weight > 0 ? times(reel.weight) : "", reel.caption]);
  return [
    `${plain(trendName(trend))}  (${plain(trend.id)})`,
    `${t(`kindOne.${trend.kind}`)}${trend.demo ? ", demo" : `, ${trend.platform}`}. ${t("asOf", { date: moment(trend.asOf) })}.`,
    "",
    ...textTable([{ name: "" }, { name: "", flexible: true }], facts, width).slice(1),
    "",
    `${gaps.byPublication ? t("detail.chartPublished") : t("detail.chart")}, ${trend.sparkline[0]?.day ?? ""} to ${trend.sparkline.at(-1)?.day ?? ""}`,
    `  ${drawPoints(trend.sparkline)}`,
    `  ${trend.sparkline.map(({ day }) => (bursts.some((burst) => day >= burst.startDay && day <= burst.endDay) ? "^" : " ")).join("").trimEnd()}`,
    bursts.length === 0 ? `  ${t("chart.noBurst")}` : bursts.map((burst) => `  ${t("chart.burstDays", { ongoing: burst.ongoing ? "yes" : "no", from: burst.startDay, to: burst.endDay })}`).join("\n"),
    "",
    t("detail.unknown"),
    ...(unknowns.length > 0 ? unknowns : [`  ${t("unknown.none")}`]),
    "",
    t("detail.reels"),
    ...(reels.length > 0
      ? textTable([{ name: "Author" }, { name: "Known by" }, { name: "Plays", align: "right" }, { name: "Its usual", align: "right" }, { name: "Caption", flexible: true }], reels, width)
      : [`  ${t("detail.reelsEmpty")}`]),
  ].join("\n");
}

const BLOCKS = "▁▂▃▄▅▆▇█";

/** Shares by day as a row of blocks, the highest day the tallest. */
function drawPoints(points: readonly TrendPoint[]): string {
  const high = Math.max(0, ...points.map(({ share }) => share));
  return points.map(({ share }) => (high > 0 ? BLOCKS[Math.round((share / high) * (BLOCKS.length - 1))] : BLOCKS[0])).join("");
}
