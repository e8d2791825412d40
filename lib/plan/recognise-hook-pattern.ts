import type { HookPattern } from "#lib/scripts/vocabulary.ts";

/** Word edges for both scripts: JavaScript's \b knows Latin letters only. */
const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "iu");

/** The same, but not where the sentence asks: "what is the use of knowing how to swim?" teaches nothing. */
const told = (source: string) => new RegExp(`^(?![^]*\\?\\s*$)[^]*?(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "iu");

const ENGLISH_COUNT = "\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve";
const RUSSIAN_COUNT = "\\d{1,2}|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять";
const ENGLISH_ITEMS =
  "things|ways|tips|ideas|reasons|steps|signs|rules|habits|tricks|hacks|recipes|exercises|words|phrases|tools|moves|swaps|drills|settings|plants|outfits|questions|stretches|foods|meals|dishes|apps|books|shots|chords|spots|places|items|toys|games|snacks|lessons|commands|stops|lunches|breakfasts|dinners|angles|poses|pieces|songs|routines|products|secrets|facts|checks|cues|sentences|verbs";
const RUSSIAN_ITEMS =
  "вещ|способ|совет|иде|причин|шаг|признак|правил|привыч|приём|прием|лайфхак|рецепт|упражнен|слов|фраз|инструмент|трюк|настро|растени|образ|вопрос|блюд|завтрак|ужин|обед|книг|приложени|аккорд|мест|предмет|игр|перекус|урок|команд|ракурс|поз|песен|песн|продукт|факт|пункт|фишк|хитрост|штук|мелоч|глагол|кадр|покупк|трат|растяж|задани|сигнал|идей|этап";

/** A count of these is a figure, not a list. */
const TIMES = "thousand|тысяч|тыс|second|minute|hour|day|week|month|year|секунд|минут|час|дн|день|недел|месяц|год|лет";

/** In order: the first that matches names the pattern. The more specific comes before what it contains. */
const PATTERNS: readonly (readonly [HookPattern, readonly RegExp[]])[] = [
  ["how_to", [/^\W*how to\b/i, /^\P{L}*как (?:не )?(?:(?!сделать так)\p{L}+)(?:ть|ти|чь|ться|тись)(?!\p{L})[^?]*$/iu]],
  ["pov", [/^\W*p\.?o\.?v\b/i, /^[^\p{L}]*пов(?![\p{L}])/iu, word("pov|when you finally|when your \\p{L}+"), /^[^\p{L}]*(?:когда (?:ты|вы|твой|твоя|ваш|ваша)|представь(?:те)?,? что (?:ты|вы))(?!\p{L})/iu]],
  ["before_after", [
    word("before ?(?:and|&|vs\\.?|\\/|→|->|➡\\uFE0F?|–|—) ?after|before\\/after|from \\p{L}[\\p{L} ]{2,40} to \\p{L}[\\p{L} ]+ in|(?:\\p{L}+ )?(?:days?|weeks?|months?|years?) (?:ago|apart)|then (?:vs\\.?|and|→) now|day (?:1|one)[^.!?\\n]{0,20}(?:vs\\.?|to|→|and|,)[^.!?\\n]{0,10}day|week (?:1|one)[^.!?\\n]{0,20}(?:vs\\.?|to|→|and|,)[^.!?\\n]{0,10}week"),
    /(?:^|[.!?]\s*)before:/i, /(?:^|\P{L})до:\s/iu, /(?:^|\P{L})было:?(?=\P{L}).{1,80}(?:\P{L})стало(?=\P{L}|$)/isu,
    word("до и после|до\\/после|было\\/стало|было и стало|(?:день|неделя) (?:1|один|первый|первая).{0,24}(?:день|неделя)|(?:недел|месяц|год|дн)\\p{L}* назад"),
  ]],
  ["myth", [
    word("myths?|(?:it'?s|that'?s) (?:a lie|not true)|debunk\\p{L}*|people (?:think|say|believe)|everyone (?:says|thinks)|(?:they|nobody) told you .* wrong|contrary to|you don'?t (?:actually )?need|no,? you don'?t"),
    word("миф(?:а|у|ом|е|ы|ов|ам|ами|ах)?|неправда|заблуждени\\p{L}*|(?:все|многие) (?:думают|говорят|считают|уверены)|принято считать|на самом деле не|вопреки|говорят,? что|нет,? \\p{L}+ не (?:нужн\\p{L}*|обязательно)"),
  ]],
  ["mistake", [
    word("mistakes?|you(?:'?re| are) (?:\\p{L}+ing \\p{L}+(?: \\p{L}+){0,3} |doing (?:it|this) )?wrong|\\p{L}+ing (?:it|this|your \\p{L}+) wrong|stop \\p{L}+ing|don'?t do this|never do this|i (?:was|had been) doing (?:it|this|\\p{L}+ wrong)|(?:ruin(?:s|ed)|is ruining|are ruining) (?:your|my|our|the|it|every)"),
    word("(?<!без )ошиб\\p{L}*|(?:делаешь|делаете|делают|делал|делала|варите|варишь|храните|хранишь|моешь|моете|бегаете|бегаешь) (?:это )?(?:\\p{L}+ )?неправильно|неправильно|перестань(?:те)?|хватит|не дела(?:й|йте) так|никогда так не|прекрати(?:те)?|зря (?:вы|ты|я)"),
  ]],
  ["confession", [
    word("confess\\p{L}*|i(?: have to| must|'ll)? admit|i (?:used to|never(?! (?:get tired|tire|miss|leave|forget))|was (?:so )?(?:wrong|scared|afraid|ashamed|embarrassed)|hated|failed|quit|gave up|cried|lied|pretended|wasted|regret|still can'?t)|unpopular opinion|honest(?:ly)?[:,]|truth is|not proud"),
    word("признаюсь|признание|призна(?:юсь|ться)|каюсь|мне (?:было )?(?:так |очень |ужасно )?(?:стыдно|страшно|неловко)|я (?:никогда не|боялась|боялся|ненавидела|ненавидел|раньше|провалила|провалил|бросала|бросал|бросила|бросил|врала|врал|стеснялась|стеснялся|до сих пор не|долго не)|раньше я \\p{L}+л[аи]?(?:сь|ся)?|я (?:дважды|трижды|снова|опять) (?:провал|брос)\\p{L}+|честно говоря|если честно|непопулярное мнение"),
    /^\P{L}*(?:честно|honestly)\s?[?!:,.]/iu,
  ]],
  ["secret", [
    word("secrets?|nobody (?:tells|told|talks|mentions)|no one (?:tells|told|talks|mentions)|(?:what|things) they don'?t tell|hidden (?:\\p{L}+ )?(?:feature|gem|setting|trick|cost|menu|place|spot|fee|shelf)s?|the (?:one )?trick|i wish i(?:'d| had)? kn(?:ew|own)|little[- ]known|underrated|hardly anyone|few people know"),
    word("секрет(?:а|у|ом|е|ы|ов|ам|ами|ах|ик|ики|н(?:ый|ая|ое|ые|ого|ой|ую|ым|ых))?|никто не (?:расска\\p{L}+|говорит|говорил|знает|предупреждал|предупредил)|мало кто|о ч[её]м (?:молчат|не говорят)|скрыт\\p{L}*|жаль,? (?:что )?(?:я )?(?:не знал\\p{L}*|раньше)|недооцен[её]нн\\p{L}*|тайн\\p{L}*|хитрость"),
  ]],
  ["challenge", [
    word("challenge\\p{L}*|i (?:bet|dare)|try (?:this|it) for|can you (?:do|guess|last|hold|spot|name|finish)|(?:\\d+|seven|thirty|ten)[- ]days? of|day \\d+ of|for (?:\\d+|a|one|seven|thirty|ten|two) (?:days?|weeks?|months?) (?:straight|in a row)|every (?:single )?day for|without (?:a|any) \\p{L}+ for|(?:a|one|two|three|seven|thirty|\\d+) (?:days?|weeks?|months?) without"),
    word("челлендж\\p{L}*|вызов|слабо|спорим|попробуй(?:те)? (?:неделю|\\d+|не|прожить|продержаться)|продерж\\p{L}+|(?:\\d+|семь|тридцать|десять|пять) (?:дней|дня|недель|недели) (?:подряд|без)|(?<!за )(?:неделю|месяц|неделя) (?:подряд|без)|день \\d+ из|марафон\\p{L}*|сможешь|сможете"),
  ]],
  ["list", [
    word(`(?:my |the |top )?(?:${ENGLISH_COUNT})(?![- ](?:${TIMES}))(?:[- ][\\p{L}'-]+){0,3} (?:${ENGLISH_ITEMS})(?! (?:a|per|every) )`),
    word(`(?:${RUSSIAN_COUNT})(?! (?:${TIMES}))(?: [\\p{L}-]+){0,3} (?:${RUSSIAN_ITEMS})\\p{L}*(?! в (?:день|неделю|месяц))`),
    word("checklist|top \\d+|чек-?лист\\p{L}*|топ-?\\s?\\d+|список|подборка|shopping list|packing list"), /^[^\p{L}\p{N}]*(?:1[.)]|1️⃣)(?:\s|$)/u,
  ]],
  ["how_to", [
    /^\W*learn to\b/i, word("how to|how i (?!\\p{L}*ever)\\p{L}+|here'?s how|step[- ]by[- ]step|tutorial|guide to|the (?:easiest|simplest|fastest) way|this is how|watch me|let'?s (?:make|build|fix|cook|draw|sew|learn)"),
    told("как (?:я |мы |же )?(?:\\p{L}+ать|\\p{L}+ять|\\p{L}+ить|\\p{L}+еть|\\p{L}+ти|\\p{L}+чь|\\p{L}+ыть|\\p{L}+уть|\\p{L}+оть|\\p{L}+ться|\\p{L}+тись)|как (?:я|мы) \\p{L}+|вот как|пошагов\\p{L}*|инструкци\\p{L}*|показываю,? как|учимся|рассказываю,? как|самый простой способ|гайд\\p{L}*"),
  ]],
  ["contrast", [
    word("vs\\.?|versus|expectations?(?=:| (?:vs|and|meets?) )|instead of|not \\p{L}+(?: \\p{L}+){0,3}[,;—–-] ?(?:but|just|it'?s)|isn'?t [^.!?]{2,50}[.,;—–-] ?(?:it'?s|but)|(?:cheap|beginner) \\p{L}+ .* (?:expensive|pro) \\p{L}+|rather than|less \\p{L}+,? more|more \\p{L}+,? less|most people .{3,60}(?:i|we|but)"),
    word("против|vs|вместо|а не|не \\p{L}+(?: \\p{L}+){0,3}, а|ожидани[ея](?=:| и реальн| против| vs)|реальность|меньше \\p{L}+,? (?:а )?больше|больше \\p{L}+,? (?:а )?меньше|одни .{3,60} другие|дешев\\p{L}* .{1,40}дорог\\p{L}*|дорог\\p{L}* .{1,40}деш[её]в\\p{L}*"),
  ]],
  ["question", [/\?/u, word("did you know|have you ever|ever wonder\\p{L}*|guess what|знали ли|а вы знали|задумывались")]],
  ["number", [/(?<![\p{L}\p{N}@#])[$€£₽]?\d/u, word("(?!one day,? (?:i|you|we|he|she|it|my|the)(?!\\p{L}))(?:one|two|three|four|five|six|seven|ten|twenty|thirty) (?:minutes?|hours?|days?|weeks?|months?|dollars|euros|ingredients?|seconds?|pots?|pans?|grams?|kilos?|percent)|half (?:an hour|the)|(?:одн\\p{L}+|две|два|три|пять|десять|двадцать|тридцать) (?:минут\\p{L}*|час\\p{L}*|дн\\p{L}*|недел\\p{L}*|рубл\\p{L}*|ингредиент\\p{L}*|секунд\\p{L}*|месяц\\p{L}*)|полчаса")]],
];

const LINE_LIMIT = 160;

/** The caption's opening: its first line with a letter in it, without links, tags and handles. */
function takeOpening(caption: string): string {
  const lines = caption.replace(/https?:\/\/\S+/g, " ").split(/[\n\r\u2028]+/);
  const line = lines.find((candidate) => /\p{L}{2}/u.test(candidate.replace(/[#@][\p{L}\p{N}_.]+/gu, ""))) ?? "";
  return line.replace(/[#@][\p{L}\p{N}_.]+/gu, " ").replace(/[‘’ʼ]/g, "'").slice(0, LINE_LIMIT).trim();
}

function matchPattern(text: string): HookPattern | null {
  for (const [pattern, tests] of PATTERNS) if (tests.some((test) => test.test(text))) return pattern;
  return null;
}

/**
 * The hook pattern of a caption's first line, English or Russian; null when none is recognised.
 * The first sentence decides; the rest of the line is read only when that says nothing.
 */
export function recogniseHookPattern(caption: string): HookPattern | null {
  const opening = takeOpening(caption);
  const sentence = /^.*?[.!?…]+(?=\s|$)/su.exec(opening)?.[0] ?? opening;
  return matchPattern(sentence) ?? (sentence === opening ? null : matchPattern(opening));
}
