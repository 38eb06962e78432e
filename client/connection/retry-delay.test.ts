import { expect, test } from "vitest";
import { retryDelay } from "./retry-delay.ts";

test("however long the network was away, the next attempt is less than two seconds off, and not all come at once", () => {
  for (const attempts of [0, 1, 2, 3, 10, 1_000, 100_000]) {
    const [soonest, latest] = [retryDelay(attempts, 0), retryDelay(attempts, 1)];
    expect(latest).toBeLessThanOrEqual(1_600);
    expect(soonest).toBeGreaterThanOrEqual(150);
    expect(latest - soonest).toBeGreaterThanOrEqual(150);
  }
  expect(retryDelay(3, 0.5)).toBeGreaterThan(retryDelay(0, 0.5));
});
