import { afterEach, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { Desk } from "./desk.ts";

const MINUTE = 60_000;
const SECRET = "canary-of-a-reason";
let open: Desk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

async function heldDesk(): Promise<Desk> {
  open = await Desk.open({ adjudication: "held", minutesPerTurn: 5, reviewSeconds: 60 });
  await open.control("control.start", {});
  await open.pass(5 * MINUTE);
  return open;
}

const override = {
  turn: 1,
  changes: [{ target: "seat/moscow/funds", delta: 5 }],
  reason: SECRET,
};

test("while a turn is held nothing that the white cell does sends a byte to a delegation or to the wall", async () => {
  const class1 = await heldDesk();
  const { facilitator, projector } = deskIds(class1.live.id);
  const lines = [class1.line(await class1.join("Eva", "tashkent")), class1.line(projector)];
  const console_ = class1.line(facilitator);
  await class1.pass(1_000);
  const counts = lines.map(({ views }) => views.length);
  const before = console_.views.length;
  expect(await class1.control("control.override", override)).toMatchObject({ ok: true });
  await class1.control("control.undoOverride", { turn: 1, override: "o1" });
  await class1.control("control.override", override);
  await class1.control("control.note", { text: SECRET });
  await class1.control("control.inject", { text: SECRET, audience: ["moscow"] });
  await class1.settle();
  expect(console_.views.length).toBeGreaterThan(before);
  expect(lines.map(({ views }) => views.length)).toEqual(counts);
  await class1.control("control.publish", { turn: 1 });
  await class1.settle();
  expect(lines.every(({ views }, at) => views.length > (counts[at] ?? 0))).toBe(true);
  for (const { views } of lines) expect(JSON.stringify(views)).not.toContain(SECRET);
  expect(class1.faults).toEqual([]);
});

test("a held turn waits through a restart with its overrides, and is published once", async () => {
  const class1 = await heldDesk();
  await class1.control("control.override", override);
  await class1.reopen();
  await class1.pass(20 * MINUTE);
  const { phase, overrides, words } = class1.live.session();
  expect({ phase, reasons: overrides.map(({ reason }) => words[reason]) }).toEqual({
    ...{ phase: "held", reasons: [SECRET] },
  });
  const answers = await Promise.all([
    class1.control("control.publish", { turn: 1 }),
    class1.control("control.publish", { turn: 1 }),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  const { turns } = class1.live.session();
  expect(turns).toHaveLength(1);
  expect(turns[0]?.inputs.overrides).toMatchObject([{ delta: 5, reason: overrides[0]?.reason }]);
});
