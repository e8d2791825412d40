import { customType, timestamp } from "drizzle-orm/pg-core";

/** A moment, stored with zone, read as Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
