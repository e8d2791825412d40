import type { DemoContent } from "./demo-content.ts";

export const RUNNING: readonly DemoContent[] = [
  {
    item: "8a00ecd92988",
    lastDay: "2026-10-17",
    language: "en",
    hashtags: ["couchto5k", "beginnerrunner", "runningtips"],
    audio: "august-forever",
    caption: "I'll admit it: I have quit running four times. Every time I went out at the speed I had when I was sixteen. On the fifth try I put a piece of tape over the pace on my watch and ran slowly enough to talk. Week nine now. The tape is still on.",
  },
  {
    item: "d9a624bdbfcc",
    lastDay: "2026-10-26",
    language: "en",
    hashtags: ["runningtips", "couchto5k", "beginnerrunner"],
    audio: "low-tide",
    caption: "Why do you get a side stitch at kilometre two? Nobody has fully pinned it down, but two things help most people: leave a couple of hours after a big meal, and when it hits, slow down and breathe out long, like you're fogging up a window. Tell me where yours sits, left or right.",
  },
  {
    item: "7f0ea1873c7e",
    lastDay: "2026-10-27",
    language: "en",
    hashtags: ["couchto5k", "runningtips", "beginnerrunner", "reels"],
    audio: "pool-lights",
    caption: "How to start running when you're out of breath at the bus stop: one minute of running, two minutes of walking, eight times. That's 24 minutes, three days a week. If you can't say a full sentence while running, you're going too fast. Slow isn't the compromise, slow is the plan.",
  },
  {
    item: "7877d79a6cdd",
    lastDay: "2026-10-30",
    language: "en",
    hashtags: ["couchto5k", "beginnerrunner", "beforeandafter"],
    audio: "second-window",
    caption: "Before: 400 metres, hands on knees, bargaining with a bin. After twelve weeks: 5 km round the reservoir, smiling in one of the photos. What changed wasn't lungs, it was patience. Three runs a week, never two days in a row, and a boring notebook.",
  },
  {
    item: "c376569f85ce",
    lastDay: "2026-10-31",
    language: "en",
    hashtags: ["runningtips", "winterrunning", "beginnerrunner"],
    audio: "night-bus",
    caption: "POV: first cold run of the season and you dressed for standing still. Dress as if it were about ten degrees warmer than it is. You should feel slightly chilly at the front door. If you're cosy on the doorstep you'll be carrying a jacket by the second lamp post.",
  },
  {
    item: "47053adab6b3",
    lastDay: "2026-11-06",
    language: "en",
    hashtags: ["beginnerrunner", "couchto5k", "runningtips", "fyp"],
    audio: "original",
    caption: `Things I'd tell week-one me:
– tie the laces with a runner's knot, the extra eyelet is there for a reason
– the second kilometre lies to you, the third one is easier
– two rest days aren't laziness, that's when legs get stronger
– nobody is looking. Honestly. Nobody.`,
  },
  {
    item: "9e2f4810b43e",
    lastDay: "2026-11-13",
    language: "en",
    hashtags: ["couchto5k", "first5k", "beginnerrunner", "reels"],
    audio: "original",
    caption: "38 minutes and 12 seconds. That's my first 5K without a walk break, about 7:38 per kilometre. There were children on scooters who overtook me twice. I cried at the end anyway and ate a whole pineapple.",
  },
  {
    item: "f98d73e44a9f",
    lastDay: "2026-10-18",
    language: "ru",
    hashtags: ["бегдляначинающих", "бегосенью", "челлендж", "рек"],
    audio: "original",
    caption: "Челлендж «10 пробежек за октябрь», день 4 из 10. Сегодня +7 и морось, лучшая погода, если не стоять. Одеваюсь так, будто на улице на десять градусов теплее: первые пять минут зябко, потом в самый раз. Кто со мной, ставьте плюс и свой город.",
  },
  {
    item: "5b040bae5453",
    lastDay: "2026-10-21",
    language: "ru",
    hashtags: ["бегдляначинающих", "бег", "reels"],
    audio: "original",
    caption: "8 недель назад я не могла пробежать до остановки. Сегодня — 30 минут без шага. План был скучный: минута бега, две шагом, восемь раз, через день. Каждую неделю чуть больше бега и чуть меньше шага. Никаких рекордов, зато колени целы.",
  },
  {
    item: "246f22b6fbc1",
    lastDay: "2026-10-30",
    language: "ru",
    hashtags: ["бегдляначинающих", "бег", "уютнаяосень"],
    audio: "blue-hour-loop",
    caption: "Почему колет в боку на втором километре и что делать? Точного ответа у учёных нет, но обычно помогает: не есть плотно за два часа, начинать медленнее, при колике — перейти на шаг и длинно выдыхать. Напишите, с какой стороны колет у вас, собираю статистику подъезда.",
  },
  {
    item: "4f9755a3208d",
    lastDay: "2026-11-12",
    language: "ru",
    hashtags: ["бегдляначинающих", "бегосенью", "экипировка", "reels"],
    audio: "zavtra-pozvonyu",
    caption: `Список того, что правда нужно для первых пробежек:
1. Кроссовки на полразмера больше обычных
2. Носки без толстого шва
3. Светоотражающий браслет, темнеет теперь рано
4. Плейлист на 25 минут
Всё. Часы, гели и пояс подождут до весны.`,
  },
  {
    item: "325743c33dd8",
    lastDay: "2026-11-14",
    language: "ru",
    hashtags: ["бегдляначинающих", "темпразговора", "бег"],
    audio: "tramvai-do-morya",
    caption: "Честно? Я останавливалась на каждом светофоре с облегчением. Потом поняла, что бегу слишком быстро. Проверка простая: если не можешь выговорить предложение целиком, сбавь. На темпе «болтаю с подругой» за месяц дошла до пяти километров.",
  },
  {
    item: "698e2db51dd6",
    lastDay: "2026-11-21",
    language: "ru",
    hashtags: ["бегдляначинающих", "бегзимой", "первыйснег", "рек"],
    audio: "shagi-po-kuhne",
    caption: "POV: первый снег, а ты обещала себе не бросать. Шаг короче, стопа под собой, по утоптанному не разгоняемся. На лёд не выхожу — в такие дни двадцать минут по лестнице в подъезде. Соседи здороваются уже с уважением.",
  },
  {
    item: "5f394a163b13",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["бегдляначинающих", "бег", "первыйснег"],
    audio: "zavtra-pozvonyu",
    caption: "До и после: одна и та же горка у дома. В сентябре я поднималась на неё пешком и злилась. Теперь забегаю мелкими шагами, корпус чуть вперёд, взгляд метров на пять вперёд. Не быстрее — ровнее. Внизу стоит тот же кот и смотрит так же.",
  },
];
