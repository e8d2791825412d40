import { type SQL, sql } from "drizzle-orm";

/** 0..8 by age at 6 h, 1 d, 3 d, 7 d, 14 d, 30 d, 90 d, 1 y; -1 where the publication is unknown. */
export function ageBand(age: SQL): SQL {
  return sql`coalesce(width_bucket((extract(epoch from ${age}) / 3600)::float8, array[6, 24, 72, 168, 336, 720, 2160, 8760]::float8[]), -1)`;
}
