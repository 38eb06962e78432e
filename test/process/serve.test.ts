import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { ROOT } from "../house/source-file.ts";

let server: ServerProcess | null = null;
const people: Person[] = [];

afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.leave()));
  await server?.stop();
  server = null;
});

async function openClass() {
  server = await ServerProcess.start();
  const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
  const { base } = server;
  const made = await createSession(base, server.hostKey, { scenario: "csto-2005", settings });
  const session = { ...made, base };
  const seated = async (name: string, seat: string) => {
    const { participantKey } = await joinSeat(session.base, session.code, name, seat);
    return person(participantKey);
  };
  const person = (key: string) => {
    const one = new Person(session.base, session.id, key);
    people.push(one);
    return one;
  };
  return { server, session, person, seated };
}

test("D4: a server that is told to stop says so, ends well, and its class comes back with all that it had", async () => {
  const { server: first, session, person, seated } = await openClass();
  const ada = await seated("Ada", "moscow");
  const facilitator = person(session.facilitatorKey);
  await facilitator.ask("control.start", {});
  await ada.ask("message.send", { channel: "public", text: "Before the end." });
  const room = await ada.room();
  const told = new Promise<string>((resolve) =>
    room.onMessage("notice", ({ code }: { code: string }) => resolve(code)),
  );
  const started = performance.now();
  expect(await first.terminate()).toBe(0);
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(await told).toBe("SERVER_RESTARTING");
  await first.begin();
  const { channels } = await ada.until("the message", (view) =>
    view.channels.some(({ messages }) => messages.some(({ text }) => text === "Before the end.")),
  );
  expect(channels.flatMap(({ messages }) => messages)).toHaveLength(1);
});

test("a second server at the same port says in one sentence why it does not start", async () => {
  const { server: first } = await openClass();
  const words = ["server/cli.ts", "serve", "--port", String(first.port), "--host", "127.0.0.1"];
  const second = spawn(process.execPath, [...words, "--data", join(first.data, "other")], { cwd: ROOT });
  let output = "";
  for (const stream of [second.stdout, second.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  const [code] = await once(second, "close");
  expect(code).toBe(1);
  expect(output).toBe(
    "whitecell: The server cannot start: another program already listens at this port; choose one with --port.\n",
  );
});

test("killed in the middle of a turn: what was acknowledged is there, once, and the log verifies", async () => {
  const { server: process1, session, person, seated } = await openClass();
  const students = await Promise.all(
    ["moscow", "tashkent", "astana"].map((seat) => seated(`Of ${seat}`, seat)),
  );
  const facilitator = person(session.facilitatorKey);
  await facilitator.ask("control.start", {});
  await Promise.all(
    students.map((student) => student.until("planning", (view) => view.session.phase === "planning")),
  );
  const acknowledged: string[] = [];
  const write = async (student: Person, who: number) => {
    for (let number = 1; number <= 12; number += 1) {
      const text = `Message ${number} of ${who}`;
      await student.ask("message.send", { channel: "public", text });
      acknowledged.push(text);
    }
  };
  const writing = students.map(write);
  while (acknowledged.length < 6) await new Promise((resolve) => setTimeout(resolve, 1));
  await process1.kill();
  await process1.begin();
  await Promise.all(writing);
  expect(students.every(({ connections }) => connections >= 2)).toBe(true);
  await facilitator.until("all messages, of which thirty are shown", (view) => {
    const shown = view.channels.find(({ key }) => key === "public");
    return shown?.messages.length === 30 && shown.more;
  });
  const log = await fetch(`${session.base}/api/sessions/${session.id}/log`, {
    headers: { authorization: `Bearer ${session.facilitatorKey}` },
  });
  const text = await log.text();
  const verified = verifyLog(text);
  expect(verified).toMatchObject({ ok: true });
  for (const message of acknowledged)
    expect([message, text.split(`"text":"${message}"`).length - 1]).toEqual([message, 1]);
  expect(acknowledged).toHaveLength(36);
});

test("a public address is the same however many slashes were typed in it", async () => {
  const running = await ServerProcess.start((port) => [
    "--public-url",
    `http://127.0.0.1:${port}//school//games//`,
  ]);
  server = running;
  expect(running.output).toContain(`${running.base}/school/games/join`);
  const answers = ["/school/games/join", "/school/games/api/scenarios"].map((path) =>
    fetch(running.base + path),
  );
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
});
