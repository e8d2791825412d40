import { type Case, nounForms } from "./decline-noun.ts";

const POSSESSIVES: Readonly<Record<string, Readonly<Record<Case, string>>>> = Object.fromEntries(
  ["мо", "тво", "сво"].flatMap((stem) => [
    [`${stem}й`, { genitive: `${stem}его`, dative: `${stem}ему`, accusative: `${stem}й`, instrumental: `${stem}им`, prepositional: `${stem}ём` }],
    [`${stem}я`, { genitive: `${stem}ей`, dative: `${stem}ей`, accusative: `${stem}ю`, instrumental: `${stem}ей`, prepositional: `${stem}ей` }],
    [`${stem}ё`, { genitive: `${stem}его`, dative: `${stem}ему`, accusative: `${stem}ё`, instrumental: `${stem}им`, prepositional: `${stem}ём` }],
    [`${stem}и`, { genitive: `${stem}их`, dative: `${stem}им`, accusative: `${stem}и`, instrumental: `${stem}ими`, prepositional: `${stem}их` }],
  ]),
);

/** Adjectives on -ние and -ний that would pass for nouns: "домашние заготовки". */
const SOFT_ADJECTIVE = /(домашн|утренн|вечерн|зимн|летн|осенн|весенн|ранн|поздн|последн|соседн|средн|верхн|нижн|древн|внутренн|дальн|син|лишн|сегодняшн|искренн)(ий|яя|ее|ие)$/;
const ADJECTIVE = /([бвгджзклмнпрстфхчшщц](ый|ая|ое|ые|ой)|[гкхжчшщ](ий|ее|ие)|(енн|ск|н)ий)$/;

function adjectiveEnding(ending: string, soft: boolean, velar: boolean, wanted: Case): string {
  const hardOrVelar = soft ? "и" : velar ? "и" : "ы";
  const [long, short] = soft ? ["его", "ему"] : ["ого", "ому"];
  if (/^(ый|ий|ой|ое|ее)$/.test(ending)) {
    const inPlace = ending;
    return { genitive: long, dative: short, accusative: inPlace, instrumental: `${hardOrVelar}м`, prepositional: soft ? "ем" : "ом" }[wanted] as string;
  }
  if (/^(ая|яя)$/.test(ending)) return wanted === "accusative" ? (ending === "яя" ? "юю" : "ую") : soft ? "ей" : "ой";
  return { genitive: `${hardOrVelar}х`, dative: `${hardOrVelar}м`, accusative: ending, instrumental: `${hardOrVelar}ми`, prepositional: `${hardOrVelar}х` }[wanted] as string;
}

/** One adjective in its nominative, or null where the word is not surely an adjective. */
function declineAdjective(word: string, wanted: Case): string | null {
  const possessive = POSSESSIVES[word];
  if (possessive !== undefined) return possessive[wanted];
  const softByList = SOFT_ADJECTIVE.test(word);
  if (!softByList && (!ADJECTIVE.test(word) || /(ание|ение|тие|ствие|ия|ой)$/.test(word) && !/(ньк|ш|льн|дн|рст|лод|сух|прост|молод|больш|цветн|родн)ой$/.test(word))) return null;
  const stem = word.slice(0, -2);
  const ending = word.slice(-2);
  const velar = /[гкх]$/.test(stem);
  const sibilant = /[жчшщ]$/.test(stem);
  if (sibilant && stem !== "больш" && ending === "ая" && wanted !== "accusative") return `${stem}ей`;
  const soft = softByList || (sibilant && stem !== "больш" && /^(ий|ее|ие)$/.test(ending));
  return stem + adjectiveEnding(ending, soft, velar || sibilant, wanted);
}

function matchCase(original: string, declined: string): string {
  return /^\p{Lu}/u.test(original) ? declined.charAt(0).toUpperCase() + declined.slice(1) : declined;
}

/**
 * Declines a Russian noun phrase given in the nominative: leading adjectives and the head noun change, what follows
 * (genitives, prepositions) stays. Returns null whenever any word of it is in doubt.
 */
export function declinePhrase(phrase: string, wanted: Case): string | null {
  const words = phrase.split(" ");
  const declined: string[] = [];
  for (let index = 0; index < Math.min(words.length, 4); index += 1) {
    const original = words[index] as string;
    const word = original.toLowerCase();
    const adjective = index < words.length - 1 ? declineAdjective(word, wanted) : null;
    if (adjective !== null) {
      declined.push(matchCase(original, adjective));
      continue;
    }
    const bare = word.replace(/[,:;]$/, "");
    const noun = nounForms(bare)?.[wanted] ?? null;
    if (noun === null) return null;
    declined.push(/^[a-z]/i.test(bare) ? original : matchCase(original, noun + word.slice(bare.length)));
    return joinTail(declined, words.slice(index + 1), wanted);
  }
  return null;
}

/** "кофе и завтраки": a second head after "и" must be declined too, or the whole phrase is in doubt. */
function joinTail(head: string[], tail: string[], wanted: Case): string | null {
  if (tail[0] !== "и") return tail.some((word) => word === "и") && tail.length > 1 && head.at(-1)?.endsWith(",") ? null : [...head, ...tail].join(" ");
  const second = declinePhrase(tail.slice(1).join(" "), wanted);
  return second === null ? null : [...head, "и", second].join(" ");
}
