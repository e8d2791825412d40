"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useBriefDraft } from "#components/studio/brief-draft.ts";
import type { AppErrorCode } from "#lib/errors.ts";
import type { GenerationEvent } from "#lib/scripts/events.schema.ts";
import type { GenerationView } from "#lib/scripts/reduce-events.ts";
import { startRevision } from "#lib/scripts/revise/actions.ts";
import type { Revision } from "#lib/scripts/revision.schema.ts";
import type { Writer } from "#lib/scripts/schema.ts";
import { readDocument, saveEdit } from "#lib/scripts/versions/actions.ts";
import type { OpenRevision, ScriptDesk, ScriptDocument, ScriptEdit } from "#lib/scripts/versions/schema.ts";
import { useGeneration } from "../use-generation.ts";
import { type ArrivingParts, findArriving } from "./arriving-parts.ts";
import { createDocumentStore, type DocumentSnapshot, type DocumentStore } from "./document-store.ts";
import { openPendingEdits } from "./pending-edits.ts";

/** A revision without the text it starts from: that is the one on the page. */
export type RevisionAsked = Revision extends infer R ? (R extends Revision ? Omit<R, "scriptId" | "version"> : never) : never;

/** A rewrite that was followed on this page, running or ended. */
export type Progress = { generationId: string; view: GenerationView; connected: boolean };

export type Editing = DocumentSnapshot & {
  store: DocumentStore;
  change: (next: (edit: ScriptEdit) => ScriptEdit) => void;
  /** The whole is being rewritten: hands off until it is there. */
  frozen: boolean;
  revision: OpenRevision | null;
  /** The last rewrite that was followed here: who writes or wrote, and what became of it. */
  progress: Progress | null;
  /** What the running rewrite has brought so far; null while none runs. */
  arriving: ArrivingParts | null;
  /** Who can be asked to write, the preferred one first, and who was picked here. */
  writers: Writer[];
  provider: Writer["provider"] | null;
  chooseWriter: (provider: Writer["provider"]) => void;
  /** Sends what is typed, then starts the rewrite. Null = started; else why not. */
  revise: (asked: RevisionAsked) => Promise<AppErrorCode | "unreachable" | null>;
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

const NO_EVENTS: GenerationEvent[] = [];

/** Follows a rewrite for the page; shows nothing itself. */
function RevisionFollower({ generationId, onProgress }: { generationId: string; onProgress: (progress: Progress) => void }) {
  const { view, connected } = useGeneration({ id: generationId, state: "running", events: NO_EVENTS });
  useEffect(() => onProgress({ generationId, view, connected }), [generationId, view, connected, onProgress]);
  return null;
}

type Props = { view: GenerationView; desk: ScriptDesk | null; writers: Writer[]; children: (view: GenerationView) => ReactNode };

/** Makes a finished script editable; `children` get the view with the text as it stands now. */
export function EditingProvider({ view, desk, writers, children }: Props) {
  const [store, setStore] = useState<DocumentStore | null>(() => (desk ? makeStore(desk.document) : null));
  const [revision, setRevision] = useState<OpenRevision | null>(desk?.revision ?? null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [picked, chooseWriter] = useState<Writer["provider"] | null>(null);
  const { writer: usual } = useBriefDraft();
  const provider = picked ?? usual;
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
    const writer = writers.find((one) => one.provider === provider);
    const answer = await startRevision(full, writer).catch(() => null);
    if (!answer?.ok) return answer?.code ?? "unreachable";
    setProgress(null);
    setRevision({ generationId: answer.value.generationId, state: "running", revision: full });
    return null;
  }, [store, writers, provider]);
  const endRevision = useCallback(async (state: GenerationView["state"]) => {
    if (state !== "done") return setRevision((open) => open && { ...open, state });
    const answer = store && (await readDocument(store.snapshot().saved.scriptId).catch(() => null));
    if (answer?.ok) store?.receive(answer.value, { own: true });
    setRevision(null);
  }, [store]);
  const follow = useCallback((next: Progress) => {
    setProgress(next);
    if (next.view.state !== "running") void endRevision(next.view.state);
  }, [endRevision]);
  const dismissRevision = useCallback(() => {
    setRevision(null);
    setProgress(null);
  }, []);

  const linked = desk?.linked;
  const value = useMemo<Editing | null>(() => {
    if (!store || !snapshot) return null;
    const frozen = revision?.state === "running" && (revision.revision.kind === "change" || revision.revision.kind === "refit");
    const arriving = findArriving(revision, snapshot.script, progress?.generationId === revision?.generationId ? (progress?.view ?? null) : null);
    return { ...snapshot, store, change: store.change, frozen, revision, progress, arriving, writers, provider, chooseWriter, revise, dismissRevision, linked: linked ?? [] };
  }, [store, snapshot, revision, progress, writers, provider, revise, dismissRevision, linked]);
  // What was mended in the first version is no news of a later one.
  const mended = snapshot?.saved.version === view.result?.version ? view.mended : [];
  const shown = snapshot
    ? { ...view, mended, plan: snapshot.script.rationale, result: { scriptId: snapshot.saved.scriptId, version: snapshot.saved.version, script: snapshot.script } }
    : view;
  const followed = revision?.state === "running" && revision.revision.kind !== "translation" ? revision.generationId : null;
  return (
    <EditingContext value={value}>
      {followed ? <RevisionFollower key={followed} generationId={followed} onProgress={follow} /> : null}
      {children(shown)}
    </EditingContext>
  );
}
