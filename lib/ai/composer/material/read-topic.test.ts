import { describe, expect, it } from "vitest";
import { matchNiche } from "./match-niche.ts";
import { readTopicEn } from "./read-topic-en.ts";
import { readTopicRu } from "./read-topic-ru.ts";

describe("readTopicEn", () => {
  it.each([
    ["Morning coffee at home without a machine", "morning coffee at home without a machine", "about morning coffee at home without a machine"],
    ["how to train a puppy to sit", "training a puppy to sit", "about training a puppy to sit"],
    ["learn Spanish with TV shows", "learning Spanish with TV shows", "about learning Spanish with TV shows"],
    ["Tokyo in one day", "Tokyo in one day", "about Tokyo in one day"],
    ["morning run", "your morning run", "about your morning run"],
    ["why cats knock things over", "why cats knock things over", "about why cats knock things over"],
    ["Why do cats knock things over?", "“Why do cats knock things over?”", "about “Why do cats knock things over?”"],
    ["I quit sugar", "“I quit sugar”", "about “I quit sugar”"],
    ["утренний кофе", "“утренний кофе”", "about “утренний кофе”"],
    ["🎸 guitar lessons ✨", "guitar lessons", "about guitar lessons"],
  ])("names «%s»", (raw, phrase, about) => {
    const topic = readTopicEn(raw);
    expect(topic.phrases[0]).toBe(phrase);
    expect(topic.abouts[0]).toBe(about);
  });

  it("keeps a verb phrase and its gerund, and asks a question as it stands", () => {
    expect(readTopicEn("how to sit still").verbs).toEqual(["sit still"]);
    expect(readTopicEn("how to sit still").phrases).toEqual(["sitting still"]);
    expect(readTopicEn("is it worth buying a used bike?").question).toBe("Is it worth buying a used bike?");
  });

  it("never says a topic longer than eight words, and cannot be made to write frames", () => {
    for (const phrase of readTopicEn(`a ${"very ".repeat(20)}long topic`).phrases) expect(phrase.split(" ").length).toBeLessThanOrEqual(8);
    expect(readTopicEn("{slip} [вас|тебя] coffee").phrases.join()).not.toMatch(/[{}[\]|]/);
  });
});

describe("readTopicRu", () => {
  it.each([
    ["Бег для начинающих", "бег для начинающих", "про бег для начинающих"],
    ["домашняя керамика", "домашняя керамика", "про домашнюю керамику"],
    ["как приучить щенка к поводку", "как приучить щенка к поводку", "про то, как приучить щенка к поводку,"],
    ["выучить испанский", "как выучить испанский", "про то, как выучить испанский,"],
    ["почему кошки роняют вещи?", "почему кошки роняют вещи", "про то, почему кошки роняют вещи,"],
    ["щенки", "«щенки»", "на тему «щенки»"],
    ["я отказался от сахара", "«я отказался от сахара»", "на тему «я отказался от сахара»"],
    ["morning coffee", "«morning coffee»", "на тему «morning coffee»"],
  ])("names «%s»", (raw, phrase, about) => {
    const topic = readTopicRu(raw);
    expect(topic.phrases[0]).toBe(phrase);
    expect(topic.abouts[0]).toBe(about);
  });
});

describe("matchNiche", () => {
  it.each([
    ["morning coffee at home", "coffee"], ["phone photography", "photography"], ["train a puppy", "dogs"], ["running for beginners", "running"],
    ["бег для начинающих", "running"], ["фото на телефон", "photography"], ["уход за сухой кожей", "skincare"], ["хлеб на закваске", "baking"], ["why the sky is blue", null],
  ])("%s → %s", (topic, niche) => expect(matchNiche(topic.split(" "))).toBe(niche));
});
