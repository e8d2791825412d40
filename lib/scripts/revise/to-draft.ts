import type { Citation, DraftCitation, Script, ScriptDraft } from "../schema.ts";

function toDraftCitations(citations: readonly Citation[]): DraftCitation[] {
  return citations.map(({ evidenceId, field, statement }) => ({ evidenceId, field, statement }));
}

/** A script as a writer would have sent it: the chosen hook first, without what code added. */
export function toDraft({ header, hooks, beats, publish }: Script): ScriptDraft {
  const ordered = [...hooks].sort((one, other) => Number(other.chosen) - Number(one.chosen));
  return {
    title: header.title,
    hooks: ordered.map(({ pattern, spoken, onScreenText, visual, citations }) => ({ pattern, spoken, onScreenText, visual, citations: toDraftCitations(citations) })),
    beats: beats.map(({ role, voiceOver, onScreenText, shot, bRoll, audio, transition, decisionId, why, citations }) => ({
      role, voiceOver, onScreenText, shot, bRoll, audio, transition, decisionId, why, citations: toDraftCitations(citations),
    })),
    publish: {
      caption: publish.caption, hashtags: publish.hashtags, coverText: publish.coverText, callToAction: publish.callToAction, altText: publish.altText,
    },
  };
}
