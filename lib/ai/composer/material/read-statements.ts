import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";
import { cleanText } from "../text/clean-text.ts";
import { countWords } from "../text/count-words.ts";

/** A subject that the caption named before, or its author: out of the caption nobody knows what is meant. */
const DANGLES =
  /^(this|that|these|those|it|they|he|she|him|his|her|its|their|them|here|there|such|which|who|whose|where|same|and|but|or|so|because|then|also|plus|yet|nor|if not|not only|either|another|both|all of|one of|i|we|my|our|mine|me|us|when i|as i|if i|for me|just me|pov)(['’]\p{L}+)?(?!\p{L})|^(это|этот|эта|эту|эти|этим|этой|этого|то|тот|та|те|тем|так|такой|такая|такое|такие|он|она|оно|они|его|её|ее|их|им|ему|ей|вот|тут|здесь|там|тогда|потом|поэтому|потому|зато|ещё|еще|тоже|также|и|а|но|или|да|который|которая|которое|которые|чтобы|я|мы|мой|моя|моё|мое|мои|наш|наша|наше|наши|мне|нам|меня|нас|у меня|у нас)(?!\p{L})/iu;
/** Words that point at the reel itself, at its author, or at something named before the sentence. */
const POINTS =
  /\b(in the video|above|below|watch|see you|guys|y['’]all|i|i['’](m|ve|d|ll)|my|mine|we|our|us|it|its|they|them|their|he|him|his|she|her|these|those|this|that['’]s|vs)\b|(?<!\p{L})(в (этом )?(видео|ролике|рилс\p{L}*|посте)|ниже|выше|смотри\p{L}*|друзья|ребята|девочки|я|мы|мо(?:й|я|ё|е|и|его|ей|ю|их|им|ими|ём|ем)|мне|меня|наш\p{L}*|нам|нас|он|она|оно|они|н?его|н?е[её]|н?им|н?ими|н?ей|н?их|ему|нему|этот|эта|эту|эти|этого|этой|этим)(?!\p{L})/iu;
/** Verbs that state something; of many things ("roots need") the bare form does. What has none is a heading, an item or an order, and proves nothing. */
const VERBS = "need|make|take|keep|get|give|turn|look|feel|taste|hold|help|work|last|cost|start|want|love|grow|burn|stay|come|mean|matter|beat|change|bring|let|hide|show|ruin|kill|sound|hurt|save|sell|run|move|bloom|fade|melt|stick";
const STATES_EN = new RegExp(
  "\\b(is|are|was|were|has|have|had|does|can|cannot|will|must|should|(isn|aren|wasn|weren|don|doesn|won|can|shouldn)['’]t|goes|dies)\\b" +
    `|\\b(${VERBS})s\\b|(s|people|you|that|who) ((always|never|often|usually|really|only|hardly|rarely) )?(${VERBS}|go|die|do)\\b`,
  "i",
);
/** The third person present, which tells of a thing and not of its author; nouns that end alike are left out. */
const STATES_RU = /(?<!\p{L})(?!(?:при)?(?:свет|совет|ответ|цвет|букет|бюджет|билет|привет|предмет|сюжет|пакет|интернет|кабинет|эффект|салат|халат|формат|результат|аромат|томат|автомат|комнат|кредит|аппетит|магнит|лимит|визит|минут|маршрут)(?!\p{L}))\p{L}+(?:[её]т|ит|ют|ят|ут|ат)(?:ся)?(?!\p{L})/iu;
/** A verb without its subject: "Works on nearly every phone", "One gesture, works on …"; or "The notes look poor", and nobody knows which. */
const NO_SUBJECT = [/^(\p{L}+s\s+(on|in|for|with|like|the)\b)|,\s*(works|is|are|has|was|takes|makes|does|goes)\b|^the \p{L}+ (is|are|was|were|look|looks|has|have|works?|goes)\b/iu, /^\p{L}+(?:[её]т|ит|ют|ят|ут|ат)(?:ся)?(?!\p{L})/iu] as const;
const MIN_WORDS = 4;
const MAX_WORDS = 16;
const MAX_CHARACTERS = 120;
/** Characters of a caption that are read at all. */
const MAX_CAPTION = 1200;

/** A caption's sentences, each whole: a line is one too, unless the next goes on with it. Of a caption cut off at its end the last is none. */
function sentences(caption: string): string[] {
  const read = caption.slice(0, MAX_CAPTION);
  const lines = read.replace(/(?<![.!?…:\s])[ \t]*\n[ \t]*(?=\p{Ll})/gu, " ").split(/[\n•|]+/);
  const found = lines.flatMap((line) => line.split(/(?<=[.!?…])\s+/));
  return read.length < caption.length ? found.slice(0, -1) : found;
}

/** A sentence as it can be spoken: without its end mark. Null for what is no statement: a question, a heading, one broken off, one with links or tags. */
function readSentence(sentence: string): string | null {
  // "Myth: …" and "Before: …" mean the contrary of what follows.
  if (/[@#()[\]]|https?:|www\./i.test(sentence) || /[?]\W*$|:(?!\d)|(?:…|\.\.\.?)\W*$/u.test(sentence)) return null;
  const text = cleanText(sentence).replace(/["“”«»]/g, "").replace(/^[\s,:;–—-]+|[\s,.!:;–—-]+$/g, "");
  const words = countWords(text);
  // An item of a list, or the rest of a line before.
  if (/^\p{Ll}/u.test(text)) return null;
  return words >= MIN_WORDS && words <= MAX_WORDS && text.length <= MAX_CHARACTERS ? text : null;
}

function states(text: string, language: ScriptLanguage): boolean {
  const [withoutEn, withoutRu] = NO_SUBJECT;
  return language === "ru" ? STATES_RU.test(text) && !withoutRu.test(text) : STATES_EN.test(text) && !withoutEn.test(text);
}

/** The sentences of a caption that state something and are understood without it, in order, as they can be spoken. */
export function readStatements(caption: string, language: ScriptLanguage): string[] {
  return sentences(caption).map(readSentence).filter((text) => text !== null).filter((text) => !DANGLES.test(text) && !POINTS.test(text) && states(text, language));
}
