import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { COMMITTED_QUALITY, COMMONEST_SHARE, LENGTH_SHARE } from "#lib/ai/composer/evaluation/committed-quality.ts";
import { type CorpusMeasures, measureCorpus, writeSet } from "#lib/ai/composer/evaluation/measure-scripts.fixtures.ts";
import { SCRIPT_LANGUAGES } from "#lib/scripts/vocabulary.ts";

const REPORT = path.join(import.meta.dirname, "../../docs/research/composer_quality.md");
const RESULTS = /<!-- results -->[\s\S]*<!-- \/results -->/;

/** Registers `evaluate-composer`. */
export function addEvaluateComposerCommand(program: Command): void {
  program
    .command("evaluate-composer")
    .description("Writes the shipped briefs with the built-in composer, measures the scripts and puts the numbers into docs/research/composer_quality.md.")
    .option("--print", "only print: leave the report as it is")
    .option("--json", "print the numbers as JSON (and leave the report as it is)")
    .action(({ print = false, json = false }: { print?: boolean; json?: boolean }) => {
      const measures = SCRIPT_LANGUAGES.map((language) => measureCorpus(language, writeSet(language)));
      console.log(json ? JSON.stringify(measures, null, 2) : describe(measures));
      if (!print && !json) writeReport(describe(measures));
      process.exitCode = measures.some(fails) ? 1 : 0;
    });
}

function fails(measures: CorpusMeasures): boolean {
  const committed = COMMITTED_QUALITY[measures.language];
  return measures.faults.length > 0 || measures.worstLength > LENGTH_SHARE + 1e-9 || measures.commonestShare > COMMONEST_SHARE
    || measures.distinct2 < committed.distinct2 || measures.selfBleu > committed.selfBleu || measures.toneNamed < committed.toneNamed;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function describe(measures: readonly CorpusMeasures[]): string {
  const row = (name: string, value: (one: CorpusMeasures) => string, gate: string) => `| ${name} | ${measures.map(value).join(" | ")} | ${gate} |`;
  const floor = (key: "distinct2" | "toneNamed") => measures.map(({ language }) => `${language} ≥ ${COMMITTED_QUALITY[language][key]}`).join(", ");
  return [
    `| | ${measures.map(({ language }) => language).join(" | ")} | gate |`,
    `| --- | ${measures.map(() => "---").join(" | ")} | --- |`,
    row("scripts", ({ scripts }) => String(scripts), "≥ 200"),
    row("faults (schema or a failed check)", ({ faults }) => String(faults.length), "0"),
    row("length off target, worst", ({ worstLength }) => percent(worstLength), `≤ ${percent(LENGTH_SHARE)}`),
    row("length off target, mean", ({ meanLength }) => percent(meanLength), ""),
    row("scripts with the commonest sentence", ({ commonestShare }) => percent(commonestShare), `≤ ${percent(COMMONEST_SHARE)}`),
    row("distinct-2, all scripts together", ({ distinct2 }) => distinct2.toFixed(3), floor("distinct2")),
    row("distinct-2, mean within a script", ({ distinct2WithinScript }) => distinct2WithinScript.toFixed(3), ""),
    row("self-BLEU-4, each against all others", ({ selfBleu }) => selfBleu.toFixed(3), measures.map(({ language }) => `${language} ≤ ${COMMITTED_QUALITY[language].selfBleu}`).join(", ")),
    row("tone named by a reader of other topics", ({ toneNamed }) => percent(toneNamed), floor("toneNamed")),
    row("scripts with a warning", ({ warnings }) => Object.entries(warnings).map(([id, count]) => `${id} ${count}`).join(", ") || "none", ""),
    "",
    ...measures.flatMap(({ language, commonest, faults }) => [
      `Commonest sentences, ${language}: ${commonest.slice(0, 5).map(({ sentence, scripts }) => `“${sentence}” (${scripts})`).join(", ")}.`,
      ...faults.map((fault) => `Fault: ${fault}`), "",
    ]),
  ].join("\n").trim();
}

function writeReport(results: string): void {
  const report = readFileSync(REPORT, "utf8");
  writeFileSync(REPORT, report.replace(RESULTS, () => `<!-- results -->\n${results}\n<!-- /results -->`));
  console.log(`\nWritten: ${path.relative(process.cwd(), REPORT)}`);
}
