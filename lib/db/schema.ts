/** All tables, for drizzle and drizzle-kit. Each entity has its own file in schema/. */
export * from "./schema/accounts.ts";
export * from "./schema/imports.ts";
export * from "./schema/media.ts";
export * from "./schema/reels.ts";
export * from "./schema/scripts.ts";
export * from "./schema/trends.ts";
export * from "./schema/trend-state.ts";
