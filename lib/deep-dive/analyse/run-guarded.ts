import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { AppError } from "#lib/errors.ts";
import { MediaRefused } from "./media-refused.ts";
import type { AnalysisJob } from "./decoder.ts";

const execFileAsync = promisify(execFile);
const KEPT_LOG_CHARACTERS = 200_000;
const WATCH_MS = 500;
/** A child gets this and nothing of the server's environment: no keys, no proxies. */
export const CHILD_ENV: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin", LANG: "C.UTF-8", OMP_THREAD_LIMIT: "1" };

export type GuardedCommand = {
  command: string;
  args: string[];
  /** Takes each line the child writes to its file descriptor 3. */
  onLine?: (line: string) => void;
};
export type GuardedEnd = { code: number | null; signalName: NodeJS.Signals | null; output: string; log: string };

async function works(command: string, args: string[]): Promise<boolean> {
  return execFileAsync(command, args, { env: CHILD_ENV, timeout: 5_000 }).then(() => true, () => false);
}

/** Words before a command that leave it without a network; none where the system does not permit that. */
async function findIsolation(): Promise<{ noNetwork: string[]; canLimit: boolean }> {
  const ways = [["unshare", "-n", "--"], ["unshare", "-rn", "--"]];
  const permitted = await Promise.all(ways.map((way) => works("unshare", [...way.slice(1), "true"])));
  return { noNetwork: ways[permitted.indexOf(true)] ?? [], canLimit: await works("prlimit", ["--core=0", "true"]) };
}

let isolation: ReturnType<typeof findIsolation> | undefined;

async function guard(job: AnalysisJob, command: string, args: string[]): Promise<string[]> {
  const { noNetwork, canLimit } = await (isolation ??= findIsolation());
  const { memoryBytes, cpuSeconds, writtenBytes } = job.limits;
  const limits = canLimit ? ["prlimit", `--data=${memoryBytes}`, `--cpu=${cpuSeconds}:${cpuSeconds + 5}`, `--fsize=${writtenBytes}`, "--core=0", "--nofile=256", "--"] : [];
  return [...noNetwork, ...limits, command, ...args];
}

/** Resident memory in bytes; 0 where it cannot be told. */
async function readMemory(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => null);
  if (statm !== null) return Number(statm.split(" ")[1]) * 4_096;
  const { stdout } = await execFileAsync("ps", ["-o", "rss=", "-p", String(pid)], { env: CHILD_ENV }).catch(() => ({ stdout: "0" }));
  return Number(stdout) * 1_024;
}

/** Ends a child with everything it started. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

async function collect(stream: Readable): Promise<string> {
  let kept = "";
  for await (const chunk of stream) {
    kept += String(chunk);
    if (kept.length > 2 * KEPT_LOG_CHARACTERS) kept = kept.slice(-KEPT_LOG_CHARACTERS);
  }
  return kept;
}

/** Watches over a child; the returned function ends the watch and says what the child was killed for. */
function watch(pid: number, job: AnalysisJob): () => "timed_out" | "out_of_memory" | "stopped" | null {
  let killedFor: "timed_out" | "out_of_memory" | "stopped" | null = null;
  const kill = (reason: NonNullable<typeof killedFor>) => {
    killedFor ??= reason;
    killGroup(pid);
  };
  const onAbort = () => kill("stopped");
  job.signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setTimeout(() => kill("timed_out"), Math.max(0, job.deadline - Date.now()));
  const memory = setInterval(() => void readMemory(pid).then((bytes) => bytes > job.limits.memoryBytes && kill("out_of_memory")), WATCH_MS);
  return () => {
    clearTimeout(timer);
    clearInterval(memory);
    job.signal?.removeEventListener("abort", onAbort);
    return killedFor;
  };
}

/**
 * Runs one command over untrusted media: argv only, own process group, no network where the system permits, limits on
 * memory, processor time and files, killed with its group when the job is stopped or out of time.
 * Throws AppError `stopped`, MediaRefused `timed_out` or `out_of_memory`. Any other end is returned, crashes too.
 */
export async function runGuarded(job: AnalysisJob, { command, args, onLine }: GuardedCommand): Promise<GuardedEnd> {
  if (job.signal?.aborted) throw new AppError("stopped");
  if (Date.now() >= job.deadline) throw new MediaRefused("timed_out");
  const [first = command, ...rest] = await guard(job, command, args);
  const child = spawn(first, rest, { cwd: job.workDir, env: { ...CHILD_ENV, HOME: job.workDir, TMPDIR: job.workDir }, detached: true, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signalName) => resolve([code, signalName]));
  });
  if (child.pid === undefined) {
    await ended;
    throw new Error(`${first} did not start`);
  }
  // The server's own work goes first on a machine with few cores.
  try {
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is over already.
  }
  const endWatch = watch(child.pid, job);
  const lines = createInterface({ input: child.stdio[3] as Readable });
  lines.on("line", (line) => onLine?.(line));
  const [[code, signalName], output, log] = await Promise.all([ended, collect(child.stdout as Readable), collect(child.stderr as Readable)]).finally(() => killGroup(child.pid ?? 0));
  const killedFor = endWatch();
  if (killedFor === "stopped") throw new AppError("stopped");
  if (killedFor !== null) throw new MediaRefused(killedFor);
  if (signalName === "SIGXCPU") throw new MediaRefused("timed_out");
  // Nobody else kills it: the system was short of memory.
  if (signalName === "SIGKILL") throw new MediaRefused("out_of_memory");
  return { code, signalName, output, log };
}
