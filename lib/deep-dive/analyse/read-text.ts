import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import Ocr from "@gutenye/ocr-node";
import sharp from "sharp";
import { type AnalysisJob, stillFile, stillSeconds } from "./decoder.ts";
import { looksForeign, mendCyrillic } from "./judge-script.ts";
import { type Box, mergeText, type ReadLine, type ReadStill, type TextSpan } from "./merge-text.ts";
import { type Parts, toMilliseconds } from "./part.ts";
import { setSpaces, splitWords } from "./split-words.ts";

const execFileAsync = promisify(execFile);

type OnScreenText = Extract<Parts["onScreenText"], { state: "known" }>["value"];
type Reader = { detect: (file: string) => Promise<{ text: string; mean: number; box?: number[][] }[]> };

/** The reader pads a picture to multiples of this; its boxes are in the padded picture. */
const READER_GRID = 32;
const LEAST_CONFIDENCE = 0.84;
/** Nothing of this much difference (0 to 1) at any of its points: the still before reads the same. */
const CHANGED = 0.08;
const GLANCE_WIDTH = 90;
const MOST_CHARACTERS = 500;
/** The reader cuts letters it doesn't know off the ends of a line. */
const TESSERACT_MARGIN = { across: 0.8, down: 0.25 };
/** Of one line; more gaps than that are a pattern. */
const MOST_WORDS = 12;

async function glance(file: string): Promise<Buffer> {
  return sharp(file).resize({ width: GLANCE_WIDTH }).greyscale().raw().toBuffer();
}

const looksSame = (one: Buffer, other: Buffer) => one.length === other.length && one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < CHANGED * 255);

/** Corners in the padded picture to shares of the picture itself. */
function toBox(corners: number[][], width: number, height: number): Box {
  const padding = (side: number) => (Math.ceil(side / READER_GRID) * READER_GRID - side) / 2;
  const share = (value: number, side: number) => Math.min(1, Math.max(0, (value - padding(side)) / side));
  const [across, down] = [corners.map(([x = 0]) => share(x, width)), corners.map(([, y = 0]) => share(y, height))];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

/** Reads every still that differs from the one before. `onStill` after each. */
async function readStills(reader: Reader, workDir: string, count: number, onStill: (index: number) => void): Promise<ReadStill[]> {
  const stills: ReadStill[] = [];
  let last: Buffer | null = null;
  for (let index = 0; index < count; index++) {
    const file = path.join(workDir, stillFile(index));
    const now = await glance(file);
    const before = stills.at(-1);
    let lines: ReadLine[];
    if (last && before && looksSame(last, now)) lines = before.lines.map((line) => ({ ...line }));
    else {
      const { width = 1, height = 1 } = await sharp(file).metadata();
      const found = await reader.detect(file);
      lines = found.flatMap(({ text, mean, box }) => (box ? [{ text: text.trim().slice(0, MOST_CHARACTERS), confidence: Math.min(1, mean), box: toBox(box, width, height) }] : []));
    }
    last = now;
    stills.push({ index, seconds: stillSeconds(index), lines });
    onStill(index);
  }
  return stills;
}

/** The languages tesseract has here; none where it is not installed. */
export async function findTesseract(): Promise<string[]> {
  const { stdout } = await execFileAsync("tesseract", ["--list-langs"]).catch(() => ({ stdout: "" }));
  return ["eng", "rus"].filter((language) => stdout.split(/\s+/).includes(language));
}

/** A span's place in its best still, with margins in shares of its height. */
async function placeOf(file: string, box: Box, margin: { across: number; down: number }): Promise<{ left: number; top: number; width: number; height: number }> {
  const { width = 1, height = 1 } = await sharp(file).metadata();
  const [across, down] = [box.height * height * margin.across, box.height * height * margin.down];
  const [left, top] = [Math.max(0, Math.floor(box.x * width - across)), Math.max(0, Math.floor(box.y * height - down))];
  return { left, top, width: Math.min(width - left, Math.ceil(box.width * width + 2 * across)), height: Math.min(height - top, Math.ceil(box.height * height + 2 * down)) };
}

/** The reader runs words into one another: where the picture shows more words than it read, each is read alone. */
async function readWords(reader: Reader, workDir: string, { box, still, text }: TextSpan): Promise<string> {
  const file = path.join(workDir, stillFile(still));
  const place = await placeOf(file, box, { across: 0, down: 0 });
  if (place.width < 4 || place.height < 4) return text;
  const grey = await sharp(file).extract(place).greyscale().raw().toBuffer();
  const columns = splitWords(grey, place.width, place.height);
  if (columns.length <= text.split(/\s+/).length || columns.length > MOST_WORDS) return text;
  const words: string[] = [];
  for (const [from, to] of columns) {
    const word = path.join(workDir, "word.png");
    const pad = Math.ceil(place.height / 2);
    const margin = Math.max(0, Math.min(2, from));
    await sharp(file).extract({ ...place, left: place.left + from - margin, width: Math.min(to - from + 2 * margin, place.width - from + margin) })
      .extend({ top: pad, bottom: pad, left: pad, right: pad, extendWith: "copy" }).png().toFile(word);
    words.push((await reader.detect(word)).map((line) => line.text.trim()).join(""));
  }
  return setSpaces(text, words) ?? text;
}

/** What tesseract reads in a span's place in its best still, enlarged. */
async function readAgain(workDir: string, { box, still }: TextSpan, languages: string[]): Promise<string> {
  const file = path.join(workDir, stillFile(still));
  const crop = await placeOf(file, box, TESSERACT_MARGIN);
  const enlarged = path.join(workDir, "crop.png");
  await sharp(file).extract(crop).resize({ height: Math.max(96, crop.height * 2) }).greyscale().normalise().png().toFile(enlarged);
  const { stdout } = await execFileAsync("tesseract", [enlarged, "-", "-l", languages.join("+"), "--psm", "7"], { timeout: 20_000 }).catch(() => ({ stdout: "" }));
  return stdout.replace(/\s+/g, " ").trim().slice(0, MOST_CHARACTERS);
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const cyrillicShare = (text: string) => (text.match(/\p{Script=Cyrillic}/gu) ?? []).length / Math.max(1, (text.match(/\p{L}/gu) ?? []).length);

/** The reader knows Latin (and Chinese) letters only and makes lookalikes of Cyrillic: tesseract decides where it is there. */
async function decideText(workDir: string, span: TextSpan, languages: string[]): Promise<(TextSpan & { script: "latin" | "cyrillic" }) | null> {
  const isReadable = span.confidence >= LEAST_CONFIDENCE && bare(span.text).length >= 2 && !/\p{Script=Han}/u.test(span.text);
  if (languages.length > 0) {
    const again = await readAgain(workDir, span, languages);
    if (cyrillicShare(again) > 0.6 && bare(again).length >= 3) return { ...span, text: mendCyrillic(again), script: "cyrillic" };
    // The same letters: tesseract sets the spaces better.
    if (isReadable && bare(again) === bare(span.text)) return { ...span, text: again.length > span.text.length ? again : span.text, script: "latin" };
  }
  return isReadable && !looksForeign(span.text) ? { ...span, script: "latin" } : null;
}

/** Text in the stills, line by line, with the seconds it stands there. */
export async function readText({ workDir, stills, cutsSeconds, endSeconds, languages, onStill }: {
  workDir: AnalysisJob["workDir"];
  stills: number;
  cutsSeconds: number[];
  endSeconds: number;
  languages: string[];
  onStill: (index: number) => void;
}): Promise<OnScreenText> {
  const reader = (await Ocr.create({ onnxOptions: { intraOpNumThreads: 1, logSeverityLevel: 3 } })) as Reader;
  const spans = mergeText(await readStills(reader, workDir, stills, onStill), cutsSeconds, endSeconds);
  const texts: OnScreenText = [];
  for (const span of spans) {
    const decided = await decideText(workDir, { ...span, text: await readWords(reader, workDir, span) }, languages);
    if (!decided) continue;
    const { text, script, confidence, box } = decided;
    texts.push({ startSeconds: toMilliseconds(span.startSeconds), endSeconds: toMilliseconds(span.endSeconds), text, script, confidence, box });
  }
  return texts;
}
