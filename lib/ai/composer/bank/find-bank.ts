import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import type { Topic } from "../material/topic.ts";
import type { Bank } from "./bank.ts";
import { banksEn } from "./en/banks-en.ts";
import { banksRu } from "./ru/banks-ru.ts";
import { activityEn } from "./en/generic-activity.ts";
import { subjectEn } from "./en/generic-subject.ts";
import { activityRu } from "./ru/generic-activity.ts";
import { subjectRu } from "./ru/generic-subject.ts";
import type { Niche } from "./niche-stems.ts";

export function bankFor(language: ScriptLanguage, niche: Niche): Bank {
  return language === "ru" ? banksRu[niche] : banksEn[niche];
}

/** What can be said of a topic outside every niche: how to go about doing it, or how to look at it. */
export function genericBank(language: ScriptLanguage, kind: Topic["kind"]): Bank {
  if (language === "ru") return kind === "activity" ? activityRu : subjectRu;
  return kind === "activity" ? activityEn : subjectEn;
}
