"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "./button.tsx";

type Props = {
  /** Made at the press, so that a long text is not kept ready for nothing. */
  text: () => string;
  children: ReactNode;
  copiedLabel: string;
  failedLabel: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** Copies and says so, in place and to a screen reader. */
export function CopyButton({ text, children, copiedLabel, failedLabel, variant, size = "sm" }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome("copied");
    } catch {
      // No clipboard (an insecure origin, a refused permission): the person is told and can select the text.
      setOutcome("failed");
    }
  }
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <>
      <Button variant={variant} size={size} onClick={() => void copy()} icon={<Icon aria-hidden className="size-4 shrink-0" />}>
        {outcome === "copied" ? copiedLabel : outcome === "failed" ? failedLabel : children}
      </Button>
      <span role="status" className="sr-only">{outcome === "copied" ? copiedLabel : outcome === "failed" ? failedLabel : ""}</span>
    </>
  );
}
