import { beforeEach, expect, test } from "vitest";
import type { NoticeCode, ViewMessage } from "../../shared/protocol/messages.ts";
import type { Phase } from "../../shared/session/phase.ts";
import { SessionStore } from "./session-store.ts";

let store: SessionStore;
let version = 0;

function see(phase: Phase, whole = false): void {
  version += 1;
  const sections = { session: { turn: 1, phase } };
  expect(store.take({ version, whole, sections } as unknown as ViewMessage)).toBe(true);
}

const tell = (code: NoticeCode) => store.addNotice({ code, params: {} });
const told = () => store.snapshot().notices.map(({ message }) => message.code);

beforeEach(() => {
  store = new SessionStore();
  version = 0;
});

test("who has joined the seat is news for a phase, and no longer", () => {
  see("lobby", true);
  tell("ARRIVAL");
  see("lobby");
  expect(told()).toEqual(["ARRIVAL"]);
  see("planning");
  expect(told()).toEqual([]);
});

test("that somebody came back from another device stays until it is put away", () => {
  see("planning", true);
  tell("RETURNED");
  see("review");
  see("planning", true);
  expect(told()).toEqual(["RETURNED"]);
  store.dismissNotices(store.snapshot().notices.map(({ id }) => id));
  expect(told()).toEqual([]);
});

test("that the server is away is said until the page is back", () => {
  see("planning", true);
  tell("SERVER_RESTARTING");
  tell("SESSION_MOVED");
  see("review");
  expect(told()).toEqual(["SERVER_RESTARTING", "SESSION_MOVED"]);
  see("review", true);
  expect(told()).toEqual([]);
});

test("what was told before the first view is not lost with it", () => {
  tell("ARRIVAL");
  see("lobby", true);
  expect(told()).toEqual(["ARRIVAL"]);
});
