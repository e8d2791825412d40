import type { AppErrorCode } from "#lib/errors.ts";
import type { Script } from "#lib/scripts/schema.ts";
import { applyEdit, type SaveAnswer, type SaveEdit, type ScriptDocument, type ScriptEdit, toScriptEdit } from "#lib/scripts/versions/schema.ts";
import { carryOver } from "./carry-over.ts";
import type { PendingEdits } from "./pending-edits.ts";

/** `kept`: only in this browser so far, sent when the server can be reached again. */
export type SaveState = "idle" | "dirty" | "saving" | "saved" | "kept" | "failed";

export type DocumentSnapshot = {
  /** What the server holds, as far as known here. */
  saved: ScriptDocument;
  /** The texts as they stand on this page. */
  edit: ScriptEdit;
  /** `saved` with the texts of this page. */
  script: Script;
  state: SaveState;
  failure: AppErrorCode | null;
  /** A newer text of somebody else's, while there is one of our own that is not saved. */
  theirs: ScriptDocument | null;
  /** Raised when another tab's text came in. */
  adopted: number;
};

type SaveResult = { ok: true; value: SaveAnswer } | { ok: false; code: AppErrorCode };

type Means = {
  document: ScriptDocument;
  /** Throws where the server cannot be reached. */
  save: (input: SaveEdit) => Promise<SaveResult>;
  /** Tells the browser's other tabs what is saved now. */
  announce: (document: ScriptDocument) => void;
  newSitting: () => string;
  delayMs?: number;
};

const AUTOSAVE_MS = 800;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;
/** A pause this long begins a new version. */
const SITTING_MS = 15 * 60_000;
/** Faults of the text or the page; trying again unchanged would not help. */
const FINAL: readonly AppErrorCode[] = ["bad_input", "not_found", "not_allowed", "too_large"];

const same = (one: ScriptEdit, other: ScriptEdit) => JSON.stringify(one) === JSON.stringify(other);

const isSameText = (one: ScriptDocument, other: ScriptDocument) => one.version === other.version && one.stamp === other.stamp;

export type DocumentStore = ReturnType<typeof createDocumentStore>;

/**
 * A script under a person's hands: every change is kept in the browser at once, sent a moment after the last one, and
 * never runs over a text that somebody else saved meanwhile: then both are shown and the person chooses.
 */
export function createDocumentStore({ document, save, announce, newSitting, delayMs = AUTOSAVE_MS }: Means) {
  let now: DocumentSnapshot = { saved: document, edit: toScriptEdit(document.script), script: document.script, state: "idle", failure: null, theirs: null, adopted: 0 };
  /** The texts that the server has confirmed. */
  let clean = now.edit;
  /** The version whose parts the edit names. */
  let from = document;
  let sitting = newSitting();
  let savedAt = 0;
  let shelf: PendingEdits | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_RETRY_MS;
  let sending: Promise<void> | null = null;
  /** What came in from elsewhere while a save was on its way. */
  let missed: ScriptDocument | null = null;
  const listeners = new Set<() => void>();

  function set(patch: Partial<DocumentSnapshot>): void {
    const next = { ...now, ...patch };
    now = patch.edit || patch.saved ? { ...next, script: applyEdit(from.script, next.edit) } : next;
    for (const listener of listeners) listener();
  }
  const isDirty = () => !same(now.edit, clean);
  const baseOf = ({ version, stamp }: ScriptDocument) => ({ version, stamp });
  const isSaved = (document: ScriptDocument) => isSameText(document, now.saved);

  function keep(): void {
    if (!isDirty()) return shelf?.clear();
    shelf?.write({ base: baseOf(now.saved), from: from.version, sitting, edit: now.edit, at: Date.now() });
  }
  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  }
  function adopt(next: ScriptDocument): void {
    clearTimeout(timer);
    from = next;
    clean = toScriptEdit(next.script);
    set({ saved: next, edit: clean, theirs: null, failure: null });
    keep();
  }

  async function attempt(): Promise<void> {
    const sent = now.edit;
    if (Date.now() - savedAt > SITTING_MS) sitting = newSitting();
    set({ state: "saving", failure: null });
    let answer: SaveResult;
    try {
      answer = await save({ scriptId: now.saved.scriptId, base: baseOf(now.saved), from: from.version, sitting, edit: sent });
    } catch {
      // No network, or the server is gone. The text is on the shelf; the next try follows.
      set({ state: "kept" });
      schedule(wait);
      wait = Math.min(LONGEST_RETRY_MS, wait * 2);
      return;
    }
    wait = FIRST_RETRY_MS;
    if (!answer.ok) {
      set({ state: "failed", failure: answer.code });
      if (!FINAL.includes(answer.code)) schedule(LONGEST_RETRY_MS);
      return;
    }
    const { outcome, document: stored } = answer.value;
    if (outcome === "conflict") {
      // Sent before the text of one's own rewrite was here; now it is made on that.
      if (isSaved(stored)) {
        set({ state: isDirty() ? "dirty" : "saved" });
        return schedule(delayMs);
      }
      if (same(toScriptEdit(stored.script), now.edit)) adopt(stored);
      else set({ theirs: stored, state: "kept" });
      return;
    }
    savedAt = Date.now();
    if (stored.savedAt < now.saved.savedAt) {
      // A rewrite of one's own has been made on it since, and is here already.
      set({ state: isDirty() ? "dirty" : "saved" });
      if (isDirty()) schedule(delayMs);
      return;
    }
    clean = sent;
    from = stored;
    set({ saved: stored, state: isDirty() ? "dirty" : "saved" });
    keep();
    announce(stored);
    if (isDirty()) schedule(delayMs);
  }
  function send(): Promise<void> {
    clearTimeout(timer);
    if (sending) return sending.then(() => (isDirty() && now.state !== "kept" && now.state !== "failed" ? send() : undefined));
    if (!isDirty() || now.theirs) return Promise.resolve();
    sending = attempt().finally(() => {
      sending = null;
      const late = missed;
      missed = null;
      if (late) receive(late);
    });
    return sending;
  }

  /** The server holds another text: taken over where nothing here is unsaved, else shown beside it. `own`: made by a rewrite asked for here. */
  function receive(next: ScriptDocument, { own = false }: { own?: boolean } = {}): void {
    const { saved, theirs } = now;
    if (isSaved(next) || next.savedAt < saved.savedAt) return;
    // A save on its way may learn of it from the server's answer; where none comes, it is looked at afterwards.
    if (sending && !own) {
      missed = next;
      return;
    }
    const isMine = own && (!theirs || isSameText(theirs, next));
    if (isDirty() && !isMine) return set({ theirs: next, state: "kept" });
    const [before, edited] = [clean, now.edit];
    const wasDirty = isDirty();
    adopt(next);
    if (wasDirty) set({ edit: carryOver(before, edited, clean) });
    set({ state: isDirty() ? "dirty" : own ? "saved" : "idle", adopted: own ? now.adopted : now.adopted + 1 });
    if (own) {
      sitting = newSitting();
      announce(next);
    }
    keep();
    if (isDirty()) schedule(delayMs);
  }

  return {
    snapshot: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes up what was typed before a reload and not yet sent. */
    open: (pending: PendingEdits) => {
      shelf = pending;
      const left = pending.read();
      if (isDirty() || !left) return keep();
      const fits = left.edit.beats.length === from.script.beats.length && left.edit.hooks.length === from.script.hooks.length;
      if (same(left.edit, clean) || (!fits && left.from === from.version)) return pending.clear();
      sitting = left.sitting;
      // What it was made on counts: a text saved since by somebody else is a conflict, not lost.
      const isCurrent = left.base.version === now.saved.version && left.base.stamp === now.saved.stamp;
      if (!isCurrent && !fits) return;
      set({ edit: left.edit, ...(isCurrent ? { state: "dirty" as const } : { theirs: now.saved, state: "kept" as const }) });
      if (isCurrent) schedule(0);
    },
    change: (next: (edit: ScriptEdit) => ScriptEdit) => {
      set({ edit: next(now.edit) });
      if (!now.theirs) set({ state: isDirty() ? (now.state === "kept" ? "kept" : "dirty") : "saved" });
      keep();
      if (!now.theirs) schedule(delayMs);
    },
    /** Sends at once what is not saved. True when all is on the server. */
    flush: async (): Promise<boolean> => {
      while (isDirty() && !now.theirs) {
        await send();
        if (now.state === "kept" || now.state === "failed") return false;
      }
      return !now.theirs;
    },
    receive,
    choose: (which: "mine" | "theirs"): Promise<void> => {
      const { theirs } = now;
      if (!theirs) return Promise.resolve();
      if (which === "theirs") {
        adopt(theirs);
        set({ state: "idle" });
        return Promise.resolve();
      }
      // Saved on top of theirs, which stays a version of its own.
      sitting = newSitting();
      now = { ...now, saved: theirs, theirs: null };
      set({ state: "dirty" });
      keep();
      return send();
    },
  };
}
