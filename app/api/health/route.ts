import { connection } from "next/server";
import { countCorpus } from "#lib/reels/data.ts";
import { requestContext } from "#lib/server/context.ts";
import { problem } from "#lib/server/respond.ts";

/** 200 with the corpus size when the database answers. */
export async function GET(): Promise<Response> {
  await connection();
  const ctx = await requestContext();
  try {
    const { reels } = await countCorpus({ ctx });
    return Response.json({ status: "ok", reels }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error, ctx);
  }
}
