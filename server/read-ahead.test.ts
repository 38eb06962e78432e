import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { COMING_BACK, readAhead } from "./read-ahead.ts";
import type { StoredSession } from "./store/store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Starts to read ahead on a server with games in these phases. */
function started(...phases: readonly string[]) {
  const read = vi.fn(async () => {});
  const list = async () => phases.map((phase) => ({ phase }) as StoredSession);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  return { read, end: readAhead({ readAhead: read }, { list }, log) };
}

test.each([[[]], [["lobby", "debrief"]]])(
  "where nobody plays (%j) scenarios are read at once",
  async (phases) => {
    const { read } = started(...phases);
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
  },
);

test("after a restart those who come back to their games have the machine first", async () => {
  const { read } = started("debrief", "planning");
  await vi.advanceTimersByTimeAsync(COMING_BACK - 1);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(read).toHaveBeenCalledTimes(1);
});

test("a server that is stopped meanwhile reads nothing", async () => {
  const { read, end } = started("review");
  await vi.advanceTimersByTimeAsync(0);
  end();
  await vi.advanceTimersByTimeAsync(COMING_BACK);
  expect(read).not.toHaveBeenCalled();
});
