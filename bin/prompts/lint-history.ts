import { hashPrompt } from "#lib/ai/hash-prompt.ts";
import { PROMPT_LANGUAGES, type PromptLanguage } from "../../prompts/prompt.ts";
import type { PromptFile } from "./read-prompt-file.ts";

/** prompts/versions.json: the hash of every version that was ever committed, by prompt, version and language. */
export type VersionHashes = Record<string, Record<string, Record<PromptLanguage, string>>>;

export function hashesOf({ templates }: PromptFile): Record<PromptLanguage, string> {
  return Object.fromEntries(PROMPT_LANGUAGES.map((language) => [language, hashPrompt(templates[language])])) as Record<PromptLanguage, string>;
}

/**
 * What is wrong with the versions taken together: a text that changed under its version, a version without its
 * text, one that nobody committed. `current` and `superseded` are the files of prompts/ and prompts/superseded/.
 */
export function lintHistory({ current, superseded, committed }: { current: PromptFile[]; superseded: PromptFile[]; committed: VersionHashes }): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const file of [...current, ...superseded]) {
    const name = `${file.id}@${file.version}`;
    if (seen.has(name)) problems.push(`${file.path}: ${name} stands in two files`);
    seen.add(name);
    const known = committed[file.id]?.[file.version];
    const hashes = hashesOf(file);
    if (!known) problems.push(`${file.path}: ${name} is not in prompts/versions.json: npm run prompts:write`);
    else if (PROMPT_LANGUAGES.some((language) => known[language] !== hashes[language])) {
      problems.push(`${file.path}: the text changed, but the version is still ${file.version}. Move the committed text to prompts/superseded/${name}.md, raise the version and add a line to the changelog`);
    }
  }
  for (const [id, versions] of Object.entries(committed)) {
    const file = current.find((one) => one.id === id);
    for (const version of Object.keys(versions)) {
      if (!seen.has(`${id}@${version}`)) problems.push(`${id}@${version} was committed, and its text is gone: it belongs in prompts/superseded/`);
      if (file && !(version in file.changelog)) problems.push(`${file.path}: the changelog has no line for ${version}`);
    }
  }
  return problems;
}

/** The committed hashes with those of versions they don't know yet. A known version keeps its hash, so a changed text stays a problem. */
export function addVersions(committed: VersionHashes, files: readonly PromptFile[]): VersionHashes {
  const all: VersionHashes = structuredClone(committed);
  for (const file of files) {
    const versions = (all[file.id] ??= {});
    versions[file.version] ??= hashesOf(file);
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
