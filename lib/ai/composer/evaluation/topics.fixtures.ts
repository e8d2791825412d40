import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

/**
 * Topics written by hand, by the family of demo reels that gives them evidence; "" = outside all families. Half of the
 * last group is outside every niche the composer knows, as a free-text field is.
 */
export const TOPICS: Readonly<Record<ScriptLanguage, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    home_coffee: ["morning coffee at home without a machine", "why is my espresso sour?", "cold brew for hot days", "moka pot for beginners"],
    quick_meals: ["15-minute dinner for two", "one-pan pasta on a busy weeknight", "how to cook lentils so they don't turn to mush", "school lunch box ideas"],
    running: ["running for beginners", "how to run without getting out of breath", "first half marathon at 40", "morning run in winter"],
    home_workout: ["5-minute desk stretches", "home workout without equipment", "how to do a proper squat", "better posture for programmers"],
    houseplants: ["Why do houseplants die in winter?", "how to repot a monstera", "balcony tomatoes", "low light plants for a north window"],
    languages: ["learn Spanish with TV shows", "how to remember new words", "speaking English without fear", "Italian before a holiday"],
    study: ["studying for exams in a week", "how to take notes you will read again", "focus in a noisy dorm", "maths for people who hate maths"],
    phone_camera: ["phone photos at golden hour", "how to film yourself alone", "portraits by a window", "sharp food photos on a cheap phone"],
    skincare: ["sunscreen every day", "simple skincare routine for dry skin", "how to wash your face properly", "skin in winter"],
    budgeting: ["saving money on groceries", "how to start a budget with a small salary", "paying off debt", "no-spend month"],
    dogs: ["how to train a puppy to sit", "leash walking with a strong dog", "why does my dog bark at the door?", "puppy's first night at home"],
    travel: ["packing light for two weeks", "Tokyo in one day", "travelling with a toddler", "cheap weekend trips by train"],
    parenting: ["toddler tantrums in the shop", "bedtime without a fight", "screen time rules for kids", "how to talk to a teenager"],
    small_space: ["small bedroom, big storage", "how to make a rental feel like home", "decluttering my grandmother's attic before the move, with two kids and one free weekend", "tiny kitchen that works"],
    thrift: ["capsule wardrobe for autumn", "how to find good clothes in a thrift store", "one jacket, five outfits", "mending jeans by hand"],
    ceramics: ["hand-built mug at home", "pottery for absolute beginners", "how to glaze without a kiln", "our small candle shop"],
    "": [
      "sourdough bread for busy people", "cookies that stay soft", "🎸 guitar for adults ✨", "piano practice in ten minutes", "indie games worth a weekend", "how to get better at chess",
      "books that are hard to put down", "reading more when you are tired", "street food in Bangkok", "phone battery that lasts all day", "keyboard shortcuts that save time", "selling handmade soap online",
      "freelancing: the first client", "cleaning the bathroom in a hurry", "laundry without mistakes", "time blocking for people with meetings", "quitting procrastination", "spring clean of the kitchen",
      "I quit sugar", "is it worth buying a used bike?", "why cats knock things over", "how to fold a paper crane", "stargazing from the city", "how to write a wedding speech",
      "beekeeping on a rooftop", "electric car or diesel?", "what my grandfather taught me about patience", "moving abroad alone", "how to choose a mattress", "birdwatching in the park",
      "We opened a tiny bookshop in a village", "cold showers", "volunteering at an animal shelter", "how to say no politely", "learning to swim at 35", "tea",
      "vintage radios", "first day at a new job", "how to repair a zip", "why we dream", "a week without social media", "camping in the rain",
      "the history of our town square", "should I rent or buy?", "how to sharpen a kitchen knife", "utilitarian ethics in plain words", "growing mushrooms in a box", "open-water diving", "утренний кофе", "calligraphy",
      "my first marathon as a volunteer", "snow clearing etiquette", "how to read a weather map", "night shifts", "Formula 1 for newcomers", "restoring an old chair",
    ],
  },
  ru: {
    home_coffee: ["утренний кофе дома без кофемашины", "почему эспрессо кислит?", "холодный кофе в жару", "гейзерная кофеварка для новичков"],
    quick_meals: ["ужин за 15 минут", "паста на одной сковороде", "как сварить рис, чтобы не слипался", "обеды в школу"],
    running: ["бег для начинающих", "как бегать и не задыхаться", "первый полумарафон в 40 лет", "утренняя пробежка зимой"],
    home_workout: ["растяжка за столом за 5 минут", "домашняя тренировка без инвентаря", "как правильно приседать", "осанка для программистов"],
    houseplants: ["Почему зимой гибнут комнатные растения?", "как пересадить монстеру", "помидоры на балконе", "растения для тёмной комнаты"],
    languages: ["выучить испанский по сериалам", "как запоминать новые слова", "разговорный английский без страха", "итальянский перед отпуском"],
    study: ["подготовка к экзамену за неделю", "как вести конспекты, которые хочется перечитать", "учёба в шумном общежитии", "математика для тех, кто её не любит"],
    phone_camera: ["фото на телефон на закате", "как снимать себя без помощника", "портрет у окна", "съёмка еды на недорогой телефон"],
    skincare: ["крем от солнца каждый день", "простой уход за сухой кожей", "как правильно умываться", "кожа зимой"],
    budgeting: ["экономия на продуктах", "как начать вести бюджет с маленькой зарплатой", "закрыть кредит быстрее", "месяц без лишних трат"],
    dogs: ["как приучить щенка к поводку", "прогулка с сильной собакой", "почему собака лает на дверь?", "первая ночь щенка дома"],
    travel: ["чемодан на две недели налегке", "Казань за один день", "путешествие с малышом", "недорогие поездки на поезде"],
    parenting: ["истерика в магазине", "как уложить ребёнка без скандала", "дети и гаджеты", "как говорить с подростком"],
    small_space: ["маленькая спальня и много вещей", "уют в съёмной квартире", "расхламление бабушкиного чердака перед переездом, с двумя детьми и одним выходным на всё", "крошечная кухня"],
    thrift: ["капсульный гардероб на осень", "как найти хорошую вещь в секонд-хенде", "одна куртка, пять образов", "ремонт джинсов своими руками"],
    ceramics: ["чашка из глины дома", "керамика для начинающих", "как вязать первый шарф", "наш магазин свечей"],
    "": [
      "хлеб на закваске для занятых", "мягкое печенье", "🎸 гитара для взрослых ✨", "фортепиано по десять минут в день", "инди-игры на выходные", "как лучше играть в шахматы",
      "книги, от которых не оторваться", "чтение для уставших", "уличная еда на рынке", "батарея телефона на весь день", "горячие клавиши", "продажа мыла ручной работы",
      "фриланс: первый клиент", "уборка ванной на бегу", "стирка без ошибок", "планирование дня с совещаниями", "прокрастинация", "весенняя уборка на кухне",
      "я отказался от сахара", "стоит ли покупать подержанный велосипед?", "почему кошки роняют вещи", "как сложить журавлика из бумаги", "звёзды над городом", "как написать свадебную речь",
      "пасека на крыше", "электромобиль или дизель?", "чему меня научил дед", "переезд в другую страну", "как выбрать матрас", "птицы в парке",
      "Мы открыли маленький книжный в деревне", "холодный душ", "волонтёрство в приюте для животных", "как вежливо отказывать", "научиться плавать в 35", "чай",
      "старые радиоприёмники", "первый день на новой работе", "как починить молнию", "почему мы видим сны", "неделя без соцсетей", "поход под дождём",
      "история нашей площади", "снимать или покупать?", "как наточить кухонный нож", "этика простыми словами", "грибы из коробки", "дайвинг", "morning coffee", "каллиграфия",
      "Excel для бухгалтеров", "этикет в лифте", "как читать карту погоды", "ночные смены", "Формула-1 для новичков", "реставрация старого стула",
    ],
  },
};

export const AUDIENCES: Readonly<Record<ScriptLanguage, readonly string[]>> = {
  en: ["busy parents", "", "people who hate mornings", "students", "for beginners", "office workers", "", "first-time buyers", "teachers and tutors", "retired neighbours", "night owls", "", "people over 50", "curious kids", "small business owners", "everyone who gave up once"],
  ru: ["занятые родители", "", "для тех, кто не любит утро", "студенты", "новички", "офисные сотрудники", "", "мама в декрете", "учителя", "пенсионеры", "для полуночников", "", "люди старше 50", "любопытные дети", "владельцы маленьких магазинов", "все, кто уже однажды бросал"],
};

export const NOTES: Readonly<Record<ScriptLanguage, readonly string[]>> = {
  en: [
    "Please keep it short. Our studio opens on Saturdays.", "", "", "Our shop opens at 8.", "I have done this for 12 years.", "", "Mention that the first lesson is free.", "", "We meet at Anna's kitchen every Tuesday.",
    "No slang. Delivery takes 3 days.", "", "My record is 4:15.", "", "The workshop is called North Light.", "", "We sold 240 of them last spring.", "", "Tell people that parking is behind the station.", "", "I failed twice before it worked.",
    "Tickets cost 15 euros.", "", "It's on Green Street 7.",
  ],
  ru: [
    "Сделай покороче. Наша студия открыта по субботам.", "", "", "Наш магазин открыт с 8 утра.", "У меня опыт 12 лет.", "", "Упомяни, что первое занятие бесплатное.", "", "Мы встречаемся на кухне у Анны по вторникам.",
    "Без сленга. Доставка занимает 3 дня.", "", "Мой рекорд 4:15.", "", "Мастерская называется «Северный свет».", "", "Прошлой весной разошлось 240 штук.", "", "Скажи, что парковка за вокзалом.", "", "Получилось только с третьего раза.",
    "Билет стоит 500 рублей.", "", "Мы на Зелёной улице, дом 7.",
  ],
};
