import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

// The servers and commands that tests start, and the tests' own processes, compile anew only what has changed.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "../node_modules/.cache/node");

const SERVER = "test/{commands,durability,http,rooms,store}/**/*.test.ts";
/** It puts a module in another one's place, which no other file may then find there. */
const REPLACES_MODULES = "client/connection/session-connection.test.ts";
const BROWSER = "test/browser/**/*.test.ts";
const PROCESS = "test/process/**/*.test.ts";
const LONG = "**/*.long.test.ts";
const NEVER = ["**/node_modules/**", "dist/**", "data/**"];

/**
 * Node runs this code as it stands, and keeps what it compiled: to have vite change each module first, for each file of
 * tests anew, cost a file with a server in it half as much again.
 */
const AS_IT_STANDS = { viteModuleRunner: false } as const;

/**
 * Real browsers and processes share a machine with whatever else it does, and one of four hundred stories may come to
 * grief by that. Such a story is told once more; `.ci/run` names it loudly, because it may also have met a race of ours.
 */
const TOLD_ONCE_MORE = 1;

/**
 * Five kinds of tests. `unit` runs in parallel, many files in one process: they read the pure core and leave nothing that
 * another file could see, and to read the core anew for each took as long as the tests. `server`, which opens servers,
 * stores and commands in the test's own process, runs three files at a time, each in a process of its own: some wait for
 * half a minute. `browser`, and after it `process` (which starts, kills and restarts servers), wait more than they work
 * and run two files at a time, because a machine may have two cores. `long` runs only when asked for by
 * `npm run test:long`.
 */
export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    sequence: { sequencer: LongestFirst },
    // Whatever is waited for comes late on a busy machine; vitest's own limit is a second.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{shared,server,client,scenarios,test}/**/*.test.{ts,tsx}"],
          exclude: [...NEVER, SERVER, REPLACES_MODULES, BROWSER, PROCESS, LONG],
          isolate: false,
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
          name: "server",
          experimental: AS_IT_STANDS,
          include: [SERVER, REPLACES_MODULES],
          exclude: [...NEVER, LONG],
          maxWorkers: Math.max(3, availableParallelism()),
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
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
          retry: TOLD_ONCE_MORE,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          experimental: AS_IT_STANDS,
          include: [PROCESS],
          exclude: [...NEVER, LONG],
          maxWorkers: 2,
          retry: TOLD_ONCE_MORE,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
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
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
