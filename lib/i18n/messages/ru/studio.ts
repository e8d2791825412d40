import type { Messages, Translation } from "../../messages.ts";

export const studio: Translation<Messages["studio"]> = {};
