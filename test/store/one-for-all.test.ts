import { expect, test } from "vitest";
import { oneForAll } from "../../server/store/one-for-all.ts";

test("ten games that are erased in one moment have the file written anew twice, not ten times", async () => {
  const works: PromiseWithResolvers<void>[] = [];
  const ask = oneForAll(() => {
    const work = Promise.withResolvers<void>();
    works.push(work);
    return work.promise;
  });
  const first = ask();
  await Promise.resolve();
  let done = 0;
  const others = Array.from({ length: 9 }, () =>
    ask().then(() => {
      done += 1;
    }),
  );
  works[0]?.resolve();
  await first;
  expect(done).toBe(0);
  await Promise.resolve();
  works[1]?.resolve();
  await Promise.all(others);
  expect(works).toHaveLength(2);
});

test("one that went wrong is told to those who waited for it, and the next one is tried all the same", async () => {
  let tries = 0;
  const ask = oneForAll(async () => {
    tries += 1;
    if (tries === 1) throw new Error("somebody is writing");
  });
  await expect(ask()).rejects.toThrow("somebody is writing");
  await expect(ask()).resolves.toBeUndefined();
});
