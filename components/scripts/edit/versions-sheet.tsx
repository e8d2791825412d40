"use client";

import { ChevronDown, History, Undo2 } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ChipGroup } from "#components/ui/chip.tsx";
import { Sheet } from "#components/ui/dialog.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { AppErrorCode } from "#lib/errors.ts";
import { listVersions, readVersion, restoreVersion } from "#lib/scripts/versions/actions.ts";
import { type ScriptDocument, toScriptEdit, type VersionSummary } from "#lib/scripts/versions/schema.ts";
import { STRUCTURES } from "#lib/scripts/vocabulary.ts";
import { useWriterName } from "../writer-line.tsx";
import { type Editing, useEditing } from "./edit-context.tsx";
import { Differences } from "./differences.tsx";

type Failure = AppErrorCode | "unreachable" | null;
type Against = "before" | "current";
type Pair = { before: ScriptDocument; after: ScriptDocument };

async function readPair(scriptId: string, version: number, against: Against, current: ScriptDocument): Promise<Pair | Failure> {
  const get = async (wanted: number) => (wanted === current.version ? { ok: true as const, value: current } : readVersion(scriptId, wanted));
  const [one, other] = await Promise.all([get(version), against === "current" ? get(current.version) : get(version - 1)]).catch(() => [null, null]);
  if (!one || !other) return "unreachable";
  if (!one.ok) return one.code;
  if (!other.ok) return other.code;
  return against === "current" ? { before: one.value, after: other.value } : { before: other.value, after: one.value };
}

function Reason({ summary }: { summary: VersionSummary }) {
  const t = useTranslations("edit.versions");
  const structures = useTranslations("scripts.rationale.structure");
  const { detail } = summary;
  const text = (name: string) => String(detail[name] ?? "");
  const number = (name: string) => Number(detail[name] ?? 0);
  switch (summary.reason) {
    case "beat_rerolled": return t("reason.beat_rerolled", { beat: number("beat") });
    case "changed": return t("reason.changed", { instruction: text("instruction") });
    case "refitted": {
      const structure = STRUCTURES.find((name) => name === detail.structure);
      return structure ? t("reason.restructured", { structure: structures(structure) }) : t("reason.refitted", { seconds: number("seconds") });
    }
    case "restored": return t("reason.restored", { version: number("version") });
    default: return t(`reason.${summary.reason}`);
  }
}

/** Who wrote what is new in a version, and who was to before: hands are not named. */
function WrittenBy({ writer, failed }: VersionSummary) {
  const t = useTranslations();
  const nameOf = useWriterName();
  if (!writer || (writer.provider === "composer" && failed.length === 0)) return null;
  return (
    <div className="text-xs text-ink-3 wrap-anywhere">
      <p>{writer.provider === "composer" ? t("scripts.writer.composer") : t("scripts.writer.model", nameOf(writer))}</p>
      {failed.map(({ writer: other, errorCode }) => <p key={`${other.provider}:${other.modelId}`}>{t("writers.line.failed", { ...nameOf(other), code: errorCode })}</p>)}
    </div>
  );
}

/** One version: why it is there, what it changed, and the way back to it. */
function VersionItem({ summary, editing, onRestored }: { summary: VersionSummary; editing: Editing; onRestored: () => void }) {
  const t = useTranslations("edit.versions");
  const common = useTranslations("edit.reroll");
  const errors = useTranslations("errors");
  const format = useFormatter();
  const { saved } = editing;
  const { version } = summary;
  const isCurrent = version === saved.version;
  const [against, setAgainst] = useState<Against>(version > 1 ? "before" : "current");
  const [shown, setShown] = useState<{ against: Against; pair: Pair } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>(null);
  async function compare(next: Against) {
    setAgainst(next);
    const pair = await readPair(saved.scriptId, version, next, saved);
    if (pair && typeof pair === "object") setShown({ against: next, pair });
    else setFailure(pair);
  }
  async function restore() {
    setBusy(true);
    setFailure(null);
    const isSaved = await editing.store.flush();
    const base = editing.store.snapshot().saved;
    const answer = isSaved ? await restoreVersion(saved.scriptId, version, { version: base.version, stamp: base.stamp }).catch(() => null) : null;
    setBusy(false);
    if (!answer?.ok) return setFailure(answer?.code ?? "unreachable");
    editing.store.receive(answer.value.document, { own: true });
    if (answer.value.outcome === "conflict") setFailure("conflict");
    else onRestored();
  }
  return (
    <li className="border-t py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold tabular">{t("version", { version })}</h3>
        {isCurrent ? <Badge tone="deep">{t("current")}</Badge> : null}
        <time dateTime={summary.savedAt} className="text-xs text-ink-3 tabular">{format.dateTime(new Date(summary.savedAt), { dateStyle: "medium", timeStyle: "short" })} UTC</time>
      </div>
      <p className="text-sm text-ink-2 wrap-anywhere"><Reason summary={summary} /></p>
      <WrittenBy {...summary} />
      <details className="group mt-1" onToggle={(event) => event.currentTarget.open && !shown && void compare(against)}>
        <summary className="-mx-1 inline-flex min-h-11 items-center gap-1.5 rounded-sm px-1 text-sm font-medium text-ink-2 hover:text-ink md:min-h-8">
          <ChevronDown aria-hidden className="size-4 transition-transform duration-150 group-open:rotate-180" />
          {t("compare", { version })}
        </summary>
        <div className="mt-2 grid gap-3 border-l-2 border-line pl-3">
          {version > 1 && !isCurrent ? (
            <ChipGroup name={`against-${version}`} legend={t("against")} value={against} onChange={(next) => void compare(next)} options={[{ value: "before", label: t("before") }, { value: "current", label: t("toCurrent") }]} />
          ) : null}
          {shown && shown.against === against ? (
            <Differences before={toScriptEdit(shown.pair.before.script)} after={toScriptEdit(shown.pair.after.script)} language={shown.pair.after.script.header.language} />
          ) : failure || (version === 1 && isCurrent) ? null : <Skeleton className="h-5 w-2/3" />}
        </div>
      </details>
      {isCurrent ? null : <Button size="sm" busy={busy} disabled={editing.frozen} onClick={() => void restore()} aria-label={t("restoreLabel", { version })} icon={<Undo2 aria-hidden className="size-4" />}>{t("restore")}</Button>}
      {failure ? <p role="alert" className="mt-1 text-sm font-medium text-fail">{failure === "unreachable" ? common("unreachable") : errors(failure)}</p> : null}
    </li>
  );
}

/** All versions of the script; nothing that was ever saved is gone. */
export function VersionsSheet() {
  const t = useTranslations("edit.versions");
  const common = useTranslations();
  const editing = useEditing();
  const [open, setOpen] = useState(false);
  const [versions, setVersions] = useState<VersionSummary[] | null>(null);
  const [failure, setFailure] = useState<Failure>(null);
  if (!editing) return null;
  const { store } = editing;
  async function load() {
    await store.flush();
    const answer = await listVersions(store.snapshot().saved.scriptId).catch(() => null);
    setFailure(answer?.ok ? null : (answer?.code ?? "unreachable"));
    if (answer?.ok) setVersions(answer.value);
  }
  return (
    <>
      <Button size="sm" onClick={() => { setOpen(true); void load(); }} icon={<History aria-hidden className="size-4" />}>{t("open")}</Button>
      <Sheet open={open} onOpenChange={setOpen} title={t("title")} description={t("lead")} closeLabel={common("common.close")}>
        {failure ? <p role="alert" className="text-sm font-medium text-fail">{failure === "unreachable" ? common("edit.reroll.unreachable") : common(`errors.${failure}`)}</p> : null}
        {versions ? <ol>{versions.map((summary) => <VersionItem key={summary.version} summary={summary} editing={editing} onRestored={() => void load()} />)}</ol> : failure ? null : <Skeleton className="h-6 w-1/2" />}
      </Sheet>
    </>
  );
}
