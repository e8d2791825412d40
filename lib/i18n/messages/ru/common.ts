import type { Messages, Translation } from "../../messages.ts";

export const common: Translation<Messages["common"]> = {};
