import type { DemoContent } from "./demo-content.ts";

export const BUDGETING: readonly DemoContent[] = [
  {
    item: "97d982f468d3",
    lastDay: "2026-11-11",
    language: "en",
    hashtags: ["budgeting", "nospendnovember", "moneytips"],
    audio: "slow-applause",
    caption: "48 hours. That's how long anything over 30 has to sit in my basket before I'm allowed to pay. About half of it I forget completely. I keep a list of what I didn't buy and add it up on the last day of the month. October said 187.",
  },
  {
    item: "c96cccde0522",
    lastDay: "2026-11-12",
    language: "en",
    hashtags: ["nospendnovember", "moneytips", "budgeting", "reels"],
    audio: "original",
    caption: `Things that made no-spend month easier than willpower did:
– deleting saved cards from shopping sites
– a freezer list on the door, so I cook what's there
– library card. Films too!
– walking past the shop on the other side of the street
Not glamorous. Works.`,
  },
  {
    item: "878ed1e16bb5",
    lastDay: "2026-11-13",
    language: "en",
    hashtags: ["nospendnovember", "moneytips", "budgeting"],
    audio: "original",
    caption: "No-spend November challenge, day 9 of 30. Rules: rent, food, bus and one birthday present are allowed, nothing else. Already saved: 43. Already wanted: a lamp, a second lamp, a plant for the lamp. Following along? Comment your first temptation.",
  },
  {
    item: "4c7273fc2ffd",
    lastDay: "2026-11-15",
    language: "en",
    hashtags: ["budgeting", "nospendnovember", "smallhabits", "reels"],
    audio: "copper-sky",
    caption: "I'll admit it: I didn't know what I spent on lunch until I wrote it on the fridge. 212 in one month. Not luxury, just \"I'll grab something\". Two packed lunches a week brought it down to about 130. I still grab something. Just not five times.",
  },
  {
    item: "9ac86cb9b2d4",
    lastDay: "2026-11-15",
    language: "en",
    hashtags: ["nospendnovember", "budgeting", "fyp"],
    audio: "glass-elevator",
    caption: "Do you know the date your subscriptions renew? I didn't. Search your inbox for \"renewal\", \"receipt\" and \"trial\". Found three, cancelled two.",
  },
  {
    item: "ee3b98d7192f",
    lastDay: "2026-11-17",
    language: "en",
    hashtags: ["budgeting", "moneytips", "nospendnovember"],
    audio: "night-bus",
    caption: "Saving what's left at the end of the month vs moving it on payday. For a year I did the first one, and what was left was usually 11. Now 60 leaves on the day the salary arrives, before I've seen it. Same salary. The difference after ten months is 600 and a calmer face.",
  },
  {
    item: "9076556b8861",
    lastDay: "2026-11-21",
    language: "en",
    hashtags: ["budgeting", "nospendnovember", "moneytips", "cozyseason", "fyp"],
    audio: "low-tide",
    caption: "The secret of sinking funds, and no one tells you at school: big bills aren't surprises, they're just far away. Car insurance 360 a year? That's 30 a month into its own pot. Christmas 240, started in January? 20. When the bill comes, you pay it and go back to your tea.",
  },
  {
    item: "c5da9e7321f6",
    lastDay: "2026-11-04",
    language: "ru",
    hashtags: ["личныйбюджет", "челлендж", "экономия"],
    audio: "leto-na-kryshe",
    caption: "Челлендж «30 дней без лишних покупок», день 4 из 30. Можно: еда, проезд, аптека и один подарок. Нельзя: всё, что «просто увидела». Уже хотела свечу, вторую свечу и полку для свечей. Кто со мной — пишите, на чём сорвались, обещаю не осуждать.",
  },
  {
    item: "2a9ba5c8143f",
    lastDay: "2026-11-10",
    language: "ru",
    hashtags: ["личныйбюджет", "финансы", "экономия", "reels"],
    audio: "shagi-po-kuhne",
    caption: "Откладывать то, что осталось, против переводить в день зарплаты. Год жила по первому варианту: оставалось ничего. Теперь десять процентов уходят на отдельный счёт в то же утро, пока я их не увидела. Зарплата та же, а подушка — уже два месяца расходов.",
  },
  {
    item: "038bf7646210",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "экономия", "осознанныепокупки"],
    audio: "original",
    caption: "48 часов — столько вещь лежит в корзине, прежде чем я имею право её оплатить. О половине забываю к вечеру. Список «чего не купила» веду в заметках и в конце месяца складываю. За сентябрь вышло на новые зимние ботинки. Вот их и куплю.",
  },
  {
    item: "649ab4d3b966",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "финансы", "уютнаяосень", "рек"],
    audio: "original",
    caption: "Признаюсь, я не знала, сколько уходит на «кофе и булочку». Записывала месяц — вышла десятая часть зарплаты. Не отказалась совсем: оставила пятницу. Пятничная булочка теперь вкуснее, серьёзно. А остальное едет в отпуск, пока без меня.",
  },
  {
    item: "bd124dc4dd53",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "финансы", "экономия"],
    audio: "dolgii-vecher",
    caption: "Миф: копить можно только с большой зарплаты. Я начала с округления: купила на 467, ещё 33 улетело в копилку. За год набралось на билеты к морю и обратно. Сумма решает меньше, чем то, что перевод происходит сам, без вашего героизма.",
  },
  {
    item: "fd46dff62271",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "финансы", "экономия", "reels"],
    audio: "second-window",
    caption: `Мой список расходов, которые «внезапно» случаются каждый год:
— страховка
— зимняя резина
— подарки к Новому году
— стоматолог
Складываем, делим на двенадцать и откладываем помесячно. 60 тысяч в год — это 5 в месяц. Внезапность лечится делением.`,
  },
  {
    item: "0b5bb176e921",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "экономия", "лайфхак", "уютнаяосень"],
    audio: "run-it-back",
    caption: "До и после одного вечера с выпиской. Было шесть подписок, стало две. Искала в почте слова «чек», «продление» и «пробный период». Одна подписка жила с позапрошлой весны и ни разу не открывалась. Она пережила переезд, представляете.",
  },
  {
    item: "cc0124f8aa4c",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["личныйбюджет", "экономия", "осознанныепокупки", "рекомендации"],
    audio: "zavtra-pozvonyu",
    caption: "Никто не говорит, но секрет короткого чека — ходить в магазин после еды и со списком по отделам. Голодная я покупаю «на всякий случай», сытая — только молоко. Список пишу в том порядке, в каком стоят полки. Минус двадцать минут и минус печенье.",
  },
];
