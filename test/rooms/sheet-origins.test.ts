import { afterEach, describe, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { tableFor } from "../../server/sessions/session-reading.ts";
import type { LogRecord } from "../../shared/session/record.ts";
import type { View } from "../../shared/view/view.ts";
import { viewFor } from "../../shared/view/view-for.ts";
import { Desk } from "./desk.ts";

let open: Desk | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

const STATEMENT = { action: "public-statement", fields: { about: "washington", tone: "praise" } };
const EXPECTED = {
  moscow: "untouched",
  tashkent: "draft-only",
  astana: "filed",
  washington: "absent",
};

/** Four people in planning: one who does nothing, one who drafts, one who files no order, and one whose browser is closed. */
async function fourPeople(settings: Parameters<typeof Desk.open>[0]): Promise<Desk> {
  const desk = await Desk.open({ minutesPerTurn: 5, reviewSeconds: null, bots: "hold", ...settings });
  open = desk;
  const people = new Map<string, string>();
  for (const seat of Object.keys(EXPECTED)) people.set(seat, await desk.join(`Of ${seat}`, seat));
  const lines = new Map([...people].map(([seat, participant]) => [seat, desk.line(participant)]));
  await desk.control("control.start", {});
  const save = { turn: 1, revision: 0 };
  await desk.ask(people.get("tashkent") ?? "", "orders.draft", { ...save, orders: [STATEMENT] });
  await desk.ask(people.get("astana") ?? "", "orders.save", { ...save, orders: [] });
  lines.get("washington")?.close();
  return desk;
}

/** What the log, the console and the table say of the four seats. */
async function told({ live, store }: Desk) {
  const lines = await store.events.read(live.id, 1);
  const parts = lines.flatMap(({ line }) => (JSON.parse(line) as LogRecord).parts);
  const inLog: Record<string, string> = {};
  for (const part of parts)
    if (typeof part !== "string" && part.body.kind === "turn-sheet" && part.body.seat in EXPECTED)
      inLog[part.body.seat] = part.body.origin;
  const { console: desk }: View = viewFor(live.session(), deskIds(live.id).facilitator, live.facts());
  const onConsole = Object.fromEntries(
    Object.keys(EXPECTED).map((seat) => [seat, desk?.sheets[seat]?.origin]),
  );
  const table = await tableFor(live, store.events, "comma");
  const [heads = [], ...rows] = (table.ok ? table.value : "").split("\r\n").map((row) => row.split(","));
  const cell = (row: readonly string[], head: string) => row[heads.indexOf(head)] ?? "";
  const inTable = Object.fromEntries(
    rows
      .filter((row) => cell(row, "type") === "sheet" && cell(row, "seat") in EXPECTED)
      .map((row) => [cell(row, "seat"), cell(row, "value")]),
  );
  return { inLog, onConsole, inTable };
}

const EVERYWHERE = { inLog: EXPECTED, onConsole: EXPECTED, inTable: EXPECTED };

describe("C6: log, console and table tell a sheet untouched, one half filled, one of no orders and a closed browser apart", () => {
  test("where the facilitator forces the turn on", async () => {
    const desk = await fourPeople({});
    await desk.control("control.closeTurn", { turn: 1 });
    expect(await told(desk)).toEqual(EVERYWHERE);
  });

  test("where the time runs out", async () => {
    const desk = await fourPeople({});
    await desk.pass(5 * 60_000);
    expect(await told(desk)).toEqual(EVERYWHERE);
  });

  test("where the turn is held, whoever comes back meanwhile", async () => {
    const desk = await fourPeople({ adjudication: "held" });
    await desk.control("control.closeTurn", { turn: 1 });
    const { participants } = desk.live.session();
    const back = Object.values(participants).find(({ seat }) => seat === "washington");
    desk.line(back?.id ?? "");
    expect(await told(desk)).toMatchObject({ onConsole: EXPECTED });
    await desk.reopen();
    await desk.control("control.publish", { turn: 1 });
    expect(await told(desk)).toEqual(EVERYWHERE);
  });
});
