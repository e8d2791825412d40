import type { Bank } from "../bank.ts";

export const parentingEn: Bank = {
  name: "everyday parenting",
  pains: ["every morning ends in shouting about shoes", "bedtime takes longer than the whole evening", "you ask nicely, then loudly, and nothing happens"],
  questions: ["What is your child telling you with that tantrum?", "Who's more tired at bedtime, you or them?", "What if they can't hear you from across the room?"],
  myths: [
    { claim: "good parents never lose their temper", truth: "what counts is coming back and making up" },
    { claim: "children need constant entertainment", truth: "a little boredom is where play begins" },
    { claim: "giving a choice means losing control", truth: "a small choice makes the big no easier to take" },
  ],
  wants: ["get out of the door without shouting", "make bedtime calmer", "be heard the first time"],
  shifts: [{ before: "a shouting match about shoes", after: "a slow, silly exit" }, { before: "bedtime as a battle", after: "a quiet story in the dark" }, { before: "a no for everything", after: "a small choice that works" }],
  scenes: ["you're late, somebody's shoe is missing and somebody's crying", "the lights are out and a small voice asks for water again", "you're kneeling on the floor, eye to eye with a very cross person"],
  confessions: ["I once shouted about being quiet", "I hide in the kitchen to finish my tea", "I've lost arguments with someone who can't tie shoes"],
  moments: ["tomorrow morning by the door", "at bedtime tonight", "the next time everyone's tired"],
  asks: ["What's the hardest hour of your day?", "What made your child laugh this week?", "Which trick worked exactly once?"],
  footage: ["small shoes by a door", "a night light in a dark room", "crayons spread over a table", "a half-built tower on a rug"],
  sounds: ["small feet running down a hall", "a page of a picture book", "a bath filling up"],
  tips: [
    { do: "go close and down to their height", why: "children hear a face better than a voice", slip: "calling from another room", sign: "they look up before you finish", tag: "get close", show: "an adult's knee touching the floor beside small shoes" },
    { do: "say what you'd like to see", why: "a child needs a picture of the right thing", slip: "listing what not to do", sign: "they do it without asking why", tag: "say the yes", show: "a hand showing where a toy belongs" },
    { do: "give a warning before things change", why: "stopping play is hard without a bridge", slip: "ending the game without notice", sign: "the protest gets shorter", tag: "warn them early", show: "a sand timer placed next to blocks", helps: ["tantrum", "screen"] },
    { do: "offer a choice you can live with", why: "a bit of power makes cooperation easier", slip: "asking an open question in a hurry", sign: "they hurry to choose", tag: "a small choice", show: "two small T-shirts held up" },
    { do: "name the feeling before you fix it", why: "a named feeling gets smaller", slip: "explaining why they shouldn't be upset", sign: "the shoulders drop", tag: "name the feeling", show: "a small hand resting in a bigger one", helps: ["tantrum", "cry"] },
    { do: "keep the bedtime order the same every night", why: "a known order calms better than any speech", slip: "inventing a new bedtime each evening", sign: "they announce the next step themselves", tag: "same order", show: "pyjamas, toothbrush and book in a row", helps: ["sleep", "bed", "nap", "night"] },
    { do: "turn chores into a game", why: "play is the language they already speak", slip: "repeating the request a bit louder", sign: "the room is tidy and nobody cried", tag: "make it a game", show: "socks thrown into a basket", helps: ["clean", "tidy", "chore"] },
    { do: "prepare bags and clothes the evening before", why: "mornings have no spare minutes", slip: "searching for mittens at the door", sign: "there's time for a hug", tag: "pack at night", show: "a small backpack set by the door", helps: ["morning", "school", "kindergarten"] },
    { do: "leave a little time for nothing", why: "boredom is where their own ideas start", slip: "filling every gap with a screen", sign: "a cardboard box becomes a ship", tag: "time for nothing", show: "a cardboard box turned into a boat", helps: ["screen", "bored", "play"] },
    { do: "apologise when you've shouted", why: "children learn repair by watching it", slip: "pretending it didn't happen", sign: "they begin to say sorry unprompted", tag: "say sorry, too", show: "two pairs of slippers side by side", helps: ["shout", "yell", "tantrum"] },
    { do: "praise the effort you saw", why: "effort is the part they can repeat", slip: "calling everything amazing", sign: "they try the hard bit again", tag: "praise the effort", show: "a crooked drawing pinned to a fridge" },
  ],
};
