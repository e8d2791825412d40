import type { Messages, Translation } from "../../messages.ts";

export const trends: Translation<Messages["trends"]> = {};
