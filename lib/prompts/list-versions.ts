import type { Prompt, PromptLanguage } from "#prompts/prompt.ts";
import type { StoredPromptVersion } from "./data.ts";

export type PromptVersionText = {
  version: string;
  hash: string;
  instructions: string;
  prompt: string;
  /** What this program writes with now. */
  isCurrent: boolean;
  /** What changed, as its changelog says; null for a text that is not in this program, such as one tried while it was written. */
  note: string | null;
  firstUsedAt: Date | null;
};

const toNumber = (version: string) => version.split(".").reduce((sum, part) => sum * 1_000 + (Number(part) || 0), 0);

/** All texts of a prompt in one language, those of the program and those only stored, newest first. */
export function listVersions(input: { current: Prompt; superseded: readonly Prompt[]; stored: readonly StoredPromptVersion[]; language: PromptLanguage }): PromptVersionText[] {
  const { current, superseded, stored, language } = input;
  const own = stored.filter((row) => row.language === language);
  const known = [current, ...superseded].map((prompt): PromptVersionText => ({
    version: prompt.version,
    hash: prompt.hashes[language],
    ...prompt.templates[language],
    isCurrent: prompt === current,
    note: current.changelog[prompt.version] ?? prompt.changelog[prompt.version] ?? null,
    firstUsedAt: own.find(({ hash }) => hash === prompt.hashes[language])?.firstUsedAt ?? null,
  }));
  const others = own
    .filter(({ hash }) => !known.some((one) => one.hash === hash))
    .map(({ version, hash, instructions, prompt, firstUsedAt }): PromptVersionText => ({ version, hash, instructions, prompt, isCurrent: false, note: null, firstUsedAt }));
  return [...known, ...others].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || toNumber(b.version) - toNumber(a.version) || (a.hash < b.hash ? -1 : 1));
}
