import { readJudgedSet } from "#lib/retrieval/evaluation/read-judged-set.ts";

type Pair = { language: "en" | "ru"; statement: string; caption: string };

/** What a writer may say of a caption without repeating a number or quoting it. Written by hand, by caption id. */
const STATEMENTS: Record<"en" | "ru", Record<string, string>> = {
  en: {
    "apple-pie-grandma": "A family apple pie with cheddar in the crust is what one author bakes.",
    "pumpkin-tart": "One caption promises a pumpkin tart that needs no rolling pin.",
    "sourdough-discard": "Instead of throwing sourdough discard away, this author makes crackers from it.",
    "mealprep-chicken": "Lunches for the week are prepared on Sunday and put in containers.",
    "overnight-oats": "The author makes jars of overnight oats so as not to skip breakfast.",
    "airfryer-mistakes": "It warns of mistakes that make air fryer fries soggy.",
    "knife-skills": "A former line cook teaches how to dice an onion safely.",
    "french-press": "The advice is to wait before pushing down the French press.",
    "cookies-brownbutter": "The dough for the brown butter cookies is rested overnight.",
    "gochujang-noodles": "It is about quick noodles with gochujang and butter.",
    "squat-knees": "A cue for squatters whose knees cave in.",
    "bench-plateau": "Pause reps are the answer to a bench press plateau.",
    "running-shoes": "The author compares how long several pairs of running shoes last.",
    "home-workout-bands": "A back and glutes workout with nothing but a resistance band and a door.",
    "gym-anxiety": "It gives people who go to the gym alone for the first time a plan.",
    "eyeliner-hooded": "A winged eyeliner technique meant for hooded eyes.",
    "retinol-start": "How to begin with retinol without peeling skin.",
    "hair-roots-touchup": "Grey roots are covered at home without staining anything.",
    "cat-new-kitten": "The grumpy older cat slowly accepts the new kitten.",
    "puppy-crate": "Crate training of a puppy is split into small steps.",
    "hamster-cage": "A cheap bin cage gives the hamster more room.",
    "vet-chocolate": "What to do when your dog has eaten chocolate.",
    "cheap-flights": "Finding a cheap return flight to Rome, step by step.",
    "camping-first": "Lessons of a first camping trip, such as how cold the ground is.",
    "ikea-kallax-hack": "A Kallax shelf becomes a bench that hides shoes.",
    "monstera-overwater": "Yellow monstera leaves are blamed on too much water.",
    "orchid-rebloom": "Orchids that dropped their flowers will bloom again if you keep them.",
    "potty-training": "A weekend of potty training and what worked.",
    "iphone-storage": "Free phone storage without deleting your photos.",
    "git-undo": "How to undo a password committed to git.",
    "guitar-scales": "An alternative to running pentatonic scales up and down on the guitar.",
    "car-polish-swirl": "Swirl marks in the paint come from the way a car is washed.",
    "knit-sweater-fail": "The knitted sweater turned out to fit somebody else in the family.",
    "watercolor-sky": "Loose watercolour skies are painted on wet paper.",
    "mic-phone-audio": "Hide the phone microphone under a shirt for better sound.",
    "exam-night-before": "What to study and what to leave on the night before an exam.",
  },
  ru: {
    "borsch-schavel": "Автор варит зелёный борщ со щавелем.",
    "zavtrak-5min": "Быстрые завтраки для тех, кто опаздывает.",
    "hleb-plotny": "Плотный хлеб объясняют недорасстойкой теста.",
    "kofe-doma": "Речь о кофе в турке и о том, как не упустить пенку.",
    "prised-koleni": "Подсказки для тех, у кого при приседе колени уходят внутрь.",
    "spina-ofis": "Упражнения на стуле от боли в спине при сидячей работе.",
    "strelki-veko": "Ровные стрелки для нависшего века.",
    "manikyur-doma": "Стойкость домашнего гель-лака зависит от подготовки.",
    "lotok-zapah": "Ветеринар объясняет запах лотка наполнителем.",
    "ezh-na-dache": "На дачу приходит ёж, и молока ему не дают.",
    "stambul-koty": "Стамбул для автора — это еда, чай и коты.",
    "altai-avto": "Поездка по Алтаю на старой машине с пробитым колесом.",
    "ipoteka-ili-arenda": "Автор сравнивает ипотеку и аренду.",
    "rezyume-oshibki": "Фразы в резюме, из-за которых его закрывают.",
    "piton-zmeya": "Кормление домашнего королевского питона.",
    rashlamlenie: "Расхламление начинают с коробки старых проводов.",
    "kran-techet": "Текущий кран чинят сами: дело в дешёвой прокладке.",
    "rassada-pomidor": "Когда сеять помидоры на рассаду и зачем крышка.",
    "isterika-magazin": "Что сказать ребёнку, когда у него истерика в магазине.",
    "son-rebenok": "Семья пережила регресс сна у младенца.",
    "neiroset-rabota": "Отчёты за автора пишет нейросеть, и начальник не знает.",
    "noski-spicy": "Пятка бумеранг в вязаных носках на пяти спицах.",
    "gitara-3akkorda": "На немногих аккордах можно сыграть несколько песен у костра.",
    "montazh-perehody": "Плавные переходы в капкате делают бесплатно.",
    konspekt: "Перечитывать конспект хуже, чем закрыть его и вспомнить.",
    "druzya-30": "Как взрослому найти друзей в незнакомом городе.",
  },
};

/** Statements with the captions they are about. */
export function listTruePairs(): Pair[] {
  const captionOf = new Map(readJudgedSet().captions.map(({ id, caption }) => [id, caption]));
  return (["en", "ru"] as const).flatMap((language) => Object.entries(STATEMENTS[language]).map(([id, statement]) => ({ language, statement, caption: captionOf.get(id) ?? "" })));
}

/** The same statements with captions on other subjects: each with the captions of the `count` statements after it. */
export function listForeignPairs(count: number): Pair[] {
  const pairs = listTruePairs();
  return (["en", "ru"] as const).flatMap((language) => {
    const own = pairs.filter((pair) => pair.language === language);
    return own.flatMap(({ statement }, index) => Array.from({ length: count }, (_, step) => ({ language, statement, caption: own[(index + step + 1) % own.length]!.caption })));
  });
}

/** The same statements with the caption that stands next to theirs in the set: mostly the same subject, another thing said. */
export function listNearPairs(): Pair[] {
  const captions = readJudgedSet().captions.map(({ caption }) => caption);
  return listTruePairs().map(({ language, statement, caption }) => ({ language, statement, caption: captions[captions.indexOf(caption) + 1] ?? "" }));
}
