import type { Bank } from "../bank.ts";

export const gamingEn: Bank = {
  name: "better gaming",
  pains: ["you lose to the same boss again and get angry", "the backlog grows and you play the same game", "you play for hours and don't get any better"],
  questions: ["What killed you, really?", "Are you practising, or only repeating?", "When did you last change your settings?"],
  myths: [
    { claim: "good players just react faster", truth: "good players mostly see it coming" },
    { claim: "better gear makes a better player", truth: "settings and habits come first" },
    { claim: "grinding longer always helps", truth: "a tired player practises mistakes" },
  ],
  wants: ["beat the part you're stuck on", "enjoy the game again", "get better without grinding all night"],
  shifts: [{ before: "the same death in the same room", after: "a run that looks easy" }, { before: "a backlog that feels like homework", after: "a game you finish" }, { before: "blaming the lag", after: "knowing what went wrong" }],
  scenes: ["it's late, the boss has a sliver of health and your hands are sweating", "the loading screen is up and you already know where you'll die", "the headset is on, the room is dark and somebody calls you for dinner"],
  confessions: ["I never touched the settings menu for years", "I blamed lag in a single-player game", "I bought games to feel as if I had time"],
  moments: ["in your next session", "before you press retry", "the next time you get stuck"],
  asks: ["Which boss nearly made you quit?", "Which game do you always come back to?", "Sound on or off?"],
  footage: ["a controller on a dark sofa", "keyboard lights in a dim room", "a screen glowing on a wall", "a stack of game cases"],
  sounds: ["buttons clicking quickly", "a menu sound", "a headset set down on a desk"],
  tips: [
    { do: "go through the settings before you play", why: "a comfortable view and sound help every minute after", slip: "playing on the defaults forever", sign: "you stop fighting the camera", tag: "settings first", show: "a thumb moving through a settings menu" },
    { do: "watch what killed you", why: "most deaths begin a few seconds before the hit", slip: "pressing retry in anger", sign: "you can name the mistake", tag: "study the death", show: "a paused screen and a finger pointing" },
    { do: "spend an attempt only observing", why: "patterns show when you stop attacking", slip: "rushing in every time", sign: "you dodge before you think", tag: "watch an attempt", show: "a thumb resting off the attack button" },
    { do: "practise a single skill per session", why: "a narrow goal makes progress visible", slip: "trying to improve everything in a night", sign: "that skill becomes automatic", tag: "one skill a night", show: "a sticky note on the edge of a monitor" },
    { do: "turn the sound up", why: "games warn your ears before your eyes", slip: "playing with music over the game", sign: "you turn before you see them", tag: "listen", show: "a headset pulled on" },
    { do: "learn the map before the tricks", why: "knowing where you are beats aiming well", slip: "learning flashy moves first", sign: "you always know the way out", tag: "learn the map", show: "a finger tracing a route on a printed map" },
    { do: "take a break when you get angry", why: "tilt plays worse than you do", slip: "queuing again to get even", sign: "the first try after the break goes further", tag: "break the tilt", show: "a controller put down, a window opened" },
    { do: "watch someone slightly better", why: "small differences are the ones you can copy", slip: "copying professionals move by move", sign: "you catch yourself doing it right", tag: "watch a little better", show: "a replay playing next to a notebook" },
    { do: "set an end before you start", why: "a planned stop keeps the game a pleasure", slip: "playing just one more until dawn", sign: "you go to bed wanting to play tomorrow", tag: "plan the end", show: "an alarm clock next to a controller" },
    { do: "sit so that your wrists are straight", why: "comfort is what long sessions run out of first", slip: "leaning into the screen", sign: "your hands feel fine the next morning", tag: "straight wrists", show: "wrists resting level at a desk edge" },
    { do: "finish a game before you buy the next", why: "endings are half of the fun", slip: "collecting sales", sign: "the credits surprise you", tag: "finish it first", show: "a game case moved to a finished pile" },
  ],
};
