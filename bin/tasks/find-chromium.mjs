import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";

const INSTALLED = [
  "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("No browser found; installing Debian's chromium package ...");
  const installed = run("apt-get", ["update", "-qq"]) && run("apt-get", ["install", "-y", "-qq", "chromium"]);
  return installed && existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : null;
}

function playwrightsOwn() {
  const file = chromium.executablePath();
  if (existsSync(file)) return file;
  console.log("Trying Playwright's own Chromium ...");
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "ignore", timeout: 180_000 });
  return existsSync(file) ? file : null;
}

/** Path of a Chromium: CHROMIUM_PATH, an installed one, Debian's package (as root), else Playwright's. Says plainly what is missing. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const found = named ?? INSTALLED.find((file) => existsSync(file)) ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null) ?? installDebianPackage() ?? playwrightsOwn();
  if (found) return found;
  throw new Error("The browser tests need Chromium or Chrome and none could be had. Install one (Debian: apt-get install chromium; else: npx playwright install chromium) or set CHROMIUM_PATH.");
}
