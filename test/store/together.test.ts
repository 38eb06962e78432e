import { expect, test } from "vitest";
import { Together } from "../../server/store/together.ts";

test("what many ask for in one moment is handed on in one piece, in its order, and what comes later in another", async () => {
  const handed: (readonly number[])[] = [];
  const together = new Together<number>((all) => handed.push(all));
  together.put(1);
  await Promise.resolve().then(() => together.put(2));
  await new Promise(setImmediate);
  together.put(3);
  await new Promise(setImmediate);
  expect(handed).toEqual([[1, 2], [3]]);
});
