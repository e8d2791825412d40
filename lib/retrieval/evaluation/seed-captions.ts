import type { Database } from "#lib/db/database.ts";
import { authors, reels } from "#lib/db/schema.ts";

/** What a caption of a measured set holds. */
export type SeedCaption = {
  id: string;
  language: string | null;
  author: string;
  publishedAt?: string;
  durationSeconds?: number;
  audioTitle?: string | null;
  caption: string;
};

const PAGE_SIZE = 500;

function readHashtags(caption: string): string[] {
  return [...new Set([...caption.toLowerCase().matchAll(/#([\p{L}\p{M}\p{N}_]+)/gu)].map(([, tag]) => tag ?? ""))];
}

/** What an import makes of a reel with this caption: the text that full text and embeddings read. */
export function toSearchText({ caption, audioTitle }: SeedCaption): string {
  return [caption, readHashtags(caption).join(" "), audioTitle].filter(Boolean).join("\n");
}

/** Stores captions as reels without any counts, as an import would; `observedAt` is when all were seen. */
export async function seedCaptions({ db, captions, observedAt }: { db: Database; captions: SeedCaption[]; observedAt: Date }): Promise<void> {
  const handles = [...new Set(captions.map(({ author }) => author))];
  for (let start = 0; start < handles.length; start += PAGE_SIZE) {
    const rows = handles.slice(start, start + PAGE_SIZE).map((handle) => ({ id: `other:${handle}`, platform: "other" as const, handle }));
    await db.insert(authors).values(rows).onConflictDoNothing();
  }
  for (let start = 0; start < captions.length; start += PAGE_SIZE) {
    const rows = captions.slice(start, start + PAGE_SIZE).map((caption): typeof reels.$inferInsert => ({
      id: caption.id,
      platform: "other",
      platformId: caption.id,
      authorId: `other:${caption.author}`,
      caption: caption.caption,
      hashtags: readHashtags(caption.caption),
      audioTitle: caption.audioTitle ?? null,
      language: caption.language,
      durationSeconds: caption.durationSeconds ?? null,
      publishedAt: caption.publishedAt ? new Date(caption.publishedAt) : null,
      firstObservedAt: observedAt,
      lastObservedAt: observedAt,
      searchText: toSearchText(caption),
    }));
    await db.insert(reels).values(rows);
  }
}
