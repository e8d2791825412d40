import { expect, test } from "vitest";
import { nameTopics, type TopicText } from "./name-topics.ts";

const texts = (cluster: number, captions: string[], authors = captions.length): TopicText[] =>
  captions.map((caption, n) => ({ reelId: `${cluster}-${n}`, authorId: `a${n % authors}`, caption, hashtags: n === 0 ? ["fyp"] : [], cluster }));

const coffee = texts(0, ["My cold brew with oat milk", "Cold brew recipe and an espresso shot", "Why I stopped cold brew for espresso", "Espresso at home, milk first"]);
const running = texts(1, ["Первые 5 км бега утром", "Бег зимой: кроссовки и шапка", "Кроссовки для бега по снегу", "Бегаю в кроссовках каждый день"]);
const noise = texts(2, ["You will love this", "Wait for it", "This is just so good", "Watch till the end"]);

test("a topic is named by its distinctive words and pairs, in either language", () => {
  const topics = nameTopics([...coffee, ...running, ...noise]);
  expect(topics.map(({ label }) => label)).toEqual(["cold brew · espresso", "бега · кроссовки"]);
  expect(topics[0]).toMatchObject({ key: "cold-brew+espresso", reelIds: coffee.map(({ reelId }) => reelId) });
});

test("one author's words name nothing", () => {
  expect(nameTopics([...texts(0, coffee.map(({ caption }) => caption), 1), ...running, ...noise]).map(({ label }) => label)).toEqual(["бега · кроссовки"]);
});

test("a reel that only happens to lie in a cluster is not shown as the topic's", () => {
  const outsider = { reelId: "outsider", authorId: "z", caption: "Five planks for a strong back", hashtags: ["workout"], cluster: 0 };
  const [topic] = nameTopics([...coffee, outsider, ...running, ...noise]);
  expect(topic?.reelIds).toEqual(coffee.map(({ reelId }) => reelId));
});
