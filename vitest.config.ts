import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: process.env.TEST_DB_SUITES_ONLY
      ? ["{lib,prompts,app,bin}/**/*.db.test.ts"]
      : ["{lib,prompts,components,app,bin}/**/*.test.ts"],
    globalSetup: ["./vitest.global-setup.ts"],
    setupFiles: ["./vitest.setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // CI's machine is shared and its suites run real servers: one more try, reported as such, before a landing is refused.
    retry: process.env.CI ? 1 : 0,
    env: { TZ: "Pacific/Chatham", LOG_LEVEL: "silent" },
  },
});
