import type { DemoContent } from "./demo-content.ts";

export const STUDY: readonly DemoContent[] = [
  {
    item: "debbf86162f0",
    lastDay: "2026-10-19",
    language: "en",
    hashtags: ["studytips", "learningmyths", "activerecall"],
    audio: "original",
    caption: "Myth: you're \"a visual learner\", so diagrams will do it. Tests of learning styles keep finding no benefit from matching your type. What does help almost everybody is words AND pictures of the same idea, spread over several days. Draw it badly. It counts.",
  },
  {
    item: "39e869c06da9",
    lastDay: "2026-10-21",
    language: "en",
    hashtags: ["studytips", "examseason", "activerecall", "reels"],
    audio: "pool-lights",
    caption: `My exam-week table has five things on it and nothing else:
1. The past paper, printed
2. A pen that I like
3. A timer that isn't my phone
4. Water
5. A list of what I got wrong yesterday
Number five is the only one that raises marks. The pen is for morale.`,
  },
  {
    item: "31dcf8acab34",
    lastDay: "2026-10-29",
    language: "en",
    hashtags: ["studytips", "activerecall", "examseason", "reels"],
    audio: "original",
    caption: "Rereading your notes vs closing the book and writing down what you remember. The first one feels lovely. The second one feels awful and sticks far better, because pulling a fact out of your head is what makes it easier to pull out next time. Feel awful for ten minutes a day. That's the tip.",
  },
  {
    item: "d5b6e418fc13",
    lastDay: "2026-11-03",
    language: "en",
    hashtags: ["studytips", "notetaking", "studymotivation"],
    audio: "kettle-song",
    caption: "I used to highlight everything. Confession: I had a colour code, seven colours, and a 61 % on the mid-term. Now I'm allowed one line per page and I pick it only after I've read the page twice. The notes look poor. The last test said 84.",
  },
  {
    item: "9d9ea90a5410",
    lastDay: "2026-11-05",
    language: "en",
    hashtags: ["studytips", "studywithme", "deadline"],
    audio: "low-tide",
    caption: "POV: the library closes in forty minutes and you've just opened the document. Fifteen minutes: write the ugly version, no deleting. Five: stand up, water, window. Fifteen: fix only the first page. You now have a draft, which is more than you had at breakfast.",
  },
  {
    item: "2a7e4824af10",
    lastDay: "2026-11-07",
    language: "en",
    hashtags: ["studytips", "focuschallenge", "studywithme", "fyp"],
    audio: "original",
    caption: "One-week phone-in-another-room challenge, day 5. Not silent, not face down. Another room. I did two more pages per session than last week, and the first three days I stood up to check it eleven times. Today: twice. Who's joining for the weekend?",
  },
  {
    item: "b5747cab2c30",
    lastDay: "2026-11-11",
    language: "en",
    hashtags: ["studytips", "notetaking", "examseason"],
    audio: "original",
    caption: "How to turn a 40-page chapter into something you can revise: read the summary first, turn every heading into a question, then hunt for the answers. Leave the left third of the page for the questions. Next time, cover the right side and answer out loud.",
  },
  {
    item: "783bcba1ba58",
    lastDay: "2026-10-23",
    language: "ru",
    hashtags: ["учёба", "сессия", "карточки", "рек"],
    audio: "leto-na-kryshe",
    caption: "Секрет пятёрки по билетам: начинать с середины. Билеты 1–10 знают все, к двадцатому силы кончаются. Я разложила карточки веером, тяну случайную и рассказываю две минуты. Не смогла — карточка идёт в отдельную стопку. К экзамену учила только стопку.",
  },
  {
    item: "7c522d03d915",
    lastDay: "2026-10-26",
    language: "ru",
    hashtags: ["учёба", "фокус", "уютнаяосень"],
    audio: "tramvai-do-morya",
    caption: "До и после того, как телефон переехал в коридор. Было: 40 минут учёбы, из них 25 — «на секундочку». Стало: 25 минут подряд и перерыв на чай. Не на беззвучном, не экраном вниз, а в другой комнате. Первые три дня рука тянулась сама.",
  },
  {
    item: "f356a90f7ff8",
    lastDay: "2026-10-28",
    language: "ru",
    hashtags: ["учёба", "сессия", "мифы", "рек"],
    audio: "leto-na-kryshe",
    caption: "Миф: лучше всего учится ночью перед экзаменом. Материал, выученный за одну ночь, улетает за пару дней, а сон как раз и помогает закрепить. Четыре вечера по 40 минут выигрывают у одной бессонной ночи. Проверено на матанализе и на собственном лице.",
  },
  {
    item: "9819d6e39884",
    lastDay: "2026-11-05",
    language: "ru",
    hashtags: ["учёба", "лайфхакидляучёбы", "сессия"],
    audio: "run-it-back",
    caption: "Перечитывать конспект против закрыть и пересказать. Первое приятно, второе бесит — и работает лучше: память крепнет, когда достаёшь из неё, а не когда кладёшь. Десять минут пересказа стенке после каждой пары. Стенка у меня уже на третьем курсе.",
  },
  {
    item: "b1e66bd9cd8c",
    lastDay: "2026-11-12",
    language: "ru",
    hashtags: ["учёба", "конспекты", "лайфхакидляучёбы", "reels"],
    audio: "dolgii-vecher",
    caption: "Как писать конспект, к которому хочется вернуться: страницу делим на три части. Справа — суть, слева — вопросы к ней, внизу два предложения своими словами. Перед зачётом закрываем правую часть ладонью и отвечаем на вопросы. Красивые ручки по желанию.",
  },
  {
    item: "b56f3c1fddb9",
    lastDay: "2026-11-17",
    language: "ru",
    hashtags: ["учёба", "дедлайн", "лайфхакидляучёбы"],
    audio: "tramvai-do-morya",
    caption: "POV: дедлайн завтра, а в документе только титульный лист. Ставлю таймер на 15 минут и пишу плохо. Специально плохо, без правок. Потом пять минут у окна и ещё 15 — исправляю только первую страницу. К ночи есть черновик, а черновик уже можно спасать.",
  },
];
