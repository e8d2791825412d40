import { toNextJsHandler } from "better-auth/next-js";
import { auth } from "#lib/server/auth.ts";

const handler = async (request: Request) => (await auth()).handler(request);

export const { GET, POST } = toNextJsHandler(handler);
