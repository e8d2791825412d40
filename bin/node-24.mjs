import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const enough = major > 22 || (major === 22 && minor >= 18);

function bundledNode() {
  const file = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..", "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  return existsSync(file) ? file : null;
}

/**
 * Runs this very command again under the Node 24 that npm installed, where the host's Node is older.
 * `npm run` and `npx` find it by themselves; this is for `node bin/...` called directly.
 */
export function ensureNode24() {
  if (enough) return;
  const node = bundledNode();
  if (!node) {
    console.error(`Reelwright needs Node 22.18 or later and found ${process.versions.node}. On ${process.platform}-${process.arch} please install Node 24 from https://nodejs.org.`);
    process.exit(1);
  }
  const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: "inherit" });
  process.exit(signal ? 1 : (status ?? 1));
}
