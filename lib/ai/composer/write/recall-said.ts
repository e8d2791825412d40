import { topicWords } from "../material/topic.ts";
import { settleAddress } from "../text/realise-frame.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { allSources, type Desk, type NumberedTip } from "./desk.ts";

/** Fewer words than this could stand in a text by chance. */
const TELLING_WORDS = 2;
const TIP_PARTS = ["do", "why", "slip", "sign"] as const;

const plain = (text: string): string => topicWords(text).join(" ");

/** A bank's wording as it may stand in a text: in the polite and the familiar address, with each of its alternatives. */
function wordings(value: string): string[] {
  const settled = [true, false].map((formal) => settleAddress(value, formal));
  return [...new Set(settled)].flatMap((text) => {
    const choice = /\{([^{}]*\|[^{}]*)\}/.exec(text);
    return choice === null ? [text] : (choice[1] as string).split("|").map((option) => text.replace(choice[0], option));
  });
}

function holds(text: string, value: string): boolean {
  return wordings(value).map(plain).some((words) => words.split(" ").length >= TELLING_WORDS && ` ${text} `.includes(` ${words} `));
}

/** Marks whatever of the desk's material these texts hold as said, whoever wrote them. */
export function recallSaid(desk: Desk, texts: readonly string[]): void {
  const text = plain(texts.join(" \n "));
  if (text === "") return;
  const tips = [...desk.mainTips, ...desk.spareTips, ...desk.genericTips];
  for (const source of allSources(desk, tips)) {
    if (source.repeatable) continue;
    for (const { id, slots } of source.items) {
      for (const [slot, value] of Object.entries(slots)) if (holds(text, value)) desk.used.add(`${id}.${slot}`);
    }
  }
  for (const sentence of texts.flatMap(splitSentences)) desk.used.add(`opening:${topicWords(sentence)[0] ?? ""}`);
}

/** The tip that a beat tells, or null for one in words of somebody else's. */
export function recallTip(desk: Desk, { voiceOver, onScreenText }: { voiceOver: string; onScreenText: string }): NumberedTip | null {
  const [said, shown] = [plain(voiceOver), plain(onScreenText)];
  let best: { tip: NumberedTip; matches: number } | null = null;
  for (const tip of [...desk.mainTips, ...desk.spareTips, ...desk.genericTips]) {
    const matches = TIP_PARTS.filter((part) => holds(said, tip.tip[part])).length + (holds(shown, tip.tip.tag) ? 1 : 0);
    if (matches > (best?.matches ?? 0)) best = { tip, matches };
  }
  return best?.tip ?? null;
}
