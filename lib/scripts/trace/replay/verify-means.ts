import { currentSpace, EMBEDDING_SPACE } from "#lib/ai/embeddings/embed-texts.ts";
import type { Evidence } from "#lib/retrieval/schema.ts";
import type { Script } from "../../schema.ts";
import { listSupportPairs, type Similarity } from "../../verify/check-support.ts";
import { measureSupport } from "../../verify/measure-support.ts";
import { INSTAGRAM_LIMITS, type PublishLimits } from "../../verify/publish-limits.ts";
import type { VerifyMeans } from "../../verify/verify-script.ts";
import type { Trace, TracedVersion } from "../schema.ts";

/** The limits a version was checked by, as its checks say. A refusal names only the higher limit; the plan has the one below. */
function readLimits({ checks }: Script, planned: number | undefined): PublishLimits {
  const said = (id: string, isTheirs: (outcome: string) => boolean) => {
    const check = checks.find((one) => one.id === id && isTheirs(one.outcome));
    return typeof check?.values.limit === "number" ? check.values.limit : undefined;
  };
  return {
    captionCharacters: said("caption_length", () => true) ?? INSTAGRAM_LIMITS.captionCharacters,
    hashtags: said("hashtag_limit", (outcome) => outcome !== "fail") ?? planned ?? INSTAGRAM_LIMITS.hashtags,
  };
}

/** Whether the generation of this file wrote the version: then its prompt is the one that could leak. */
export function isOwnVersion({ generation }: Trace, { version, generationId, reason }: TracedVersion): boolean {
  return generationId === null ? generation.kind === "script" && version === 1 && reason === "generated" : generationId === generation.id;
}

/** Null where the built-in space cannot be loaded whole here: other numbers would come out. */
async function measureHere(script: Pick<Script, "hooks" | "beats">, evidence: Evidence[]): Promise<Similarity | null> {
  try {
    if (listSupportPairs(script, evidence).length > 0 && (await currentSpace()) !== EMBEDDING_SPACE) return null;
    return await measureSupport({ script, evidence });
  } catch {
    return null;
  }
}

/** What the creator had typed beside the brief by the time of a version (lib/scripts/versions/data.ts). */
function listOwnWords({ versions }: Trace, until: number): string[] {
  return versions.flatMap(({ version, detail }) => {
    const typed = detail.instruction ?? detail.ownWords;
    return version <= until && typeof typed === "string" ? [typed] : [];
  });
}

/** What the checks of a version were given, as far as it can be had here; `left`: checks that cannot be made again. */
export async function readMeans({ trace, version, script, evidence }: { trace: Trace; version: TracedVersion; script: Pick<Script, "hooks" | "beats">; evidence: Evidence[] }): Promise<{ means: VerifyMeans; left: Set<string> }> {
  const { checks } = version.document;
  const made = new Set<string>(checks.map(({ id }) => id));
  const left = new Set<string>();
  const means: VerifyMeans = { limits: readLimits(version.document, trace.plan?.inputs?.hashtagLimit), ownWords: listOwnWords(trace, version.version) };
  if (made.has("support")) {
    const similarity = await measureHere(script, evidence);
    if (similarity) means.similarity = similarity;
    else left.add("support");
  }
  const told = isOwnVersion(trace, version) ? trace.prompt?.rendered?.instructions : undefined;
  if (made.has("prompt_leak")) {
    if (told === undefined) left.add("prompt_leak");
    else means.instructions = told;
  }
  return { means, left };
}
