import { spawn } from "node:child_process";

/** Runs one command with the terminal attached; resolves to its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a package's command-line file under this Node. */
export function runNode(file, args, env) {
  return run(process.execPath, [file, ...args], env);
}
