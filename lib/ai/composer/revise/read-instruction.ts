import { AppError } from "#lib/errors.ts";
import type { CtaKind, HookPattern, Tone } from "#lib/scripts/vocabulary.ts";
import { cleanText } from "../text/clean-text.ts";

/** Which part of the script a wish is about. Beats count from 0. */
export type Place = { part: "all" | "hook" | "ending" } | { part: "beat"; index: number };

export type Wish = { place: Place } & (
  | { kind: "length"; factor: number }
  | { kind: "tone"; tone: Tone }
  | { kind: "no_questions" | "simpler" | "reword" }
  | { kind: "mention"; fact: string }
  | { kind: "call_to_action"; callToAction: CtaKind }
  | { kind: "hook"; pattern: HookPattern }
  | { kind: "avoid"; words: string }
);

/** Word edges for both alphabets; a stem may go on where the pattern says so. */
const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu");

const SHORTER = word("short(?:er|en)|cut (?:it )?down|trim(?: it)?|tight(?:er|en)|(?:more )?concise|(?:fewer|less) words|brief(?:er)?|too long|not so long|короче|покороче|сократи\\p{L}*|ужми\\p{L}*|меньше слов|лаконичн\\p{L}+|слишком длинн\\p{L}+|длинновато");
const LONGER = word("longer|lengthen|expand|more details?|more detailed|elaborate|too short|длиннее|подлиннее|подробне\\p{L}+|поподробне\\p{L}+|больше (?:деталей|подробностей|слов)|разверн\\p{L}+|удлини\\p{L}*|слишком коротк\\p{L}+");
const TONES: readonly (readonly [Tone, RegExp])[] = [
  ["plain", word("neutral|calm(?:er)?|matter[- ]of[- ]fact|plain(?:er)? (?:tone|style)|less (?:playful|funny|bold|formal|expert|warm|emotional|dramatic)|no jokes|without jokes|нейтральн\\p{L}+|спокойне\\p{L}+|сдержанн\\p{L}+|без шуток|без юмора|менее (?:весел|дерз|резк|эмоц)\\p{L}+")],
  ["playful", word("playful(?:ly)?|fun|funn(?:y|ier)|humou?r(?:ous)?|jok(?:e|es|ing)|light(?:er)?[- ]?hearted|cheeky|silly|wittier|witty|(?:по)?весел\\p{L}+|игрив\\p{L}+|смешн\\p{L}+|шутлив\\p{L}+|с юмором|юмора|шутк\\p{L}+|шуток|забавн\\p{L}+")],
  ["expert", word("expert|professional|serious|authoritative|scientific|technical|(?:more )?precise|эксперт\\p{L}*|профессиональн\\p{L}+|серь[её]зн\\p{L}+|научн\\p{L}+|строже|точнее")],
  ["bold", word("bold(?:er|ly)?|daring|punch(?:y|ier)|provocative|aggressive|edg(?:y|ier)|(?:more )?confident|stronger|дерз\\p{L}+|смел\\p{L}+|резче|ж[её]стче|провокацион\\p{L}+|напорист\\p{L}+|увереннее|ударн\\p{L}+")],
  ["warm", word("warm(?:er|ly)?|kind(?:er)?|friendl(?:y|ier)|gentl(?:e|er|y)|soft(?:er)?|caring|co[sz]y|supportive|(?:по)?тепл\\p{L}+|т[её]пл\\p{L}+|добрее|добр(?:ый|ым|о)|(?:по)?мягче|мягк\\p{L}+|дружелюбн\\p{L}+|ласков\\p{L}+|заботлив\\p{L}+|душевн\\p{L}+|нежн\\p{L}+")],
];
const SIMPLER = word("simpl(?:er|e|ify)|easier(?: words| to understand)?|plain(?:er)? (?:words|language)|(?:less|no) jargon|проще|попроще|прост(?:ыми|ые) слов\\p{L}+|понятнее|без (?:сложных|умных) слов|без терминов|упрости\\p{L}*");
const NO_QUESTIONS = word("(?:no|without|remove|drop|avoid|skip)(?: \\p{L}+){0,2} questions?|(?:don'?t|do not|not)(?: \\p{L}+){0,3} (?:ask|questions?)|без вопрос\\p{L}*|убери(?:те)?(?: \\p{L}+)? вопрос\\p{L}*|не (?:начинай|начинайте|задавай|задавайте|надо|нужно)(?: \\p{L}+)? вопрос\\p{L}*|вместо вопроса");
const OPENS = word("(?:start|open|begin)(?:s|ing)?(?: it| the (?:video|script))? (?:with|on|as|from)|make (?:the hook|it|the opening)(?: into)? an?|hook|(?:начни|начать|начинай|начните|открой|откройте)(?: \\p{L}+)? (?:с|со)|хук");
const PATTERNS: readonly (readonly [HookPattern, RegExp])[] = [
  ["before_after", word("before[- ](?:and[- ])?after|до и после")], ["how_to", word("how[- ]to|инструкци\\p{L}+")], ["question", word("questions?|вопрос\\p{L}*")],
  ["number", word("numbers?|figure|числ\\p{L}+|цифр\\p{L}+")], ["confession", word("confession|признани\\p{L}+")], ["pov", word("pov|пов")], ["myth", word("myth|миф\\p{L}*")],
  ["mistake", word("mistakes?|ошибк\\p{L}+")], ["secret", word("secret|секрет\\p{L}*")], ["challenge", word("challenge|dare|вызов\\p{L}*|челлендж\\p{L}*")],
  ["contrast", word("contrast|comparison|контраст\\p{L}*|сравнени\\p{L}+")], ["list", word("list|списк\\p{L}+|список")],
];
const ASKS = word("call[- ]to[- ]action|cta|ask(?: (?:for|them|people|viewers|everyone))|(?:end|finish|close)(?: it| the video)? (?:with|on|by)|invite(?: \\p{L}+)?|tell (?:them|people|viewers) to|призыв\\p{L}*|попроси\\p{L}*|призови\\p{L}*|пригласи\\p{L}*|предложи\\p{L}*|заверши\\p{L}*|закончи\\p{L}*|в конце");
const CTAS: readonly (readonly [CtaKind, RegExp])[] = [
  ["save", word("sav(?:e|es|ing)|bookmark\\p{L}*|сохран\\p{L}+|закладк\\p{L}+")], ["comment", word("comment\\p{L}*|repl(?:y|ies)|коммент\\p{L}*")],
  ["follow", word("follow\\p{L}*|subscri\\p{L}+|подпи[сш]\\p{L}+")], ["share", word("shar(?:e|es|ing)|send(?: it)?(?: \\p{L}+)*|repost\\p{L}*|подел\\p{L}+|отправ\\p{L}+|пере(?:сл|шл)\\p{L}+|репост\\p{L}*")],
  ["link", word("link|profile|bio|ссылк\\p{L}+|профил\\p{L}+")],
];
const REWORDS = word("re-?writ\\p{L}+|re-?word|re-?phrase|redo|different(?:ly)?|another|(?:a )?new|other|change|перепиши\\p{L}*|переделай\\p{L}*|друг(?:ой|ую|ое|ие|им)|иначе|по-другому|нов(?:ый|ую|ое)|измени\\p{L}*|поменяй\\p{L}*");
const EVERYTHING = word("all|everything|whole|entire|вс[её]|целиком|весь");
const MENTION = /^(?:please |пожалуйста,? )?(?:(?:mention|say|add|tell (?:them|people|viewers)|include|note)(?: also)?|(?:упомян\p{L}+|скажи\p{L}*|добавь\p{L}*|расскаж\p{L}+|напомни\p{L}*))[,\s]+(.+)$/iu;
const AVOID = /(?<!\p{L})(?:(?:without|avoid|remove|drop|no|don'?t (?:use|say)) (?:the )?(?:words?|phrase)|(?:без|убери|не используй|не говори) (?:слов\p{L}*|фраз\p{L}*)) [«“"']?([^«»“”"]{2,60}?)[»”"']?$/iu;
const NEGATED = word("don'?t|do not|not|never|не");

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  ["first|перв\\p{L}+", 0], ["second|втор\\p{L}+", 1], ["third|трет\\p{L}+", 2], ["fourth|четв[её]рт\\p{L}+", 3], ["fifth|пят\\p{L}+", 4], ["sixth|шест\\p{L}+", 5], ["seventh|седьм\\p{L}+", 6], ["eighth|восьм\\p{L}+", 7],
].map(([source, index]) => [new RegExp(`(?<!\\p{L})(?:${source}) (?:beat|part|step|scene|бит|част|шаг|сцен)`, "iu"), index as number]);
const NUMBERED = /(?:beat|part|step|scene|бит\p{L}*|част\p{L}+|шаг\p{L}*|сцен\p{L}+)\s*[#№]?\s*(\d{1,2})|(\d{1,2})(?:st|nd|rd|th|-?[йяме]|-?\p{L}{2})? (?:beat|part|step|scene|бит|част|шаг|сцен)/iu;
const HOOK = word("hook|opening|beginning|intro|first (?:line|sentence)|at the start|start|хук\\p{L}*|начал\\p{L}*|вступлени\\p{L}+|перв\\p{L}+ (?:фраз|строк)\\p{L}+");
const ENDING = word("ending|the end|last (?:line|beat|sentence)|call[- ]to[- ]action|cta|conclusion|концовк\\p{L}+|конец|в конце|финал\\p{L}*|призыв\\p{L}*|последн\\p{L}+ (?:фраз|строк|бит)\\p{L}*");

function readPlace(clause: string): Place {
  const numbered = NUMBERED.exec(clause);
  const number = numbered?.[1] ?? numbered?.[2];
  if (number !== undefined) return { part: "beat", index: Number(number) - 1 };
  const ordinal = ORDINALS.find(([name]) => name.test(clause));
  if (ordinal !== undefined) return { part: "beat", index: ordinal[1] };
  if (HOOK.test(clause)) return { part: "hook" };
  return { part: ENDING.test(clause) ? "ending" : "all" };
}

/** "that we open at eight" is said as it is; a bare thing is named. */
function wordFact(raw: string): string {
  const text = cleanText(raw).replace(/[\s.!]+$/, "");
  const clause = /^(?:that|,?\s*что)\s+(.+)$/iu.exec(text)?.[1];
  if (clause !== undefined) return clause;
  const russian = /\p{Script=Cyrillic}/u.test(text);
  if (!russian) return `${/^about\s/i.test(text) ? "and a word" : "one more thing worth a mention:"} ${text}`;
  return /^(?:про|о|об|обо)\s/iu.test(text) ? `и ещё пара слов ${text}` : `и ещё пара слов про ${text}`;
}

function readClause(clause: string): Wish | null {
  const place = readPlace(clause);
  const avoided = AVOID.exec(clause)?.[1];
  if (avoided !== undefined) return { kind: "avoid", words: avoided.trim(), place };
  if (NO_QUESTIONS.test(clause)) return { kind: "no_questions", place };
  const ask = ASKS.test(clause) ? CTAS.find(([, name]) => name.test(clause)) : undefined;
  if (ask !== undefined) return { kind: "call_to_action", callToAction: ask[0], place: { part: "ending" } };
  if (SHORTER.test(clause)) return NEGATED.test(clause) && !/not so long|слишком|too long/iu.test(clause) ? null : { kind: "length", factor: 0.75, place };
  if (NEGATED.test(clause)) return null;
  const pattern = OPENS.test(clause) ? PATTERNS.find(([, name]) => name.test(clause)) : undefined;
  if (pattern !== undefined) return { kind: "hook", pattern: pattern[0], place: { part: "hook" } };
  if (LONGER.test(clause)) return { kind: "length", factor: 1.3, place };
  if (SIMPLER.test(clause)) return { kind: "simpler", place };
  const tone = TONES.find(([, name]) => name.test(clause));
  if (tone !== undefined) return { kind: "tone", tone: tone[0], place };
  if (REWORDS.test(clause) && (place.part !== "all" || EVERYTHING.test(clause))) return { kind: "reword", place };
  return null;
}

const JOINT = /\s*,?\s+(?:and|but|also|и|но|а также|плюс)\s+|\s*,\s*/iu;

/** The first wish of a sentence and what follows it. "Before and after" is one thing. */
function takeClause(text: string): [clause: string, rest: string] {
  const whole = text.replace(/before and after/giu, "before-after").replace(/до и после/giu, (match) => match.replaceAll(" ", "\u00a0"));
  const joint = JOINT.exec(whole);
  const clause = joint === null || joint.index === 0 ? whole : whole.slice(0, joint.index);
  const rest = joint === null || joint.index === 0 ? "" : whole.slice(joint.index + joint[0].length);
  return [clause.replaceAll("\u00a0", " "), rest.replaceAll("\u00a0", " ")];
}

/**
 * What a creator wishes in a sentence or two, English or Russian, by rules: length, tone, simpler words, no questions,
 * another opening, another call to action, a word to avoid, a fact to mention, a part to word anew. Every clause must be
 * understood: AppError `instruction_not_understood` { clause } for the first that is not.
 */
export function readInstruction(instruction: string): Wish[] {
  const wishes: Wish[] = [];
  for (const sentence of instruction.replace(/[’ʼ]/gu, "'").split(/[;!\n]+|\.(?:\s|$)/u)) {
    for (let rest = sentence.trim(); rest !== ""; ) {
      const mention = MENTION.exec(rest)?.[1];
      const [clause, next] = mention === undefined ? takeClause(rest) : [rest, ""];
      const wish: Wish | null = mention === undefined ? readClause(clause) : { kind: "mention", fact: wordFact(mention), place: { part: "all" } };
      if (wish === null) throw new AppError("instruction_not_understood", { details: { clause } });
      wishes.push(wish);
      rest = next;
    }
  }
  if (wishes.length === 0) throw new AppError("instruction_not_understood", { details: { clause: instruction } });
  return wishes;
}
