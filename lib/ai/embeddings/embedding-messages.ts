/** What passes between the program's thread and the embedding worker. */
/** `modelPackage`: another package than the built-in model's; a test names a missing one. */
export type EmbeddingWorkerData = { modelPackage?: string };
export type EmbeddingRequest = { id: number; texts: string[] };
/** `problem` says why USE-lite could not be loaded; the vectors then have the hashed half only. */
export type EmbeddingReply = { id: number; vectors: Float32Array[]; problem: string | null };
