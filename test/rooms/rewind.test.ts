import { afterEach, expect, test } from "vitest";
import { branchWish } from "../../server/sessions/branch-session.ts";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { recordsOf } from "../../server/sessions/restore.ts";
import { lookBack } from "../../server/sessions/session-reading.ts";
import { branchLog } from "../../shared/log/branch.ts";
import { makeLog } from "../../shared/log/codec.ts";
import { replayLog } from "../../shared/log/replay.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import { Desk } from "./desk.ts";

const MINUTE = 60_000;
const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
let open: Desk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

const digests = ({ turns }: Session) => turns.map(({ outcome }) => outcome.digest);
const logOf = async ({ store, live }: Desk): Promise<readonly LogRecord[]> =>
  recordsOf(await store.events.read(live.id, 1));

function coursesOf(records: readonly LogRecord[]) {
  const replay = replayLog(records);
  if (!replay.ok) throw new Error(replay.error.code);
  return replay.value.courses;
}

test("L6: rewound in an open turn while bots and people submit, branched, restarted twice, and finished", async () => {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60, bots: "doctrine" });
  const class1 = open;
  const ada = await class1.join("Ada", "moscow");
  const save = (turn: number) => {
    const revision = class1.live.session().seats.moscow?.revision ?? 0;
    return class1.ask(ada, "orders.save", { turn, revision, orders: [AID] });
  };
  await class1.control("control.start", {});
  expect(await save(1)).toMatchObject({ ok: true });
  await class1.pass(6 * MINUTE);
  expect(class1.live.session()).toMatchObject({ phase: "planning", turn: 2 });

  // In the open second turn the bots still think, a sheet is on its way, and the turn is about to be closed.
  const [, rewound, late, closing] = await Promise.all([
    save(2),
    class1.control("control.rewind", { turn: 1, dice: "new" }),
    save(2),
    class1.control("control.closeTurn", { turn: 2 }),
  ]);
  const records = await logOf(class1);
  const abandoned = coursesOf(records)[0]?.end;
  expect(rewound).toMatchObject({ ok: true, value: { turn: 1, line: 1 } });
  expect(late).toMatchObject({ ok: false, error: { code: "STALE" } });
  expect(closing).toMatchObject({ ok: false, error: { code: "TURN_ENDED" } });
  expect(await save(2)).toMatchObject({ ok: false, error: { code: "STALE" } });

  await class1.reopen();
  await class1.settle();
  expect(class1.live.session()).toMatchObject({ phase: "planning", turn: 1, line: 1 });
  const filed = Object.values(class1.live.session().seats).filter((seat) => seat.filed !== null);
  expect(filed.length).toBe(11);
  expect(await save(1)).toMatchObject({ ok: true });
  await class1.pass(6 * MINUTE);
  await class1.reopen();
  await class1.control("control.closeTurn", { turn: 2 });
  await class1.control("control.end", {});

  const ended = await logOf(class1);
  expect(verifyLog(makeLog(ended))).toMatchObject({ ok: true, value: { turns: 3, turnsWere: "again" } });
  const [first, second] = coursesOf(ended);
  expect(first?.start).toMatchObject({ turn: 1, turns: [] });
  expect(first?.end).toEqual(abandoned);
  expect(second?.end).toEqual(class1.live.session());
  expect(digests(second?.end as Session)).toHaveLength(2);
  expect(digests(second?.end as Session)[0]).not.toBe(digests(first?.end as Session)[0]);

  const branch = branchLog(ended, {
    ...branchWish({ turn: 1 }, 0),
    entropy: () => new Uint8Array(32),
  });
  if (!branch.ok) throw new Error(branch.error.code);
  expect(verifyLog(makeLog(branch.value))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
  const [last] = coursesOf(branch.value).slice(-1);
  expect(digests(last?.end as Session)).toEqual(digests(second?.closed[0] as Session));
  expect(class1.faults).toEqual([]);
}, 60_000);

test("L6: a press to close a turn that is taken back while the bots say their last word does not close it on the new course", async () => {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60, bots: "doctrine" });
  await open.control("control.start", {});
  const [closing, rewound] = await Promise.all([
    open.control("control.closeTurn", { turn: 1 }),
    open.control("control.rewind", { turn: 1, dice: "new" }),
  ]);
  expect(rewound).toMatchObject({ ok: true, value: { turn: 1, line: 1 } });
  expect(closing).toMatchObject({ ok: false, error: { code: "TURN_ENDED" } });
  expect(open.live.session()).toMatchObject({ phase: "planning", turn: 1, line: 1, turns: [] });
});

test("the same dice bring the same bots: what nobody changed comes out as before", async () => {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60, bots: "doctrine" });
  const { live } = open;
  // Agreements have other names on another line, but nothing else is other.
  const played = () => ({
    sheets: live.session().turns[0]?.inputs.sheets,
    numbers: live.session().world.numbers,
  });
  await open.control("control.start", {});
  await open.pass(5 * MINUTE);
  const first = played();
  await open.control("control.rewind", { turn: 1, dice: "same" });
  await open.pass(5 * MINUTE);
  expect(played()).toEqual(first);
  await open.control("control.rewind", { turn: 1, dice: "new" });
  await open.pass(5 * MINUTE);
  expect(played()).not.toEqual(first);
}, 60_000);

test("a hidden message stays hidden when one looks back at turns before it was hidden", async () => {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60 });
  const { live } = open;
  const ada = await open.join("Ada", "moscow");
  await open.control("control.start", {});
  const said = await open.ask(ada, "message.send", { channel: "public", text: "A rude word" });
  const message = said.ok && "message" in said.value ? String(said.value.message) : "";
  await open.control("control.closeTurn", { turn: 1 });
  await open.control("control.hide", { message });
  const texts = async (who: string) => {
    const back = await lookBack(live, who, { turn: 1 });
    const channels = back.ok ? back.value.view.channels : [];
    return channels.flatMap(({ messages }) => messages.map(({ text, hidden }) => ({ text, hidden })));
  };
  expect(await texts(ada)).toEqual([{ text: null, hidden: true }]);
});

test("notes made after a turn stand at their turn when the facilitator looks back, through no other eyes", async () => {
  open = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60 });
  const { live } = open;
  const ada = await open.join("Ada", "moscow");
  await open.control("control.start", {});
  await open.control("control.closeTurn", { turn: 1 });
  await open.control("control.note", { text: "They did not see it coming", seat: "moscow" });
  const notes = async (who: string, as: string) => {
    const back = await lookBack(live, who, { turn: 1, as });
    return back.ok
      ? (back.value.view.whiteCell?.notes.map(({ turn, text }) => ({ turn, text })) ?? null)
      : [];
  };
  const { facilitator } = deskIds(live.id);
  expect(await notes(facilitator, "facilitator")).toEqual([{ turn: 1, text: "They did not see it coming" }]);
  expect(await notes(facilitator, "moscow")).toBeNull();
  expect(await notes(ada, "moscow")).toBeNull();
});

test("an abandoned line can be looked back on, through the eyes that are open then, and says what it shares", async () => {
  const class1 = await Desk.open({ minutesPerTurn: 5, reviewSeconds: 60 });
  open = class1;
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.start", {});
  await class1.control("control.closeTurn", { turn: 1 });
  await class1.control("control.nextTurn", { turn: 1 });
  await class1.ask(ada, "orders.save", { turn: 2, revision: 0, orders: [AID] });
  await class1.control("control.closeTurn", { turn: 2 });
  // Looked at before the rewind, so that what comes after is taken up and not only read.
  expect(await lookBack(class1.live, ada, {})).toMatchObject({ ok: true, value: { line: 0, closed: 2 } });
  await class1.control("control.rewind", { turn: 2, dice: "new" });
  await class1.control("control.closeTurn", { turn: 2 });

  const look = async (who: string, ask: { line?: number; turn?: number; as?: string }) => {
    const back = await lookBack(class1.live, who, ask);
    return back.ok ? back.value : back.error;
  };
  const lines = [
    { line: 0, closed: 2, shared: 0, practiceTurn: false },
    { line: 1, closed: 2, shared: 1, practiceTurn: false },
  ];
  const ordersOf = async (line: number) => {
    const back = await look(ada, { line, turn: 2 });
    return "view" in back ? back.view.results?.orders.map(({ action }) => action) : back;
  };
  for (let opened = 1; opened <= 2; opened += 1) {
    expect(await look(ada, {})).toMatchObject({ line: 1, turn: 2, lines, viewers: ["moscow"] });
    expect(await ordersOf(0)).toEqual(["offer-aid"]);
    expect(await ordersOf(1)).toEqual([]);
    expect(await look(ada, { line: 0, as: "washington" })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await look(ada, { line: 2 })).toMatchObject({ code: "NOT_FOUND", params: { what: "line" } });
    await class1.reopen();
  }
  await class1.control("control.end", {});
  expect(await look(ada, { line: 0, as: "washington" })).toMatchObject({ line: 0, as: "washington" });
});
