import fc from "fast-check";
import { expect, test } from "vitest";
import { type Audience, mayKnow, type Viewer } from "./audience.ts";
import { cutList, cutRecord, runsOf } from "./cut.ts";

const audience = fc.constantFrom<Audience>("open", "whiteCell", ["astana"], ["astana", "moscow"]);
const viewer = fc.constantFrom<Viewer>(
  { kind: "facilitator" },
  { kind: "observer" },
  { kind: "seat", seat: "astana" },
  { kind: "seat", seat: "moscow" },
);
const items = fc.array(fc.record({ audience, text: fc.string() }));

test("a cut of a list holds what its viewer may know, in its order, and so do its runs together", () => {
  fc.assert(
    fc.property(items, viewer, (all, who) => {
      const cut = cutList(who, all);
      expect(cut).toEqual(all.filter((item) => mayKnow(who, item.audience)));
      expect(runsOf(cut)?.flat()).toEqual(cut);
    }),
  );
});

test("a cut of a record holds what its viewer may know, in its order, and so do its runs together", () => {
  fc.assert(
    fc.property(items, viewer, (all, who) => {
      const record = Object.fromEntries(all.map((item, at) => [`item/${at}`, item]));
      const cut = cutRecord(who, record, (key) => record[key]?.audience ?? "whiteCell");
      const known = Object.entries(record).filter(([, item]) => mayKnow(who, item.audience));
      expect(Object.entries(cut)).toEqual(known);
      expect((runsOf(cut) ?? []).flatMap((run) => Object.entries(run))).toEqual(known);
    }),
  );
});

test("two viewers' cuts share the runs that both may know", () => {
  const all = ["open", "open", ["astana"], "open"].map((one, at) => ({ audience: one as Audience, at }));
  const [first, second] = [
    cutList({ kind: "seat", seat: "astana" }, all),
    cutList({ kind: "observer" }, all),
  ];
  const runs = runsOf(first) ?? [];
  expect(runsOf(second)).toEqual([runs[0], runs[2]]);
  expect(runsOf(second)?.[0]).toBe(runs[0]);
});
