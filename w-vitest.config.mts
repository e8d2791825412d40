import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";
export default mergeConfig(base, defineConfig({ plugins: [{ name: "stub-w", enforce: "pre", resolveId(id: string) { return id.endsWith("revise/revise-script.ts") ? "\0stub-revise" : undefined; }, load(id: string) { return id === "\0stub-revise" ? "export const reviseScript = () => { throw new Error('stub'); };" : undefined; } }] }));
