import { createTranslator } from "use-intl/core";
import { en } from "#lib/i18n/messages/en.ts";
import type { Messages } from "#lib/i18n/messages.ts";
import { RETRIEVAL_STEPS } from "#lib/retrieval/rank-reels.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { ReelSearch } from "#lib/retrieval/search-reels.ts";
import { type Column, cut, plain, textTable } from "./text-table.ts";

// The command line speaks English; the words are the pages' own.
const of = { locale: "en", messages: en as Messages, timeZone: "UTC" } as const;
const t = createTranslator<Messages, "scripts.evidence">({ ...of, namespace: "scripts.evidence" });
const tier = createTranslator<Messages, "common.tier">({ ...of, namespace: "common.tier" });

const COLUMNS: readonly Column[] = [
  { name: "", align: "right" }, { name: "Score", align: "right" }, { name: "Author" }, { name: "Known by" }, { name: "Lang" },
  { name: "Published" }, { name: "Plays", align: "right" }, { name: "Lift", align: "right" }, { name: "Caption", flexible: true },
];
const KNOWN_PARTS = ["vector", "text", "exact", "trend", "neighbour", "freshness", "lift", "language"] as const;
const MAX_HANDLE = 20;

const score = (value: number) => value.toFixed(3);
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

function nameOfPart(part: string): string {
  const known = KNOWN_PARTS.find((name) => name === part);
  return known ? t(`part.${known}`) : part;
}

function toRow(reel: Evidence): string[] {
  return [
    String(reel.rank), score(reel.score.total), cut(`@${plain(reel.authorHandle)}`, MAX_HANDLE), tier(reel.tier), reel.language ?? "?", reel.publishedAt?.slice(0, 10) ?? "?",
    reel.counts.plays?.toLocaleString("en") ?? "hidden", reel.lift === null ? "" : `×${reel.lift.toFixed(1)}`, reel.caption || t("noCaption"),
  ];
}

/** Why one reel stands where it does: arms with rank and their own score, then every weighted part, which add up to the total. */
function explain(reel: Evidence, width: number): string[] {
  const arms = reel.found.map(({ arm, rank, score: own }) => `${t(`arm.${arm}`)} #${rank} (${score(own)})`);
  const parts = Object.entries(reel.score.parts).map(([part, value]) => `${nameOfPart(part)} ${score(value)}`);
  return [
    cut(`${reel.rank}. @${plain(reel.authorHandle)}  ${plain(reel.reelId)}  ${plain(reel.caption)}`, width),
    `   found by  ${arms.join(", ") || "no arm"}`,
    `   score     ${parts.join(" + ")} = ${score(reel.score.total)}`,
    `   citable   ${reel.citableFields.join(", ")}`,
  ];
}

/** Where the time went, in the order of the steps. */
function describeTimes(search: ReelSearch): string[] {
  const rows = RETRIEVAL_STEPS.map((step) => {
    const found = step in search.arms ? String(search.arms[step as keyof ReelSearch["arms"]]) : "";
    return [step, found, milliseconds(search.milliseconds[step] ?? 0)];
  });
  const total = Object.values(search.milliseconds).reduce((sum, each) => sum + each, 0);
  return textTable([{ name: "Step" }, { name: "Reels", align: "right" }, { name: "Time", align: "right" }], [...rows, ["together", String(search.found), milliseconds(total)]], Infinity);
}

/** What a search found, for a terminal `width` places wide. */
export function describeSearch(search: ReelSearch, { width, explained }: { width: number; explained: boolean }): string {
  const { results } = search;
  if (results.length === 0) return ["No reel fits.", ...(explained ? ["", ...describeTimes(search)] : [])].join("\n");
  const body = explained ? results.flatMap((reel) => [...explain(reel, width), ""]) : [...textTable(COLUMNS, results.map(toRow), width), ""];
  return [...body, ...(explained ? describeTimes(search) : ["Why these, in this order: --explain"])].join("\n");
}
