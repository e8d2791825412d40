"use client";

import { type KeyboardEvent, useRef, useState } from "react";

/** An editor that opens in place of the text: the way in and out by keyboard, and the focus back where it came from. */
export function useEditor() {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // The button stands again only after this render.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
  return { open, show: () => setOpen(true), close, opener, onKeyDown };
}
