import { readField } from "../fields.ts";
import type { RejectionReason } from "../vocabulary.ts";
import { hideImpossibleZero, type Profile } from "./profile.ts";

const COLUMNS = {
  id: ["Post ID", "ID публикации"],
  url: ["Permalink", "Постоянная ссылка"],
  authorKey: ["Account username", "Имя пользователя аккаунта"],
  authorHandle: ["Account username", "Имя пользователя аккаунта"],
  authorName: ["Account name", "Название аккаунта"],
  caption: ["Description", "Описание", "Title", "Название"],
  durationSeconds: ["Duration (sec)", "Продолжительность (с)", "Продолжительность (сек.)", "Длительность (сек.)"],
  publishedAt: ["Publish time", "Время публикации"],
  mediaType: ["Post type", "Тип публикации"],
  plays: ["Views", "Просмотры", "Plays", "Воспроизведения"],
  likes: ["Likes", "Отметки \"Нравится\"", "Отметки «Нравится»", "Нравится"],
  comments: ["Comments", "Комментарии"],
  shares: ["Shares", "Репосты", "Поделились", "Перепосты"],
  saves: ["Saves", "Сохранения", "Сохранено"],
} as const;

const TELLING = ["id", "url", "authorKey", "publishedAt", "mediaType", "durationSeconds"] as const;

const pick = (columns: readonly string[], names: readonly string[]) => columns.find((column) => names.includes(column));

/** "IG image", "IG carousel", "IG story" and their Russian names. */
const NOT_A_VIDEO = /image|photo|carousel|story|album|изображен|фото|карусел|истори/i;

/**
 * Content export of Instagram's professional dashboard (Meta Business Suite), English or Russian
 * headers, dates month first in the account's zone. Posts that are no video are refused. So are
 * rows per day: their counts are that day's, not totals (the `Date` column says `Lifetime` for totals).
 */
export const instagramDashboard: Profile = {
  id: "instagram-dashboard",
  platform: "instagram",
  score: (columns) => TELLING.filter((field) => pick(columns, COLUMNS[field])).length / TELLING.length,
  defaultMapping: (columns) =>
    Object.fromEntries(
      Object.entries(COLUMNS).flatMap(([field, names]) => {
        const column = pick(columns, names);
        return column ? [[field, column]] : [];
      }),
    ),
  habits: { dayFirst: false, decimal: null },
  refuse: (record, mapping): RejectionReason | null => {
    if (NOT_A_VIDEO.test(String(readField(record, mapping, "mediaType") ?? ""))) return "not_a_video";
    const span = String(record["Date"] ?? record["Дата"] ?? "").trim();
    return /^\d/.test(span) ? "not_a_total" : null;
  },
  hideZeros: hideImpossibleZero,
  unknownAuthor: "own-account",
};
