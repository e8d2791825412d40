import { z } from "zod";
import { saveEditSchema } from "#lib/scripts/versions/schema.ts";

const pendingSchema = saveEditSchema.omit({ scriptId: true }).extend({ at: z.number() });
/** An edit that the server has not confirmed yet, with what it was made on. */
export type PendingEdit = z.infer<typeof pendingSchema>;

export type PendingEdits = {
  /** This tab's edit, else that of a tab which is gone. */
  read: () => PendingEdit | null;
  write: (edit: PendingEdit) => void;
  clear: () => void;
};

const TAB_KEY = "reelwright.tab";
const CLAIM_MS = 1_000;
const keyOf = (scriptId: string, tab: string) => `reelwright.edit.${scriptId}.${tab}`;
const lockOf = (tab: string) => `reelwright.tab.${tab}`;

/** Takes the tab's name for as long as the page lives; false where another page has it (a duplicated tab copies it). */
function claim(tab: string, signal: AbortSignal | null): Promise<boolean> {
  const { locks } = navigator;
  // Only pages from a secure origin have locks. Without them a tab is taken at its word.
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock && signal ? new Promise<void>(() => {}) : undefined;
    };
    const asked = signal ? locks.request(lockOf(tab), { signal }, hold) : locks.request(lockOf(tab), { ifAvailable: true }, hold);
    asked.catch(() => resolve(false));
  });
}

async function nameTab(): Promise<string> {
  const known = sessionStorage.getItem(TAB_KEY);
  // A reload may come before the page that was here has let go of its name.
  if (known && (await claim(known, AbortSignal.timeout(CLAIM_MS)))) return known;
  const fresh = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  sessionStorage.setItem(TAB_KEY, fresh);
  await claim(fresh, AbortSignal.timeout(CLAIM_MS));
  return fresh;
}

let own: Promise<string> | undefined;

function readEntry(key: string): PendingEdit | null {
  try {
    return pendingSchema.parse(JSON.parse(localStorage.getItem(key) ?? ""));
  } catch {
    return null;
  }
}

/** Edits of tabs that were closed before they were sent, the newest first. */
async function findLeft(scriptId: string, tab: string): Promise<{ key: string; edit: PendingEdit } | null> {
  const prefix = keyOf(scriptId, "");
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "").filter((key) => key.startsWith(prefix) && key !== keyOf(scriptId, tab));
  const left = await Promise.all(keys.map(async (key) => ((await claim(key.slice(prefix.length), null)) ? [{ key, edit: readEntry(key) }] : [])));
  const found = left.flat().flatMap(({ key, edit }) => (edit ? [{ key, edit }] : []));
  return found.sort((one, other) => other.edit.at - one.edit.at)[0] ?? null;
}

/** This tab's shelf in the browser's storage for one script. A browser that forbids storage keeps edits as long as the page lives. */
export async function openPendingEdits(scriptId: string): Promise<PendingEdits> {
  let memory: PendingEdit | null = null;
  try {
    own ??= nameTab();
    const tab = await own;
    const key = keyOf(scriptId, tab);
    const left = readEntry(key) ? null : await findLeft(scriptId, tab);
    return {
      read: () => readEntry(key) ?? left?.edit ?? null,
      write: (edit) => {
        localStorage.setItem(key, JSON.stringify(edit));
        if (left) localStorage.removeItem(left.key);
      },
      clear: () => {
        localStorage.removeItem(key);
        if (left) localStorage.removeItem(left.key);
      },
    };
  } catch {
    return { read: () => memory, write: (edit) => { memory = edit; }, clear: () => { memory = null; } };
  }
}
