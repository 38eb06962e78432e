import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Carrier, Outbox } from "./outbox.ts";

const SAID = { channel: "public", text: "Is anybody there?" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line that answers each request as it is told, and keeps what it carried. */
function line(answer: () => Promise<unknown>) {
  const sent: unknown[] = [];
  const carrier: Carrier = (_type, payload) => {
    sent.push((payload as { id: string }).id);
    return answer();
  };
  return { sent, carrier };
}

const refused = (code: string) => async () => {
  throw { name: "rejected", reason: { code, params: {} } };
};

test("a request that the server has no ear for is told as such, once: the page is too old, and asks no more", async () => {
  const { sent, carrier } = line(async () => {
    throw { name: "no_handler" };
  });
  const outbox = new Outbox(() => {});
  outbox.carryBy(carrier);
  const reply = outbox.put("message.send", SAID);
  expect(await reply).toEqual({ ok: false, error: { code: "CLIENT_TOO_OLD", params: {} } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
});

test("a request to a session that has moved goes to where it is now, and nobody is told of a refusal", async () => {
  const counts: number[] = [];
  const outbox = new Outbox((count) => void counts.push(count));
  const [left, found] = [line(refused("SESSION_MOVED")), line(async () => ({ ok: true, n: 7 }))];
  outbox.carryBy(left.carrier);
  const reply = outbox.put("message.send", SAID);
  await vi.advanceTimersByTimeAsync(100);
  outbox.carryBy(null);
  outbox.carryBy(found.carrier);
  expect(await reply).toEqual({ ok: true, value: { ok: true, n: 7 } });
  expect([left.sent.length, found.sent, counts]).toEqual([1, left.sent, [1, 0]]);
});

test("what is on its way over a new line goes over it once, whatever becomes of the old one", async () => {
  const outbox = new Outbox(() => {});
  const [left, found] = [line(refused("SESSION_MOVED")), line(() => new Promise(() => {}))];
  outbox.carryBy(left.carrier);
  void outbox.put("message.send", SAID);
  await vi.advanceTimersByTimeAsync(100);
  outbox.carryBy(found.carrier);
  await vi.advanceTimersByTimeAsync(60_000);
  outbox.carryBy(found.carrier);
  expect([left.sent.length, found.sent.length]).toEqual([1, 1]);
});

test("an answer that comes over both lines is one answer", async () => {
  const counts: number[] = [];
  const outbox = new Outbox((count) => void counts.push(count));
  const answers: ((answer: unknown) => void)[] = [];
  const asked = () => line(() => new Promise((answer) => answers.push(answer))).carrier;
  outbox.carryBy(asked());
  const reply = outbox.put("message.send", SAID);
  outbox.carryBy(asked());
  for (const answer of answers) answer({ ok: true, n: 7 });
  expect(await reply).toEqual({ ok: true, value: { ok: true, n: 7 } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([answers.length, counts]).toEqual([2, [1, 0]]);
});

test("an answer that is none is no success", async () => {
  const outbox = new Outbox(() => {});
  outbox.carryBy(line(async () => undefined).carrier);
  expect(await outbox.put("message.send", SAID)).toMatchObject({ ok: false, error: { code: "INTERNAL" } });
});
