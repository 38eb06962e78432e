import { expect, onTestFinished, test } from "vitest";
import { StuckClass } from "./hung-stop.ts";

test("D4: a server whose disk does not answer is there no longer ten seconds after it was told to stop", async () => {
  const stuck = await StuckClass.open();
  onTestFinished(() => stuck.close());
  const told = performance.now();
  expect(await stuck.server.terminate()).toBe(1);
  const took = performance.now() - told;
  expect(took).toBeGreaterThan(9_900);
  expect(took).toBeLessThan(12_000);
  expect(stuck.server.errors).toContain("the server did not stop within 10 seconds");
  expect(await stuck.readAgain()).toContain("Acknowledged.");
});
