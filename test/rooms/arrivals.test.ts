import { afterEach, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { joinSession } from "../../server/sessions/join-session.ts";
import { returnToSession } from "../../server/sessions/ways-back.ts";
import type { Settings } from "../../shared/session/settings.ts";
import { Desk } from "./desk.ts";

let desk: Desk;
afterEach(async () => {
  expect(desk.faults).toEqual([]);
  await desk.end();
});

async function opened(settings: Partial<Settings> = {}) {
  desk = await Desk.open(settings);
  const facilitator = desk.line(deskIds(desk.live.id).facilitator);
  const ada = desk.line(await desk.join("Ada", "moscow"));
  const eva = desk.line(await desk.join("Eva", "tashkent"));
  facilitator.notices.length = 0;
  return { facilitator, ada, eva };
}

test("each arrival at a seat is told to its delegation and the console, and to nobody else", async () => {
  const { facilitator, ada, eva } = await opened();
  const ben = await desk.join("Ben", "moscow");
  const notice = { code: "ARRIVAL", params: { name: "Ben", seat: "moscow" } };
  expect([facilitator.notices, ada.notices, eva.notices]).toEqual([[notice], [notice], []]);
  await desk.control("control.assign", { participant: ben, seat: "tashkent" });
  const moved = { code: "ARRIVAL", params: { name: "Ben", seat: "tashkent" } };
  expect([facilitator.notices, ada.notices, eva.notices]).toEqual([[notice], [notice], [moved]]);
});

test("who waits at the door has not arrived; who is let in has", async () => {
  const { facilitator, ada } = await opened();
  await desk.control("control.door", { state: "approve" });
  const late = await desk.join("Late", "moscow");
  expect([facilitator.notices, ada.notices]).toEqual([[], []]);
  await desk.control("door.admit", { participant: late });
  const notice = { code: "ARRIVAL", params: { name: "Late", seat: "moscow" } };
  expect([facilitator.notices, ada.notices]).toEqual([[], [notice]]);
});

test("who comes back from another device is told, too, and the line of the lost one is dropped", async () => {
  const { facilitator, ada } = await opened();
  const ben = await joinSession(desk.sessions, desk.live, { name: "Ben", role: "student", seat: "moscow" });
  if (!ben.ok) throw new Error(ben.error.code);
  const id = [...desk.live.names].find(([, name]) => name === "Ben")?.[0] ?? "";
  const lost = desk.line(id);
  const back = await returnToSession(desk.sessions, desk.live, ben.value.phrase);
  expect(back).toMatchObject({ ok: true, value: { name: "Ben", seat: "moscow" } });
  const notice = { code: "RETURNED", params: { name: "Ben", seat: "moscow" } };
  expect([facilitator.notices.at(-1), ada.notices.at(-1)]).toEqual([notice, notice]);
  expect([lost.dropped, lost.expelled]).toEqual([true, false]);
});

test("S4: where names are hidden a delegation learns that somebody came, and not who", async () => {
  const { facilitator, ada } = await opened({ names: "hidden" });
  await desk.join("Ben", "moscow");
  expect(ada.notices).toEqual([{ code: "ARRIVAL", params: { name: "", seat: "moscow" } }]);
  expect(facilitator.notices).toEqual([{ code: "ARRIVAL", params: { name: "Ben", seat: "moscow" } }]);
  expect(JSON.stringify([ada.views, ada.notices])).not.toContain("Ben");
});
