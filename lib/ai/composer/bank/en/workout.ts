import type { Bank } from "../bank.ts";

export const workoutEn: Bank = {
  name: "short home workouts",
  pains: ["you start on Monday and stop by Thursday", "your back reminds you of every hour at the desk", "you train and nothing seems to change"],
  questions: ["Why does the warm-up always get skipped?", "Is your plan too hard, or just too long?", "What does your back do all day?", "When did exercise become homework?"],
  myths: [
    { claim: "a workout has to leave you wrecked", truth: "a session you can repeat beats the one that flattens you" },
    { claim: "you need a gym to get stronger", truth: "your own weight, moved slowly, is plenty to begin with" },
    { claim: "soreness means it worked", truth: "soreness mostly means it was new" },
  ],
  wants: ["train at home without dreading it", "get stronger in short sessions", "loosen a stiff back"],
  shifts: [{ before: "a heroic Monday and an empty rest of the week", after: "short sessions you actually keep" }, { before: "a stiff back", after: "a body that moves easily" }, { before: "sloppy, rushed reps", after: "slow ones you can feel" }],
  scenes: ["the mat is out, the living room is small and the cat is watching", "you've been sitting all day and your shoulders live next to your ears", "you've pressed play on a workout and already want to press stop"],
  confessions: ["I skipped every warm-up and called it saving time", "I counted reps and never felt a single one", "my gym card was the most expensive thing I didn't use"],
  moments: ["before your next workout", "at your next break from the desk", "on a day when you've no energy"],
  asks: ["Which exercise do you secretly hate?", "Morning or evening: when do you move?", "What's the smallest workout that still counts for you?"],
  footage: ["a rolled mat in morning light", "a pair of trainers on a wooden floor", "an empty corner of a living room", "a water bottle on a windowsill"],
  sounds: ["a mat unrolling", "slow, steady breathing", "bare feet on a wooden floor"],
  tips: [
    { do: "pick a time that already has a door around it", why: "a session tied to a fixed moment survives busy days", slip: "waiting for a free hour", sign: "you stop negotiating with yourself", tag: "fix the time", show: "a mat laid next to a morning mug" },
    { do: "warm up the joints you're about to use", why: "warm joints move further with less complaint", slip: "jumping straight into the hard set", sign: "the first rep feels like the third", tag: "warm up first", show: "wrists and shoulders circling slowly", helps: ["stretch"] },
    { do: "learn the movement without any weight", why: "a clean shape protects you when it gets heavy", slip: "adding weight to a wobbly movement", sign: "a mirror shows the same line every time", tag: "shape before weight", show: "a slow squat shadow on a wall" },
    { do: "lower yourself slower than you rise", why: "muscles work hardest on the way down", slip: "dropping through the easy half", sign: "fewer reps feel like more", tag: "slow on the way down", show: "arms bending slowly in a push-up" },
    { do: "breathe out on the effort", why: "held breath turns strength into tension", slip: "holding your breath when it's hard", sign: "your face relaxes", tag: "breathe out", show: "a chest falling on a long exhale", helps: ["back", "yoga"] },
    { do: "stop a rep or so before your form breaks", why: "sloppy reps only teach sloppiness", slip: "squeezing out ugly reps", sign: "the last rep looks like the first", tag: "stop before sloppy", show: "hands lowering to the mat with control" },
    { do: "pair a push with a pull", why: "a balanced body holds itself upright", slip: "training only what the mirror shows", sign: "your shoulders stop rolling forward", tag: "push and pull", show: "a towel pulled tight between two hands" },
    { do: "choose a version you can do today", why: "an easier variation done well builds the harder one", slip: "copying the most advanced person in the video", sign: "you finish every set you planned", tag: "your version", show: "hands on a chair edge for an easier push-up" },
    { do: "shrink the session on bad days", why: "a short session keeps the habit alive", slip: "skipping because there's no time for everything", sign: "bad days stop breaking the chain", tag: "shrink, don't skip", show: "a long list crossed down to a single exercise", helps: ["busy", "quick", "short"] },
    { do: "stretch what sat still all day", why: "hips and chest tighten in the shape of a chair", slip: "stretching only what already bends", sign: "standing up stops being a project", tag: "open the hips", show: "a slow lunge on a mat", helps: ["back", "desk", "stretch", "office", "stiff", "posture"] },
    { do: "log how it felt", why: "energy tells you more than numbers about tomorrow", slip: "judging a session by sweat", sign: "you know when to push and when to rest", tag: "log the feeling", show: "a tick and a word in a small notebook" },
  ],
};
