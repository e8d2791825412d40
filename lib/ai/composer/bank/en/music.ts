import type { Bank } from "../bank.ts";

export const musicEn: Bank = {
  name: "music practice",
  pains: ["you play the song from the top and stumble at the same bar", "practice happens only when you're in the mood", "it sounds fine alone and falls apart in front of people"],
  questions: ["Why does the same bar trip you every time?", "Are you practising, or only playing?", "When did you last listen to yourself?"],
  myths: [
    { claim: "talent decides how far you get", truth: "the way you practise decides most of it" },
    { claim: "you have to play fast to get fast", truth: "slow and clean is where speed comes from" },
    { claim: "long practice beats short practice", truth: "a few focused minutes a day outlast a heroic Sunday" },
  ],
  wants: ["play a piece without stumbling", "enjoy practice again", "play in front of someone"],
  shifts: [{ before: "the same mistake in the same bar", after: "a line that plays itself" }, { before: "an instrument in its case", after: "a few notes every day" }, { before: "nervous hands", after: "a song you'd share" }],
  scenes: ["the instrument is in your hands and your fingers have forgotten everything", "it's late, the door is closed and you play as quietly as you can", "someone walks in just as you reach the hard part"],
  confessions: ["I always practised the part I already knew", "I blamed the instrument for my rhythm", "I stopped playing whenever someone could hear"],
  moments: ["at your next practice", "before you play it from the top again", "the next time your fingers trip"],
  asks: ["Which bar do you always stumble over?", "What was the first song you could play?", "Morning or midnight: when do you practise?"],
  footage: ["an instrument resting by a window", "sheet music with pencil marks", "a metronome on a shelf", "an open case on the floor"],
  sounds: ["a single clean note", "a metronome ticking", "a page of music being turned"],
  tips: [
    { do: "leave the instrument out of its case", why: "a visible instrument gets picked up", slip: "packing it away after every session", sign: "you play a few notes in passing", tag: "leave it out", show: "an instrument lifted from a stand", helps: ["adult", "beginner"] },
    { do: "tune before anything else", why: "ears learn whatever they hear", slip: "starting a little out of tune", sign: "the first chord makes you smile", tag: "tune first", show: "fingers turning a tuning peg or key", only: ["guitar", "violin", "ukulele", "bass", "cello", "string"] },
    { do: "decide what today's minutes are for", why: "a goal turns noodling into practice", slip: "playing whatever comes to mind", sign: "you can say what improved", tag: "a goal for today", show: "a pencil circling a line of music" },
    { do: "find the exact spot where it breaks", why: "a mistake usually begins just before you hear it", slip: "starting again from the top", sign: "the problem shrinks to a couple of notes", tag: "find the spot", show: "a pencil mark above two notes", helps: ["piano", "guitar", "song"] },
    { do: "play it slowly enough to get it right", why: "fingers remember mistakes just as well", slip: "practising at the speed of the recording", sign: "you have time to breathe between notes", tag: "slow and clean", show: "fingers moving slowly over the keys or strings" },
    { do: "loop the hard bar with the note before and after", why: "the seam is where it comes apart", slip: "drilling the bar on its own", sign: "you glide in and out of it", tag: "loop the seam", show: "the same short movement, over and over" },
    { do: "tap the rhythm without the instrument", why: "most wrong notes are wrong timing", slip: "fixing notes when the rhythm is shaky", sign: "your foot stays steady by itself", tag: "tap it first", show: "fingertips tapping on a knee" },
    { do: "record yourself", why: "the recording hears what busy hands can't", slip: "trusting how it feels", sign: "you know what to fix within a few bars", tag: "record it", show: "a phone propped up next to sheet music" },
    { do: "keep your shoulders and jaw loose", why: "tension travels straight to the sound", slip: "gripping harder in the difficult part", sign: "the tone gets rounder", tag: "stay loose", show: "shoulders dropping before the first note" },
    { do: "play for a single friendly person", why: "nerves need practice, too", slip: "waiting until it's perfect", sign: "your hands shake a little less each time", tag: "play for someone", show: "a second chair placed next to the instrument", helps: ["stage", "nervous"] },
    { do: "end with something you love playing", why: "joy is what brings you back tomorrow", slip: "stopping in the middle of a frustration", sign: "you hum it on the way to bed", tag: "end with joy", show: "a relaxed hand on the strings or keys" },
  ],
};
