"use client";

import { Close, Content, Description, Overlay, Portal, Root, Title } from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** Stands left of the title, for example a way back. */
  leading?: ReactNode;
  children: ReactNode;
};

/** A sheet of its own: from below on a phone, at the right on a desk. Escape and the veil close it. */
export function Sheet({ open, onOpenChange, title, description, closeLabel, leading, children }: Props) {
  // There is no single trigger (any chip may open it), so the way back is remembered here.
  const opener = useRef<Element | null>(null);
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
        <Content
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] animate-sheet-up flex-col rounded-t-xl border bg-paper shadow-sheet outline-none md:inset-x-auto md:inset-y-0 md:right-0 md:max-h-none md:w-[30rem] md:animate-sheet-side md:rounded-none md:rounded-l-xl"
        >
          <div aria-hidden className="mx-auto mt-2 h-1 w-10 shrink-0 rounded-full bg-line-strong/50 md:hidden" />
          <div className="flex shrink-0 items-start gap-2 border-b px-4 pb-3 pt-2 md:px-5 md:pt-4">
            {leading}
            <div className="min-w-0 flex-1 py-2">
              <Title className="text-lg font-semibold leading-snug wrap-anywhere">{title}</Title>
              {description ? <Description className="mt-0.5 text-sm text-ink-3">{description}</Description> : null}
            </div>
            <Close aria-label={closeLabel} className="grid size-11 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink">
              <X aria-hidden className="size-5" />
            </Close>
          </div>
          <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto outline-offset-[-4px] overscroll-contain px-4 py-4 pb-[calc(1rem+env(safe-area-inset-bottom))] md:px-5">{children}</div>
        </Content>
      </Portal>
    </Root>
  );
}
