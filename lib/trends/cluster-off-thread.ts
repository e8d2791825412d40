import path from "node:path";
import { Worker } from "node:worker_threads";
import { type Clusters, clusterVectors } from "./cluster-vectors.ts";

/** Below this many vectors clustering is a matter of some 100 ms and needs no thread of its own. */
const IN_PLACE_VECTORS = 500;

/** clusterVectors without holding up the event loop. `vectors` is handed over and unusable afterwards. */
export async function clusterOffThread(vectors: Float32Array<ArrayBuffer>, dimensions: number): Promise<Clusters> {
  if (vectors.length / dimensions <= IN_PLACE_VECTORS) return clusterVectors(vectors, dimensions);
  // The program runs from the project's root; a bundler rewrites import.meta.url, not this.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/trends/cluster-worker.ts");
  const worker = new Worker(file, { workerData: { vectors, dimensions }, transferList: [vectors.buffer] });
  return new Promise<Clusters>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`cluster-worker ended with code ${code}`)));
  });
}
