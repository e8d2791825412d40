import { parentPort, workerData } from "node:worker_threads";
import { backtestFile } from "./backtest-file.ts";

const dataset = await backtestFile(String(workerData), (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ dataset });
