import type { DemoContent } from "./demo-content.ts";

export const TRAVEL: readonly DemoContent[] = [
  {
    item: "71dab9d1f2f8",
    lastDay: "2026-10-26",
    language: "en",
    hashtags: ["budgettravel", "traveltips", "museumday"],
    audio: "second-window",
    caption: "How to use one museum day well: most big museums have a free evening or a free Sunday each month, so check before you book anything. Go two hours before closing. Pick three rooms. Sit down in one of them. You'll remember more than the people who saw all sixty.",
  },
  {
    item: "c7be8e86d0de",
    lastDay: "2026-10-27",
    language: "en",
    hashtags: ["budgettravel", "nighttrain", "traveltips", "reels"],
    audio: "august-forever",
    caption: "Is the overnight train really cheaper than the flight? Add it up properly: bus to the airport, the bag fee, one hotel night. My bunk from Vienna to Rome cost more than the ticket in the air and less than the three together. And I woke up with mountains.",
  },
  {
    item: "a846f39bd1ee",
    lastDay: "2026-11-06",
    language: "en",
    hashtags: ["budgettravel", "traveltips", "cheapeats"],
    audio: "waiting-room",
    caption: "12 days, three cities, one backpack, and a spreadsheet I'm proud of. The biggest saving wasn't hostels. It was eating the main meal at lunch: the same kitchen, the same plates, a set menu at half the evening price. In Lisbon look for \"prato do dia\" on a paper tablecloth.",
  },
  {
    item: "49cf8bb4fc81",
    lastDay: "2026-11-12",
    language: "en",
    hashtags: ["budgettravel", "offseason", "traveltips", "cozyseason"],
    audio: "low-tide",
    caption: "Lisbon in August vs Lisbon in November. August: 50 people in the queue for tram 28 and a room that ate my budget. November: a jumper, a little rain, and I had a whole bench at the viewpoint. I'll take the rain. Off-season isn't second best, it's the discount.",
  },
  {
    item: "1f7032ba5af6",
    lastDay: "2026-11-15",
    language: "en",
    hashtags: ["carryononly", "budgettravel", "packingtips"],
    audio: "original",
    caption: `Everything that fits in a 40 × 20 × 25 cm bag for five days:
– three T-shirts, one jumper (worn on the plane)
– trousers on me, shorts in the bag
– sandals inside the shorts
– toothpaste tablets, solid shampoo
– a tote, because souvenirs happen
Measure with the wheels on. They count.`,
  },
  {
    item: "4ec1291d4442",
    lastDay: "2026-11-18",
    language: "en",
    hashtags: ["budgettravel", "weekendtrip", "travelchallenge"],
    audio: "run-it-back",
    caption: "A weekend-for-fifty challenge: two days, one town we'd never heard of, 50 each including the train. Friday night we were at 31. Then we found the bakery. Final count 49.20, and I know exactly which cinnamon bun did it.",
  },
  {
    item: "95a740d0ac0d",
    lastDay: "2026-11-21",
    language: "en",
    hashtags: ["budgettravel", "moneytips", "traveltips", "fyp"],
    audio: "waiting-room",
    caption: "The airport mistake that costs people money every day: saying yes when the card machine offers to charge you in your home currency. That's their exchange rate, with a fat margin. Always choose the local currency and let your own bank convert. Same at cash machines.",
  },
  {
    item: "d3177c9ce134",
    lastDay: "2026-11-05",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "путешествия", "лайфхак", "рек"],
    audio: "original",
    caption: "Платить картой в своей валюте или в местной? Если терминал за границей предлагает «вашу валюту», это курс терминала, и он почти всегда хуже. Выбирайте местную. То же с банкоматом. Одна кнопка, а на ужин разницы иногда хватает.",
  },
  {
    item: "42519051b34b",
    lastDay: "2026-11-09",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "несезон", "тбилиси"],
    audio: "second-window",
    caption: "POV: приехала в Тбилиси в ноябре, а зонт остался дома. Серные бани тёплые круглый год, к крепости Нарикала можно подняться пешком, а хинкали держат за хвостик, и хвостик не едят. В несезон жильё дешевле, и у лучшего вида на город никого.",
  },
  {
    item: "4a8899fe6971",
    lastDay: "2026-11-14",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "ручнаякладь", "путешествия"],
    audio: "night-bus",
    caption: `Что помещается в рюкзак 40 × 30 × 20 на пять дней:
1. Три футболки и свитер, свитер на мне
2. Одни брюки, вторые — только если жалко первые
3. Твёрдый шампунь, он не жидкость
4. Зарядка, пластырь, паспорт
5. Пустая тканевая сумка для сыра
Меряем вместе с карманами!`,
  },
  {
    item: "3cdb4d6ffbdc",
    lastDay: "2026-11-16",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "выходные", "челлендж", "первыйснег"],
    audio: "leto-na-kryshe",
    caption: "Челлендж «выходные за полцены»: два дня, соседний город, электричка вместо машины. День 1 из 2. В бюджет уже вписались: билет, музей в бесплатный день и пирожки с вокзала. Осталось не купить магнит. Ставки принимаются в комментариях.",
  },
  {
    item: "064dcb0c2df8",
    lastDay: "2026-11-20",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "ночнойпоезд", "путешествия", "reels"],
    audio: "zavtra-pozvonyu",
    caption: "Ночной поезд против самолёта: считаем честно. К билету на самолёт прибавьте дорогу до аэропорта, багаж и ночь в гостинице. К поезду — чай. В моём случае поезд вышел на треть дешевле, и утром я вышла прямо в центре города. Минус: сосед снизу храпел на два голоса.",
  },
  {
    item: "f62a2d3f9fa4",
    lastDay: "2026-11-21",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "путешествия", "медленныепоездки", "рекомендации"],
    audio: "glass-elevator",
    caption: "Признаюсь: раньше я за день обходила восемь достопримечательностей и не помнила ни одной. Теперь правило трёх: одно большое, одно маленькое, одно вкусное. Остальное время — сидеть и смотреть. Возвращаюсь не уставшей, и фотографий стало меньше, а рассказов больше.",
  },
  {
    item: "8b801f32bff7",
    lastDay: "2026-11-22",
    language: "ru",
    hashtags: ["бюджетноепутешествие", "едавпути", "путешествия", "первыйснег"],
    audio: "original",
    caption: "Ошибка, на которой я переплачивала каждую поездку: ужинать там, где фотографии. Теперь главный приём пищи — обед. Та же кухня, те же тарелки, а комплексный обед почти везде дешевле вечернего меню. Вечером — рынок, хлеб, сыр и скамейка с видом.",
  },
];
