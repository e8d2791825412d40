import type { Bank } from "../bank.ts";

export const photographyEn: Bank = {
  name: "phone photography",
  pains: ["the scene was beautiful and the photo isn't", "your photos look flat no matter which phone you hold", "there are hundreds of shots and none to print"],
  questions: ["Why did it look better in real life?", "Where is the light coming from right now?", "What is this photo actually about?"],
  myths: [
    { claim: "better photos need a better camera", truth: "light and distance matter more than the lens" },
    { claim: "a filter can save any photo", truth: "editing can only underline what the light already did" },
    { claim: "bright noon sun is the best light", truth: "noon sun is hard, and shade next to it is kind" },
  ],
  wants: ["take photos you'd like to print", "photograph people so that they look like themselves", "find good light anywhere"],
  shifts: [{ before: "a flat snapshot", after: "a photo with depth" }, { before: "a full camera roll", after: "a handful worth keeping" }, { before: "squinting faces at noon", after: "soft faces in open shade" }],
  scenes: ["the sun is low, everyone is waiting and you've got the phone out", "you're in front of something beautiful and the screen shows something dull", "the table by the window is empty and the light has just turned gold"],
  confessions: ["I blamed my phone for bad light", "I zoomed when I should have walked", "I took the same photo as everyone else and wondered why it bored me"],
  moments: ["on your next walk", "the next time the light turns gold", "before you press the shutter again"],
  asks: ["What do you photograph most?", "Which photo of yours would you print?", "Morning light or evening light?"],
  footage: ["window light on a plain wall", "a long shadow on a pavement", "a dusty lens being held up", "a quiet street after rain"],
  sounds: ["a soft shutter click", "footsteps stopping", "wind in a quiet street"],
  tips: [
    { do: "wipe the lens", why: "a fingerprint turns every light into fog", slip: "shooting through a smudge", sign: "the edges look crisp", tag: "wipe the lens", show: "a shirt corner wiping a phone lens" },
    { do: "find the light before you find the subject", why: "ordinary things look special in good light", slip: "pointing the camera first and hoping", sign: "you see the shadow before the object", tag: "light first", show: "a hand turning slowly in window light", helps: ["golden", "hour", "light", "sunset"] },
    { do: "walk closer instead of zooming", why: "zoom throws detail away, steps add it", slip: "pinching the screen to get closer", sign: "the texture becomes visible", tag: "walk, don't zoom", show: "feet stepping closer to a small subject" },
    { do: "move people into open shade", why: "shade next to bright light flatters every face", slip: "posing people in the noon sun", sign: "eyes open by themselves", tag: "open shade", show: "a shadow line on the ground, a shoe stepping over it", helps: ["portrait", "people", "noon"] },
    { do: "decide what the photo is about", why: "a photo with a single subject reads at a glance", slip: "squeezing in everything", sign: "a stranger can name the subject", tag: "name the subject", show: "fingers framing a small detail" },
    { do: "clean up the edges of the frame", why: "eyes leave a picture through a bright corner", slip: "looking only at the middle", sign: "nothing pokes in from the side", tag: "check the edges", show: "a bag being pulled out of the frame" },
    { do: "lower or raise the phone", why: "everyone already sees the world from eye level", slip: "shooting everything standing up", sign: "the background suddenly behaves", tag: "change the height", show: "a phone lowered almost to the ground" },
    { do: "tap to focus and slide the exposure down a little", why: "a darker photo keeps its colours and its sky", slip: "letting the phone brighten everything", sign: "the sky has a colour again", tag: "a bit darker", show: "a thumb sliding brightness on a screen", helps: ["sunset", "sky", "golden", "night"] },
    { do: "put something in the foreground", why: "a near layer gives the picture depth", slip: "shooting a view with nothing in front", sign: "the eye travels from near to far", tag: "add a foreground", show: "leaves brushing the edge of a lens" },
    { do: "wait for a gesture", why: "people look real just after they stop posing", slip: "counting down to a frozen smile", sign: "they ask you for that very photo", tag: "wait for it", show: "a thumb hovering over the shutter", helps: ["portrait", "kid", "people"] },
    { do: "delete until only the best frame is left", why: "choosing is half of photography", slip: "keeping every near-duplicate", sign: "you remember why you took it", tag: "keep the best", show: "a finger swiping through near-identical frames" },
  ],
};
