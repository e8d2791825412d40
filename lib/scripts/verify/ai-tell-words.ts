import type { ScriptLanguage } from "../vocabulary.ts";

/** The first of them that a text holds is quoted to the creator. Apostrophes are straight. */
const edged = (sources: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "giu");

/**
 * Phrases that language models write far oftener than people speaking to a camera.
 * English: Wikipedia, "Signs of AI writing" (undue emphasis, promotional words, negative parallelism, didactic
 * disclaimers), and the excess style words of Kobak et al., Science Advances 11 (2025) eadt3813.
 * Russian: the same guide as told in Russian (incrussia.ru, 11 August 2025; forpes.ru/post/203014), and the
 * openings Ilyakhov and Sarycheva strike out ("Пиши, сокращай", Alpina 2016: вводные, штампы).
 */
export const STOCK_PHRASES: Record<ScriptLanguage, RegExp> = {
  en: edged([
    "delv(?:e|es|ed|ing) into", "dive deep into", "deep dive into", "unlock(?:ing)? (?:the|your) (?:full |true )?(?:power|potential|secrets?)", "game[- ]?changers?", "game[- ]changing",
    "(?:in|for) (?:today's|the modern|this) (?:fast-paced|digital|modern|busy|hectic) (?:world|age|era|life)", "in today's world", "in a world where", "in the world of", "in the realm of", "ever-(?:evolving|changing)(?: landscape)?",
    "(?:stands|serves) as a (?:testament|reminder)", "(?:is|are) a testament to", "(?:rich|vibrant) tapestry", "(?:plays?|playing) an? (?:vital|crucial|pivotal|key|significant) role", "pivotal moment", "a treasure trove", "a myriad of", "a plethora of",
    "it(?:'s| is) (?:important|worth|crucial) (?:to note|noting|to remember|to mention|mentioning)", "needless to say", "last but not least", "in conclusion", "to sum up", "in summary", "at the end of the day",
    "embark(?:ing)? on (?:a|your|this) journey", "(?:elevate|supercharge|revolutioni[sz]e|transform) your (?:\\p{L}+ )?(?:game|life|routine|experience|lifestyle|journey)", "take (?:your|it) (?:\\p{L}+ )?to the next level", "take your \\p{L}+ to new heights",
    "say goodbye to", "look no further", "without further ado", "let's (?:dive|jump) (?:right )?in", "buckle up", "whether you're an? [^.!?]{3,60} or an? [^.!?]{3,40}", "seamless(?:ly)?", "meticulous(?:ly)?", "effortlessly", "harness(?:ing)? the power of", "the power of \\p{L}+ cannot be",
    "(?:(?:it's|this is|that's|is|are) not|isn't|aren't) (?:just|only|merely|simply) (?:about )?[^.!?,;—–]{2,60}[,;—–.] ?(?:it's|they're|but|this is)(?: also)?", "more than just an? \\p{L}+", "nestled in", "boasts? an? (?:rich|wide|impressive)", "indelible mark", "unwavering", "underscores?",
  ]),
  ru: edged([
    "в (?:современном|сегодняшнем|нашем) мире", "в (?:эпоху|век) (?:цифр\\p{L}+|технологи\\p{L}+|высоких технологий|информации)", "в наше время", "на сегодняшний день", "в мире, где", "в условиях (?:современн\\p{L}+|стремительн\\p{L}+)", "стремительно (?:меняющ\\p{L}+|развива\\p{L}+)",
    "(?:важно|стоит|следует|необходимо|нельзя не|хочется) (?:отметить|подчеркнуть|упомянуть)", "ни для кого не секрет", "как известно", "не секрет,? что", "трудно переоценить", "невозможно переоценить", "таким образом", "подводя итог\\p{L}*", "в заключение",
    "игра(?:ет|ют) (?:важную|ключевую|значимую|решающую|огромную|жизненно важную) роль", "неотъемлем(?:ая|ой|ую) част(?:ь|и|ью)", "явля(?:ет|ют)ся (?:важн\\p{L}+|ключев\\p{L}+|неотъемлем\\p{L}+|свидетельством)", "служит (?:свидетельством|напоминанием)",
    "откры(?:вает|вают|ть|йте|й) (?:для себя )?(?:новые (?:горизонты|возможности|грани)|мир|дверь в мир)", "(?:погрузи\\p{L}*|окуни\\p{L}*|погружаемся|окунаемся) в (?:удивительный |увлекательный |волшебный )?(?:мир|атмосферу|тему)", "раскр(?:ыть|ой|ойте|ывает) (?:свой |весь |полный )?потенциал",
    "вывести [^.!?]{2,40} на новый уровень", "на новый уровень", "отправ(?:иться|ляемся|ьтесь|ься) в (?:увлекательное |незабываемое )?путешествие", "это не просто [^.!?]{2,60}[,—–-] ?(?:а|это|но)", "не просто [^.!?,;—–]{2,40}, а (?:целое|целая|целый|настоящ\\p{L}+)",
    "настоящее искусство", "захватывающ\\p{L}+ дух", "незабываем\\p{L}+ (?:впечатлени\\p{L}+|опыт)", "уникальн\\p{L}+ возможност\\p{L}+", "огромн\\p{L}+ количеств\\p{L}+", "широк\\p{L}+ спектр\\p{L}*", "будь то [^.!?]{2,60} или", "кардинально изменит", "станет (?:вашим|твоим) (?:надёжным|надежным|верным|незаменимым)",
    "в данной (?:статье|теме)", "в этом видео мы (?:рассмотрим|разберём|разберем|поговорим)", "приготовьтесь", "без лишних слов",
  ]),
};

/**
 * Words that take back what is said (Hyland, Metadiscourse, 2005: hedges; Russian: вводные слова неуверенности,
 * Rosenthal § 99). One is a way of speaking; many in a half-minute script are fog.
 */
export const HEDGES: Record<ScriptLanguage, RegExp> = {
  en: edged([
    "perhaps", "maybe", "possibly", "probably", "presumably", "arguably", "apparently", "seemingly", "somewhat", "(?<!(?:what|this|that|any|every|which|a|the|some|one) )(?:kind|sort) of", "more or less", "in general", "generally speaking", "generally", "typically", "usually", "often", "tends? to", "seems? (?:to|like)", "appears? to",
    "might", "may (?:be|help|have|not|also|want)", "could be", "in (?:some|many|most) cases", "to some extent", "relatively", "fairly", "in a way", "it depends", "likely", "i (?:think|guess|believe|suppose)", "potentially",
  ]),
  ru: edged([
    "возможно", "может быть", "вероятно", "наверное", "наверно", "пожалуй", "видимо", "по-видимому", "похоже", "скорее всего", "кажется", "как бы", "вроде(?: бы)?", "своего рода", "в какой-то (?:мере|степени)", "в некотор\\p{L}+ (?:смысле|роде|случаях)", "отчасти", "в целом", "в общем", "в принципе",
    "как правило", "обычно", "зачастую", "относительно", "довольно", "более или менее", "может (?:помочь|быть|стать|оказаться)", "могут (?:помочь|быть|стать)", "предположительно", "условно",
  ]),
};
