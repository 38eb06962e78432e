import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PATIENCE, stopWithin } from "../../server/stop-within.ts";
import { otherProgram } from "../classroom/other-program.ts";
import { TestServer } from "../classroom/test-server.ts";
import { ManualTime } from "../rooms/manual-time.ts";

describe("D4: a server that is told to stop while another program keeps its file", () => {
  let server: TestServer;
  let disk: DatabaseSync;
  let time: ManualTime;
  let said: string[];
  let finished: Promise<void>;
  let outcome: boolean | null;
  let hurry: () => void;
  let saving: Promise<unknown>;

  beforeEach(async () => {
    server = await TestServer.start();
    const session = await server.create();
    const ada = await server.seated(session, "Ada", "moscow");
    await ada.ask("message.send", { channel: "public", text: "Kept." });
    // As a program does that copies the file.
    disk = otherProgram(server.data);
    disk.exec("begin immediate");
    const room = await ada.room();
    saving = room.request("message.send", { channel: "public", text: "Under way." }).catch(() => {});
    time = new ManualTime();
    said = [];
    outcome = null;
    const told = Promise.withResolvers<void>();
    hurry = told.resolve;
    const log = { info() {}, warn() {}, error: (_: object, words: string) => void said.push(words) };
    const stop = () => {
      finished = server.halt();
      return finished;
    };
    const limits = { after: time.after.bind(time), hurry: told.promise, log };
    void stopWithin(stop, limits).then((ended) => {
      outcome = ended;
    });
  });

  afterEach(async () => {
    disk.close();
    await finished;
    await saving;
    await server.end();
  });

  const turns = () => new Promise<void>((resolve) => setImmediate(resolve));

  test("waits ten seconds for it and no longer, and says that nothing acknowledged is lost", async () => {
    await time.pass(PATIENCE - 1, turns);
    await turns();
    expect([outcome, said]).toEqual([null, []]);
    await time.pass(1, turns);
    await expect.poll(() => outcome).toBe(false);
    expect(said).toEqual([
      "the server did not stop within 10 seconds: it is ended as it is; whatever was acknowledged is kept",
    ]);
  });

  test("is given up at once by whoever asks again", async () => {
    await turns();
    expect(outcome).toBeNull();
    hurry();
    await expect.poll(() => outcome).toBe(false);
    expect(said).toHaveLength(1);
  });

  test("ends by itself if the file is free in time", async () => {
    disk.exec("rollback");
    await expect.poll(() => outcome, { timeout: 15_000 }).toBe(true);
    expect(said).toEqual([]);
    await time.pass(PATIENCE, turns);
    expect([outcome, said]).toEqual([true, []]);
  });
});
