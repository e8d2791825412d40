/** Statements of the urgent lane go before all that wait in the other; none interrupts one under way. */
export type Lane = "urgent" | "usual";

export type ThreadData = { dataDir: string };

/** `transaction` is the id of the `begin` that opened it. */
export type ThreadRequest = { id: number } & (
  | { kind: "query"; lane: Lane; transaction: number | null; statement: string; params: unknown[]; rowMode: "array" | "object" }
  /** Several statements at once, without parameters. */
  | { kind: "script"; lane: Lane; script: string }
  | { kind: "listen"; channel: string }
  | { kind: "unlisten"; channel: string }
  | { kind: "begin"; lane: Lane }
  | { kind: "end"; transaction: number; commit: boolean }
  | { kind: "close" }
);

export type ThreadResult = { rows: unknown[]; fields: { name: string; dataTypeID: number }[]; affectedRows?: number };
/** What an error of the database says of itself: message, code, detail, constraint ... */
export type ThreadFault = { message: string } & Record<string, string | number | boolean>;
/** `id` 0: the opening of the database. */
export type ThreadReply = { id: number; results: ThreadResult[] } | { id: number; fault: ThreadFault };
/** A NOTIFY on a channel that is listened to. */
export type ThreadNotice = { channel: string; payload: string };
