import type { DemoContent } from "./demo-content.ts";

export const HOME_WORKOUT: readonly DemoContent[] = [
  {
    item: "7e94c2b60a15",
    lastDay: "2026-10-18",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "pushups", "formcheck"],
    audio: "front-porch",
    caption: "The mistake in almost every push-up I see (mine too, for years): elbows flared straight out to the sides. Bring them back to roughly 45 degrees from your ribs. If your hips sag, put your hands on the sofa. An honest incline push-up beats a sad floor one.",
  },
  {
    item: "a846f39bd1ee",
    lastDay: "2026-10-27",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "plankchallenge", "reels"],
    audio: "waiting-room",
    caption: "14-day plank challenge, day 1. I'm starting at 20 seconds because that's what I can do with a straight back, and five more seconds every day takes me to 85. Drop your number below and don't be embarrassed, mine has a cat walking under it.",
  },
  {
    item: "c3eaba773bb7",
    lastDay: "2026-10-28",
    language: "en",
    hashtags: ["fitnessmyths", "noequipment", "homeworkout"],
    audio: "waiting-room",
    caption: "Myth: a hundred crunches a day will melt belly fat. Crunches make the muscle underneath stronger, but your body takes fat from wherever it likes. Train the core so you can carry shopping up the stairs, and judge it by the stairs.",
  },
  {
    item: "39cc8b20ae5f",
    lastDay: "2026-11-06",
    language: "en",
    hashtags: ["homeworkout", "noequipment", "resistanceband"],
    audio: "original",
    caption: "Confession: my home gym is a resistance band, a door and a rug that used to be white. I spent more time choosing dumbbells than I've ever spent lifting any. The band gets harder the further you stretch it, so the top of a row is where you should slow down.",
  },
  {
    item: "95cc49d17bbe",
    lastDay: "2026-11-09",
    language: "en",
    hashtags: ["noequipment", "homeworkout", "fullbody", "fyp"],
    audio: "tiny-parade",
    caption: `A full-body session with nothing but a backpack:
1. Backpack squats, 12
2. Bent-over rows, 12
3. Push-ups with hands on a chair, 8
4. Suitcase march along the hallway, 30 steps each hand
Three rounds. Add a book when it gets easy. I'm currently at two novels and a dictionary.`,
  },
  {
    item: "99c3b21be8bb",
    lastDay: "2026-11-15",
    language: "en",
    hashtags: ["homeworkout", "noequipment", "smallhabits"],
    audio: "slow-applause",
    caption: "Ten minutes every day vs one heroic hour on Sunday. I tried both, six weeks each. The heroic hour happened three times. The ten minutes happened 39 out of 42. Same person, same living room. Guess which knees feel better.",
  },
  {
    item: "9255fbaeb8de",
    lastDay: "2026-11-16",
    language: "en",
    hashtags: ["homeworkout", "pullups", "strengthbasics"],
    audio: "original",
    caption: "The secret to my first pull-up wasn't pulling up. It was coming down. Step up on a chair so your chin is over the bar, then lower yourself as slowly as you can, five times, three days a week. You're stronger on the way down than on the way up, so use it.",
  },
  {
    item: "5b040bae5453",
    lastDay: "2026-10-22",
    language: "ru",
    hashtags: ["тренировкадома", "отжимания", "безоборудования"],
    audio: "original",
    caption: "Как научиться отжиматься с нуля: начать от подоконника. Чем выше опора, тем легче. Восемь раз подряд чисто — спускаемся на стол, потом на диван, потом на пол. У меня путь от подоконника до пола занял одиннадцать недель. Локти не в стороны, а чуть назад.",
  },
  {
    item: "246f22b6fbc1",
    lastDay: "2026-10-30",
    language: "ru",
    hashtags: ["тренировкадома", "фитнесмифы", "безоборудования", "рек"],
    audio: "leto-na-kryshe",
    caption: "Миф: если мышцы не болят — тренировка прошла зря. Боль говорит о непривычной нагрузке, а не о пользе. Следите за другим: на одно повторение больше, чем неделю назад? Значит, работает. И можно нормально спуститься по лестнице.",
  },
  {
    item: "117132087467",
    lastDay: "2026-11-04",
    language: "ru",
    hashtags: ["тренировкадома", "безоборудования", "reels"],
    audio: "leto-na-kryshe",
    caption: "POV: тренировка в комнате 2 на 3, а снизу соседи. Без прыжков: приседания с паузой внизу, ягодичный мост, планка, «мёртвый жук». По 40 секунд работы и 20 отдыха, три круга — ровно 12 минут. Ни одного стука по батарее.",
  },
  {
    item: "a5a49d3e9271",
    lastDay: "2026-11-07",
    language: "ru",
    hashtags: ["тренировкадома", "челлендж", "безоборудования"],
    audio: "original",
    caption: "Челлендж «стульчик у стены», день 9 из 14. Начинала с 25 секунд, сегодня минута пять. Спина прижата, колени под прямым углом, дышим. Каждый день по пять секунд сверху. Пишите свой результат, только честно, без телефона в руках.",
  },
  {
    item: "db8f238c17c6",
    lastDay: "2026-11-14",
    language: "ru",
    hashtags: ["тренировкадома", "фитнес", "безоборудования", "первыйснег"],
    audio: "original",
    caption: "Зал против коврика: считаю за октябрь. Дорога до зала и обратно — 50 минут, тренировка час. Дома — 25 минут, и я ни разу не пропустила. В зале веселее и есть штанга, дома есть чайник. Пока выбираю коврик, весной пересчитаю.",
  },
  {
    item: "b56f3c1fddb9",
    lastDay: "2026-11-16",
    language: "ru",
    hashtags: ["тренировкадома", "планка", "техника"],
    audio: "zavtra-pozvonyu",
    caption: "Ошибка в планке, которую видно только со стороны: провисает поясница. Поставьте телефон сбоку и снимите десять секунд. Подкрутите таз, напрягите ягодицы, взгляд в пол. Если через двадцать секунд снова провис — хватит двадцати. Ровные двадцать лучше кривой минуты.",
  },
];
