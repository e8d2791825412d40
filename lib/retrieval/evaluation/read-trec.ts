import { readFileSync } from "node:fs";
import path from "node:path";

export type TrecTopic = { id: string; text: string; grades: Map<string, number>; pool: string[] };
export type TrecMicroblog = { topics: TrecTopic[]; tweets: Map<string, string> };

const FILES = { queries: "a.toks", tweets: "b.toks", labels: "sim.txt", run: "id.txt" } as const;

/** The tokeniser's signs put back: brackets, quotes, '## tag' as '#tag'; '@url' stood for a link. */
function restoreText(tokens: string): string {
  return tokens.replaceAll("-LRB-", "(").replaceAll("-RRB-", ")").replaceAll("``", '"').replaceAll("''", '"').replaceAll(/## (?=\w)/g, "#").replace(/@url\b/g, " ").replace(/\s+/g, " ").trim();
}

/**
 * TREC Microblog 2011 as packed by jinfengr/neural-tweet-search: four files of one line per topic and tweet.
 * The pool of a topic is what query likelihood found, about 800 tweets; labels are 0 and 1. Throws where the files differ in length.
 */
export function readTrecMicroblog(folder: string): TrecMicroblog {
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8").replace(/\n$/, "").split("\n");
  const [queries, texts, labels, run] = [read(FILES.queries), read(FILES.tweets), read(FILES.labels), read(FILES.run)];
  if (new Set([queries, texts, labels, run].map(({ length }) => length)).size !== 1) throw new Error(`${folder}: ${Object.values(FILES).join(", ")} differ in length`);
  const topics = new Map<string, TrecTopic>();
  const tweets = new Map<string, string>();
  run.forEach((line, at) => {
    const [topicId = "", , tweetId = ""] = line.split(" ");
    const topic = topics.get(topicId) ?? { id: topicId, text: restoreText(queries[at] ?? ""), grades: new Map<string, number>(), pool: [] };
    topics.set(topicId, topic);
    topic.pool.push(tweetId);
    topic.grades.set(tweetId, Number(labels[at]));
    tweets.set(tweetId, restoreText(texts[at] ?? ""));
  });
  return { topics: [...topics.values()], tweets };
}
