import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { lockDataDir } from "#lib/db/data-dir-lock.ts";

const folder = mkdtempSync(path.join(tmpdir(), "reelwright-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tool = path.resolve("bin/reelwright.mjs");

function reelwright(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    cwd: folder, encoding: "utf8", env: { ...process.env, DATA_DIR: path.join(folder, "data"), DATABASE_URL: "" },
  });
  return { status, stdout, stderr };
}

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

const good = "id,author,caption,views,observed_at\nreel-1,ann,Bread slowly baked,100,2026-11-01\nreel-1,ann,Bread slowly baked,200,2026-11-02\nreel-2,bo\n";

test("imports, reports, writes rejected rows, and knows the file the second time", () => {
  const file = write("good.csv.gz", gzipSync(good));
  const first = reelwright("import", file, "--report", "rejected.csv");
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toContain("2 rows accepted: 1 new reels, 2 new snapshots, 0 already known");
  expect(first.stdout).toContain("1 row cut off");
  expect(first.stdout).toMatch(/Indexed 1 reels/);
  expect(readFileSync(path.join(folder, "rejected.csv"), "utf8")).toBe('\ufeffline,reason,field,raw\r\n4,cut_row,,"reel-2,bo"\r\n');
  const again = reelwright("import", file, "--json");
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject([{ state: "done", rowsAccepted: 2, reelsNew: 0, snapshotsNew: 0, rowsKnown: 2, format: { gzip: true } }]);
}, 240_000);

test("maps columns, and fails when nothing is usable", () => {
  const file = write("odd.csv", "key,words,seen\nreel-9,hello,5\n");
  expect(reelwright("import", "--dry-run", file)).toMatchObject({ status: 1 });
  const mapped = reelwright("import", "--dry-run", "--map", "id=key", "--map", "caption=words", "--map", "plays=seen", "--json", file);
  expect(mapped.status).toBe(0);
  expect(JSON.parse(mapped.stdout)).toMatchObject([{ dryRun: true, rowsAccepted: 1, mapping: { id: "key", caption: "words", plays: "seen" } }]);
});

test("wrong usage is told apart from failure", () => {
  expect(reelwright("import")).toMatchObject({ status: 2 });
  expect(reelwright("import", "nowhere.csv")).toMatchObject({ status: 2, stderr: expect.stringContaining("No such file") });
  const file = write("good.csv", good);
  expect(reelwright("import", "--map", "nofield=x", file)).toMatchObject({ status: 2 });
  expect(reelwright("import", "--zone", "Mars/Olympus", file)).toMatchObject({ status: 2 });
  expect(reelwright("--help")).toMatchObject({ status: 0 });
  expect(reelwright("import", "--dry-run", write("book.xlsx", "PK\u0003\u0004"))).toMatchObject({ status: 1, stderr: expect.stringContaining("Save it as CSV") });
});

test("a data folder in use is refused by name; a dry run does not need it", () => {
  const file = write("good.csv", good);
  const release = lockDataDir(path.join(folder, "data"));
  try {
    expect(reelwright("import", file)).toMatchObject({ status: 1, stderr: expect.stringContaining(`in use by process ${process.pid}`) });
    expect(reelwright("import", "--dry-run", file)).toMatchObject({ status: 0 });
  } finally {
    release();
  }
});
