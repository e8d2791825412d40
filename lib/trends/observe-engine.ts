import { type EngineOutcome, observeBoard, observeEngineCall } from "#lib/observability/metrics.ts";
import type { Answer, TrendEngine } from "./engine.ts";

/** The same engine, with every call counted and timed. */
export function observeEngine(engine: TrendEngine): TrendEngine {
  const observe = async <T>(call: "list" | "read", answer: Promise<Answer<T>>): Promise<Answer<T>> => {
    const started = performance.now();
    let outcome: EngineOutcome = "error";
    try {
      const given = await answer;
      outcome = given.freshness.source;
      return given;
    } finally {
      observeEngineCall({ adapter: engine.kind, call, outcome, seconds: (performance.now() - started) / 1000 });
    }
  };
  return {
    kind: engine.kind,
    list: async (query, call) => {
      const answer = await observe("list", engine.list(query, call));
      if (answer.value.asOf) observeBoard(engine.kind, new Date(answer.value.asOf));
      return answer;
    },
    read: (id, call) => observe("read", engine.read(id, call)),
  };
}
