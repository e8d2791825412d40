import type { DeepDiveFacts } from "#lib/retrieval/schema.ts";

export interface DemoMedia {
  /** Address under public/. */
  path: string;
  attribution: string;
  durationSeconds: number;
  facts: DeepDiveFacts;
}

const METHOD = "annotated by hand";

/** The two items that ship with their video, by item. */
export const DEMO_MEDIA: Readonly<Record<string, DemoMedia>> = {
  e6e545b32cf1: {
    path: "/demo/media/bbb-vertical.mp4",
    attribution:
      "Video: CC BY 3.0, (c) 2008 Blender Foundation, www.bigbuckbunny.org (cropped, re-cut). " +
      "Audio: public domain (US federal government work, 1961 inaugural address).",
    durationSeconds: 11,
    facts: {
      method: METHOD,
      cutsSeconds: [2, 5, 6.5, 9],
      transcript: [
        {
          startSeconds: 0,
          endSeconds: 11,
          text: "And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.",
        },
      ],
    },
  },
  "35eec1efba67": {
    path: "/demo/media/big-buck-bunny.webm",
    attribution: "CC BY 3.0, (c) 2008 Blender Foundation, www.bigbuckbunny.org (first 30 seconds).",
    durationSeconds: 30,
    facts: { method: METHOD, cutsSeconds: [11.795, 15.67, 22.961] },
  },
};
