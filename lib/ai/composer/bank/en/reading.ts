import type { Bank } from "../bank.ts";

export const readingEn: Bank = {
  name: "reading more",
  pains: ["you buy books faster than you read them", "you read the same page and nothing stays", "the phone wins every evening"],
  questions: ["When did you last finish a book?", "Are you reading, or only looking at the words?", "Who said you have to finish every book?"],
  myths: [
    { claim: "you have to finish what you start", truth: "quitting a dull book makes room for a good one" },
    { claim: "serious readers only read serious books", truth: "the habit doesn't care about the genre" },
    { claim: "audiobooks don't count", truth: "a story that reaches you has been read" },
  ],
  wants: ["read more without trying harder", "remember what you read", "come back to books"],
  shifts: [{ before: "a tower of unread books", after: "a bookmark that moves" }, { before: "scrolling until midnight", after: "a chapter before sleep" }, { before: "a page you can't recall", after: "a line you quote to friends" }],
  scenes: ["the lamp is on, the phone is in the kitchen and the first page is open", "you're on a train and everyone else is looking at a screen", "it's well past bedtime and there's a single chapter left"],
  confessions: ["I own more unread books than I admit", "I pretended to have finished a classic", "I used to read with a phone in the other hand"],
  moments: ["tonight before sleep", "on your next train ride", "when a book starts to bore you"],
  asks: ["Which book did you quit without guilt?", "What are you reading right now?", "Paper, screen or ears?"],
  footage: ["a book open on a windowsill", "a stack of books by a bed", "a bookmark between pages", "a library shelf in soft light"],
  sounds: ["a page turning", "a lamp switch clicking", "rain against a window"],
  tips: [
    { do: "put the book where your phone usually lies", why: "hands take whatever's closest", slip: "keeping books on a high shelf", sign: "you read a page without deciding to", tag: "swap phone for book", show: "a book placed on a pillow", helps: ["sleep", "bed", "night", "evening", "phone"] },
    { do: "begin with a few pages a day", why: "a tiny goal survives a bad evening", slip: "promising yourself a book a week", sign: "you often read past the goal", tag: "a few pages", show: "a thumb holding a few thin pages", helps: ["sleep", "bed", "habit"] },
    { do: "choose what you want, not what you should", why: "curiosity turns pages faster than duty", slip: "starting with the book everyone praises", sign: "you think about it during the day", tag: "follow curiosity", show: "fingers stopping at a spine on a shelf" },
    { do: "read the first page before you take it home", why: "the voice on that page stays for the whole book", slip: "buying a book for its cover", sign: "you want to know the next line", tag: "test the first page", show: "a first page read standing in a bookshop" },
    { do: "quit a book that bores you", why: "a stalled book blocks the whole habit", slip: "finishing out of guilt", sign: "the next book goes quickly", tag: "quit freely", show: "a book closed and put on a give-away pile" },
    { do: "keep a pencil in the book", why: "a mark is a small conversation", slip: "reading without stopping to think", sign: "you can find the line you loved", tag: "read with a pencil", show: "a pencil line drawn under a sentence" },
    { do: "stop at an exciting place", why: "you return to a question sooner than to an ending", slip: "always stopping at the end of a chapter", sign: "you look forward to the evening", tag: "stop mid-chapter", show: "a bookmark slipped into the middle of a page" },
    { do: "keep a second, lighter book going", why: "tired evenings need a different door", slip: "reading nothing because the main book is heavy", sign: "no evening ends without a page", tag: "a lighter second", show: "two bookmarks in two different books" },
    { do: "retell a chapter to someone", why: "telling it is what makes it stay", slip: "rushing on to the next book", sign: "you remember the names a month later", tag: "retell it", show: "a closed book beside two cups" },
    { do: "write a line about it when you finish", why: "a single line brings the whole book back", slip: "trusting yourself to remember", sign: "your list of lines becomes a diary", tag: "a line per book", show: "a short line written inside a notebook cover" },
    { do: "lend a book you loved", why: "a shared book turns into a conversation", slip: "keeping good books to yourself", sign: "a friend texts you about the ending", tag: "lend it", show: "a book handed over with a note inside" },
  ],
};
