import type { DemoContent } from "./demo-content.ts";

export const PHONE_CAMERA: readonly DemoContent[] = [
  {
    item: "0ab1f535a7d9",
    lastDay: "2026-10-22",
    language: "en",
    hashtags: ["filmingtips", "phonefilmmaking", "lightingtips"],
    audio: "original",
    caption: "Window light vs ring light, same person, same lipstick. The ring puts two white donuts in your eyes and flattens your nose. The window, from the side, with a white sheet of cardboard opposite, gives you cheekbones and costs nothing. North-facing windows stay even nearly all day.",
  },
  {
    item: "ef46057e2234",
    lastDay: "2026-11-03",
    language: "en",
    hashtags: ["phonephotography", "filmingtips", "reels"],
    audio: "run-it-back",
    caption: "The mistake behind most \"my phone camera is bad\" videos: a fingerprint. Wipe the lens with a soft cotton T-shirt before you touch any settings. Then look at the lamps in the shot again. No more fog around them, no filter needed, you're welcome.",
  },
  {
    item: "35eec1efba67",
    lastDay: "2026-11-03",
    language: "en",
    hashtags: ["editingtips", "phonefilmmaking", "storytelling", "openmovie"],
    audio: "original",
    caption: "How long can an opening wait before its first cut? This one takes almost 12 seconds, then the next cut comes after only four. You feel that change in your stomach because you were made to wait first. Watch it once for the story and once for the scissors ✂️ Clip: Big Buck Bunny, © 2008 Blender Foundation, CC BY 3.0.",
  },
  {
    item: "5054136e5efa",
    lastDay: "2026-11-10",
    language: "en",
    hashtags: ["phonefilmmaking", "storytelling", "filmingtips", "reels"],
    audio: "pool-lights",
    caption: `Five shots that make any boring task worth watching:
1. Wide, so I know where we are
2. Hands
3. Face reacting to the hands
4. Something small, very close
5. Over the shoulder, the result
Film each for five seconds and you have a story before you've opened an editor.`,
  },
  {
    item: "a598a5df62c4",
    lastDay: "2026-11-11",
    language: "en",
    hashtags: ["phonephotography", "nightphotos", "filmingtips"],
    audio: "slow-applause",
    caption: "Myth: more megapixels, better photos. At night what matters is how much light the sensor catches, so lean on a wall, tap to focus, pull the brightness slider DOWN a little and hold your breath for a second. The street lamps keep their shape and the sky stays black.",
  },
  {
    item: "c80a22b66783",
    lastDay: "2026-11-14",
    language: "en",
    hashtags: ["phonefilmmaking", "filmingtips", "phonephotography", "reels"],
    audio: "copper-sky",
    caption: "The secret of smooth walking shots is in the knees, not in the gimbal. Elbows tucked into your ribs, knees bent, roll each foot from heel to toe, and film at 60 frames so you can slow it to half speed. Wide lens forgives, zoom punishes. Try it down your own stairs.",
  },
  {
    item: "e6e545b32cf1",
    lastDay: "2026-11-18",
    language: "en",
    hashtags: ["editingtips", "phonefilmmaking", "storytelling", "fyp"],
    audio: "original",
    caption: "4 cuts in 11 seconds, all under one single sentence: \"ask not what your country can do for you, ask what you can do for your country\". The shots last 2, 3, 1.5, 2.5 and 2 seconds, never the same twice in a row, so it doesn't tick like a metronome. Speech from a 1961 inaugural address (public domain) over Big Buck Bunny, © 2008 Blender Foundation, CC BY 3.0, cropped and re-cut.",
  },
  {
    item: "5efb696366bb",
    lastDay: "2026-11-19",
    language: "en",
    hashtags: ["phonefilmmaking", "filmingtips", "phonephotography", "fyp"],
    audio: "second-window",
    caption: "How to stop the brightness jumping around while you film: press and hold on your subject until the focus and exposure lock appears, then slide it a little darker. Now you can walk past a window and the picture doesn't pump. One gesture, works on nearly every phone.",
  },
  {
    item: "257a72f27d94",
    lastDay: "2026-11-22",
    language: "en",
    hashtags: ["phonefilmmaking", "editingtips", "soundtips", "beforeandafter"],
    audio: "second-window",
    caption: "Before and after one audio fix. Before: phone on the shelf, two metres away, kitchen echo. After: second phone in my shirt pocket recording the voice, synced by one clap. Viewers forgive soft pictures. They swipe away from bad sound.",
  },
  {
    item: "70de2b5a6553",
    lastDay: "2026-11-12",
    language: "ru",
    hashtags: ["съёмканателефон", "лайфхак", "мобильноевидео", "первыйснег", "reels"],
    audio: "original",
    caption: "POV: ты снимаешь рецепт одна, и рук две. Телефон на стопку книг, объективом вниз через край полки, сверху — пакет гречки для веса. Таймер на три секунды, сетку включить. Стопка «Анна Каренина» плюс атлас держит идеально.",
  },
  {
    item: "2273f93444fd",
    lastDay: "2026-11-16",
    language: "ru",
    hashtags: ["съёмканателефон", "монтаж", "мобильноевидео", "рекомендации"],
    audio: "two-step-kitchen",
    caption: "Секрет живого монтажа: резать на движении. Рука пошла к чашке — склейка — крупно, пальцы уже на ручке. Глаз следит за рукой и шва не видит. Снимайте каждое действие дважды, общим и крупным планом, и начинайте второй дубль на секунду раньше.",
  },
  {
    item: "2a89a3be5257",
    lastDay: "2026-11-18",
    language: "ru",
    hashtags: ["съёмканателефон", "звуквролике", "монтаж", "мобильноевидео"],
    audio: "original",
    caption: "Ошибка, из-за которой ролики пролистывают: звук с двух метров. Мягкую картинку прощают, эхо — нет. Кладу второй телефон в нагрудный карман, включаю диктофон, хлопаю один раз в ладоши. По хлопку потом совмещаю дорожки. Бюджет — ноль.",
  },
  {
    item: "a55995911392",
    lastDay: "2026-11-19",
    language: "ru",
    hashtags: ["съёмканателефон", "мобильноевидео", "советыпосъёмке"],
    audio: "shagi-po-kuhne",
    caption: "Как снимать без прыгающей яркости: зажмите палец на лице в кадре, пока не появится замок экспозиции и фокуса. Потом чуть сдвиньте яркость вниз. Теперь можно пройти мимо окна, и картинка не будет мигать. Работает почти на любом телефоне, даже на моём с трещиной.",
  },
  {
    item: "db8f238c17c6",
    lastDay: "2026-11-20",
    language: "ru",
    hashtags: ["съёмканателефон", "светдлявидео", "мобильноевидео", "рек"],
    audio: "original",
    caption: "До и после одной картонки. Лицо у окна: одна щека светлая, вторая в темноте. Ставим с тёмной стороны белый ватман или крышку от коробки — и тень становится мягкой. Никаких ламп. Снято в ноябре, в три часа дня, на кухне девять метров.",
  },
  {
    item: "575a3703d01e",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["съёмканателефон", "лайфхак", "reels"],
    audio: "kettle-song",
    caption: "Знаете, почему видео мутное? Протрите объектив. Мягкой футболкой, два круга. Всё.",
  },
  {
    item: "5fd04d6fbb7e",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["съёмканателефон", "мобильноевидео", "советыпосъёмке", "первыйснег"],
    audio: "blue-hour-loop",
    caption: `Пять планов, из которых соберётся любой ролик:
1. Общий — где мы
2. Руки
3. Лицо, которое смотрит на руки
4. Мелкая деталь очень близко
5. Результат через плечо
Каждый по пять секунд. На первый снег я вышла с этим списком и вернулась через четверть часа с готовой историей.`,
  },
];
