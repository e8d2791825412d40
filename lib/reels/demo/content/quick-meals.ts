import type { DemoContent } from "./demo-content.ts";

export const QUICK_MEALS: readonly DemoContent[] = [
  {
    item: "f848fedfd8e4",
    lastDay: "2026-10-18",
    language: "en",
    hashtags: ["weeknightdinner", "cookingbasics", "fyp"],
    audio: "original",
    caption: "The mistake that gave me gluey rice for ten years: I never rinsed it. Rinse long-grain rice until the water runs nearly clear, cook it, then leave it off the heat with the lid ON for ten minutes before you touch it with a fork. That last part is the one everybody skips.",
  },
  {
    item: "b9d1e3d347ed",
    lastDay: "2026-10-24",
    language: "en",
    hashtags: ["weeknightdinner", "onepan", "familydinner", "fyp"],
    audio: "morning-pages",
    caption: "What do you cook when there are 25 minutes between work and football practice? Ours is tray gnocchi: straight from the packet onto the tray with cherry tomatoes and olive oil, 220 °C until the bottoms go crisp. No boiling. That's the whole trick.",
  },
  {
    item: "b7e2391c6bb3",
    lastDay: "2026-10-26",
    language: "en",
    hashtags: ["mealprep", "cookonce", "weeknightdinner", "reels"],
    audio: "front-porch",
    caption: "3 dinners from one tray of roasted vegetables. Monday it goes over couscous with feta, Tuesday it's blended into soup with a little stock, Wednesday it ends up in a frittata. One hour in the oven at 200 °C on Sunday and nobody noticed it was the same aubergine 🍆",
  },
  {
    item: "8e4cd92ec4fe",
    lastDay: "2026-10-30",
    language: "en",
    hashtags: ["cookingbasics", "mealprep", "kitchentips"],
    audio: "low-tide",
    caption: "How to peel a whole head of garlic without smelling of it all week: break it into cloves, drop them in a jar, lid on, shake like you mean it for 20 seconds. Most of the skins fall right off. Stubborn ones need one pinch.",
  },
  {
    item: "3bd9bd8b0384",
    lastDay: "2026-10-30",
    language: "en",
    hashtags: ["weeknightdinner", "onepan", "pantrymeals", "reels"],
    audio: "pool-lights",
    caption: "Confession: I own four cookbooks and I make the same lemony chickpea pasta every single Thursday. Garlic, chickpeas, lemon zest, far too much black pepper. The only rule is to keep a mug of the pasta water, because the starch in it is what turns oil and lemon into a sauce.",
  },
  {
    item: "2a925e4a6675",
    lastDay: "2026-10-30",
    language: "en",
    hashtags: ["onepan", "weeknightdinner", "lazydinner", "fyp"],
    audio: "run-it-back",
    caption: "POV: it's 7:40 pm and the fridge contains eggs, half a cabbage and hope. Shred the cabbage, fry it with a splash of soy sauce until the edges go brown, two eggs on top. Ten minutes. One pan to wash. Chilli if you're brave.",
  },
  {
    item: "8ffc285c85fe",
    lastDay: "2026-11-17",
    language: "en",
    hashtags: ["cookingbasics", "foodmyths", "weeknightdinner"],
    audio: "front-porch",
    caption: "Myth: searing meat \"seals in the juices\". It doesn't, a seared steak loses moisture just like any other. What you get is browning, and browning is flavour, so do it anyway: pat the chicken dry, hot pan, and don't move it until it lets go by itself.",
  },
  {
    item: "607e71ca88c2",
    lastDay: "2026-11-22",
    language: "en",
    hashtags: ["mealprep", "cookonce", "freezermeals", "reels"],
    audio: "pool-lights",
    caption: `Things I freeze so that future me eats well:
1. Ginger, whole. Grate it straight from frozen
2. Tomato paste, one spoonful per ice-cube slot
3. Cooked beans in their own liquid
4. Parmesan rinds, for soup
Put a date on everything. You will not remember. You never do.`,
  },
  {
    item: "dda516690922",
    lastDay: "2026-11-22",
    language: "en",
    hashtags: ["mealprep", "weeknightdinner", "cookonce", "onebagchallenge"],
    audio: "front-porch",
    caption: "One-bag challenge, day 1 of 5. Two people, five dinners, one bag of groceries. Tonight is red lentil dal, because red lentils don't need soaking and go soft in about 20 minutes. Tomorrow the leftovers become flatbread filling. Place your bets on which night we crack and order noodles.",
  },
  {
    item: "c8bbe345ce98",
    lastDay: "2026-10-21",
    language: "ru",
    hashtags: ["готовимдома", "кухонныемифы", "ужинзаполчаса", "рек"],
    audio: "tramvai-do-morya",
    caption: "Миф: макароны надо промывать холодной водой. Вместе с водой уходит крахмал, а на нём держится соус. Слили, оставили полкружки отвара, сразу к соусу на сковороду и минуту потрясли. Промывать стоит только для салата.",
  },
  {
    item: "b8ecb6b4a543",
    lastDay: "2026-10-22",
    language: "ru",
    hashtags: ["готовимдома", "чтоприготовить", "однасковорода"],
    audio: "two-step-kitchen",
    caption: "А что у вас на ужин, когда сил ноль? У нас «ленивые голубцы»: капуста тонко, фарш, полстакана риса, томатная паста — и всё в одну сковороду. Никто ничего не заворачивает, а вкус тот же. Тушить минут 35, последние пять — без крышки.",
  },
  {
    item: "bf712b28498d",
    lastDay: "2026-10-24",
    language: "ru",
    hashtags: ["порядокнакухне", "готовимдома", "лайфхак"],
    audio: "original",
    caption: "Было и стало: полка со специями. Было 34 пакетика на прищепках, стало 12 банок в алфавитном порядке. Выдохшееся выбросила: потрите щепотку в пальцах, если пахнет пылью — это уже пыль. Молотое живёт около года, целое — дольше.",
  },
  {
    item: "754f793794ab",
    lastDay: "2026-10-27",
    language: "ru",
    hashtags: ["готовимдома", "выпечкадома", "уютнаяосень"],
    audio: "two-step-kitchen",
    caption: "Признаюсь: я три года боялась дрожжевого теста. Оказалось, ему просто было холодно. Ставлю миску в выключенную духовку, рядом — кружку с кипятком, и через час объём вдвое больше. Пирог с капустой вышел с первого раза, я даже маме позвонила.",
  },
  {
    item: "8d46d6854c78",
    lastDay: "2026-10-29",
    language: "ru",
    hashtags: ["готовимдома", "ужинзаполчаса", "рек"],
    audio: "original",
    caption: "Как сварить гречку, чтобы она была рассыпчатой: на стакан крупы два стакана воды, довести до кипения, убавить огонь до минимума и не поднимать крышку 15 минут. Потом кастрюлю в полотенце ещё на десять. Не мешать! Вот прямо совсем.",
  },
  {
    item: "c5a124d6b3e3",
    lastDay: "2026-10-29",
    language: "ru",
    hashtags: ["готовимдома", "заготовки", "mealprep", "уютнаяосень"],
    audio: "leto-na-kryshe",
    caption: `5 вещей, которые я перестала покупать готовыми:
— панировка (сушёный хлеб и тёрка)
— йогурт с фруктами (простой йогурт и варенье)
— соус для салата
— ванильный сахар
— заправка для борща
Ничего героического, зато полка в холодильнике освободилась, и чек стал короче.`,
  },
  {
    item: "a3410f8fec04",
    lastDay: "2026-11-01",
    language: "ru",
    hashtags: ["готовимдома", "завтрак", "ошибкинакухне", "reels"],
    audio: "shagi-po-kuhne",
    caption: "Главная ошибка с сырниками — мука «на глаз». На 400 г творога хватает двух ложек с горкой, иначе выходят резиновые оладьи. Творог берём посуше, если мокрый, пусть повисит в марле полчаса. Жарить на среднем огне под крышкой, тогда середина успевает.",
  },
  {
    item: "34cdeafbb4c7",
    lastDay: "2026-11-07",
    language: "ru",
    hashtags: ["ужинзаполчаса", "однасковорода", "готовимдома"],
    audio: "dolgii-vecher",
    caption: "20 минут, одна сковорода, четыре порции: картошка кубиком 1 см, лук, яйцо и зелень. Вся хитрость в размере. Сантиметровый кубик готов за 12 минут, крупный — за полчаса. Солим в конце, чтобы корочка успела схватиться.",
  },
  {
    item: "5a764da0354e",
    lastDay: "2026-11-10",
    language: "ru",
    hashtags: ["mealprep", "заготовки", "готовимдома", "уютнаяосень"],
    audio: "leto-na-kryshe",
    caption: "Готовить каждый день по часу или два часа в воскресенье? Я пробовала и так, и так. Воскресенье победило: крупа, запечённая курица, тазик овощей — и в будни я собираю тарелку за семь минут вместо того, чтобы стоять у плиты. Минус один: посуда за раз.",
  },
  {
    item: "818df072b042",
    lastDay: "2026-11-13",
    language: "ru",
    hashtags: ["заготовки", "mealprep", "готовимдома"],
    audio: "leto-na-kryshe",
    caption: `Что лежит в моей морозилке на случай «пришла домой в девять»:
1. Отварной нут порциями
2. Вареники, слепленные в воскресенье
3. Зажарка для супа в формочках для льда
4. Хлеб, нарезанный ломтиками
Подписывайте даты. Проверено: через месяц фарш и зажарка выглядят одинаково.`,
  },
  {
    item: "79ee28a7e224",
    lastDay: "2026-11-17",
    language: "ru",
    hashtags: ["готовимдома", "суп", "чтоприготовить"],
    audio: "original",
    caption: "Секрет прозрачного бульона, про который бабушка молчала: не давать ему бурлить. Залить холодной водой, снять пену, а дальше огонь такой, чтобы на поверхности только подрагивало. Луковицу в шелухе туда же — она даст золотистый цвет.",
  },
  {
    item: "42d40bb8dac4",
    lastDay: "2026-11-18",
    language: "ru",
    hashtags: ["готовимдома", "ужинзаполчаса", "чтоприготовить", "рекомендации"],
    audio: "zavtra-pozvonyu",
    caption: "Почему котлеты сухие? Чаще всего не хватает воды, а не жира. На полкило фарша — две-три ложки ледяной воды и натёртая луковица, вымесить и слегка отбить о миску. Жарим до корочки, потом крышка и маленький огонь. Сок прозрачный — готово.",
  },
  {
    item: "1da85fdf57f8",
    lastDay: "2026-11-21",
    language: "ru",
    hashtags: ["готовимдома", "ужинзаполчаса", "чтоприготовить", "лайфхак", "reels"],
    audio: "tramvai-do-morya",
    caption: "POV: гости пишут «мы уже в лифте», а дома четыре яйца, лаваш и кусок сыра. Лаваш в сковороду, яйца с сыром внутрь, свернуть конвертом, по две минуты с каждой стороны. Нарезать наискосок — и это уже «закуска».",
  },
  {
    item: "4f248d82784c",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["неделябездоставки", "mealprep", "готовимдома", "рек"],
    audio: "original",
    caption: "Челлендж «неделя без доставки», день 1 из 7. Потратила час на план: семь ужинов, одно большое мясо, две каши, один день остатков. Сегодня чечевичный суп, красная чечевица разваривается за 20 минут и не требует замачивания. Завтра расскажу, кто сломался первым.",
  },
];
