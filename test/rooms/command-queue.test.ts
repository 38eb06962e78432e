import { expect, test } from "vitest";
import { CommandQueue } from "../../server/sessions/command-queue.ts";
import type { Append, EventStore } from "../../server/store/store.ts";
import type { Actor } from "../../shared/session/command.ts";
import { startedTable } from "../session/started-table.ts";
import { ManualTime } from "./manual-time.ts";

const ADA: Actor = { kind: "participant", participant: "ada" };
const say = (text: string) => ({ kind: "message.send", channel: "public", text }) as const;

test("what waits when a game is given up is refused at once and never written; what is being written is kept", async () => {
  const written: Append[] = [];
  let wrote = () => {};
  const append = (wish: Append) => {
    written.push(wish);
    return new Promise<"appended">((resolve) => {
      wrote = () => resolve("appended");
    });
  };
  let { session } = startedTable();
  const queue = new CommandQueue(
    {
      ...{ session: () => session, present: () => new Set<string>(), epoch: 1, lost() {} },
      committed: (steps) => {
        session = steps.at(-1)?.session ?? session;
      },
      failed: (what, error) => {
        throw new Error(what, { cause: error });
      },
    },
    { append } as unknown as EventStore,
    new ManualTime(),
  );
  const first = queue.put(ADA, say("First."));
  await expect.poll(() => written.length).toBe(1);
  const second = queue.put(ADA, say("Second."));
  queue.end();
  expect(await second).toMatchObject({ ok: false, error: { code: "SESSION_MOVED" } });
  wrote();
  expect(await first).toMatchObject({ ok: true });
  expect(await queue.put(ADA, say("Third."))).toMatchObject({ ok: false, error: { code: "SESSION_MOVED" } });
  expect([written.length, queue.idle]).toEqual([1, true]);
});
