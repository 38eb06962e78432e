import { afterEach, expect, test, vi } from "vitest";
import { joinSession } from "../../server/sessions/join-session.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { Desk } from "./desk.ts";

let open: Desk | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await open?.end();
  open = null;
});

async function desk(settings: Partial<Settings> = {}): Promise<Desk> {
  open = await Desk.open({ minutesPerTurn: null, reviewSeconds: null, ...settings });
  return open;
}

test("somebody who is removed between reserving a place and coming gets no view", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  await class1.control("control.remove", { participant: ada });
  const line = class1.line(ada);
  expect(line.views).toEqual([]);
  expect(line.notices).toEqual([{ code: "REMOVED", params: {} }]);
  expect(line.expelled).toBe(true);
  line.close();
  expect(class1.live.facts().connected.size).toBe(0);
});

test("N2: two thousand signs of Arabic with all its marks, and broken halves of signs, come back from the log as they were", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const arabic = "مُحَمَّدٌ ".repeat(300).slice(0, 2000);
  for (const text of [arabic, "half a sign: \ud83d, nothing: \u0000, turned: \u202e!"])
    expect(await class1.ask(ada, "message.send", { channel: "seat", text })).toMatchObject({ ok: true });
  const said = class1.live.session().channels["seat/moscow"];
  expect(said?.[0]?.text).toBe(arabic);
  await class1.reopen();
  expect(class1.live.session().channels["seat/moscow"]).toEqual(said);
  const long = await class1.ask(ada, "message.send", { channel: "seat", text: `${arabic}م` });
  expect(long).toMatchObject({ ok: false, error: { code: "TEXT_TOO_LONG", params: { count: 2001 } } });
});

test("a join that could not be written leaves the name free", async () => {
  const class1 = await desk();
  const add = vi.spyOn(class1.store.participants, "add").mockRejectedValue(new Error("the disk is full"));
  const arrival = { name: "Ada", role: "student", seat: "moscow" } as const;
  await expect(joinSession(class1.sessions, class1.live, arrival)).rejects.toThrow("the disk is full");
  add.mockRestore();
  const ada = await class1.join("Ada", "moscow");
  expect(class1.live.names.get(ada)).toBe("Ada");
});

test("C1: presses to close a turn close that turn, also if they name none and the next one begins at once", async () => {
  const class1 = await desk({ reviewSeconds: 0, bots: "doctrine" });
  await class1.control("control.start", {});
  const presses = await Promise.all([
    class1.control("control.closeTurn", {}),
    class1.control("control.closeTurn", {}),
  ]);
  expect(presses[0]).toMatchObject({ ok: true, value: { turn: 1 } });
  expect(presses[1]).toMatchObject({ ok: false, error: { code: "TURN_ENDED" } });
  expect(class1.live.session().turn).toBe(2);
});

test("a page that asks for the whole view without end gets it at a bearable pace, the last state at the end", async () => {
  const class1 = await desk();
  const ada = await class1.join("Ada", "moscow");
  const line = class1.line(ada);
  let answered = 0;
  const asked = Array.from({ length: 100 }, () =>
    class1.ask(ada, "resync", {}).then((answer) => {
      answered += answer.ok ? 1 : 0;
    }),
  );
  await class1.settle();
  const atOnce = line.views.length;
  expect(atOnce).toBeLessThan(10);
  expect(answered).toBeLessThan(10);
  await class1.control("control.start", {});
  await class1.pass(1_000);
  await Promise.all(asked);
  expect(answered).toBe(100);
  expect(line.views.length).toBeLessThan(atOnce + 5);
  expect(line.views.at(-1)).toMatchObject({ whole: true, sections: { session: { phase: "planning" } } });
  expect(line.views.map(({ version }) => version)).toEqual(line.views.map((_, index) => index + 1));
});
