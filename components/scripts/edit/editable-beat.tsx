"use client";

import { type ReactNode, useState } from "react";
import { BeatEditor } from "./beat-editor.tsx";
import { BeatTools } from "./beat-tools.tsx";
import { useEditing } from "./edit-context.tsx";
import { ReasonPicker } from "./reason-picker.tsx";
import { useEditor } from "./use-editor.ts";

/** A beat's text as it is read (`children`), and in its place the form when somebody edits it. */
export function EditableBeat({ id, number, language, children }: { id: string | null; number: number; language: string; children: ReactNode }) {
  const editing = useEditing();
  const { open, show, close, opener, onKeyDown } = useEditor();
  const [rerolling, setRerolling] = useState(false);
  const beat = editing?.script.beats.find((one) => one.id === id);
  if (!editing || !id || !beat) return children;
  // What is being worded anew is watched, not edited.
  if (open && !editing.arriving?.rewritten.beats.has(id)) return <BeatEditor id={id} number={number} editing={editing} language={language} onClose={close} onKeyDown={onKeyDown} />;
  return (
    <>
      {children}
      <BeatTools id={id} number={number} editing={editing} opener={opener} onEdit={show} rerolling={rerolling} onReroll={() => setRerolling(!rerolling)} />
      {rerolling && !beat.locked ? <ReasonPicker beat={beat} number={number} editing={editing} onClose={() => setRerolling(false)} /> : null}
    </>
  );
}
