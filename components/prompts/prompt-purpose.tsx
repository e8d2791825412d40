"use client";

import { useAbout } from "./use-about.ts";

/** What a prompt is for, in the interface language. */
export function PromptPurpose(prompt: { id: string; purpose: string }) {
  return useAbout()(prompt);
}
