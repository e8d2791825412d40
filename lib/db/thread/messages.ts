/** Statements of the urgent lane go before all that wait in the other; none interrupts one under way. */
export type Lane = "urgent" | "usual";

export type ThreadData = { dataDir: string };

/** `transaction` is the id of the `begin` that opened it. */
export type ThreadRequest = { id: number } & (
  | { kind: "query"; lane: Lane; transaction: number | null; statement: string; params: unknown[]; rowMode: "array" | "object" }
  | { kind: "begin"; lane: Lane }
  | { kind: "end"; transaction: number; commit: boolean }
  | { kind: "close" }
);

export type ThreadResult = { rows: unknown[]; fields: { name: string; dataTypeID: number }[]; affectedRows?: number };
/** What an error of the database says of itself: message, code, detail, constraint ... */
export type ThreadFault = { message: string } & Record<string, string | number | boolean>;
/** `id` 0: the opening of the database. */
export type ThreadReply = { id: number; result: ThreadResult | null } | { id: number; fault: ThreadFault };
