"use client";

import { Close, Content, Description, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { type ReactNode, useRef } from "react";
import { Button, buttonClass } from "./button.tsx";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  text: ReactNode;
  cancelLabel: string;
  confirmLabel: string;
  busy?: boolean;
  onConfirm: () => void;
};

/** A question before something that cannot be undone. The way back has the focus first. */
export function ConfirmDialog({ open, onOpenChange, title, text, cancelLabel, confirmLabel, busy, onConfirm }: Props) {
  const opener = useRef<Element | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Content
          role="alertdialog"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            opener.current = document.activeElement;
            back.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className="fixed top-1/2 left-1/2 z-50 grid max-h-[88dvh] w-[min(30rem,calc(100vw-2rem))] -translate-1/2 gap-4 overflow-y-auto rounded-xl border bg-paper p-5 shadow-sheet outline-none sm:p-6"
        >
          <Title className="text-lg font-semibold leading-snug wrap-anywhere">{title}</Title>
          <Description className="text-ink-2">{text}</Description>
          <div className="flex flex-wrap justify-end gap-2">
            <Close ref={back} className={buttonClass()}>{cancelLabel}</Close>
            <Button variant="danger" busy={busy} onClick={onConfirm}>{confirmLabel}</Button>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}
