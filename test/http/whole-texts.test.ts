import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { UnreadAnswers } from "../../server/http/unread-answers.ts";
import * as projection from "../../shared/log/projection.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { TestServer } from "../classroom/test-server.ts";

vi.mock("../../shared/log/projection.ts", { spy: true });

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterEach(() => vi.clearAllMocks());
afterAll(() => server.end());

test("a delegation that takes its log along in the debrief has it made once, and anew when something was said", async () => {
  const session = await server.create();
  const ada = await server.join(session, "Ada", "moscow");
  const ben = await server.join(session, "Ben", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  await facilitator.ask("control.end", {});
  const log = async ({ participantKey: key }: { participantKey: string }) => {
    const { status, text } = await server.call("GET", `/api/sessions/${session.id}/log`, { key });
    expect(status, text).toBe(200);
    expect(verifyLog(text).ok).toBe(true);
    return text;
  };
  const texts = await Promise.all([ada, ben, ada, ben, ben].map(log));
  expect(new Set(texts).size).toBe(1);
  expect(vi.mocked(projection.projectionOf)).toHaveBeenCalledTimes(1);

  await facilitator.ask("message.send", { channel: "public", text: "Well played" });
  expect(await log(ada)).toContain("Well played");
});

test("while a class takes long logs along, nobody else waits for more than a slice of one", async () => {
  const session = await server.create();
  const { participantKey: key } = await server.join(session, "Ada", "moscow");
  const facilitator = server.facilitator(session);
  await facilitator.ask("control.start", {});
  await facilitator.ask("control.end", {});
  const work = (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  };
  const { projectionOf } = projection;
  let [records, turns] = [0, 0];
  vi.mocked(projectionOf).mockImplementationOnce((...given) => {
    const project = projectionOf(...given);
    const turn = () => {
      turns += 1;
      setImmediate(turn);
    };
    setImmediate(turn);
    return (record) => {
      records += 1;
      work(6);
      return project(record);
    };
  });
  const { status } = await server.call("GET", `/api/sessions/${session.id}/log`, { key });
  expect(status).toBe(200);
  expect(records).toBeGreaterThan(3);
  expect(turns).toBeGreaterThanOrEqual(records - 1);
});

test("logs, tables and views count together as what waits for their reader", async () => {
  const session = await server.create();
  await server.facilitator(session).ask("control.start", {});
  const counted = vi.spyOn(UnreadAnswers.prototype, "add");
  for (const what of ["log", "table", "views"])
    await server.call("GET", `/api/sessions/${session.id}/${what}`, { key: session.facilitatorKey });
  const readers = counted.mock.calls.map(([reader]) => reader);
  counted.mockRestore();
  expect(readers).toHaveLength(3);
  expect(new Set(readers).size).toBe(1);
});
