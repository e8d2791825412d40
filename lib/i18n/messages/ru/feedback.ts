import type { Messages, Translation } from "../../messages.ts";

export const feedback: Translation<Messages["feedback"]> = {};
