import { openTranscriber } from "#lib/ai/transcribe-speech.ts";
import type { Settings } from "#lib/env.ts";
import { analyseMedia } from "./analyse/analyse-media.ts";
import type { Analyse } from "./run-deep-dive.ts";

/** The analysis with the transcriber the settings name, if any. */
export function analyseWithSettings(config: Settings): Analyse {
  const transcriber = openTranscriber(config);
  return (input) => analyseMedia({ ...input, ...(transcriber ? { transcriber } : {}) });
}
