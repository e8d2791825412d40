import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export type OwnServer = { url: string; dataDir: string; output: () => string; kill: (signal: NodeJS.Signals) => Promise<void> };

type Options = { port: number; dataDir?: string; env?: Record<string, string> };

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const healthy = await fetch(`${url}/api/health`).then((answer) => answer.ok, () => false);
    if (healthy) return;
    await delay(100);
  }
  throw new Error(`the server did not become healthy:\n${output()}`);
}

/** A server of the test's own, on its own data folder, to be killed at will. `node bin/start.mjs` is the server process itself. */
export async function startOwnServer({ port, dataDir, env = {} }: Options): Promise<OwnServer> {
  const folder = dataDir ?? path.join(process.env.E2E_DATA_DIR ?? "", `own-${port}-${Date.now()}`);
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: "error", ...env },
  });
  let printed = "";
  const collect = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const output = () => printed;
  await untilHealthy(url, child, output);
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { url, dataDir: folder, output, kill };
}
