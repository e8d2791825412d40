import type { HookPattern, ScriptLanguage } from "#lib/scripts/vocabulary.ts";

type Captions = Record<ScriptLanguage, readonly string[]>;

/** Openings that hold a pattern's words and are none of the twelve to a reader, by the pattern they could be taken for. */
export const LOOK_ALIKES: Partial<Record<HookPattern, Captions>> = {
  question: { en: ["I don't know why but this song fits the rain", "What a morning"], ru: ["Не знаю почему, но эта песня подходит к дождю", "Какое утро"] },
  number: { en: ["One day I'll learn to whistle", "Second row, left window, my usual seat"], ru: ["Однажды я научусь свистеть", "Второй ряд у окна, моё обычное место"] },
  confession: { en: ["I never get tired of this view", "Used books smell better"], ru: ["Никогда не надоест этот вид", "Честная цена и тёплый свитер"] },
  pov: { en: ["When autumn comes early to the valley", "Povitica fresh out of the oven"], ru: ["Когда осень приходит рано", "Повязала шарф и пошла"] },
  myth: { en: ["A truly mythical sunset tonight", "People watching at the old market"], ru: ["Мифическая кошка на заборе", "Люди говорят о погоде, а мы пьём чай"] },
  before_after: { en: ["Coffee before the meeting", "From Porto with love"], ru: ["Кофе перед встречей", "После дождя"] },
  mistake: { en: ["Unmistakably November", "Old ruins above the bay"], ru: ["Безошибочно узнаю этот двор", "Воскресная стирка"] },
  secret: { en: ["Secretary bird at the zoo", "Hidden by fog again"], ru: ["Секретер из бабушкиной квартиры", "Туман над рекой, как всегда"] },
  challenge: { en: ["Tried the new bakery with Ana", "Slow days of summer"], ru: ["Вызвала такси и поехала к морю", "Летние дни у бабушки"] },
  how_to: { en: ["And how the light falls in October", "Howling wind, warm socks"], ru: ["Люблю, как падает свет в октябре", "Как же хорошо дома"] },
  contrast: { en: ["Lovely little street, nothing else", "Just rain and a good book"], ru: ["Тихая улица, и больше ничего", "Только дождь и хорошая книга"] },
  list: { en: ["Playlist for the road", "Things are growing on the balcony"], ru: ["Плейлист в дорогу", "Вещи собраны, едем"] },
};

/** Written after the rules and never mended for: what recognition is worth on captions it has not seen. `none` is none of the twelve. Not to be tuned on. */
export const UNSEEN_CAPTIONS: Record<HookPattern | "none", readonly string[]> = {
  question: [
    "Am I the only one who irons tea towels?",
    "How many bags is too many bags for one night away",
    "Сколько кроссовок нужно одному человеку?",
    "Это я одна разговариваю с фикусом?",
  ],
  number: [
    "48 hours, two trains, one tiny tent",
    "Dinner tonight cost me $6 and a little patience",
    "Три часа, два поезда, одна палатка",
    "Ужин сегодня обошёлся в 210 рублей",
  ],
  confession: [
    "I'm ashamed of how long this took me to learn",
    "Okay fine, I gave up on meal prep",
    "Мне неловко, но я до сих пор боюсь духовки",
    "Признание: я так и не прочитала эту книгу",
  ],
  pov: [
    "POV: the wifi is out and so is your dad",
    "pov you said 'just one episode'",
    "POV: выключили интернет, и папа вышел поговорить",
    "Когда твой сосед учится играть на трубе",
  ],
  myth: [
    "Gluten is not the villain people think it is",
    "Three sunscreen myths my patients still believe",
    "Все считают, что собаки понимают «плохой пёс»",
    "Миф о восьми стаканах воды",
  ],
  before_after: [
    "Six months of weekly lessons, side by side",
    "The hallway before: dark. The hallway after: mine.",
    "Полгода занятий: было и стало",
    "Коридор до и после, одна банка краски",
  ],
  mistake: [
    "Why your candles tunnel (you're lighting them wrong)",
    "The packing mistake that cost me a flight",
    "Вы неправильно зажигаете свечи",
    "Ошибка в чемодане стоила мне рейса",
  ],
  secret: [
    "Here's the trick florists won't share",
    "There is a hidden courtyard two steps from the metro",
    "Флористы об этом молчат",
    "Скрытый дворик в двух шагах от метро",
  ],
  challenge: [
    "21 days of waking up at 5",
    "Let's see if I can live on market food for a week",
    "21 день подъёмов в пять утра",
    "Проверяю, смогу ли неделю есть только с рынка",
  ],
  how_to: [
    "How to get candle wax out of a tablecloth",
    "Fold a paper box with me, step by step",
    "Как вывести воск со скатерти",
    "Складываем коробочку из бумаги: пошагово",
  ],
  contrast: [
    "City mornings vs village mornings",
    "Buy less, choose better, wear longer",
    "Утро в городе против утра в деревне",
    "Не дорогая камера, а хороший свет",
  ],
  list: [
    "9 words Germans use every day",
    "Everything in my camera bag: a list",
    "9 слов, без которых не обойтись в Берлине",
    "Список: что лежит в моей фотосумке",
  ],
  none: [
    "Golden hour over the harbour",
    "Grandma's hands",
    "Soft rain and cinnamon",
    "My boy turned into a teenager overnight",
    "Золотой час над гаванью",
    "Бабушкины руки",
    "Мелкий дождь и корица",
    "Сын вдруг стал подростком",
  ],
};
