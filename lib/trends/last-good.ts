import type { z } from "zod";
import type { Context } from "#lib/context.ts";
import type { TrendPage } from "./engine.ts";
import { forgetAnswer, type Kept, keepAnswer, readAnswer, readAnswers } from "./engine-answers.sql.ts";
import { findKeptTrend, searchKeptPages } from "./kept-trends.ts";
import { remotePageSchema } from "./remote-answer.ts";
import type { trendQuerySchema } from "./schema.ts";

/** Pages older than the newest by more are another board. */
const SAME_BOARD_MS = 24 * 3_600_000;

/** What is known of one question without its engine. */
export type LastGood = { keep: (answer: unknown, at: Date) => Promise<void>; recall: () => Promise<Kept | null> };

type Place = { open: () => Promise<Pick<Context, "db" | "log">>; scope: string; key: string };

/** The same page as last asked for, else what the engine's other pages hold of it. */
export function lastGoodPage(place: Place, query: z.output<typeof trendQuerySchema>): LastGood {
  return lastGood(place, async () => {
    const pages = await readPages(place);
    const answer = searchKeptPages(pages.map(({ page }) => page), query);
    return answer && { answer, fetchedAt: pages.at(-1)!.fetchedAt };
  });
}

/** The same trend as last read, else its card from a page, without reels. */
export function lastGoodTrend(place: Place, id: string): LastGood {
  return lastGood(place, async () => {
    for (const { page, fetchedAt } of await readPages(place)) {
      const answer = findKeptTrend(page, id);
      if (answer) return { answer, fetchedAt };
    }
    return null;
  });
}

function lastGood({ open, key }: Place, otherwise: () => Promise<Kept | null>): LastGood {
  return {
    // An answer that could not be kept is still an answer.
    async keep(answer, fetchedAt) {
      const { db, log } = await open();
      const done = answer === null ? forgetAnswer(db, key) : keepAnswer(db, { key, answer, fetchedAt });
      await done.catch((error: unknown) => log.warn({ error }, "a trend engine's answer could not be kept"));
    },
    recall: async () => (await readAnswer((await open()).db, key)) ?? otherwise(),
  };
}

async function readPages({ open, scope }: Place): Promise<{ page: TrendPage; fetchedAt: Date }[]> {
  const kept = await readAnswers((await open()).db, `${scope}:list:`);
  const newest = kept[0]?.fetchedAt.getTime() ?? 0;
  return kept.filter(({ fetchedAt }) => newest - fetchedAt.getTime() <= SAME_BOARD_MS).flatMap(({ answer, fetchedAt }) => {
    const page = remotePageSchema.safeParse(answer);
    return page.success ? [{ page: page.data, fetchedAt }] : [];
  });
}
