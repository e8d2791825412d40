import type { DemoTrack } from "./audio.ts";

/** What was written for one item of the CC0 numbers. */
export interface DemoContent {
  item: string;
  /** UTC day of the item's newest observation after the shift; see ../SOURCE.txt. */
  lastDay: string;
  language: "en" | "ru";
  /** Lower case, without '#'. */
  hashtags: readonly string[];
  audio: DemoTrack | "original";
  caption: string;
}
