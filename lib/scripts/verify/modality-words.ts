/**
 * Words that claim what is seen or heard in somebody's reel, English and Russian.
 * `plain` ones say so in any sentence; `loose` ones only where the sentence is a statement about a reel
 * and not about the words of its caption.
 */
const edged = (sources: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join("|")})(?![\\p{L}\\p{N}])`, "iu");

const ENGLISH_REEL = "(?:video|clip|reel|footage|recording)";
const ENGLISH_WHOSE = "(?:the|this|that|her|his|their|its|one|another|\\p{L}+'s|@[\\p{L}\\p{N}_.]+'s)";
const ENGLISH_VIEW = "(?:shots?|close[- ]?ups?|frames?|views?|scenes?|pans?|zooms?|face|hands?|montage|flash|b-?roll|voice(?:-?over)?|music|beat|sound of)";
const RUSSIAN_REEL = "(?:видео|ролик\\p{L}*|рилс\\p{L}*|клип\\p{L}*|запис\\p{L}+)";

export const SEEN = {
  plain: edged([
    "(?:you|we|viewers|one) (?:can |could |will |clearly |actually |also )*(?:see|watch|notice)(?: \\p{L}+)?",
    "(?:is|are|becomes?) (?:clearly |barely )?(?:visible|seen|shown|pictured)", "on[- ]screen(?: text| title| caption)? (?:says?|reads?|appears?|shows?|flashes|is)",
    "in (?:the )?(?:first |opening |last |final |next |same )?(?:frame|shot)s?", "(?:first|opening|last|final) (?:frame|shot|scene)s?",
    `(?:opens?|starts?|begins?|ends?|cuts?|zooms?|pans?|fades?|closes?|switches|opening|starting|ending) (?:up )?(?:with|on|to|in on|out on|from|into) (?:an? |the |her |his |their )?(?:\\p{L}+ ){0,2}${ENGLISH_VIEW}`,
    `${ENGLISH_REEL}s? (?:\\p{L}+ly |then |also )?(?:shows?|opens on|pictures|features|depicts|displays|zooms|cuts (?:to|from|between))`,
    `in ${ENGLISH_WHOSE} ${ENGLISH_REEL}[^.!?]{0,60}?(?:sees?|shows?|showing|pours?|holds?|wears?|looks?|points?|smiles?|films?|dances?|walks?|stands?|appears?)`,
    "(?:the|her|his|their) camera (?:\\p{L}+ly )?(?:pans|zooms|moves|follows|shakes|shows|stays|cuts|tilts|lingers)", "watch (?:her|him|them) \\p{L}+",
    "в (?:\\p{L}+ )?кадре", "на экране(?: \\p{L}+)? (?:видно|появля\\p{L}+|надпис\\p{L}+|показ\\p{L}+|текст)", "на видео", "видно(?!,? (?:что|по|из))", "(?:мы |вы |ты |можно )(?:ясно )?(?:видим|видите|видишь|увидеть)", "показан[аоы]?",
    `${RUSSIAN_REEL} (?:сразу |сначала |\\p{L}+ )?(?:показыва\\p{L}+|открывается|начинается с (?:кадра|крупного|общего|панорамы))`,
    `(?:в|на) (?:\\p{L}+ ){0,2}${RUSSIAN_REEL}[^.!?]{0,60}?(?:видно|виден|видна|показ\\p{L}+|появля\\p{L}+|держит|наливает|улыба\\p{L}+|стоит|смотрит|танцу\\p{L}+|в кадр\\p{L}*)`,
    "(?:открывается|начинается|заканчивается|открыва\\p{L}+) (?:\\p{L}+ )?(?:кадром|планом|крупным планом|общим планом|сценой|панорамой)", "перв(?:ый|ом|ым|ого) кадр\\p{L}*", "камера (?:\\p{L}+ )?(?:наезжает|отъезжает|движется|показывает|следует|дрожит|пан\\p{L}+)",
  ]),
  loose: edged([
    "(?:creator|author|blogger|she|he|they) (?:\\p{L}+ly )?(?:shows?|films?|pours?|holds?|wears?|points?|smiles?|dances?|walks?|demonstrates?|looks)", "wearing", "smil(?:es|ing)", "close[- ]?ups? (?:of|on)", "(?:wide|tight|overhead|tracking) shots?", "jump cuts?", "(?:fast|quick|rapid|slow|\\d+|every) cuts?", "cuts? every",
    "text overlays?", "split[- ]screen", "slow[- ]motion", "time-?lapse", "colou?r[- ]grad\\p{L}+", "lighting", "filmed (?:in|at|on|from|with|by)", "visually", "visuals",
    "крупн(?:ый|ым|ого|ом) план\\p{L}*", "общ(?:ий|им|его) план\\p{L}*", "снят[аоы]?", "монтаж\\p{L}*", "склейк\\p{L}*", "одет[аы]?", "улыба\\p{L}+", "держит", "наливает", "титр\\p{L}*", "показыва(?:ет|ют)", "замедленн\\p{L}+ съ[её]мк\\p{L}*", "таймлапс\\p{L}*",
  ]),
};

export const HEARD = {
  plain: edged([
    "(?:you|we|viewers|one) (?:can |could |will |clearly |also )*hear(?: \\p{L}+)?", "(?:is|are|can be) (?:clearly |barely )?(?:heard|audible)", "(?:music|beat|song|track|sound|melody|bass) (?:\\p{L}+ly )?(?:plays|playing|drops|swells|starts|kicks in|fades|cuts out|builds)", "background (?:music|noise|sounds?)", "voice-?over (?:says|explains|tells|starts|runs)",
    `in ${ENGLISH_WHOSE} ${ENGLISH_REEL}[^.!?]{0,60}?(?:hears?|says?|said|tells|speaks|talks|sings|whispers|laughs|sounds?|plays)`, "says? (?:it )?(?:out loud|on camera|to (?:the )?camera)", "listen to (?:her|him|them)",
    "слышно", "слышен", "слышна", "слышны", "слышим", "за кадром", "звучит", "звучат", "(?:музыка|трек|песня|мелодия|бит) (?:\\p{L}+ )?(?:игра\\p{L}+|звуч\\p{L}+|нараста\\p{L}+|стиха\\p{L}+|вступа\\p{L}+|обрыва\\p{L}+)", "(?:играет|играют) (?:\\p{L}+ )?(?:музыка|трек|песня|мелодия|фоном)", "фоном (?:\\p{L}+ )?(?:играет|звучит|идёт|идет)",
    `(?:в|на) (?:\\p{L}+ ){0,2}${RUSSIAN_REEL}[^.!?]{0,60}?(?:слыш\\p{L}+|говорит|рассказывает|шепчет|по[её]т|сме[её]тся|звуч\\p{L}+)`,
  ]),
  loose: edged([
    "(?:creator|author|speaker|narrator|host|blogger|she|he|they) (?:\\p{L}+ly )?(?:says|whispers|shouts|sings|laughs|narrates|speaks|talks|yells)", "voice-?overs?", "sound effects?", "soundtrack", "tempo", "bpm", "beat drop", "tone of voice", "out loud", "spoken", "whisper\\p{L}*", "silence",
    "(?:автор|авторка|блогер|она|он|диктор|вед\\p{L}+) (?:\\p{L}+ )?(?:говорит|произносит|шепчет|сме[её]тся|по[её]т|рассказывает|кричит)", "голосом", "ш[её]пот\\p{L}*", "закадров\\p{L}*", "саундтрек\\p{L}*", "вслух", "интонаци\\p{L}*", "звуковы\\p{L}+ эффект\\p{L}*",
  ]),
};

/** Words that name one part of what is seen or heard: a deep dive may know the cuts of a reel and not its music. */
export const PARTS = {
  onScreenText: { modality: "visual", words: edged(["on[- ]screen (?:text|title|caption|words)s?", "text overlays?", "(?:text|title|caption|words) on (?:the )?screen", "subtitles?", "титр\\p{L}*", "надпис\\p{L}+", "текст\\p{L}* (?:на экране|в кадре)", "на экране[^.!?]{0,30}текст\\p{L}*"]) },
  cuts: { modality: "visual", words: edged(["(?:jump |fast |quick |hard )?cuts? (?:to|from|between|every|at|\\d+)", "\\d+ cuts", "jump cuts?", "changes shots", "склейк\\p{L}*", "смен\\p{L}+ кадр\\p{L}*"]) },
  music: { modality: "audio", words: edged(["music", "song", "soundtrack", "melody", "bass", "beat drops?", "tempo", "bpm", "музык\\p{L}*", "песн\\p{L}+", "мелоди\\p{L}+", "саундтрек\\p{L}*"]) },
  speech: { modality: "audio", words: edged(["voice(?:-?overs?)?", "narrat\\p{L}+", "whisper\\p{L}*", "out loud", "to (?:the )?camera", "говорит", "произносит", "шепчет", "ш[её]пот\\p{L}*", "голос\\p{L}*", "закадров\\p{L}*"]) },
} as const;

/** The sentence is about a reel's written words, so "says" and "close-up of" may be the caption's own. */
export const ABOUT_CAPTION = edged(["captions?", "hashtags?", "tagged", "writes", "wrote", "written", "подпис\\p{L}+", "описани\\p{L}+", "хештег\\p{L}*", "хэштег\\p{L}*", "пишет", "написал\\p{L}*", "в тексте"]);

/** "The caption sounds like a question" hears nothing. */
export const FIGURE_OF_SPEECH =
  /(?<!\p{L})(?:(?:подпись|фраза|вопрос|заголовок|строка|хук|тема|мысль|совет|обещание) (?:\p{L}+ )?|в (?:подписи|описании|тексте|первой строке) )(?:звучит|звучат)/giu;

/** Somebody else's reel, as against "this video", which is the creator's own. */
export const OTHERS_REEL = edged([
  "(?:one|another|an?|that|her|his|their|some|other|these|those|many|most|the (?:top|original|viral|cited|same|best|first|second|third|most[- ]watched|most popular)) (?:\\p{L}+ )?(?:creator|author|reel|clip|blogger)s?(?:'s?)?",
  "(?:her|his|their|that|another|someone's|somebody's|creator's|author's) (?:\\p{L}+ )?(?:video|reel|clip|footage)s?", "E\\d+",
  "(?:один|одна|одного|одной|одном|друг\\p{L}+|чуж\\p{L}+|е[её]|его|их|топов\\p{L}+|вирусн\\p{L}+|популярн\\p{L}+|мног\\p{L}+|эт(?:ого|ой) автор\\p{L}*) (?:\\p{L}+ )?(?:автор\\p{L}*|блогер\\p{L}*|рилс\\p{L}*|ролик\\p{L}*|клип\\p{L}*|видео)", "у (?:автор\\p{L}+|блогер\\p{L}+)",
]);

/** In a reason any reel that is spoken of is evidence. */
export const ANY_REEL = edged(["(?:the|this|that|these|those|top|cited) (?:\\p{L}+ )?(?:reel|clip|video)s?", "(?:эт\\p{L}+|топов\\p{L}+|лучш\\p{L}+|найденн\\p{L}+) (?:\\p{L}+ )?(?:рилс\\p{L}*|ролик\\p{L}*|видео|клип\\p{L}*)", "в (?:рилс\\p{L}*|ролик\\p{L}*|видео|клип\\p{L}*)"]);
