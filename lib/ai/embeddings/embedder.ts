/** Length of every vector, whatever makes it. */
export const EMBEDDING_DIMENSIONS = 1024;

export type EmbedOptions = {
  /** Some models read a question and a text that may answer it differently. */
  use: "query" | "document";
  signal?: AbortSignal;
};

/** What turns texts into vectors of one space. */
export type Embedder = {
  /** Name of the space (space-name.ts): vectors are comparable within it only. */
  space: string;
  /**
   * 1024 numbers a text, in the order given; all or an error, never a part. Throws AppError `embedder_unavailable`,
   * `embedder_rate_limited`, `embedder_output_invalid`, `bad_input` (the provider refuses a text) or `stopped`.
   */
  embed: (texts: string[], options: EmbedOptions) => Promise<Float32Array[]>;
};
