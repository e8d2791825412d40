"use client";

import { useSyncExternalStore } from "react";
import { z } from "zod";
import { briefSchema, writerSchema } from "#lib/scripts/schema.ts";

const STORAGE_KEY = "reelwright.brief";
export const MAX_TRENDS = 5;

const draftSchema = z.object({
  topic: z.string(),
  audience: z.string(),
  tone: briefSchema.shape.tone,
  goal: briefSchema.shape.goal,
  /** null = the interface language. */
  language: briefSchema.shape.language.nullable(),
  /** null = the field was emptied. */
  targetSeconds: z.number().nullable(),
  canFilm: briefSchema.shape.canFilm,
  trends: z.array(z.object({ id: z.string(), label: z.string() })).max(MAX_TRENDS),
  notes: z.string(),
  /** Provider of the writer to ask; null = the preferred one, as in drafts kept before there was a choice. */
  writer: writerSchema.shape.provider.nullable().default(null),
});
/** The brief as typed so far. */
export type BriefDraft = z.infer<typeof draftSchema>;

const BLANK: BriefDraft = {
  topic: "", audience: "", tone: "plain", goal: "reach", language: null, targetSeconds: 30, canFilm: ["face", "hands"], trends: [], notes: "", writer: null,
};

let current: BriefDraft | null = null;
const listeners = new Set<() => void>();

function readStored(): BriefDraft {
  try {
    return draftSchema.parse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? ""));
  } catch {
    // Nothing stored, storage forbidden, or an older shape: start from a blank brief.
    return BLANK;
  }
}

function snapshot(): BriefDraft {
  current ??= readStored();
  return current;
}

function write(next: BriefDraft): void {
  current = next;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // A full or forbidden storage must not stop the typing; the draft then lives as long as the page.
  }
  for (const listener of listeners) listener();
}

function onOtherTab(event: StorageEvent): void {
  if (event.key !== STORAGE_KEY) return;
  current = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onOtherTab);
  };
}

/** The draft shared by the cards and the form; every change is kept in this browser at once. */
export function useBriefDraft(): BriefDraft {
  return useSyncExternalStore(subscribe, snapshot, () => BLANK);
}

export function changeBrief(patch: Partial<BriefDraft>): void {
  write({ ...snapshot(), ...patch });
}

/** False when the brief is full. A trend already there stays as it is. */
export function addTrend(trend: BriefDraft["trends"][number]): boolean {
  const { trends } = snapshot();
  if (trends.some((entry) => entry.id === trend.id)) return true;
  if (trends.length >= MAX_TRENDS) return false;
  changeBrief({ trends: [...trends, trend] });
  return true;
}

export function removeTrend(id: string): void {
  changeBrief({ trends: snapshot().trends.filter((entry) => entry.id !== id) });
}

/** After a successful start: what was typed goes, the creator's usual choices stay. */
export function clearTyped(): void {
  changeBrief({ topic: "", audience: "", trends: [], notes: "" });
}
