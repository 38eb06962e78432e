import { join } from "node:path";
import { defineConfig } from "vitest/config";

const BROWSER = "test/browser/**/*.test.ts";
const PROCESS = "test/process/**/*.test.ts";
const LONG = "**/*.long.test.ts";
const NEVER = ["**/node_modules/**", "dist/**", "data/**"];

/**
 * Four kinds of tests. `unit` runs in parallel. `browser` waits more than it works and runs two files at a time, after the
 * others; `process` (which starts, kills and restarts servers) runs one file after another, because a machine may have two
 * cores. `long` runs only when asked for by `npm run test:long`.
 */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{shared,server,client,scenarios,test}/**/*.test.{ts,tsx}"],
          exclude: [...NEVER, BROWSER, PROCESS, LONG],
          // Left to itself vitest keeps one processor free, which on a machine with two is half of it.
          maxWorkers: "100%",
          testTimeout: 30_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER],
          exclude: [...NEVER, LONG],
          globalSetup: "test/browser/setup.ts",
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: [PROCESS],
          exclude: [...NEVER, LONG],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: [LONG],
          exclude: NEVER,
          globalSetup: "test/browser/setup.ts",
          fileParallelism: false,
          testTimeout: 3_600_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
