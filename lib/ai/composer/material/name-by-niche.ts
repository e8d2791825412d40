import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { bankFor } from "../bank/find-bank.ts";
import type { Niche } from "../bank/niche-stems.ts";
import type { Topic } from "./topic.ts";

/** Banks are named in the accusative; these differ from it in the nominative. */
const NOMINATIVE: Readonly<Partial<Record<Niche, string>>> = {
  baking: "домашняя выпечка", cooking: "домашняя кухня", parenting: "обычная жизнь с детьми", tech: "спокойная техника", study: "спокойная учёба",
  photography: "съёмка на телефон", street_food: "уличная еда",
};

/** A topic in another language than the script's, as after a translation, named by its niche instead of quoted. */
export function nameByNiche(topic: Topic, niche: Niche, language: ScriptLanguage): Topic {
  const { name } = bankFor(language, niche);
  const russian = language === "ru";
  return { ...topic, phrases: [(russian ? NOMINATIVE[niche] : undefined) ?? name], abouts: [`${russian ? "про" : "about"} ${name}`], verbs: [], question: null };
}
