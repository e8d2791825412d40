import { closeSync, mkdirSync, openSync, readFileSync, rmdirSync, statSync, unlinkSync, writeSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";

type Holder = { pid: number; startTicks: string | null; since: string };

/** Linux keeps a process's start time in /proc; with it a recycled pid is not mistaken for the old holder. */
function readStartTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const ticks = readStartTicks(holder.pid);
  return holder.startTicks === null || ticks === null || ticks === holder.startTicks;
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function tryCreate(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx", 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  const holder: Holder = { pid: process.pid, startTicks: readStartTicks(process.pid), since: new Date().toISOString() };
  writeSync(descriptor, JSON.stringify(holder));
  closeSync(descriptor);
  return true;
}

/** Removes a dead holder's file. The directory makes it one process's turn, so nobody deletes a fresh lock. */
function removeStale(file: string): void {
  const turn = `${file}.takeover`;
  try {
    mkdirSync(turn);
  } catch {
    const age = Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 10_000) rmdirSync(turn);
    return;
  }
  try {
    const holder = readHolder(file);
    const unreadableFor = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (holder ? !isAlive(holder) : unreadableFor > 2_000) unlinkSync(file);
  } finally {
    rmdirSync(turn);
  }
}

/**
 * Takes the data folder for this process; PGlite itself has no such guard and two processes
 * would diverge silently. Returns the release. Throws AppError `database_locked` naming the holder.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, "lock");
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryCreate(file)) {
      const release = () => {
        if (readHolder(file)?.pid === process.pid) unlinkSync(file);
      };
      return release;
    }
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new AppError("database_locked", {
        message: `The data folder ${path.resolve(dataDir)} is in use by process ${holder.pid} (since ${holder.since}). Stop it first, or set DATA_DIR to another folder.`,
        details: { pid: holder.pid },
      });
    }
    removeStale(file);
  }
  throw new AppError("database_locked", { message: `Could not take the lock ${file}. Remove it if no other Reelwright runs.` });
}
