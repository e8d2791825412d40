import type { Messages, Translation } from "../../messages.ts";

export const imports: Translation<Messages["imports"]> = {};
