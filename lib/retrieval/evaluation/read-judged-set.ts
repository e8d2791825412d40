import english1 from "./judged/captions.en-1.json" with { type: "json" };
import english2 from "./judged/captions.en-2.json" with { type: "json" };
import russian from "./judged/captions.ru.json" with { type: "json" };
import judgementsEnglish from "./judged/judgements.en.json" with { type: "json" };
import judgementsRussian from "./judged/judgements.ru.json" with { type: "json" };
import queries from "./judged/queries.json" with { type: "json" };

export type JudgedCaption = {
  id: string;
  language: "en" | "ru";
  author: string;
  publishedAt: string;
  durationSeconds: number;
  audioTitle: string | null;
  caption: string;
};

/** Grades by caption id: 3 would build the script on it, 2 clearly on topic, 1 related, 0 not (hard negatives). Unjudged is 0. */
export type Grades = ReadonlyMap<string, number>;

export type JudgedQuery = {
  id: string;
  language: "en" | "ru";
  text: string;
  /** Weights are chosen on `fit` and reported on both. Fixed by id: odd ones up to 64; later queries were written after the choice. */
  half: "fit" | "held_out";
  grades: Grades;
};

export type JudgedSet = { captions: JudgedCaption[]; queries: JudgedQuery[] };

const LAST_TUNED_ON = 64;
const isFit = (number: number) => number <= LAST_TUNED_ON && number % 2 === 1;

type Judgement = { query: string; grades: Record<string, string[]> };

function readGrades({ grades }: Judgement): Grades {
  return new Map(Object.entries(grades).flatMap(([grade, ids]) => ids.map((id) => [id, Number(grade)] as const)));
}

/** The judged set that ships: captions and queries written for it, in English and Russian. How it was made: docs/research/retrieval_evaluation.md. */
export function readJudgedSet(): JudgedSet {
  const judged = new Map([...judgementsEnglish, ...judgementsRussian].map((row: Judgement) => [row.query, readGrades(row)]));
  return {
    captions: [
      ...[...english1, ...english2].map((caption) => ({ ...caption, language: "en" as const })),
      ...russian.map((caption) => ({ ...caption, language: "ru" as const })),
    ],
    queries: queries.map(({ id, language, text }) => ({
      id,
      text,
      language: language === "ru" ? ("ru" as const) : ("en" as const),
      half: isFit(Number(id.slice(1))) ? ("fit" as const) : ("held_out" as const),
      grades: judged.get(id) ?? new Map(),
    })),
  };
}
