"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { AppErrorCode } from "#lib/errors.ts";
import type { Plan } from "#lib/plan/schema.ts";
import { listPlanFlips } from "#lib/scripts/leave-one-out/actions.ts";
import type { Flip } from "#lib/scripts/leave-one-out/list-plan-flips.ts";

/** Decisions that change without a reel, by reel id; `outdated` where the plan can't be computed again. */
export type PlanFlips = { kind: "ready"; flips: Readonly<Record<string, readonly Flip[]>> } | { kind: "outdated" } | { kind: "failed"; code: AppErrorCode | null };

type Value = {
  plan: Plan | null;
  /** Null until somebody asked and the answer is here. */
  answer: PlanFlips | null;
  /** Asks, once for all reels; again only after a failure. */
  ask: () => void;
};

const PlanFlipsContext = createContext<Value | null>(null);

async function fetchFlips(generationId: string): Promise<PlanFlips> {
  try {
    const result = await listPlanFlips(generationId);
    if (!result.ok) return { kind: "failed", code: result.code };
    return result.value ? { kind: "ready", flips: result.value } : { kind: "outdated" };
  } catch {
    return { kind: "failed", code: null };
  }
}

/** Leave-one-out of the plan for all below it, computed on the server when first asked for. */
export function PlanFlipsProvider({ generationId, plan, children }: { generationId: string; plan: Plan | null; children: ReactNode }) {
  const [answer, setAnswer] = useState<PlanFlips | null>(null);
  const asked = useRef(false);
  const ask = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    void fetchFlips(generationId).then((next) => {
      asked.current = next.kind !== "failed";
      setAnswer(next);
    });
  }, [generationId]);
  const value = useMemo(() => ({ plan, answer, ask }), [plan, answer, ask]);
  return <PlanFlipsContext value={value}>{children}</PlanFlipsContext>;
}

export function usePlanFlips(): Value {
  const value = useContext(PlanFlipsContext);
  if (!value) throw new Error("usePlanFlips stands outside of PlanFlipsProvider");
  return value;
}
