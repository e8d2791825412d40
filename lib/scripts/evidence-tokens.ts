/** How much of a prompt the evidence may take, in estimated tokens. Whoever renders a prompt again needs the same. */
export const EVIDENCE_TOKENS = 6_000;
