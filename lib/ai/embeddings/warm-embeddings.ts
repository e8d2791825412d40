import { log } from "#lib/observability/log.ts";
import { embedTexts } from "./embed-texts.ts";

/** Starts the embedding worker in the background, so that the first query doesn't wait for the model to load. */
export function warmEmbeddings(): void {
  embedTexts(["warm"]).catch((error: unknown) => log().error({ err: error }, "embedding worker can't start"));
}
