import { expect, test, vi } from "vitest";
import { BrokenOff, withinTime } from "../../server/sessions/within-time.ts";

test("a call gives what it gives, and throws what it throws", () => {
  expect(withinTime(1_000, () => ({ sum: 1 + 1 }))).toEqual({ sum: 2 });
  const thrown = new TypeError("a fault of its own");
  expect(() =>
    withinTime(1_000, () => {
      throw thrown;
    }),
  ).toThrow(thrown);
});

test("one that does not come to an end is broken off, whatever it catches", () => {
  const endless = () => {
    for (;;)
      try {
        Math.random();
      } catch {
        // Not even this keeps it.
      }
  };
  expect(() => withinTime(50, endless)).toThrow(BrokenOff);
  expect(withinTime(50, () => "the next one")).toBe("the next one");
});

test("one that a busy machine kept from working is called again, with more patience", () => {
  // A thread that is not given the processor looks like this from inside: time goes by, and nothing is done.
  const usage = vi.spyOn(process, "threadCpuUsage").mockReturnValue({ user: 0, system: 0 });
  let calls = 0;
  const slow = () => {
    calls += 1;
    const until = performance.now() + 120;
    while (performance.now() < until);
    return "done";
  };
  expect(withinTime(50, slow)).toBe("done");
  expect(calls).toBeGreaterThan(1);
  usage.mockRestore();
});
