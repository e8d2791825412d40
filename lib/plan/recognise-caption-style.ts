/** `none`: nothing but hashtags and mentions; `list`: three lines or more that begin with a number, a bullet or a sign. */
export const CAPTION_STYLES = ["none", "short", "medium", "long", "list"] as const;
export type CaptionStyle = (typeof CAPTION_STYLES)[number];

const MIN_LIST_LINES = 3;
/** Characters without hashtags and mentions. What a phone shows before "more" is short. */
const SHORT = 80;
const MEDIUM = 300;

const LIST_LINE = /^\s*(?:\d{1,2}[.)\u20e3\ufe0f]|[-–—•*▪✓✔→]|\p{Extended_Pictographic})/u;

/** How a caption is built, whatever it says. */
export function recogniseCaptionStyle(caption: string): CaptionStyle {
  const plain = caption.replaceAll(/[#＃@][\p{L}\p{M}\p{N}_.]+/gu, "").trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return "none";
  if (plain.split("\n").filter((line) => LIST_LINE.test(line)).length >= MIN_LIST_LINES) return "list";
  if (plain.length <= SHORT) return "short";
  return plain.length <= MEDIUM ? "medium" : "long";
}
