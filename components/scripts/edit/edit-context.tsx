"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { AppErrorCode } from "#lib/errors.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { startRevision } from "#lib/scripts/revise/actions.ts";
import type { Revision } from "#lib/scripts/revision.schema.ts";
import { readDocument, saveEdit } from "#lib/scripts/versions/actions.ts";
import type { OpenRevision, ScriptDesk, ScriptDocument, ScriptEdit } from "#lib/scripts/versions/schema.ts";
import { createDocumentStore, type DocumentSnapshot, type DocumentStore } from "./document-store.ts";
import { openPendingEdits } from "./pending-edits.ts";

/** A revision without the text it starts from: that is the one on the page. */
export type RevisionAsked = Revision extends infer R ? (R extends Revision ? Omit<R, "scriptId" | "version"> : never) : never;

export type Editing = DocumentSnapshot & {
  store: DocumentStore;
  change: (next: (edit: ScriptEdit) => ScriptEdit) => void;
  /** The whole is being rewritten: hands off until it is there. */
  frozen: boolean;
  revision: OpenRevision | null;
  /** Sends what is typed, then starts the rewrite. Null = started; else why not. */
  revise: (asked: RevisionAsked) => Promise<AppErrorCode | "unreachable" | null>;
  /** Called when a rewrite has ended: the new version comes in. */
  endRevision: (state: OpenRevision["state"] | "done") => Promise<void>;
  dismissRevision: () => void;
  linked: ScriptDesk["linked"];
};

const EditingContext = createContext<Editing | null>(null);

/** Null while there is no finished script to work on. */
export function useEditing(): Editing | null {
  return useContext(EditingContext);
}

const channelOf = (scriptId: string) => `reelwright.script.${scriptId}`;
const newSitting = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

function makeStore(document: ScriptDocument): DocumentStore {
  return createDocumentStore({
    document, newSitting, save: saveEdit,
    announce: (saved) => {
      if (typeof BroadcastChannel === "undefined") return;
      const channel = new BroadcastChannel(channelOf(saved.scriptId));
      channel.postMessage(saved);
      channel.close();
    },
  });
}

/** Storage, the other tabs, the way back online, and the last moment of the page. */
function useConnections(store: DocumentStore | null): void {
  useEffect(() => {
    if (!store) return;
    const { scriptId } = store.snapshot().saved;
    let gone = false;
    void openPendingEdits(scriptId).then((pending) => {
      if (!gone) store.open(pending);
    });
    const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(channelOf(scriptId));
    if (channel) channel.onmessage = (message: MessageEvent<ScriptDocument>) => store.receive(message.data);
    const flush = () => void store.flush();
    const onHide = () => {
      if (document.visibilityState === "hidden") flush();
    };
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      gone = true;
      channel?.close();
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [store]);
}

const nothing = () => () => {};

type Props = { view: GenerationView; desk: ScriptDesk | null; children: (view: GenerationView) => ReactNode };

/** Makes a finished script editable; `children` get the view with the text as it stands now. */
export function EditingProvider({ view, desk, children }: Props) {
  const [store, setStore] = useState<DocumentStore | null>(() => (desk ? makeStore(desk.document) : null));
  const [revision, setRevision] = useState<OpenRevision | null>(desk?.revision ?? null);
  const { result } = view;
  if (!store && result) setStore(makeStore({ ...result, stamp: null, savedAt: "" }));
  useConnections(store);
  const read = () => store?.snapshot() ?? null;
  const snapshot = useSyncExternalStore(store?.subscribe ?? nothing, read, read);

  const revise = useCallback(async (asked: RevisionAsked): Promise<AppErrorCode | "unreachable" | null> => {
    if (!store) return "not_found";
    if (!(await store.flush())) return store.snapshot().failure ?? (store.snapshot().theirs ? "conflict" : "unreachable");
    const { scriptId, version } = store.snapshot().saved;
    const full = { ...asked, scriptId, version } as Revision;
    const answer = await startRevision(full).catch(() => null);
    if (!answer?.ok) return answer?.code ?? "unreachable";
    setRevision({ generationId: answer.value.generationId, state: "running", revision: full });
    return null;
  }, [store]);
  const endRevision = useCallback(async (state: OpenRevision["state"] | "done") => {
    if (state !== "done") return setRevision((open) => open && { ...open, state });
    const answer = store && (await readDocument(store.snapshot().saved.scriptId).catch(() => null));
    if (answer?.ok) store?.receive(answer.value, { own: true });
    setRevision(null);
  }, [store]);
  const dismissRevision = useCallback(() => setRevision(null), []);

  const linked = desk?.linked;
  const value = useMemo<Editing | null>(() => {
    if (!store || !snapshot) return null;
    const frozen = revision?.state === "running" && (revision.revision.kind === "change" || revision.revision.kind === "refit");
    return { ...snapshot, store, change: store.change, frozen, revision, revise, endRevision, dismissRevision, linked: linked ?? [] };
  }, [store, snapshot, revision, revise, endRevision, dismissRevision, linked]);
  const shown = snapshot
    ? { ...view, plan: snapshot.script.rationale, result: { scriptId: snapshot.saved.scriptId, version: snapshot.saved.version, script: snapshot.script } }
    : view;
  return <EditingContext value={value}>{children(shown)}</EditingContext>;
}
