import { type Counts, type Platform, PLATFORMS, type ReelObservation } from "#lib/reels/schema.ts";
import { cleanText } from "./clean-text.ts";
import { detectLanguage, foldLanguage } from "./detect-language.ts";
import { type Mapping, readField, type SourceRecord } from "./fields.ts";
import type { ImportField, ImportWarning, RejectionReason } from "./vocabulary.ts";
import { type DecimalSign, parseCount } from "./parse-count.ts";
import { type DateHabits, parseDate } from "./parse-date.ts";
import { parseDuration } from "./parse-duration.ts";
import { parseHashtags, parseMentions } from "./parse-hashtags.ts";
import type { Profile } from "./profiles/profile.ts";
import { readAudio } from "./read-audio.ts";
import { platformOfUrl, readId } from "./read-id.ts";

/** What is the same for every row of one file. */
export type FileContext = {
  profile: Profile;
  mapping: Mapping;
  dates: DateHabits;
  decimal: DecimalSign;
  /** The file's ids end in zeros as a spreadsheet leaves them. */
  idsRounded: boolean;
  now: Date;
  /** For files that don't say when their counters were read. Null: `now`, and the row counts as undated. */
  observedAt: Date | null;
};

export type RowReading =
  | { observation: ReelObservation; dated: boolean; warnings: ImportWarning[] }
  | { reason: RejectionReason; field: ImportField | null };

const DAY_MS = 86_400_000;
const COUNTERS = ["plays", "likes", "comments", "shares", "saves"] as const;

/** Thrown inside this file only: the row cannot be used. */
class Unusable extends Error {
  readonly reason: RejectionReason;
  readonly field: ImportField | null;
  constructor(reason: RejectionReason, field: ImportField | null = null) {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}

type RowContext = { file: FileContext; warnings: ImportWarning[]; value: (field: ImportField) => unknown; text: (field: ImportField, maxLength: number) => string };

function createRowContext(record: SourceRecord, file: FileContext): RowContext {
  const warnings: ImportWarning[] = [];
  const value = (field: ImportField) => readField(record, file.mapping, field);
  const text = (field: ImportField, maxLength: number) => {
    const cleaned = cleanText(value(field), maxLength);
    if (cleaned.shortened) warnings.push("text_shortened");
    return cleaned.text;
  };
  return { file, warnings, value, text };
}

function readUrl({ text, warnings }: RowContext): string | null {
  const given = text("url", 2000);
  if (given === "") return null;
  const address = /^(?:www\.)?[\w-]+\.[\w.-]+\//.test(given) ? `https://${given}` : given;
  if (URL.canParse(address) && /^https?:\/\/[^\s/]+/i.test(address)) return address;
  warnings.push("bad_url_dropped");
  return null;
}

function readPlatform({ file, text }: RowContext, url: string | null): Platform {
  if (file.profile.platform) return file.profile.platform;
  const named = text("platform", 40).toLowerCase();
  const known = PLATFORMS.find((platform) => named.includes(platform)) ?? (/^(?:ig|insta|reels)$/.test(named) ? "instagram" : /^(?:yt|shorts)$/.test(named) ? "youtube" : /^tt$/.test(named) ? "tiktok" : undefined);
  return known ?? platformOfUrl(url) ?? "other";
}

function readAuthor({ file, text, warnings }: RowContext, url: string | null): Pick<ReelObservation, "authorKey" | "authorHandle" | "authorName"> {
  const inUrl = /(?:tiktok|youtube)\.com\/@([\w.-]+)/i.exec(url ?? "")?.[1] ?? "";
  const handle = (text("authorHandle", 200) || inUrl).replace(/^@/, "");
  const given = text("authorKey", 200).replace(/^@/, "");
  // YouTube's channel ids are case-sensitive; handles are not.
  const key = given && given !== handle ? given : handle.toLowerCase();
  if (key === "") warnings.push("author_missing");
  return { authorKey: key || file.profile.unknownAuthor, authorHandle: handle || key || file.profile.unknownAuthor, authorName: text("authorName", 300) || null };
}

function readCounts({ file, value, warnings }: RowContext): Counts {
  const parsed = COUNTERS.map((field) => [field, parseCount(value(field), file.decimal)] as const);
  const strange = parsed.filter(([, count]) => count === "strange").length;
  if (strange >= 2 && parsed.every(([, count]) => count === "strange" || count === null)) throw new Unusable("bad_count", parsed.find(([, count]) => count === "strange")?.[0]);
  if (strange > 0) warnings.push("bad_count_dropped");
  const read = Object.fromEntries(parsed.map(([field, count]) => [field, count === "strange" ? null : count])) as Counts;
  const counts = file.profile.hideZeros(read);
  if (COUNTERS.some((field) => read[field] !== counts[field])) warnings.push("hidden_zero");
  return counts;
}

function readPublishedAt({ file, value, warnings }: RowContext): Date | null {
  const date = parseDate(value("publishedAt"), file.dates);
  if (date === "strange") warnings.push("bad_date_dropped");
  else if (date && date.getTime() > file.now.getTime() + DAY_MS) warnings.push("future_date_dropped");
  else return date;
  return null;
}

function readObservedAt({ file, value, warnings }: RowContext): { observedAt: Date; dated: boolean } {
  const date = parseDate(value("observedAt"), file.dates);
  if (date === "strange") throw new Unusable("bad_date", "observedAt");
  if (date && date.getTime() > file.now.getTime() + DAY_MS) throw new Unusable("future_date", "observedAt");
  if (date) return { observedAt: date, dated: true };
  if (!file.observedAt) warnings.push("observed_at_missing");
  return { observedAt: file.observedAt ?? file.now, dated: file.observedAt !== null };
}

function readDuration({ value, warnings, file }: RowContext): number | null {
  const seconds = parseDuration(value("durationSeconds"));
  if (seconds === "strange") {
    warnings.push("bad_duration_dropped");
    return null;
  }
  const isMilliseconds = /ms$|milli/i.test(file.mapping.durationSeconds ?? "") && seconds !== null;
  return isMilliseconds ? seconds / 1000 : seconds;
}

function readFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = String(value ?? "").trim().toLowerCase();
  return ["true", "1", "yes", "да"].includes(text) ? true : ["false", "0", "no", "нет"].includes(text) ? false : null;
}

function addressOf(platform: Platform, id: string, handle: string): string | null {
  if (platform === "youtube") return `https://www.youtube.com/watch?v=${id}`;
  if (platform === "tiktok" && /^[\w.]+$/.test(handle)) return `https://www.tiktok.com/@${handle}/video/${id}`;
  return platform === "instagram" && !/^[\d_]+$/.test(id) ? `https://www.instagram.com/reel/${id}/` : null;
}

function observe(record: SourceRecord, file: FileContext): RowReading {
  const row = createRowContext(record, file);
  const refused = file.profile.refuse?.(record, file.mapping);
  if (refused) throw new Unusable(refused);
  const url = readUrl(row);
  const platform = readPlatform(row, url);
  const id = readId({ value: row.value("id"), url, platform, idsRounded: file.idsRounded });
  if ("reason" in id) throw new Unusable(id.reason, "id");
  if (id.fromUrl) row.warnings.push("id_from_url");
  const { observedAt, dated } = readObservedAt(row);
  const author = readAuthor(row, url);
  const caption = row.text("caption", 10_000);
  const country = row.text("country", 60).toUpperCase();
  const followers = parseCount(row.value("followers"), file.decimal);
  const observation: ReelObservation = {
    platform,
    platformId: id.id,
    ...author,
    followers: followers === "strange" ? null : followers,
    caption,
    hashtags: parseHashtags(row.value("hashtags"), caption),
    mentions: parseMentions(row.value("mentions"), caption),
    ...readAudio({ id: row.text("audioKey", 300), title: row.text("audioTitle", 300), original: readFlag(row.value("audioOriginal")) }),
    language: foldLanguage(row.value("language")) ?? detectLanguage(caption),
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    category: row.text("category", 120) || null,
    durationSeconds: readDuration(row),
    publishedAt: readPublishedAt(row),
    observedAt,
    url: url ?? addressOf(platform, id.id, author.authorHandle),
    counts: readCounts(row),
  };
  return { observation, dated, warnings: row.warnings };
}

/**
 * One record of a file -> one observation. Only a row without a usable id or moment is refused;
 * any other field that cannot be read is null, and a warning counts it.
 */
export function observeRow(record: SourceRecord, file: FileContext): RowReading {
  try {
    return observe(file.profile.prepare?.(record) ?? record, file);
  } catch (error) {
    if (error instanceof Unusable) return { reason: error.reason, field: error.field };
    throw error;
  }
}
