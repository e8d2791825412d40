const STOP_WORDS = new Set(
  ("a an the and or of for to in on at by with without from your my our his her their it is are be as how what why when i you we me this that these those do does not no into about " +
    "и а но или для в во на по с со без от до из к ко у о об за не ни как что чтобы почему зачем когда где это эта этот эти мой моя мои твой ваш наш свой свои я ты вы мы он она они же ли бы при про под над").split(" "),
);

/** The topic's words that carry meaning, lower case, in order, without repeats. */
export function splitTopicWords(topic: string): string[] {
  const words = topic.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= 3 && !STOP_WORDS.has(word)))];
}
