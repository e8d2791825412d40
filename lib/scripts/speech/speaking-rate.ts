import type { ScriptLanguage } from "../vocabulary.ts";

/**
 * Spoken words per minute, pauses included.
 * English: 150, the conversational mean of the US National Center for Voice and Speech.
 * Russian: 120. The same texts read aloud in IReST (Trauzettel-Klosinski & Dietz, IOVS 2012, 53:5452)
 * take 228 words/min in English and 184 in Russian; 150 x 184/228 = 121. Broadcast practice is 115-128.
 */
export const SPEAKING_RATE: Record<ScriptLanguage, number> = { en: 150, ru: 120 };
