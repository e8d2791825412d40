/**
 * What the composer knows of one niche in one language. Strings are clauses in lower case without an end mark, written
 * so that every frame fits them; frame language (`{a|b}`, `[те]`) is allowed. True, harmless, and free of numbers.
 */
export interface Bank {
  /** English: a noun phrase ("coffee at home"). Russian: the accusative, as after "про". */
  name: string;
  /** Clause, the viewer's trouble: "your coffee tastes bitter at home". */
  pains: readonly string[];
  /** Full questions, with their question mark. */
  questions: readonly string[];
  /** A wrong belief and what is true instead, both clauses. */
  myths: readonly { claim: string; truth: string }[];
  /** What the viewer wants: a bare verb phrase ("brew a sweet cup"), in Russian an infinitive. */
  wants: readonly string[];
  /** Noun phrases, Russian in the nominative. */
  shifts: readonly { before: string; after: string }[];
  /** Present-tense clause that puts the viewer into a moment. */
  scenes: readonly string[];
  /** First-person clause; Russian without a past tense that would show a gender. */
  confessions: readonly string[];
  /** Adverbial of time: "on your next slow morning". */
  moments: readonly string[];
  /** A question for the comments, with its question mark. */
  asks: readonly string[];
  /** Noun phrases: footage without a person. */
  footage: readonly string[];
  /** Noun phrases: sounds worth recording. */
  sounds: readonly string[];
  /** In the order one would do them: a script keeps this order. */
  tips: readonly Tip[];
}

export interface Tip {
  /** Imperative clause. */
  do: string;
  /** Clause: why doing it helps. */
  why: string;
  /** The usual wrong way: English gerund phrase, Russian imperfective infinitive phrase. */
  slip: string;
  /** Clause: how one sees, hears or feels that it worked. */
  sign: string;
  /** On-screen words, 2 to 4 of them; Russian infinitive or noun. */
  tag: string;
  /** Noun phrase: what hands and close-up show. */
  show: string;
  /** Word stems of topics this tip helps with most. */
  helps?: readonly string[];
  /** Word stems: use the tip only for topics that hold one of them. */
  only?: readonly string[];
}
