import { expect, test } from "vitest";
import judgementsEnglish from "./judged/judgements.en.json" with { type: "json" };
import judgementsRussian from "./judged/judgements.ru.json" with { type: "json" };
import { readJudgedSet } from "./read-judged-set.ts";

const { captions, queries } = readJudgedSet();
const rows = [...judgementsEnglish, ...judgementsRussian];
const countOf = (language: "en" | "ru", of: { language: string }[]) => of.filter((item) => item.language === language).length;
const idsOf = (query: string, grades: string[]) => rows.filter((row) => row.query === query).flatMap((row) => grades.flatMap((grade) => row.grades[grade as "0"]));

test("the set is as large as promised, in both languages", () => {
  expect(countOf("en", captions)).toBeGreaterThanOrEqual(280);
  expect(countOf("ru", captions)).toBeGreaterThanOrEqual(140);
  expect(countOf("en", queries)).toBeGreaterThanOrEqual(40);
  expect(countOf("ru", queries)).toBeGreaterThanOrEqual(20);
});

test("no caption, id or query stands twice", () => {
  for (const values of [captions.map(({ id }) => id), captions.map(({ caption }) => caption.toLowerCase()), queries.map(({ id }) => id), queries.map(({ text }) => text.toLowerCase()), rows.map(({ query }) => query)]) {
    expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
  }
});

test("every judgement is of a caption that exists, in the query's language, and is made once", () => {
  const languages = new Map(captions.map(({ id, language }) => [id, language]));
  for (const { query, grades, pooled } of rows) {
    const judged = [...Object.values(grades).flat(), ...pooled];
    const language = queries.find(({ id }) => id === query)?.language;
    expect(judged.filter((id) => languages.get(id) !== language), query).toEqual([]);
    expect(judged.filter((id, at) => judged.indexOf(id) !== at), query).toEqual([]);
  }
});

test("every query has at least three relevant captions, one to build on, and three hard negatives", () => {
  for (const { id } of queries) {
    expect(idsOf(id, ["1", "2", "3"]).length, id).toBeGreaterThanOrEqual(3);
    expect(idsOf(id, ["3"]).length, id).toBeGreaterThanOrEqual(1);
    expect(idsOf(id, ["0"]).length, id).toBeGreaterThanOrEqual(3);
  }
});

test("at least half of the queries of each language were not tuned on", () => {
  for (const language of ["en", "ru"] as const) {
    const fit = queries.filter((query) => query.language === language && query.half === "fit").length;
    expect(fit).toBeGreaterThan(countOf(language, queries) / 3);
    expect(fit).toBeLessThanOrEqual(countOf(language, queries) / 2);
  }
});

test("captions read like captions: dated, of a reel's length, some tagged, some with music, most of neither", () => {
  for (const { id, publishedAt, durationSeconds, caption } of captions) {
    expect(Date.parse(publishedAt), id).not.toBeNaN();
    expect(durationSeconds, id).toBeGreaterThan(0);
    expect(caption.trim(), id).not.toBe("");
  }
  const share = (holds: (caption: (typeof captions)[number]) => boolean) => captions.filter(holds).length / captions.length;
  expect(share(({ caption }) => caption.includes("#"))).toBeGreaterThan(0.2);
  expect(share(({ caption }) => caption.includes("#"))).toBeLessThan(0.6);
  expect(share(({ audioTitle }) => audioTitle !== null)).toBeGreaterThan(0.04);
});
