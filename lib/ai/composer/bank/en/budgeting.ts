import type { Bank } from "../bank.ts";

export const budgetingEn: Bank = {
  name: "calm money habits",
  pains: ["the money is gone before the month is", "you earn enough and still can't say where it goes", "every budget lasts until the first weekend"],
  questions: ["Where does the money actually go?", "When did you last look at your account on purpose?", "Which expense would you never miss?"],
  myths: [
    { claim: "budgeting means giving up everything nice", truth: "a budget is how the nice things stop being a surprise" },
    { claim: "you have to earn more before you can save", truth: "a small sum set aside first teaches the habit" },
    { claim: "only big purchases matter", truth: "quiet subscriptions add up while you sleep" },
  ],
  wants: ["reach the end of the month calmly", "save without feeling punished", "see where the money goes"],
  shifts: [{ before: "a nervous look at the account", after: "a boring, predictable month" }, { before: "guilt after every purchase", after: "money you've already decided on" }, { before: "a drawer full of receipts", after: "a single page that makes sense" }],
  scenes: ["it's the last week of the month and you're scared to open the app", "you're at the checkout, doing sums in your head", "the parcel has arrived and you can't remember ordering it"],
  confessions: ["I avoided my bank app like a bad message", "I paid for subscriptions I'd forgotten about", "I called it treating myself every single day"],
  moments: ["on your next payday", "before your next online order", "on a quiet Sunday evening"],
  asks: ["Which subscription would you cancel first?", "What do you never regret spending on?", "Cash, card or envelopes?"],
  footage: ["a handful of receipts on a table", "a jar with coins by a window", "a closed wallet next to a cup", "a notebook page with a few lines"],
  sounds: ["coins dropping into a jar", "a receipt being torn off", "a pen ticking off lines"],
  tips: [
    { do: "write down what left your account this week", why: "you can't steer what you don't see", slip: "guessing where it went", sign: "a surprise or two shows up on the page", tag: "see it first", show: "receipts smoothed flat on a table" },
    { do: "sort it into needs, joys and leaks", why: "only the leaks are there to be cut", slip: "cutting the joys first", sign: "the plan stops feeling like a punishment", tag: "needs, joys, leaks", show: "receipts moved into small piles" },
    { do: "move savings away on payday", why: "what you don't see, you don't spend", slip: "saving whatever is left over", sign: "the rest feels free to use", tag: "save first", show: "a coin going into a jar before a wallet closes", helps: ["save", "saving"] },
    { do: "give bills an account of their own", why: "fixed costs stop mixing with lunch money", slip: "paying everything from the same pot", sign: "the balance you see is really yours", tag: "bills apart", show: "envelopes laid out in a row" },
    { do: "set an amount for each week", why: "a week is short enough to correct", slip: "planning a whole month at once", sign: "a bad Tuesday no longer ruins the month", tag: "think in weeks", show: "a weekly page with a short list", helps: ["grocer", "food"] },
    { do: "cancel the subscription you had to look up", why: "forgotten payments are the easiest to stop", slip: "keeping it in case you need it", sign: "nobody at home notices it's gone", tag: "cancel a ghost", show: "a line crossed out on a printed statement", helps: ["subscription"] },
    { do: "write the price in hours of your work", why: "hours make a price feel real", slip: "comparing it with an old price tag", sign: "some wishes quietly disappear", tag: "price in hours", show: "a small sum pencilled next to a wish" },
    { do: "sleep on anything you didn't plan to buy", why: "wanting fades faster than buying", slip: "ordering while you're tired", sign: "the cart looks silly in the morning", tag: "sleep on it", show: "a phone placed face down for the night" },
    { do: "shop with a list and a full stomach", why: "hunger writes very expensive lists", slip: "walking into a shop hungry", sign: "the bag matches the paper", tag: "list and snack", show: "a short grocery list folded into a pocket", helps: ["grocer", "food", "shop"] },
    { do: "keep a small line for fun", why: "a plan without joy gets broken by Friday", slip: "promising to spend nothing", sign: "you spend it without guilt", tag: "budget the fun", show: "a small envelope labelled by hand" },
    { do: "check in on a fixed evening", why: "a calm look each week prevents a scary look each month", slip: "opening the app only when something's wrong", sign: "the numbers bore you, in a good way", tag: "a weekly look", show: "a cup of tea next to a short page of figures" },
  ],
};
