import type { ScriptLanguage } from "#lib/scripts/vocabulary.ts";

const LOCALES = { en: "en", ru: "ru" } as const;

function format(language: ScriptLanguage, value: number, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

function day(language: ScriptLanguage, iso: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(iso)).replace(/\s*г\.$/, "");
}

const quoted = (language: ScriptLanguage, text: string) => (language === "ru" ? `«${text}»` : `“${text}”`);

/** Statements a citation supports. Each says only what its field holds, in the script's language. */
export const statements = {
  lift: (language: ScriptLanguage, lift: number) =>
    language === "ru" ? `Просмотры этого видео: ${format(language, lift, 1)}× к обычным.` : `This reel's plays are ${format(language, lift, 1)}× the usual.`,
  plays: (language: ScriptLanguage, plays: number) => (language === "ru" ? `Просмотров у этого видео: ${format(language, plays)}.` : `This reel has ${format(language, plays)} plays.`),
  likes: (language: ScriptLanguage, likes: number) => (language === "ru" ? `Отметок «нравится» у этого видео: ${format(language, likes)}.` : `This reel has ${format(language, likes)} likes.`),
  comments: (language: ScriptLanguage, comments: number) => (language === "ru" ? `Комментариев под этим видео: ${format(language, comments)}.` : `This reel drew ${format(language, comments)} comments.`),
  shares: (language: ScriptLanguage, shares: number) => (language === "ru" ? `Пересылок у этого видео: ${format(language, shares)}.` : `This reel was shared ${format(language, shares)} times.`),
  durationSeconds: (language: ScriptLanguage, seconds: number) =>
    language === "ru" ? `Длина этого видео в секундах: ${format(language, Math.round(seconds * 10) / 10, Number.isInteger(seconds) ? 0 : 1)}.` : `This reel lasts ${format(language, Math.round(seconds * 10) / 10, Number.isInteger(seconds) ? 0 : 1)} seconds.`,
  publishedAt: (language: ScriptLanguage, iso: string) => (language === "ru" ? `Это видео вышло ${day(language, iso)}.` : `This reel was published on ${day(language, iso)}.`),
  hashtags: (language: ScriptLanguage, tags: readonly string[]) => {
    const list = tags.slice(0, 3).map((tag) => `#${tag}`).join(", ");
    return language === "ru" ? `Хештеги этого видео: ${list}.` : `This reel is tagged ${list}.`;
  },
  audioTitle: (language: ScriptLanguage, title: string) => (language === "ru" ? `Звук этого видео назван ${quoted(language, title)}.` : `This reel's sound is titled ${quoted(language, title)}.`),
  caption: (language: ScriptLanguage, text: string) => (language === "ru" ? `В подписи к видео сказано: ${quoted(language, text)}.` : `The reel's caption reads: ${quoted(language, text)}.`),
  cuts: (language: ScriptLanguage, first: number, count: number) =>
    language === "ru" ? `Монтажных склеек в этом видео: ${format(language, count)}, первая на секунде ${format(language, first, 1)}.` : `This reel's first cut comes at ${format(language, first, 1)} seconds; cuts in all: ${format(language, count)}.`,
  speech: (language: ScriptLanguage, start: number) =>
    language === "ru" ? `Речь в этом видео начинается на секунде ${format(language, start, 1)}.` : `Speech in this reel starts at ${format(language, start, 1)} seconds.`,
};
