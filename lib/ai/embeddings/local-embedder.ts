import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AppError } from "#lib/errors.ts";
import { checkVectors } from "./check-vectors.ts";
import type { Embedder } from "./embedder.ts";
import { prepareText } from "./prepare-text.ts";

const PACKAGE = "@huggingface/transformers";

/** What is used of transformers.js 3 and 4. */
type Extract = (texts: string[], options: { pooling: "cls" | "mean"; normalize: boolean }) => Promise<{ tolist: () => number[][] }>;
type Transformers = {
  env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline: (task: "feature-extraction", model: string, options: { dtype: string; local_files_only: boolean }) => Promise<Extract>;
};

const unavailable = (message: string, cause?: unknown) => new AppError("embedder_unavailable", { message, cause });

/** The package is no dependency of ours: it brings 300 MB of native runtime that most installations don't need. */
async function importTransformers(): Promise<Transformers> {
  let entry: string;
  try {
    entry = createRequire(`${process.cwd()}/package.json`).resolve(PACKAGE);
  } catch (cause) {
    throw unavailable(`EMBEDDINGS=local needs the package ${PACKAGE}, which is not installed: npm install --no-save ${PACKAGE}`, cause);
  }
  return (await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pathToFileURL(entry).href)) as Transformers;
}

/** Sentence-transformers folders say how token vectors become one; others are averaged, but for BGE. */
function readPooling(folder: string): "cls" | "mean" {
  const file = path.join(folder, "1_Pooling/config.json");
  if (!existsSync(file)) return /bge/i.test(path.basename(folder)) ? "cls" : "mean";
  return (JSON.parse(readFileSync(file, "utf8")) as { pooling_mode_cls_token?: boolean }).pooling_mode_cls_token ? "cls" : "mean";
}

async function load(folder: string): Promise<Extract> {
  const dtype = existsSync(path.join(folder, "onnx/model.onnx")) ? "fp32" : existsSync(path.join(folder, "onnx/model_quantized.onnx")) ? "q8" : null;
  if (!dtype) throw unavailable(`EMBEDDING_MODEL_PATH: ${folder} has neither onnx/model.onnx nor onnx/model_quantized.onnx`);
  const { env, pipeline } = await importTransformers();
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(folder);
  return pipeline("feature-extraction", path.basename(folder), { dtype, local_files_only: true });
}

/** A transformers.js model folder, run in this process; nothing is downloaded. Loaded with the first text. */
export function openLocalEmbedder({ space, folder }: { space: string; folder: string }): Embedder {
  const whole = path.resolve(folder);
  let loading: Promise<Extract> | undefined;
  return {
    space,
    embed: async (texts, { use, signal }) => {
      loading ??= load(whole).catch((error: unknown) => {
        loading = undefined;
        throw error instanceof AppError ? error : unavailable(`the model in ${whole} can't be loaded`, error);
      });
      const extract = await loading;
      if (signal?.aborted) throw new AppError("stopped");
      const output = await extract(texts.map((text) => prepareText(text, space, use)), { pooling: readPooling(whole), normalize: true });
      return checkVectors(output.tolist(), texts.length);
    },
  };
}
