import type { DecisionId } from "#lib/plan/schema.ts";
import type { CitableField, Evidence } from "#lib/retrieval/schema.ts";
import type { DraftCitation } from "#lib/scripts/schema.ts";
import type { BeatRole } from "#lib/scripts/vocabulary.ts";
import { statements } from "../frames/statements.ts";
import type { Desk } from "./desk.ts";

/** Fields worth citing for a role, best first: what the reel's numbers say about the choice made there. */
const FIELDS_OF: Readonly<Record<BeatRole, readonly CitableField[]>> = {
  hook: ["lift", "plays", "likes"],
  context: ["durationSeconds", "publishedAt", "hashtags"],
  value: ["cuts", "durationSeconds", "hashtags", "shares"],
  proof: ["lift", "shares", "plays"],
  turn: ["cuts", "transcript", "audioTitle", "publishedAt"],
  payoff: ["shares", "likes", "plays"],
  cta: ["comments", "shares", "likes"],
};
const DECISION_OF: Readonly<Record<BeatRole, DecisionId>> = {
  hook: "hook_pattern", context: "length", value: "structure", proof: "structure", turn: "structure", payoff: "length", cta: "call_to_action",
};

/** What one field of one reel says, or null where it has no value. Only these fields are ever cited by the composer. */
function stateField(desk: Desk, item: Evidence, field: CitableField): string | null {
  const { language } = desk;
  switch (field) {
    case "lift":
      return item.lift === null ? null : statements.lift(language, item.lift);
    case "plays":
    case "likes":
    case "comments":
    case "shares":
      return item.counts[field] === null ? null : statements[field](language, item.counts[field]);
    case "durationSeconds":
      return item.durationSeconds === null ? null : statements.durationSeconds(language, item.durationSeconds);
    case "publishedAt":
      return item.publishedAt === null ? null : statements.publishedAt(language, item.publishedAt);
    case "hashtags":
      return item.hashtags.length === 0 ? null : statements.hashtags(language, item.hashtags);
    case "audioTitle":
      return item.audioTitle === null ? null : statements.audioTitle(language, item.audioTitle);
    case "cuts": {
      const cuts = item.facts?.cutsSeconds;
      return cuts?.[0] === undefined ? null : statements.cuts(language, cuts[0], cuts.length);
    }
    case "transcript": {
      const start = item.facts?.transcript?.[0]?.startSeconds;
      return start === undefined ? null : statements.speech(language, start);
    }
    default:
      return null;
  }
}

/** Reels behind the role's decision first, then the rest by rank. */
function candidates(desk: Desk, role: BeatRole): Evidence[] {
  const reels = desk.task.plan.decisions.find((decision) => decision.id === DECISION_OF[role])?.reelIds ?? [];
  const byRank = [...desk.task.evidence].sort((one, other) => one.rank - other.rank);
  return [...byRank.filter((item) => reels.includes(item.reelId)), ...byRank.filter((item) => !reels.includes(item.reelId))];
}

function citeQuote(desk: Desk, use: string): DraftCitation[] {
  const evidenceId = /^quote:(E\d+)\.quote$/.exec(use)?.[1];
  const quote = desk.quotes.find((candidate) => candidate.evidenceId === evidenceId);
  return quote === undefined ? [] : [{ evidenceId: quote.evidenceId, field: "caption", statement: statements.caption(desk.language, quote.text) }];
}

/**
 * Citations of one beat: every caption it quotes, else one fact about a reel behind its decision. A field is cited only
 * where the reel's evidence allows it, and each fact once in a script.
 */
export function writeCitations(desk: Desk, role: BeatRole, uses: readonly string[]): DraftCitation[] {
  const quotes = uses.flatMap((use) => citeQuote(desk, use));
  if (quotes.length > 0) return quotes;
  for (const field of FIELDS_OF[role]) {
    for (const item of candidates(desk, role)) {
      const key = `cited:${item.id}:${field}`;
      if (desk.used.has(key) || !item.citableFields.includes(field)) continue;
      const statement = stateField(desk, item, field);
      if (statement === null) continue;
      desk.used.add(key);
      return [{ evidenceId: item.id, field, statement }];
    }
  }
  return [];
}
