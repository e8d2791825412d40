import { createHash } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import { type Asking, createAsker } from "./ask-engine.ts";
import type { TrendEngine } from "./engine.ts";
import { createEnginePolicy, DEFAULT_POLICY, type PolicyOptions } from "./engine-policy.ts";
import { lastGoodPage, lastGoodTrend } from "./last-good.ts";
import { toQueryParams } from "./query-params.ts";
import { remoteDetailSchema, remotePageSchema } from "./remote-answer.ts";
import { TREND_KINDS, trendQuerySchema } from "./schema.ts";

type Options = Omit<Asking, "policy"> & {
  /** Where the other instance is; `/api/v1/trends` is added. */
  address: string;
  timeoutMs: number;
  policy?: Partial<PolicyOptions>;
};

/** Anything else is no trend anywhere, and might be a path of another meaning. */
const TREND_ID = new RegExp(`^(${TREND_KINDS.join("|")}):.{1,380}$`, "su");

/**
 * The Trend Engine of another instance over HTTP (docs/api/trends.md). What it last said is kept in the
 * database and served while it is down. Both calls throw AppError `engine_unavailable` where there is none.
 */
export function createRemoteEngine({ address, timeoutMs, policy, ...asking }: Options): TrendEngine {
  const ask = createAsker({ ...asking, policy: createEnginePolicy({ ...DEFAULT_POLICY, timeoutMs, ...policy }) });
  const scope = digest(address).slice(0, 16);
  const placeOf = (key: string) => ({ open: asking.open, scope, key });
  return {
    kind: "remote",
    async list(input, call) {
      const query = trendQuerySchema.parse(input);
      const params = toQueryParams(query);
      const key = `${scope}:list:${digest(params.toString())}`;
      const url = addressOf(address, `?${params}`);
      const { value, freshness } = await ask({ key, url, schema: remotePageSchema, call, lastGood: lastGoodPage(placeOf(key), query) });
      if (value === null) throw new AppError("engine_unavailable", { message: "a trend engine without a list of trends" });
      return { value, freshness };
    },
    async read(id, call) {
      if (!TREND_ID.test(id)) return { value: null, freshness: { source: "live", fetchedAt: asking.clock().toISOString(), ageSeconds: 0 } };
      const key = `${scope}:read:${digest(id)}`;
      const url = addressOf(address, `/${encodeURIComponent(id)}`);
      return ask({ key, url, schema: remoteDetailSchema, call, lastGood: lastGoodTrend(placeOf(key), id) });
    },
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

function addressOf(base: string, rest: string): URL {
  const { origin, pathname } = new URL(base);
  return new URL(`${origin}${pathname.replace(/\/+$/, "")}/api/v1/trends${rest}`);
}
