"use client";

import { useEffect } from "react";
import { addTrend } from "./brief-draft.ts";

/** Takes the trend of `/?trend=…` into the brief once, and out of the address, so that a reload does not bring it back. */
export function AddTrendOnArrival({ trend }: { trend: { id: string; label: string } }) {
  const { id, label } = trend;
  useEffect(() => {
    addTrend({ id, label });
    const address = new URL(window.location.href);
    address.searchParams.delete("trend");
    window.history.replaceState(window.history.state, "", address);
    document.getElementById("brief-title")?.scrollIntoView({ block: "nearest" });
  }, [id, label]);
  return null;
}
