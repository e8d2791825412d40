import type { Bank } from "../bank.ts";

export const languagesEn: Bank = {
  name: "language habits",
  pains: ["you understand a lot and say nothing", "new words are gone by the next morning", "you freeze the moment someone answers back", "lessons pile up and conversations don't"],
  questions: ["Why do words vanish exactly when you need them?", "What if your accent isn't the problem?", "When did you last say something out loud?", "Are you learning the language, or only about it?"],
  myths: [
    { claim: "you have to know the grammar before you speak", truth: "speaking is how the grammar starts to make sense" },
    { claim: "children learn faster than adults", truth: "children mostly get more hours and less shame" },
    { claim: "long word lists build a vocabulary", truth: "words stick to situations, not to lists" },
  ],
  wants: ["speak without freezing", "remember new words for longer", "follow a film without subtitles"],
  shifts: [{ before: "a notebook full of silent words", after: "a short conversation that flows" }, { before: "fear of mistakes", after: "mistakes you can laugh at" }, { before: "an app streak", after: "a real sentence at the counter" }],
  scenes: ["someone asks you a simple question and your head goes blank", "you're on a bus, repeating a sentence under your breath", "the subtitles are off and you catch a whole joke"],
  confessions: ["I studied for ages before I said hello to anyone", "I collected words like stamps and never used them", "I used to answer every question with a nod"],
  moments: ["at your next lesson", "on tomorrow's commute", "the next time a word slips away"],
  asks: ["Which word do you always forget?", "What was your first real sentence?", "Which film would you love to understand?"],
  footage: ["a notebook with sticky labels", "headphones on a bus seat", "a street sign in another language", "a well-worn dictionary by a window"],
  sounds: ["a whisper repeating a phrase", "pages flipping", "a busy café in the background"],
  tips: [
    { do: "choose a situation instead of a chapter", why: "words hold on to places and people", slip: "learning lists in alphabetical order", sign: "the words come when you enter the place", tag: "pick a situation", show: "sticky labels on things around a kitchen" },
    { do: "learn whole phrases", why: "a phrase brings its grammar along", slip: "collecting single words", sign: "you speak in chunks, without building", tag: "learn phrases", show: "a full sentence written on a card" },
    { do: "say it aloud from the first day", why: "a mouth needs practice as much as a memory does", slip: "studying in silence", sign: "the sounds stop tripping you up", tag: "say it aloud", show: "a card held up and turned over", helps: ["speak"] },
    { do: "shadow a short clip until you match its rhythm", why: "rhythm carries you further than perfect sounds", slip: "worrying about single sounds", sign: "you land on the pauses together", tag: "copy the rhythm", show: "a finger tapping along next to headphones", helps: ["show", "series", "tv", "accent", "pronunciation"] },
    { do: "describe your own day", why: "you'll need those sentences more than any textbook's", slip: "memorising dialogues about strangers", sign: "small talk stops being small", tag: "describe your day", show: "a short diary line written by hand" },
    { do: "test yourself before you look", why: "the effort of recalling is what makes it stay", slip: "rereading the list again", sign: "the word arrives a moment sooner each time", tag: "recall, then check", show: "a hand covering half a page", helps: ["word", "vocabulary"] },
    { do: "come back to old words before they fade", why: "spaced reminders beat a long evening", slip: "cramming on Sunday", sign: "last month's words are still there", tag: "space it out", show: "cards sorted into small piles" },
    { do: "prepare a line for when you're lost", why: "asking someone to repeat keeps the talk alive", slip: "nodding when you don't understand", sign: "conversations survive your gaps", tag: "a rescue line", show: "a short phrase written on the back of a hand" },
    { do: "talk around the word you miss", why: "explaining is fluency, too", slip: "stopping to search for the perfect word", sign: "people finish the word for you and smile", tag: "talk around it", show: "hands sketching a shape in the air" },
    { do: "watch something you already know by heart", why: "a familiar plot leaves your ears free", slip: "starting with a film you can't follow", sign: "you catch jokes you used to read", tag: "rewatch a favourite", show: "subtitles being switched off with a remote", helps: ["film", "movie", "show", "series", "tv"] },
    { do: "let people correct a single thing at a time", why: "too many corrections silence a beginner", slip: "asking to be corrected on everything", sign: "the same mistake doesn't come back", tag: "a single correction", show: "one underlined word in a handwritten line" },
  ],
};
