/**
 * E5 models were trained with these words in front (Wang et al. 2022, "Text Embeddings by Weakly-Supervised Contrastive
 * Pre-training") and read 512 tokens; its instruct variants want sentences instead and are not among them.
 */
const E5 = /(^|[/_:-])e5-(small|base|large)/i;
const INSTRUCT = /instruct/i;

/** A caption says its subject first. Servers answer 400 for a text over the model's length rather than cut it. */
const MAX_CHARACTERS = { e5: 1_000, other: 4_000 } as const;

/** A text as a model is to be given it: its prefix, no more than it reads, no half of a surrogate pair. */
export function prepareText(text: string, model: string, use: "query" | "document"): string {
  const isE5 = E5.test(model) && !INSTRUCT.test(model);
  const cut = text.slice(0, isE5 ? MAX_CHARACTERS.e5 : MAX_CHARACTERS.other).toWellFormed();
  return isE5 ? `${use === "query" ? "query" : "passage"}: ${cut}` : cut;
}
