import type { Bank } from "../bank.ts";

export const dogsEn: Bank = {
  name: "life with a dog",
  pains: ["your dog hears you perfectly and does nothing", "every walk turns into a tug of war", "it works at home and falls apart outside"],
  questions: ["What if your dog isn't stubborn, just confused?", "What are you rewarding without noticing?", "Whose walk is it, yours or the dog's?"],
  myths: [
    { claim: "a dog has to know who's boss", truth: "a dog has to know what pays off" },
    { claim: "treats spoil a dog", truth: "treats are wages, and they fade once the job is learned" },
    { claim: "a tired dog needs a longer walk", truth: "sniffing and puzzles tire a dog as well as distance does" },
  ],
  wants: ["teach it calmly", "walk on a loose lead", "get a dog to listen outdoors"],
  shifts: [{ before: "repeating a word into thin air", after: "a dog that looks up at you" }, { before: "a tug of war on the pavement", after: "a loose lead and a wagging tail" }, { before: "a guilty dog and a cross human", after: "a team" }],
  scenes: ["you've said the word again and your dog is studying a leaf", "the treat is in your hand and a pair of eyes won't leave it", "another dog appears around the corner and the lead goes tight"],
  confessions: ["I repeated every cue until it meant nothing", "I laughed when my puppy jumped and then scolded the grown dog for it", "I trained only when I was already annoyed"],
  moments: ["on your next walk", "before the next treat leaves your pocket", "this evening before dinner"],
  asks: ["What did your dog learn fastest?", "What's your dog's favourite reward?", "Where does your dog stop listening?"],
  footage: ["a lead hanging by a door", "paw prints on a wet path", "a wagging tail out of focus", "a ball resting in the grass"],
  sounds: ["a tail thumping on the floor", "a collar jingling", "a treat bag rustling"],
  tips: [
    { do: "choose the moment before your dog is tired or wild", why: "a calm dog has room to learn", slip: "training when everyone's annoyed", sign: "the first answer comes quickly", tag: "pick a calm moment", show: "a treat pouch clipped on in a quiet room" },
    { do: "start where nothing else is happening", why: "a quiet room makes you the most interesting thing in it", slip: "starting in a busy park", sign: "your dog watches you, not the door", tag: "quiet room first", show: "a bare living room floor, a hand with a treat" },
    { do: "show it with your hand before you use a word", why: "dogs read movement long before speech", slip: "repeating a word the dog doesn't know yet", sign: "the body follows the hand", tag: "hand before word", show: "a treat rising slowly above a nose", helps: ["sit", "down", "stay", "cue", "command", "train"] },
    { do: "reward the very second it happens", why: "a late reward pays for whatever came after", slip: "digging in your pocket for the treat", sign: "the next try comes faster", tag: "reward at once", show: "a treat given while a dog is still sitting", helps: ["sit", "stay", "down", "train", "cue"] },
    { do: "say the cue a single time", why: "a repeated word turns into background noise", slip: "repeating the cue louder and louder", sign: "your dog answers the first time", tag: "say it once", show: "an open palm held still" },
    { do: "stop after a few good tries", why: "short lessons end while it's still a game", slip: "drilling until it goes wrong", sign: "your dog asks for more", tag: "keep it short", show: "a treat pouch being closed" },
    { do: "stand still when the lead goes tight", why: "pulling works only as long as it moves you", slip: "following wherever the lead pulls", sign: "the lead goes slack and your dog looks back", tag: "tight lead, no steps", show: "a lead slackening between hand and collar", helps: ["leash", "lead", "walk", "pull"], only: ["walk", "leash", "lead", "pull", "dog"] },
    { do: "let your dog sniff", why: "sniffing is how a dog reads the news", slip: "dragging a nose away from every tree", sign: "the second half of the walk is calmer", tag: "let it sniff", show: "a nose working along a hedge", helps: ["walk", "leash", "bark"], only: ["walk", "leash", "lead", "bark", "dog"] },
    { do: "reward what you'd like to see again", why: "whatever pays comes back", slip: "noticing only the bad moments", sign: "good behaviour starts to appear unasked", tag: "pay the good", show: "a treat placed quietly beside a resting dog" },
    { do: "practise it in a slightly harder place", why: "dogs learn a place along with the word", slip: "expecting it to work everywhere at once", sign: "it works by the gate as well as in the kitchen", tag: "slightly harder place", show: "a doorway, then a garden path" },
    { do: "finish with something your dog already does well", why: "the last feeling is the one that stays", slip: "ending on a failure", sign: "your dog trots off proud", tag: "end on a win", show: "a paw placed in an open hand" },
  ],
};
