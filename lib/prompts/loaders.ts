import { requestContext } from "#lib/server/context.ts";
import { currentVisitor } from "#lib/server/visitor.ts";
import { PROMPTS, SUPERSEDED_PROMPTS } from "#prompts/all-prompts.ts";
import type { PromptLanguage } from "#prompts/prompt.ts";
import { countUses, listStoredVersions, listUses } from "./data.ts";
import { listVersions } from "./list-versions.ts";

const RECENT = 50;

/** The prompts of this program, each with how often this visitor's generations used it; the most used first. */
export async function loadPrompts() {
  const ownerId = await currentVisitor();
  const ctx = await requestContext();
  const uses = ownerId ? await countUses({ ctx, input: { ownerId } }) : [];
  const listed = PROMPTS.map(({ id, version, purpose, changelog }) => {
    const own = uses.find(({ promptId }) => promptId === id);
    return { id, version, purpose, versions: Object.keys(changelog).length, uses: own?.uses ?? 0, lastAt: own?.lastAt ?? null };
  });
  return listed.sort((a, b) => b.uses - a.uses);
}

/** One prompt with all its texts in a language, and the visitor's generations that used it; null for one there is not. */
export async function loadPrompt(id: string, language: PromptLanguage) {
  const current = PROMPTS.find((prompt) => prompt.id === id);
  if (!current) return null;
  const ownerId = await currentVisitor();
  const ctx = await requestContext();
  const [stored, uses] = await Promise.all([
    listStoredVersions({ ctx, input: { promptId: id } }),
    ownerId ? listUses({ ctx, input: { ownerId, promptId: id, limit: RECENT } }) : [],
  ]);
  const superseded = SUPERSEDED_PROMPTS.filter((prompt) => prompt.id === id);
  const versionOf = new Map([current, ...superseded].flatMap((prompt) => Object.values(prompt.hashes).map((hash) => [hash, prompt.version] as const)));
  for (const { hash, version } of stored) versionOf.set(hash, version);
  return {
    prompt: current,
    versions: listVersions({ current, superseded, stored, language }),
    uses: uses.map(({ id: generationId, brief, kind, hash, createdAt, title, pageId }) => ({
      id: generationId, pageId, kind, createdAt, title: title ?? brief.topic, language: brief.language, version: versionOf.get(hash ?? "") ?? null,
    })),
  };
}
