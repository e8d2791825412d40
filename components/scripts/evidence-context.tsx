"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Evidence } from "#lib/retrieval/schema.ts";

/** What the drawer shows: nothing, the list, or one item with the statement that led to it. */
export type DrawerPlace = { open: false } | { open: true; evidenceId: string | null; statement: string; /** Where in its video the fact stands; null = nowhere known. */ atSeconds: number | null };

type Value = {
  evidence: readonly Evidence[];
  place: DrawerPlace;
  showList: () => void;
  showOne: (evidenceId: string, statement: string, atSeconds?: number | null) => void;
  close: () => void;
};

const EvidenceContext = createContext<Value | null>(null);

export function EvidenceProvider({ evidence, children }: { evidence: readonly Evidence[]; children: ReactNode }) {
  const [place, setPlace] = useState<DrawerPlace>({ open: false });
  const value = useMemo<Value>(() => ({
    evidence,
    place,
    showList: () => setPlace({ open: true, evidenceId: null, statement: "", atSeconds: null }),
    showOne: (evidenceId, statement, atSeconds = null) => setPlace({ open: true, evidenceId, statement, atSeconds }),
    close: () => setPlace({ open: false }),
  }), [evidence, place]);
  return <EvidenceContext value={value}>{children}</EvidenceContext>;
}

export function useEvidence(): Value {
  const value = useContext(EvidenceContext);
  if (!value) throw new Error("useEvidence stands outside of EvidenceProvider");
  return value;
}
