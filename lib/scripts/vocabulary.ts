import { z } from "zod";

/** Closed vocabularies shared by briefs, plans, writers and the interface. Labels live in `messages/*.json`. */

export const SCRIPT_LANGUAGES = ["en", "ru"] as const;
export const scriptLanguageSchema = z.enum(SCRIPT_LANGUAGES);
export type ScriptLanguage = z.infer<typeof scriptLanguageSchema>;

export const TONES = ["plain", "playful", "expert", "bold", "warm"] as const;
export const toneSchema = z.enum(TONES);
export type Tone = z.infer<typeof toneSchema>;

export const GOALS = ["reach", "saves", "comments", "followers", "sales"] as const;
export const goalSchema = z.enum(GOALS);
export type Goal = z.infer<typeof goalSchema>;

/** Free text: "busy parents", "начинающие бегуны". */
export const audienceSchema = z.string().trim().max(120);

export const FILMABLE = ["face", "hands", "screen", "b_roll", "nothing"] as const;
export const filmableSchema = z.enum(FILMABLE);
export type Filmable = z.infer<typeof filmableSchema>;

export const HOOK_PATTERNS = [
  "question", "number", "confession", "pov", "myth", "before_after", "mistake", "secret", "challenge", "how_to", "contrast", "list",
] as const;
export const hookPatternSchema = z.enum(HOOK_PATTERNS);
export type HookPattern = z.infer<typeof hookPatternSchema>;

export const STRUCTURES = ["list", "demonstration", "story", "reveal", "transformation", "comparison"] as const;
export type Structure = (typeof STRUCTURES)[number];

export const BEAT_ROLES = ["hook", "context", "value", "proof", "turn", "payoff", "cta"] as const;
export const beatRoleSchema = z.enum(BEAT_ROLES);
export type BeatRole = z.infer<typeof beatRoleSchema>;

export const CTA_KINDS = ["save", "comment", "follow", "share", "link"] as const;
export const ctaKindSchema = z.enum(CTA_KINDS);
export type CtaKind = z.infer<typeof ctaKindSchema>;
