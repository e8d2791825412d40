import type { DemoContent } from "./demo-content.ts";

export const HOME_WORKOUT: readonly DemoContent[] = [
  {
    item: "084d3332bfbf",
    lastDay: "2026-10-18",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "plankchallenge", "reels"],
    audio: "blue-hour-loop",
    caption: "14-day plank challenge, day 1. I'm starting at 20 seconds because that's what I can do with a straight back, and five more seconds every day takes me to 85. Drop your number below and don't be embarrassed, mine has a cat walking under it.",
  },
  {
    item: "7d909d35ec0e",
    lastDay: "2026-10-22",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "fullbody", "fyp"],
    audio: "original",
    caption: `A full-body session with nothing but a backpack:
1. Backpack squats, 12
2. Bent-over rows, 12
3. Push-ups with hands on a chair, 8
4. Suitcase march along the hallway, 30 steps each hand
Three rounds. Add a book when it gets easy. I'm currently at two novels and a dictionary.`,
  },
  {
    item: "95cc49d17bbe",
    lastDay: "2026-10-31",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "pushups", "formcheck"],
    audio: "blue-hour-loop",
    caption: "The mistake in almost every push-up I see (mine too, for years): elbows flared straight out to the sides. Bring them back to roughly 45 degrees from your ribs. If your hips sag, put your hands on the sofa. An honest incline push-up beats a sad floor one.",
  },
  {
    item: "9255fbaeb8de",
    lastDay: "2026-11-05",
    language: "en",
    hashtags: ["homeworkout", "pullups", "strengthbasics"],
    audio: "original",
    caption: "The secret to my first pull-up wasn't pulling up. It was coming down. Step up on a chair so your chin is over the bar, then lower yourself as slowly as you can, five times, three days a week. You're stronger on the way down than on the way up, so use it.",
  },
  {
    item: "76967c4f5efc",
    lastDay: "2026-11-07",
    language: "en",
    hashtags: ["fitnessmyths", "noequipment", "homeworkout"],
    audio: "copper-sky",
    caption: "Myth: a hundred crunches a day will melt belly fat. Crunches make the muscle underneath stronger, but your body takes fat from wherever it likes. Train the core so you can carry shopping up the stairs, and judge it by the stairs.",
  },
  {
    item: "99c3b21be8bb",
    lastDay: "2026-11-13",
    language: "en",
    hashtags: ["homeworkout", "noequipment", "smallhabits"],
    audio: "front-porch",
    caption: "Ten minutes every day vs one heroic hour on Sunday. I tried both, six weeks each. The heroic hour happened three times. The ten minutes happened 39 out of 42. Same person, same living room. Guess which knees feel better.",
  },
  {
    item: "39cc8b20ae5f",
    lastDay: "2026-11-18",
    language: "en",
    hashtags: ["homeworkout", "noequipment", "resistanceband"],
    audio: "original",
    caption: "Confession: my home gym is a resistance band, a door and a rug that used to be white. I spent more time choosing dumbbells than I've ever spent lifting any. The band gets harder the further you stretch it, so the top of a row is where you should slow down.",
  },
  {
    item: "00fb1ae190f1",
    lastDay: "2026-10-28",
    language: "ru",
    hashtags: ["тренировкадома", "безоборудования", "reels"],
    audio: "dolgii-vecher",
    caption: "POV: тренировка в комнате 2 на 3, а снизу соседи. Без прыжков: приседания с паузой внизу, ягодичный мост, планка, «мёртвый жук». По 40 секунд работы и 20 отдыха, три круга — ровно 12 минут. Ни одного стука по батарее.",
  },
  {
    item: "9f3ed7bf020d",
    lastDay: "2026-11-10",
    language: "ru",
    hashtags: ["тренировкадома", "фитнесмифы", "безоборудования", "рек"],
    audio: "kettle-song",
    caption: "Миф: если мышцы не болят — тренировка прошла зря. Боль говорит о непривычной нагрузке, а не о пользе. Следите за другим: на одно повторение больше, чем неделю назад? Значит, работает. И можно нормально спуститься по лестнице.",
  },
  {
    item: "c39accecb6c0",
    lastDay: "2026-11-12",
    language: "ru",
    hashtags: ["тренировкадома", "челлендж", "безоборудования"],
    audio: "morning-pages",
    caption: "Челлендж «стульчик у стены», день 9 из 14. Начинала с 25 секунд, сегодня минута пять. Спина прижата, колени под прямым углом, дышим. Каждый день по пять секунд сверху. Пишите свой результат, только честно, без телефона в руках.",
  },
  {
    item: "117132087467",
    lastDay: "2026-11-19",
    language: "ru",
    hashtags: ["тренировкадома", "фитнес", "безоборудования", "первыйснег"],
    audio: "glass-elevator",
    caption: "Зал против коврика: считаю за октябрь. Дорога до зала и обратно — 50 минут, тренировка час. Дома — 25 минут, и я ни разу не пропустила. В зале веселее и есть штанга, дома есть чайник. Пока выбираю коврик, весной пересчитаю.",
  },
  {
    item: "2cdccba8b289",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["тренировкадома", "отжимания", "безоборудования"],
    audio: "dolgii-vecher",
    caption: "Как научиться отжиматься с нуля: начать от подоконника. Чем выше опора, тем легче. Восемь раз подряд чисто — спускаемся на стол, потом на диван, потом на пол. У меня путь от подоконника до пола занял одиннадцать недель. Локти не в стороны, а чуть назад.",
  },
  {
    item: "e1eb2f39ab0a",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["тренировкадома", "планка", "техника"],
    audio: "original",
    caption: "Ошибка в планке, которую видно только со стороны: провисает поясница. Поставьте телефон сбоку и снимите десять секунд. Подкрутите таз, напрягите ягодицы, взгляд в пол. Если через двадцать секунд снова провис — хватит двадцати. Ровные двадцать лучше кривой минуты.",
  },
];
