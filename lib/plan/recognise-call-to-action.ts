import type { CtaKind } from "#lib/scripts/vocabulary.ts";

const edges = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "iu");

const KINDS: readonly (readonly [CtaKind, RegExp])[] = [
  ["link", edges("link (?:is )?in (?:my |the )?bio|tap the link|shop (?:the|my|now)|order (?:now|here|yours)|book (?:a|your) \\p{L}+|dm me|message me|ссылк\\p{L}+|в шапке профиля|заказ(?:ать|ывай(?:те)?)|запис(?:ь|аться) (?:в|по|на)|пиш(?:и|ите) в директ")],
  ["save", edges("save (?:this|it|for|the)|bookmark|сохран(?:и|ите|яй|яйте)|в закладки|в сохран[её]нки")],
  ["share", edges("share (?:this|it|with)|send (?:this|it) to|tag (?:a|your|someone|the)|отправ(?:ь|ьте)|подел(?:ись|итесь)|перешл(?:и|ите)|отмет(?:ь|ьте) (?:друга|подругу|того)|покаж(?:и|ите) (?:друг|подруг|том)\\p{L}*")],
  ["comment", edges("comment(?: below)?|tell me|let me know|drop (?:a|your)|in the comments|what(?:'s| is) yours|which one|напиш(?:и|ите)|пиш(?:и|ите)|расскаж(?:и|ите)|в комментари\\p{L}+|в комментах|а (?:вы|ты)(?= )|делитесь|ответ(?:ь|ьте)")],
  ["follow", edges("follow (?:me|for|along|to)|subscribe|part \\d+ (?:tomorrow|next|soon)|подпиш(?:ись|итесь)|подписывай(?:ся|тесь)|продолжение")],
];

/** Kinds of call to action a caption makes, English or Russian; none when it makes none. */
export function recogniseCallsToAction(caption: string): CtaKind[] {
  const text = caption.replace(/[‘’ʼ]/g, "'");
  return KINDS.filter(([, test]) => test.test(text)).map(([kind]) => kind);
}
