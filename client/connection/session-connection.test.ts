import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ENGLISH } from "../text/languages/english.ts";
import type { openRoom } from "./open-room.ts";
import { type ConnectionStatus, SessionConnection } from "./session-connection.ts";

const opening = vi.hoisted(() => ({ open: vi.fn<typeof openRoom>() }));
vi.mock("./open-room.ts", () => ({ openRoom: opening.open }));

/** A room that hears nothing and can be closed by its server. */
class QuietRoom {
  readonly reconnection = { enabled: true };
  readonly connection = { isOpen: true, close: () => {} };
  closeWith: (code: number) => void = () => {};
  onMessage(): void {}
  onError(): void {}
  onLeave(call: (code: number) => void): void {
    this.closeWith = call;
  }
  async request(): Promise<unknown> {
    return this.isDead ? new Promise(() => {}) : { ok: true, n: 1 };
  }
  leaves = 0;
  async leave(): Promise<void> {
    this.leaves += 1;
  }
  isDead = false;
  ping(alive: () => void): void {
    if (!this.isDead) alive();
  }
}

let rooms: QuietRoom[] = [];
let told: ConnectionStatus[] = [];
let line: SessionConnection;
const network = new EventTarget();
const page = Object.assign(new EventTarget(), {
  visibilityState: "visible",
  querySelector: () => ({ href: "http://class.example/" }),
});
const answered = async () => new Response("{}");
const hangs = (_address: unknown, { signal }: RequestInit = {}) =>
  new Promise<Response>((_, reject) => {
    signal?.addEventListener("abort", () => reject(new Error("aborted")));
  });
const calls = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  [rooms, told] = [[], []];
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("navigator", { connection: network });
  vi.stubGlobal("fetch", calls.mockReset().mockImplementation(answered));
  opening.open.mockReset().mockImplementation(async () => {
    const room = new QuietRoom();
    rooms.push(room);
    return room as unknown as Awaited<ReturnType<typeof openRoom>>;
  });
  const status = (next: ConnectionStatus) => void told.push(next);
  line = new SessionConnection("session", "key", { view: () => true, notice() {}, status, unsaved() {} });
});

afterEach(() => {
  line.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const now = () => told.at(-1);

test.each([4002, 1009])(
  "a page that the server closed with %i comes back and says why for a while",
  async (code) => {
    line.open();
    await vi.waitFor(() => expect(now()?.state).toBe("connected"));
    expect(now()?.closedWith).toBeNull();
    rooms[0]?.closeWith(code);
    expect(now()).toMatchObject({ state: "reconnecting", closedWith: code });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(now()).toMatchObject({ state: "connected", closedWith: code });
    expect(ENGLISH.connection.closedWith[code]).toMatch(/^The server closed the connection: /);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(now()).toMatchObject({ state: "connected", closedWith: null });
  },
);

test("a page that a restarting server sent away says so only until it is back", async () => {
  line.open();
  await vi.waitFor(() => expect(now()?.state).toBe("connected"));
  rooms[0]?.closeWith(4010);
  expect(now()).toMatchObject({ state: "reconnecting", closedWith: 4010 });
  expect(ENGLISH.connection.closedWith[4010]).toBeDefined();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(now()).toMatchObject({ state: "connected", closedWith: null });
});

test.each(["visibilitychange", "pointerdown"])(
  "a call into a dead network is given up on %s, and the next one gets through",
  async (event) => {
    calls.mockImplementationOnce(hangs);
    line.open();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(calls).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event(event));
    await vi.advanceTimersByTimeAsync(0);
    await vi.waitFor(() => expect(now()?.state).toBe("connected"));
    expect(calls).toHaveBeenCalledTimes(2);
    expect(rooms).toHaveLength(1);
  },
);

test("a page says goodbye when it leaves, but not over a line that is closing already", async () => {
  for (const isOpen of [true, false]) {
    const events = { view: () => true, notice() {}, status() {}, unsaved() {} };
    const other = new SessionConnection("session", "key", events);
    other.open();
    await vi.waitFor(() => expect(rooms).toHaveLength(isOpen ? 1 : 2));
    await vi.advanceTimersByTimeAsync(0);
    const room = rooms.at(-1) as QuietRoom;
    room.connection.isOpen = isOpen;
    other.close();
    expect(room.leaves).toBe(isOpen ? 1 : 0);
  }
});

test("a try that has only begun is not interrupted by taps", async () => {
  calls.mockImplementationOnce(hangs);
  line.open();
  for (let tap = 0; tap < 5; tap += 1) page.dispatchEvent(new Event("pointerdown"));
  expect(calls).toHaveBeenCalledTimes(1);
});

test("left alone, a call into a dead network is given up after four seconds", async () => {
  let given: AbortSignal | null | undefined;
  calls.mockImplementationOnce((address, options) => {
    given = options?.signal;
    return hangs(address, options);
  });
  calls.mockImplementation(hangs);
  line.open();
  await vi.advanceTimersByTimeAsync(3_900);
  expect(given?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(given?.aborted).toBe(true);
});

test("J3: a network that swallowed everything for minutes and is back, unseen, brings the page back within two seconds", async () => {
  line.open();
  await vi.waitFor(() => expect(now()?.state).toBe("connected"));
  const asked = new Set<AbortSignal>();
  calls.mockImplementation((address, options) => {
    if (options?.signal) asked.add(options.signal);
    return hangs(address, options);
  });
  rooms[0]?.closeWith(1006);
  for (let away = 180_000; away < 184_000; away += 250) {
    await vi.advanceTimersByTimeAsync(away === 180_000 ? away : 250);
    expect([...asked].filter(({ aborted }) => !aborted).length).toBeLessThanOrEqual(4);
  }
  expect(now()?.state).toBe("offline");
  calls.mockImplementation(answered);
  await vi.advanceTimersByTimeAsync(1_500);
  await vi.waitFor(() => expect(now()?.state).toBe("connected"));
  expect(rooms).toHaveLength(2);
  expect([...asked].filter(({ aborted }) => !aborted)).toEqual([]);
});

test("an answer that comes late, after another call went out beside it, is taken once", async () => {
  calls.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return new Response("{}");
  });
  line.open();
  await vi.advanceTimersByTimeAsync(6_000);
  expect(now()?.state).toBe("connected");
  expect(calls).toHaveBeenCalledTimes(2);
  expect(rooms).toHaveLength(1);
});

test("J3: a press into a line that died without a word finds it out within ten seconds, and is answered on the next one", async () => {
  line.open();
  await vi.waitFor(() => expect(now()?.state).toBe("connected"));
  // Just after a beat: the next one is fifteen seconds off.
  await vi.advanceTimersByTimeAsync(15_100);
  (rooms[0] as QuietRoom).isDead = true;
  let answer: unknown = null;
  void line.request("orders.ready", { turn: 1, ready: true }).then((reply) => {
    answer = reply;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(answer).toMatchObject({ ok: true }));
  expect(rooms).toHaveLength(2);
  expect(told.map(({ state }) => state)).toContain("reconnecting");
});

test("a change of network, where the browser tells it, is felt at once", async () => {
  line.open();
  await vi.waitFor(() => expect(now()?.state).toBe("connected"));
  (rooms[0] as QuietRoom).isDead = true;
  network.dispatchEvent(new Event("change"));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(now()?.state).toBe("connected");
  expect(rooms).toHaveLength(2);
});
