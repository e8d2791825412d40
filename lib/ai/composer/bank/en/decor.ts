import type { Bank } from "../bank.ts";

export const decorEn: Bank = {
  name: "small rooms",
  pains: ["the room looks messy even when it's clean", "everything fits and nothing feels right", "you keep buying decor and the room stays cold"],
  questions: ["Why does a tidy room still feel unfinished?", "What does your ceiling light do to you in the evening?", "Is the room small, or is it just crowded?"],
  myths: [
    { claim: "a small room needs small furniture", truth: "a few larger pieces calm a room that many small ones crowd" },
    { claim: "white walls make any room bigger", truth: "light does that, and so does an empty corner" },
    { claim: "style comes with new things", truth: "style comes from moving and removing what you already own" },
  ],
  wants: ["make a small room feel calm", "warm up a rental without drilling", "change a room without buying anything"],
  shifts: [{ before: "a bright, cold box", after: "a room you exhale in" }, { before: "furniture pushed against every wall", after: "a corner everyone wants to sit in" }, { before: "shelves full of noise", after: "a shelf with a story" }],
  scenes: ["it's evening, the ceiling light is on and the room feels like an office", "you're standing in the doorway, trying to see what bothers you", "the sofa has been in the wrong place for years and today you push it"],
  confessions: ["I lit every room from the ceiling and wondered why it felt cold", "I bought cushions to fix a layout", "I hung every picture too high"],
  moments: ["on your next free weekend", "before you buy another lamp", "this evening, when the lights go on"],
  asks: ["Which corner of your home do you never use?", "What would you move first?", "Warm light or cold light?"],
  footage: ["a lamp glowing in a dark corner", "curtains moving in soft light", "an empty wall with a chair in front", "a shelf with only a few objects"],
  sounds: ["a chair dragged across the floor", "a lamp switch clicking", "curtains sliding along a rail"],
  tips: [
    { do: "take a photo of the room before you move anything", why: "a photo shows what your eyes have stopped seeing", slip: "rearranging from memory", sign: "the problem jumps out of the frame", tag: "photo first", show: "a phone framing a room from the doorway" },
    { do: "clear a single surface completely", why: "the eye needs somewhere to rest", slip: "spreading decor evenly over everything", sign: "the room looks bigger from the door", tag: "empty a surface", show: "hands lifting the last object off a shelf" },
    { do: "pull the sofa away from the wall", why: "a little air behind it makes the room look deeper", slip: "lining furniture up along the walls", sign: "conversations get closer", tag: "off the wall", show: "a sofa edging away from a wall", helps: ["living", "sofa"] },
    { do: "light the corners instead of the ceiling", why: "low, warm pools of light make a room feel held", slip: "relying on a single ceiling light", sign: "faces look softer in the evening", tag: "light the corners", show: "a lamp being switched on in a dark corner", helps: ["light", "lamp", "cozy"] },
    { do: "hang curtains higher and wider than the window", why: "the window then looks as tall as the wall", slip: "hanging the rail right on the frame", sign: "the ceiling seems to lift", tag: "curtains up high", show: "hands raising a curtain above a window", helps: ["rental", "window"] },
    { do: "choose a rug that reaches under the furniture", why: "a rug that floats alone breaks the room into islands", slip: "buying the smallest rug", sign: "the seats look like a group", tag: "bigger rug", show: "a rug corner slid under a sofa leg" },
    { do: "hang pictures at eye level", why: "art hung too high floats away from the furniture", slip: "centring pictures on an empty wall", sign: "picture and sofa look like a pair", tag: "eye level", show: "hands holding a frame against a wall" },
    { do: "repeat a colour in different corners", why: "an echo makes separate things look chosen", slip: "adding a new colour with every purchase", sign: "the eye travels around the room by itself", tag: "repeat a colour", show: "a cushion, a book and a cup in the same tone" },
    { do: "group small things on a tray", why: "a border turns clutter into a still life", slip: "scattering small objects everywhere", sign: "dusting takes a moment", tag: "use a tray", show: "small objects gathered onto a tray" },
    { do: "bring in something that grows", why: "a living shape softens straight lines", slip: "filling the gap with another box", sign: "the corner stops looking empty", tag: "something green", show: "a plant pot set down in a bare corner" },
    { do: "live with a change for a week before you buy", why: "a moved chair often solves what shopping can't", slip: "ordering before rearranging", sign: "the wish list gets shorter", tag: "wait a week", show: "a shopping list with a line crossed out" },
  ],
};
