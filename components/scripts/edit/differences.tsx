"use client";

import { useTranslations } from "use-intl/react";
import { diffWords } from "#lib/prompts/diff-words.ts";
import { SHOT_ANGLES, SHOT_MOVEMENTS, SHOT_SIZES, TRANSITIONS } from "#lib/scripts/schema.ts";
import type { ScriptEdit } from "#lib/scripts/versions/schema.ts";
import { joinChanges } from "./join-changes.ts";
import { type Difference, listDifferences } from "./list-differences.ts";

/** Names of closed words ("close_up", "yes") as the interface says them. */
function useSay() {
  const t = useTranslations();
  return ({ field }: Difference, text: string): string => {
    if (field === "locked") return text === "yes" ? t("edit.beat.locked") : text === "no" ? t("edit.beat.unlocked") : "";
    if (field === "chosenHook") return text === "" ? "" : t("edit.part.hook", { number: Number(text) });
    const size = field === "size" && SHOT_SIZES.find((value) => value === text);
    if (size) return t(`scripts.shot.size.${size}`);
    const angle = field === "angle" && SHOT_ANGLES.find((value) => value === text);
    if (angle) return t(`scripts.shot.angle.${angle}`);
    const movement = field === "movement" && SHOT_MOVEMENTS.find((value) => value === text);
    if (movement) return t(`scripts.shot.movement.${movement}`);
    const transition = field === "transition" && TRANSITIONS.find((value) => value === text);
    return transition ? t(`scripts.transition.${transition}`) : text;
  };
}

function Words({ before, after, language }: { before: string; after: string; language: string }) {
  const t = useTranslations("edit.diff");
  return (
    <p lang={language} className="whitespace-pre-line wrap-anywhere">
      {joinChanges(diffWords(before, after)).map(({ text, change }, index) => {
        if (change === "same") return <span key={index}>{text}</span>;
        const Tag = change === "added" ? "ins" : "del";
        return (
          <Tag key={index} className={change === "added" ? "rounded-xs bg-deep-wash text-deep underline decoration-2 underline-offset-2" : "rounded-xs bg-fail-wash text-fail line-through"}>
            <span className="sr-only">{t(change)} </span>{text}<span className="sr-only"> {t("end")} </span>
          </Tag>
        );
      })}
    </p>
  );
}

/** Where two texts of a script differ, word by word. */
export function Differences({ before, after, language }: { before: ScriptEdit; after: ScriptEdit; language: string }) {
  const t = useTranslations("edit");
  const say = useSay();
  const differences = listDifferences(before, after);
  if (differences.length === 0) return <p className="text-sm text-ink-3">{t("diff.none")}</p>;
  return (
    <dl className="grid gap-3 text-sm">
      {differences.map((difference) => {
        const { part, number, field } = difference;
        return (
          <div key={`${part} ${number} ${field}`} className="grid gap-0.5">
            <dt className="text-xs font-medium text-ink-3">{part === "script" ? t(`field.${field}`) : t("diff.place", { part: t(`part.${part}`, { number }), field: t(`field.${field}`) })}</dt>
            <dd><Words before={say(difference, difference.before)} after={say(difference, difference.after)} language={language} /></dd>
          </div>
        );
      })}
    </dl>
  );
}
