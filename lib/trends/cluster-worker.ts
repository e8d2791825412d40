import { parentPort, workerData } from "node:worker_threads";
import { clusterVectors } from "./cluster-vectors.ts";

const { vectors, dimensions } = workerData as { vectors: Float32Array; dimensions: number };
parentPort?.postMessage(clusterVectors(vectors, dimensions));
