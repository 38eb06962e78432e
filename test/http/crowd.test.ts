import { createHook } from "node:async_hooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestServer } from "../classroom/test-server.ts";

/** Many who come at once: words to come back with cost much to hash, and the machine is everybody's. */
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.end());

/** Counts derivations of scrypt from now on, and how many there were at a time. */
function watchDerivations() {
  const seen = { made: 0, atOnce: 0 };
  const underWay = new Set<number>();
  const hook = createHook({
    init(id, type) {
      if (type !== "SCRYPTREQUEST") return;
      seen.made += 1;
      underWay.add(id);
      seen.atOnce = Math.max(seen.atOnce, underWay.size);
    },
    before: (id) => void underWay.delete(id),
  }).enable();
  return { seen, end: () => hook.disable() };
}

async function knock(code: string, name: string): Promise<string> {
  const answer = await fetch(`${server.base}/api/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name, seat: "moscow" }),
  });
  return answer.ok ? "in" : ((await answer.json()) as { code: string }).code;
}

test("are hashed for two at a time, and for nobody after the door is closed; another class's door opens meanwhile", async () => {
  const [crowded, other] = [await server.create(), await server.create()];
  const facilitator = server.facilitator(crowded);
  await facilitator.room();
  const derivations = watchDerivations();
  const crowd = Array.from({ length: 60 }, (_, number) => knock(crowded.code, `Guest ${number}`));
  await Promise.race(crowd);
  const quiet = knock(other.code, "Ada");
  expect(await Promise.race([quiet, Promise.all(crowd)])).toBe("in");
  await facilitator.ask("control.door", { state: "closed" });
  const answers = await Promise.all(crowd);
  derivations.end();

  const admitted = answers.filter((answer) => answer === "in").length;
  expect(new Set(answers)).toEqual(new Set(["in", "DOOR_CLOSED"]));
  expect(derivations.seen.atOnce).toBe(2);
  expect(derivations.seen.made).toBeLessThanOrEqual(admitted + 1 + 2);
  expect(server.faults).toEqual([]);
});
