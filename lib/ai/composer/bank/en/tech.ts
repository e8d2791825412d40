import type { Bank } from "../bank.ts";

export const techEn: Bank = {
  name: "calmer tech",
  pains: ["your phone is full again and you don't know why", "you do the same clicks every single day", "you can't find the file you saved yesterday"],
  questions: ["What are you still doing by hand?", "Who gets to interrupt you?", "Would you survive losing this phone today?"],
  myths: [
    { claim: "a slow device needs replacing", truth: "a slow device often needs space, updates and a restart" },
    { claim: "a clever password has to be hard to type", truth: "a long phrase is easier to type and harder to guess" },
    { claim: "closing every app saves the battery", truth: "reopening them costs more than leaving them alone" },
  ],
  wants: ["find any file at once", "make a phone quieter", "let the computer do the boring part"],
  shifts: [{ before: "a screen full of red badges", after: "a phone that waits for you" }, { before: "the same clicks every day", after: "a shortcut you forget you made" }, { before: "a folder called new", after: "files you find by name" }],
  scenes: ["the meeting is starting and the file is nowhere", "your phone lights up again and you've lost your thought", "the storage warning is back and you're choosing which photos to lose"],
  confessions: ["my desktop used to be a museum of screenshots", "I used a single password for everything and slept well", "I've got folders called final, final new and final really"],
  moments: ["on your next quiet evening", "before you install another app", "the next time a badge calls you"],
  asks: ["Which app would you miss the most?", "What do you still do by hand?", "How many unread badges do you have?"],
  footage: ["a phone face down on a desk", "a keyboard in evening light", "a tidy desktop screen", "a cable coiled on a table"],
  sounds: ["keys clicking softly", "a notification cut short", "a laptop lid closing"],
  tips: [
    { do: "restart it before you try anything else", why: "a fresh start clears what piled up in the background", slip: "keeping it running for weeks", sign: "the delay is gone", tag: "restart first", show: "a thumb holding a power button" },
    { do: "turn off badges for anything that isn't a person", why: "machines can wait, and they're the loudest", slip: "letting every app ring", sign: "the screen stays dark for an hour", tag: "only people ring", show: "switches turned off in a settings list", helps: ["notification", "phone"] },
    { do: "name files so that you can search for them", why: "a search needs words, not folders", slip: "saving everything as untitled", sign: "the file appears as you type", tag: "name it well", show: "a file name typed slowly", helps: ["file"] },
    { do: "keep a single inbox folder for new things", why: "a known place beats a perfect system", slip: "saving to wherever the window opens", sign: "the desktop is empty by evening", tag: "one inbox folder", show: "files dragged into a single folder" },
    { do: "learn a shortcut for what you do most", why: "a small saving repeats all day long", slip: "reaching for the mouse every time", sign: "your hand stays on the keys", tag: "learn a shortcut", show: "two fingers on a key combination", helps: ["shortcut", "keyboard"] },
    { do: "write it down after you've solved it", why: "the same problem comes back when you've forgotten", slip: "trusting yourself to remember the fix", sign: "you thank yourself in a few months", tag: "note the fix", show: "a short how-to typed into a note" },
    { do: "use a password manager", why: "a leak at one site then stays at that site", slip: "reusing a favourite password", sign: "you only remember a single phrase", tag: "password manager", show: "a lock icon closing on a screen", helps: ["password"] },
    { do: "keep a copy somewhere else", why: "devices get lost, and copies don't mind", slip: "trusting a single drive", sign: "losing a phone becomes merely annoying", tag: "a second copy", show: "a small drive plugged into a laptop", helps: ["backup", "photo"] },
    { do: "delete the largest files first", why: "a few videos outweigh thousands of photos", slip: "deleting photos singly", sign: "the warning disappears within minutes", tag: "largest first", show: "a list sorted by size on a screen", helps: ["storage", "memory", "space", "full"] },
    { do: "uninstall what you haven't opened in a season", why: "unused apps still ask for updates and attention", slip: "keeping apps just in case", sign: "you find things on the first screen", tag: "uninstall", show: "an app icon wobbling before it goes", helps: ["storage", "memory", "battery"] },
    { do: "charge it outside the bedroom", why: "a phone out of reach lets the night be a night", slip: "falling asleep with a screen", sign: "the morning begins without scrolling", tag: "charge it elsewhere", show: "a phone plugged in on a hallway shelf" },
  ],
};
