import type { Messages, Translation } from "../../messages.ts";

export const scripts: Translation<Messages["scripts"]> = {};
