import { expect, test } from "vitest";
import { COLLECTS } from "../classroom/hostile/memory.ts";
import { hostileRun } from "../classroom/hostile/run.ts";
import { ServerProcess } from "../classroom/server-process.ts";

/** More than a run of any length may leave behind, in MB: what people said is kept, and sessions wait to be unloaded. */
const LEFT_BEHIND = 24;

/** Sends so many frames and so many bodies that mean harm to one server. */
export function survivesHostility(frames: number, bodies: number, milliseconds: number): void {
  test(
    `D6: a server lives through ${frames} hostile frames and ${bodies} hostile bodies, and a student plays on`,
    async () => {
      const server = await ServerProcess.start(["--trust-proxy"], { preload: COLLECTS });
      try {
        const outcome = await hostileRun(server, { frames, bodies, seed: "hostile" });
        console.info(JSON.stringify(outcome));
        expect(outcome).toMatchObject({ frames, faults: [], connections: 1 });
        expect(outcome.played).toBeGreaterThan(4);
        expect(outcome.closed).toBeGreaterThan(frames / 100);
        // One in fifteen is in good form; the others are refused before anybody asks who sends so much.
        expect(outcome.slowed).toBeLessThan(frames / 200);
        expect(Object.values(outcome.statuses).reduce((sum, count) => sum + count, 0)).toBe(bodies);
        expect(Object.keys(outcome.statuses), "bodies that nobody answered").not.toContain("0");
        expect(Object.keys(outcome.statuses)).toEqual(
          expect.arrayContaining(["200", "400", "401", "404", "413"]),
        );
        expect(outcome.heap[1] - outcome.heap[0]).toBeLessThan(LEFT_BEHIND);
        // What the server says of the Node that it runs on comes before anybody hostile.
        expect(server.errors.split("\n").filter((line) => !line.includes("this Node ("))).toEqual([""]);
        expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
      } finally {
        await server.stop();
      }
    },
    milliseconds,
  );
}
