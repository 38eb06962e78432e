import { afterEach, expect, test } from "vitest";
import { deskIds } from "../../server/sessions/desk-ids.ts";
import { joinSession } from "../../server/sessions/join-session.ts";
import { giveWayBack, returnToSession } from "../../server/sessions/ways-back.ts";
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

/** Ben at Moscow's table, with a telephone that he is about to lose. */
async function benWithPhone() {
  const ben = await joinSession(desk.sessions, desk.live, { name: "Ben", role: "student", seat: "moscow" });
  if (!ben.ok) throw new Error(ben.error.code);
  const id = [...desk.live.names].find(([, name]) => name === "Ben")?.[0] ?? "";
  return { phone: desk.line(id), phrase: ben.value.phrase };
}

test("who comes back from another device is told, too", async () => {
  const { facilitator, ada } = await opened();
  const { phrase } = await benWithPhone();
  const back = await returnToSession(desk.sessions, desk.live, phrase);
  expect(back).toMatchObject({ ok: true, value: { name: "Ben", seat: "moscow" } });
  const notice = { code: "RETURNED", params: { name: "Ben", seat: "moscow" } };
  expect([facilitator.notices.at(-1), ada.notices.at(-1)]).toEqual([notice, notice]);
});

test("a lost phone: when its owner comes back, its line is cut off; the lines of the others stay", async () => {
  const { facilitator, ada } = await opened();
  const { phone, phrase } = await benWithPhone();
  const second = desk.line([...desk.live.names].find(([, name]) => name === "Ben")?.[0] ?? "");
  await returnToSession(desk.sessions, desk.live, phrase);
  for (const line of [phone, second]) expect(line.dropped, "a line of the old key was left open").toBe(true);
  expect(phone.expelled, "it is told that it was taken out").toBe(false);
  expect([facilitator.dropped, ada.dropped]).toEqual([false, false]);
  const seen = phone.views.length;
  await desk.control("control.start", {});
  expect(phone.views.length, "what the lost phone was shown afterwards").toBe(seen);
});

test("a link that others have seen: when it is made anew, the lines that it opened are cut off", async () => {
  const { facilitator, ada } = await opened();
  const { facilitator: id } = deskIds(desk.live.id);
  expect(await giveWayBack(desk.sessions, desk.live, id, id)).toMatchObject({ ok: true });
  expect(facilitator.dropped, "a line of the old link was left open").toBe(true);
  expect([facilitator.expelled, ada.dropped]).toEqual([false, false]);
});

test("S4: where names are hidden a delegation learns that somebody came, and not who", async () => {
  const { facilitator, ada } = await opened({ names: "hidden" });
  await desk.join("Ben", "moscow");
  expect(ada.notices).toEqual([{ code: "ARRIVAL", params: { name: "", seat: "moscow" } }]);
  expect(facilitator.notices).toEqual([{ code: "ARRIVAL", params: { name: "Ben", seat: "moscow" } }]);
  expect(JSON.stringify([ada.views, ada.notices])).not.toContain("Ben");
});

/** The game has ended after a turn. */
async function ended() {
  await desk.control("control.start", {});
  await desk.control("control.closeTurn", { turn: 1 });
  await desk.control("control.end", {});
}

test("S4: in the debrief names are open, and so is that of who is moved then", async () => {
  const { ada } = await opened({ names: "hidden" });
  const ben = await desk.join("Ben", "tashkent");
  await ended();
  await desk.control("control.assign", { participant: ben, seat: "moscow" });
  expect(ada.notices).toEqual([{ code: "ARRIVAL", params: { name: "Ben", seat: "moscow" } }]);
});

test("after the end the code leads nobody new to what was played, however the door stood; who played comes back", async () => {
  await opened();
  const { phrase } = await benWithPhone();
  await ended();
  const opening = await desk.control("control.door", { state: "open" });
  expect(opening).toMatchObject({ ok: false, error: { code: "WRONG_PHASE" } });
  const late = await joinSession(desk.sessions, desk.live, { name: "Late", role: "student", seat: "moscow" });
  expect(late).toMatchObject({ ok: false, error: { code: "GAME_ENDED" } });
  const looking = await joinSession(desk.sessions, desk.live, { name: "Look", role: "observer", seat: null });
  expect(looking).toMatchObject({ ok: false, error: { code: "GAME_ENDED" } });
  expect(await returnToSession(desk.sessions, desk.live, phrase)).toMatchObject({ ok: true });
});

test("who still waits at the door when the game ends is let in by nobody", async () => {
  await opened();
  await desk.control("control.start", {});
  const late = await desk.join("Late", "moscow");
  await desk.control("control.end", {});
  const letIn = await desk.control("door.admit", { participant: late });
  expect(letIn).toMatchObject({ ok: false, error: { code: "WRONG_PHASE" } });
});

test("of who is not let in no name is kept, be it that the door closed while they came", async () => {
  await opened();
  const { store, live, sessions } = desk;
  const known = async () => (await store.participants.ofSession(live.id)).map(({ name }) => name).sort();
  const before = await known();
  const coming = joinSession(sessions, live, { name: "Mallory", role: "student", seat: "moscow" });
  expect(await desk.control("control.door", { state: "closed" })).toMatchObject({ ok: true });
  expect(await coming).toMatchObject({ ok: false, error: { code: "DOOR_CLOSED" } });
  const late = joinSession(sessions, live, { name: "Trudy", role: "student", seat: "moscow" });
  expect(await late).toMatchObject({ ok: false, error: { code: "DOOR_CLOSED" } });
  expect(await known()).toEqual(before);
  expect([...live.names.values()].sort()).toEqual(before);
});
