import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { inspectFile } from "./inspect-file.ts";
import { readRows } from "./read-rows.ts";
import { MAX_ROW_CHARACTERS } from "./row.ts";

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rows as `line:value of id` or `line!reason`, read in chunks of each size; all sizes must agree. */
async function outline(content: string | Uint8Array): Promise<string[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { format } = await inspectFile(bytes.subarray(0, 1_000_000), bytes.length <= 1_000_000, { now: new Date(0) });
  const outlines: string[][] = [];
  const sizes = bytes.length > 100_000 ? [65_536, 999_983] : bytes[0] === 0x1f ? [97, 65_536] : [1, 7, 65_536];
  for (const size of sizes) {
    const rows: string[] = [];
    for await (const row of readRows(inChunks(bytes, size), format)) {
      rows.push("record" in row ? `${row.line}:${String(row.record.id)}` : `${row.line}!${row.reason}`);
    }
    outlines.push(rows);
  }
  for (const other of outlines) expect(other).toEqual(outlines[0]);
  return outlines[0] ?? [];
}

const utf16 = (text: string, mark = true) => Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");

test("CSV: quotes, line ends inside fields, blank lines, Windows line ends, byte order mark", async () => {
  const file = '\ufeffid,caption,plays\r\n1,"a, ""b""",5\r\n\r\n2,"two\r\nlines",6\r\n3,plain "quoted" text,7\r\n4,"He said "hi" to me",8';
  expect(await outline(file)).toEqual(["2:1", "4:2", "6:3", "7:4"]);
});

test("CSV: a row cut in the middle costs that row only", async () => {
  expect(await outline("id,caption,plays\n1,good,5\n2,cu\n3,good,6\n")).toEqual(["2:1", "3!cut_row", "4:3"]);
  // An open quote would swallow all that follows, and could even close as a row of the right width.
  expect(await outline('id,caption,plays\n1,"cut of\n2,"good",5\n3,good,6\n4,"two\nlines",7\n')).toEqual(["2!cut_row", "3:2", "4:3", "5:4"]);
  expect(await outline('id,caption,plays\n1,"cut of\n2,plain,5\n3,plain,6\n')).toEqual(["2!cut_row", "3:2", "4:3"]);
  // Cut without a line end: the next row begins inside the quoted field.
  expect(await outline('id,caption,plays\n1,"cut of2,"good",5\n3,good,6\n')).toEqual(["2!cut_row", "3:3"]);
});

test("CSV: an open quote does not hold back a long file", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i + 10},text,5`);
  const lines = await outline(`id,caption,plays\n1,"cut\n${rows.join("\n")}`);
  expect(lines).toHaveLength(3001);
  expect(lines.filter((line) => line.includes("!"))).toEqual(["2!cut_row"]);
});

test("CSV: too many columns, other delimiters, sep= line, old encodings", async () => {
  expect(await outline("id,caption,plays\n1,a, b and c,5\n2,b,6,,\n")).toEqual(["2!extra_columns", "3:2"]);
  expect(await outline("sep=;\nid;caption;plays\n1;a,b;5\n")).toEqual(["3:1"]);
  expect(await outline("id\tcaption\tplays\n1\ta,b,c,d\t5\n")).toEqual(["2:1"]);
  expect(await outline("id,caption\r1,a\r2,b\r")).toEqual(["2:1", "3:2"]);
  expect(await outline(utf16("id,caption\n1,бег\n"))).toEqual(["2:1"]);
  expect(await outline(utf16("id,caption\n1,running every day\n", false))).toEqual(["2:1"]);
  const old = Buffer.concat([Buffer.from("id,caption\n1,"), Buffer.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), Buffer.from("\n")]);
  const { format, sample } = await inspectFile(old, true, { now: new Date(0) });
  expect(format.encoding).toBe("windows-1251");
  expect(sample).toMatchObject([{ record: { caption: "привет" } }]);
});

test("a row too large is skipped without being held", async () => {
  const huge = "x".repeat(MAX_ROW_CHARACTERS + 10);
  expect(await outline(`id,caption\n1,a\n2,${huge}\n3,c\n`)).toEqual(["2:1", "3!row_too_large", "4:3"]);
  expect(await outline(`{"id":1}\n{"id":2,"t":"${huge}"}\n{"id":3}\n`)).toEqual(["1:1", "2!row_too_large", "3:3"]);
  expect(await outline(`[{"id":1},\n{"id":2,"t":"${huge}"},\n{"id":3}]`)).toEqual(["1:1", "2!row_too_large", "3:3"]);
});

test("JSON: an array, an object around it, nested, one object, objects after another", async () => {
  expect(await outline('[{"id":1},{"id":"2","t":"}],[{\\""}]')).toEqual(["1:1", "2:2"]);
  expect(await outline('{"headers":{"a":["x"]},"collector":[{"id":1,"hashtags":[{"name":"x"}]},{"id":2}],"paging":{}}')).toEqual(["1:1", "2:2"]);
  expect(await outline('{"id":"me","media":{"data":[{"id":1}],"paging":{}}}')).toEqual(["1:1"]);
  expect(await outline('{\n "id": 7,\n "hashtags": [{"name":"x"}]\n}')).toEqual(["1:7"]);
  expect(await outline('{\n"id": 7\n}\n{\n"id": 8\n}')).toEqual(["1:7", "2:8"]);
  await expect(outline("[]")).rejects.toMatchObject({ details: { problem: "no_rows" } });
});

test("JSON: cut at the end, broken in the middle, wrong elements", async () => {
  expect(await outline('[{"id":1},{"id":2},{"id":3,"text":"cu')).toEqual(["1:1", "2:2", "3!cut_row"]);
  expect(await outline('{"data":[{"id":1},{"id":2},')).toEqual(["1:1", "2:2", "3!cut_row"]);
  expect(await outline('[\n {"id":1},\n {"id":2,"text":"cut\n {"id":3},\n {"id":4}\n]')).toEqual(["1:1", "2!broken_json", "3:3", "4:4"]);
  expect(await outline('[{"id":1},{"id":2,"a":[1},{"id":3}]')).toEqual(["1:1", "2!broken_json", "3:3"]);
  expect(await outline('[{"id":1},5,null,[1],{"id":2,},{"id":3}]')).toEqual(["1:1", "2!not_an_object", "3!not_an_object", "4!not_an_object", "5!broken_json", "6:3"]);
});

test("JSON: big ids keep all digits, NaN of Python is no fault", async () => {
  expect(await outline('[{"id":7506183500660313390,"plays":NaN},{"id":1}]')).toEqual(["1:7506183500660313390", "2:1"]);
});

test("JSON lines: a broken line costs that line", async () => {
  expect(await outline('{"id":1}\n{"id":2,"t":"cu\n\n{"id":3}\n[1]\n{"id":4 "x"}\n{"id":5')).toEqual(["1:1", "2!cut_row", "4:3", "5!not_an_object", "6!broken_json", "7!cut_row"]);
});

test("gzip is known by its bytes; a cut one gives what came before the cut", async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `${i},${Math.sin(i)}`).join("\n");
  const packed = gzipSync(`id,x\n${rows}\n`);
  expect(await outline(packed)).toHaveLength(5000);
  const cut = await outline(packed.subarray(0, packed.length / 2));
  expect(cut.length).toBeGreaterThan(1000);
  expect(cut.at(-1)).toMatch(/!cut_row$/);
  expect(cut.slice(0, -1).every((row) => row.includes(":"))).toBe(true);
  expect(await outline(Buffer.concat([gzipSync("id,x\n1,a\n"), gzipSync("2,b\n")]))).toEqual(["2:1", "3:2"]);
});

test("what is no table is refused by name", async () => {
  const inspect = (bytes: Uint8Array) => inspectFile(bytes, true, { now: new Date(0) });
  await expect(inspect(Buffer.from("PK\u0003\u0004rest"))).rejects.toMatchObject({ code: "bad_input", details: { problem: "unsupported_format" } });
  await expect(inspect(new Uint8Array())).rejects.toMatchObject({ details: { problem: "empty_file" } });
  await expect(inspect(Buffer.from("id,caption\n"))).rejects.toBeInstanceOf(AppError);
});
