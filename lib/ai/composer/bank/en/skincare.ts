import type { Bank } from "../bank.ts";

export const skincareEn: Bank = {
  name: "simple skincare",
  pains: ["your skin feels tight right after washing", "the shelf is full and your skin is still confused", "you try something new every week and nothing settles"],
  questions: ["Is your skin dry, or just overwashed?", "How many products touched your face this week?", "What happens if you simply do less?"],
  myths: [
    { claim: "squeaky clean means healthy", truth: "a squeak means the skin has lost what protects it" },
    { claim: "sunscreen is only for the beach", truth: "daylight reaches you on cloudy days and through windows, too" },
    { claim: "a longer routine works better", truth: "a short routine you repeat beats a long one you drop" },
  ],
  wants: ["build a routine you'll keep", "calm down irritated skin", "stop guessing in front of the shelf"],
  shifts: [{ before: "a crowded shelf", after: "a few things you finish" }, { before: "tight, grumpy skin", after: "skin you forget about" }, { before: "a new product every week", after: "a quiet routine" }],
  scenes: ["it's late, the bathroom light is harsh and you're reading yet another label", "you've just washed your face and it already feels a size too small", "the shelf is so full that something falls every morning"],
  confessions: ["I scrubbed when I should have rinsed", "I tried everything at once and blamed my skin", "I skipped sunscreen whenever it was cloudy"],
  moments: ["this evening at the sink", "before you buy another bottle", "tomorrow morning"],
  asks: ["Which product did you actually finish?", "What would you drop from your routine?", "Morning or evening: which do you skip?"],
  footage: ["a bathroom shelf in soft light", "water running over a white sink", "a folded towel by a mirror", "a plain bottle on a windowsill"],
  sounds: ["water running into a sink", "a pump bottle clicking", "a towel being shaken out"],
  tips: [
    { do: "wash with lukewarm water", why: "hot water strips away what keeps skin soft", slip: "washing your face in a hot shower", sign: "your face doesn't feel tight afterwards", tag: "lukewarm water", show: "fingers testing water under a tap", helps: ["dry", "winter", "sensitive"] },
    { do: "be gentle with the cleanser", why: "friction irritates more than it cleans", slip: "scrubbing until it squeaks", sign: "the redness after washing goes away", tag: "be gentle", show: "soft foam between fingertips" },
    { do: "pat your face dry", why: "rubbing pulls at skin that's soft from water", slip: "rubbing with a rough towel", sign: "the skin stays calm", tag: "pat, don't rub", show: "a towel pressed lightly against a cheek" },
    { do: "put moisturiser on while the skin is damp", why: "a damp skin holds on to more of it", slip: "waiting until your face is bone dry", sign: "you need less of it than before", tag: "on damp skin", show: "a small amount of cream warmed between fingers", helps: ["dry", "winter"] },
    { do: "use sunscreen every morning", why: "sun damage is the change you can prevent", slip: "saving sunscreen for holidays", sign: "it becomes as automatic as brushing your teeth", tag: "sunscreen daily", show: "a line of sunscreen along two fingers", helps: ["summer", "sun", "spf"] },
    { do: "add new products singly", why: "that's how you find out what your skin likes", slip: "starting a whole new routine overnight", sign: "you know which bottle to thank", tag: "one new thing", show: "a single bottle set apart from a row" },
    { do: "test on a small patch first", why: "a reaction on the arm is easier than one on the face", slip: "putting a stranger's favourite all over your face", sign: "you go to bed without worrying", tag: "patch test", show: "a dot of cream on an inner arm" },
    { do: "give a product time before you judge it", why: "skin renews itself slowly", slip: "switching after a few days", sign: "small changes start to show", tag: "give it time", show: "a date written on the bottom of a jar" },
    { do: "keep hands and pillowcases clean", why: "hands and pillows touch your face more often than any cream does", slip: "leaning your cheek on your hand all day", sign: "the same spot stops coming back", tag: "clean pillowcase", show: "a fresh pillowcase pulled over a pillow", helps: ["acne"] },
    { do: "cut the routine down when your skin protests", why: "irritated skin recovers faster with fewer things on it", slip: "fighting irritation with more products", sign: "the stinging stops", tag: "do less", show: "bottles moved aside until only a few are left", helps: ["sensitive"] },
    { do: "ask a doctor when something stays", why: "some things need a diagnosis, not a serum", slip: "treating the same problem with random advice", sign: "you stop guessing", tag: "ask a doctor", show: "a small note with a question written on it" },
  ],
};
