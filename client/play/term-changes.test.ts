import { expect, test } from "vitest";
import { termChanges } from "./term-changes.ts";

const aid = (from: string, to: string, amount: number) => ({ kind: "aid", fields: { from, to, amount } });
const base = (rent: number) => ({ kind: "basing", fields: { site: "k2-site", rent } });

test("of two payments the one that stands is not shown as the other one changed", () => {
  const [there, back] = [aid("moscow", "tashkent", 5), aid("tashkent", "moscow", 1)];
  const more = aid("moscow", "tashkent", 9);
  expect(termChanges([more, back], [there, back])).toEqual({ before: [there, back], dropped: [] });
  expect(termChanges([back, more], [there, back])).toEqual({ before: [back, there], dropped: [] });
});

test("a changed term takes the place of the one of its kind that is most like it", () => {
  const [there, back] = [aid("moscow", "tashkent", 5), aid("tashkent", "moscow", 1)];
  const changed = [aid("tashkent", "moscow", 2), aid("moscow", "tashkent", 6)];
  expect(termChanges(changed, [there, back]).before).toEqual([back, there]);
});

test("what is new replaces nothing, and what is offered no longer is named", () => {
  const paid = aid("moscow", "tashkent", 5);
  expect(termChanges([base(2)], [paid])).toEqual({ before: [null], dropped: [paid] });
  expect(termChanges([base(2), base(3)], [base(2)])).toEqual({ before: [base(2), null], dropped: [] });
});
