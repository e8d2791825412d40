import type { Bank } from "../bank.ts";

export const businessEn: Bank = {
  name: "small business notes",
  pains: ["people like your work and don't buy it", "you're busy all week and the account doesn't notice", "customers ask the same question every day"],
  questions: ["What do people buy when they buy from you?", "Would a stranger understand your page?", "Which customer would you like more of?"],
  myths: [
    { claim: "a lower price brings better customers", truth: "a clear offer brings them, and a low price brings bargaining" },
    { claim: "you need a big audience to sell", truth: "a few right people beat a crowd that only scrolls" },
    { claim: "good work sells itself", truth: "good work sells when someone can see it being made" },
  ],
  wants: ["explain what you sell in a sentence", "get asked fewer questions and more orders", "make good work visible"],
  shifts: [{ before: "a pretty page nobody understands", after: "a page that answers the first question" }, { before: "selling to everyone", after: "regulars who send their friends" }, { before: "hiding behind the product", after: "a name people remember" }],
  scenes: ["the order is packed, the tape is loud and it's your name on the label", "a customer has just asked the question your page should answer", "you're closing up and counting what sold itself and what didn't"],
  confessions: ["I priced my work by guessing", "I talked about features when people asked for a gift", "I hid my prices and wondered why nobody wrote"],
  moments: ["before you post about it again", "with your next customer", "at the end of your next workday"],
  asks: ["What do customers ask you most?", "What almost made you quit?", "Which small business do you love buying from?"],
  footage: ["a parcel being tied with string", "a workbench at the end of the day", "an open sign in a small window", "a handwritten price tag"],
  sounds: ["tape pulled off a roll", "a shop bell", "a pen signing a card"],
  tips: [
    { do: "say what you sell in plain words", why: "people can't want what they don't understand", slip: "describing it with a clever slogan", sign: "a stranger can repeat it", tag: "say it plainly", show: "a plain sentence written on a card", helps: ["brand"] },
    { do: "write down the questions customers ask", why: "each question is a sentence missing from your page", slip: "answering the same message by hand every day", sign: "the questions get more interesting", tag: "collect questions", show: "a list of questions pinned above a desk" },
    { do: "show the price", why: "a hidden price reads as a high one", slip: "asking people to message for the price", sign: "those who write are ready to buy", tag: "show the price", show: "a handwritten price tag placed beside a product" },
    { do: "show your hands at work", why: "process earns trust that a product photo can't", slip: "posting only finished pictures", sign: "people ask how long it takes", tag: "show the making", show: "hands at work on a half-finished order", helps: ["handmade", "candle", "craft"] },
    { do: "talk to a single kind of customer", why: "a message for everyone is heard by nobody", slip: "listing every possible use", sign: "the right people say it's for them", tag: "one kind of buyer", show: "a name written at the top of a blank page" },
    { do: "make the next step obvious", why: "interest fades while people search for a button", slip: "ending with just beautiful words", sign: "orders come without a conversation", tag: "a clear next step", show: "a thumb pressing a plain button", helps: ["sales", "sell"] },
    { do: "use your customers' own words", why: "customers describe the problem the way others will search for it", slip: "writing like a brochure", sign: "people say you read their mind", tag: "their words", show: "a kind message copied into a notebook" },
    { do: "count your hours before you name a price", why: "unpaid hours close more shops than bad luck", slip: "copying a neighbour's price", sign: "you stop dreading big orders", tag: "count the hours", show: "a timer running next to a piece of work" },
    { do: "thank people in a way they'd mention", why: "a small surprise travels further than an advert", slip: "sending a plain box", sign: "photos of your parcel appear on their own", tag: "a small surprise", show: "a handwritten card laid in a parcel" },
    { do: "ask why they chose you", why: "the real reason is rarely the one you advertise", slip: "guessing what people love", sign: "your next post writes itself", tag: "ask why you", show: "a short note handed across a counter" },
    { do: "drop the product that tires everyone", why: "what's left gets the attention it deserves", slip: "keeping everything on the menu", sign: "the shelf is shorter and the days are calmer", tag: "drop the weakest", show: "an item taken off a shelf" },
  ],
};
