import type { CtaKind, HookPattern } from "#lib/scripts/vocabulary.ts";
import { countForm } from "../../russian/count-noun.ts";
import type { ReasonFacts, ReasonWords } from "../reason-words.ts";

const HOOK: Readonly<Record<HookPattern, string>> = {
  question: "с вопросом в начале", number: "с числом в начале", confession: "с признанием в начале", pov: "в формате POV",
  myth: "с разбором мифа", before_after: "с «до и после»", mistake: "с ошибкой в начале", secret: "с секретом в начале",
  challenge: "с вызовом зрителю", how_to: "с обещанием научить", contrast: "на контрасте", list: "со списком в начале",
};
const CTA: Readonly<Record<CtaKind, string>> = {
  save: "с просьбой сохранить", comment: "с вопросом в комментарии", follow: "с приглашением подписаться", share: "с просьбой переслать", link: "со ссылкой в профиле",
};
const STRUCTURE: Readonly<Record<string, string>> = {
  list: "список", demonstration: "показ", story: "история", reveal: "разгадка", transformation: "превращение", comparison: "сравнение",
};
const structure = (facts: ReasonFacts) => (STRUCTURE[facts.structure] === undefined ? "" : ` «${STRUCTURE[facts.structure]}»`);
const ran = ({ lift, n }: ReasonFacts) => `давали здесь ${lift}× к обычным просмотрам (n = ${n})`;
const interval = ({ low, high }: ReasonFacts) => `интервал 80 %: ${low}–${high}`;
/** "45 секунд", "22 секунды"; a fraction always takes "секунды". */
const seconds = (value: string) => `${value} ${value.includes(",") ? "секунды" : countForm(Number(value), ["секунда", "секунды", "секунд"])}`;
const inSeconds = (value: string) => `${value} ${value.includes(",") ? "секунды" : countForm(Number(value), ["секунду", "секунды", "секунд"])}`;
const counted = (value: string, one: string, few: string, many: string) => `${value} ${countForm(Number(value), [one, few, many])}`;
const beats = (value: string) => counted(value, "часть", "части", "частей");
const length = ({ range, targetSeconds }: ReasonFacts) => (range === "" ? `Видео такой длины (${seconds(targetSeconds)})` : `Видео на ${range} секунд`);

export const reasonsRu: ReasonWords = {
  number: (value, digits) => new Intl.NumberFormat("ru", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  measured: {
    hook_pattern: [(facts) => `Видео ${HOOK[facts.hook]} ${ran(facts)}.`, (facts) => `Видео ${HOOK[facts.hook]} ${ran(facts)}, ${interval(facts)}.`],
    length: [(facts) => `${length(facts)} ${ran(facts)}; цель сценария — ${seconds(facts.targetSeconds)}.`, (facts) => `Длина выбрана по замерам: ${length(facts).toLowerCase()} ${ran(facts)}.`],
    structure: [(facts) => `Видео с таким строем${structure(facts)} ${ran(facts)}; здесь это ${beats(facts.beatCount)}.`, (facts) => `Строй${structure(facts)} выбран по замерам: такие видео ${ran(facts)}, ${interval(facts)}.`],
    call_to_action: [(facts) => `Видео ${CTA[facts.cta]} ${ran(facts)}.`, (facts) => `Призыв выбран по замерам: видео ${CTA[facts.cta]} ${ran(facts)}, ${interval(facts)}.`],
    audio: [(facts) => `Видео со звуком «${facts.audio}» ${ran(facts)}.`],
  },
  tooLittle: {
    hook_pattern: [(facts) => `Видео ${HOOK[facts.hook]} пока слишком мало для замера (n = ${facts.n}), взят вариант по умолчанию.`],
    length: [(facts) => `Данных о длине слишком мало (n = ${facts.n}), поэтому взято значение по умолчанию: ${seconds(facts.targetSeconds)}.`],
    structure: [(facts) => `Данных о строе слишком мало (n = ${facts.n}), поэтому взято значение по умолчанию: ${beats(facts.beatCount)}.`],
    call_to_action: [(facts) => `Данных о призывах слишком мало (n = ${facts.n}), решила цель из брифа.`],
    audio: [(facts) => `Видео с общим звуком слишком мало для замера (n = ${facts.n}).`],
  },
  brief: {
    hook_pattern: [() => "Такое начало выбрали вы."],
    length: [(facts) => `В брифе задано ${seconds(facts.targetSeconds)}.`],
    structure: [(facts) => `Строй${structure(facts)} выбрали вы: ${beats(facts.beatCount)}.`],
    pace: [() => "Сколько держится кадр, выбрали вы."],
    text_density: [() => "Сколько текста на экране, выбрали вы."],
    call_to_action: [() => "Призыв определяет цель из брифа или ваш выбор."],
    audio: [() => "Звук выбрали вы."],
    hashtags: [() => "Хештеги выбрали вы."],
    posting_window: [() => "Время публикации выбрали вы."],
  },
  beat: {
    hook: [(facts) => `На хук отведено ${seconds(facts.beatSeconds)}.`],
    context: [(facts) => `${seconds(facts.beatSeconds)} на то, чтобы зритель узнал себя, прежде чем его начнут учить.`, (facts) => `Вступление короткое, слов в плане: ${facts.budget}, чтобы польза началась раньше.`],
    value: [
      (facts) => `Шаг ${facts.position} из ${facts.positions}: одно действие за ${inSeconds(facts.beatSeconds)}, как задано темпом плана.`,
      (facts) => `На шаг ${facts.position} из ${facts.positions} план отводит ${inSeconds(facts.beatSeconds)}, слов: ${facts.budget}.`,
      (facts) => `${seconds(facts.beatSeconds)} на шаг ${facts.position} из ${facts.positions}: хватает, чтобы всё рассмотреть.`,
    ],
    proof: [(facts) => `План оставляет ${inSeconds(facts.beatSeconds)} на то, что зритель может проверить сам.`, () => "Проверка нужна, чтобы шаги не держались на одном доверии."],
    turn: [(facts) => `Поворот на ${inSeconds(facts.beatSeconds)} сбивает ритм перед финалом.`, (facts) => `Здесь план отвечает на главное сомнение: ${seconds(facts.beatSeconds)}.`],
    payoff: [(facts) => `Развязка занимает ${inSeconds(facts.beatSeconds)} и возвращает к обещанию из хука.`, (facts) => `Здесь выполняется обещание хука; слов в плане: ${facts.budget}.`],
    cta: [(facts) => `Один призыв на ${inSeconds(facts.beatSeconds)}, в самом конце.`],
  },
};
