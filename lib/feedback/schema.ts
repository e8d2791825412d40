import { z } from "zod";

export const FEEDBACK_REASONS_UP = ["hook_works", "sounds_like_me", "good_evidence", "ready_to_shoot"] as const;
export const FEEDBACK_REASONS_DOWN = ["too_generic", "wrong_tone", "off_topic", "too_long", "too_short", "cannot_film", "wrong_facts"] as const;

export const feedbackInputSchema = z.object({
  scriptId: z.string().min(1).max(64),
  scriptVersion: z.number().int().positive(),
  /** `script` or a beat's id. */
  subject: z.string().regex(/^(script|b\d{1,3})$/),
  /** 1 up, -1 down, 0 takes the vote back. */
  vote: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  reasons: z.array(z.enum([...FEEDBACK_REASONS_UP, ...FEEDBACK_REASONS_DOWN])).max(8),
  comment: z.string().trim().max(2000),
});
export type FeedbackInput = z.infer<typeof feedbackInputSchema>;

/** A vote as stored, for showing it again after a reload. */
export type StoredFeedback = { subject: string; vote: 1 | -1; reasons: string[]; comment: string };
