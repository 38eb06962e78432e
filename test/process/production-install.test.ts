import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import { killRun } from "../classroom/kill-run.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person, Refused } from "../classroom/person.ts";
import { fate, ROOM_DATA, rawSocket, typed } from "../classroom/raw-socket.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { notTested } from "../classroom/services.ts";
import { ROOT } from "../house/source-file.ts";

const home = mkdtempSync(join(tmpdir(), "whitecell-production-"));

/** What a server is installed from: the clone as it stands, without its tests, with the client that was built before. */
function install(): string | null {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  }).split("\0");
  for (const file of files.filter((each) => each !== "" && !/^(test\/|\.)/.test(each))) {
    if (!existsSync(join(ROOT, file))) continue;
    mkdirSync(dirname(join(home, file)), { recursive: true });
    cpSync(join(ROOT, file), join(home, file));
  }
  const client = join(ROOT, "dist/client");
  if (existsSync(client)) cpSync(client, join(home, "dist/client"), { recursive: true });
  const words = ["ci", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=1"];
  const npm = spawnSync("npm", words, { cwd: home, encoding: "utf8", shell: process.platform === "win32" });
  rmSync(join(home, "node_modules/@pm2"), { recursive: true, force: true });
  if (npm.status === 0) return null;
  // Only a registry that cannot be reached is no fault of what was to be installed.
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(npm.stderr))
    return "the registry is out of reach";
  throw new Error(`npm ci ended with ${npm.status}: ${npm.stderr}`);
}

const fault = install();
if (fault !== null) notTested("the production install", fault);

/**
 * Colyseus loads @pm2/io if it finds it, which swallows rejections that end the process without it. It comes along only
 * as an optional package, so what a server lives through is tried without it.
 */
describe.skipIf(fault !== null)("installed for production", () => {
  let server: ServerProcess | null = null;
  afterAll(async () => {
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function serve(): Promise<ServerProcess> {
    server ??= await ServerProcess.start([], { root: home });
    return server;
  }

  test("nothing is there that is only for development", () => {
    for (const name of ["@pm2/io", "@colyseus/tools", "@colyseus/testing", "vite", "vitest"])
      expect([name, existsSync(join(home, "node_modules", name))]).toEqual([name, false]);
  });

  test("a class plays a turn; wrong, broken and aborted messages hurt nobody but their sender", async () => {
    const { base, hostKey } = await serve();
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    const session = await createSession(base, hostKey, { scenario: "practice", settings });
    const { participantKey } = await joinSeat(base, session.code, "Ada", "norgard");
    const ada = new Person(base, session.id, participantKey);
    const facilitator = new Person(base, session.id, session.facilitatorKey);
    await facilitator.ask("control.start", {});
    const { sheet } = await ada.until("planning", (view) => view.session.phase === "planning");
    const wrong = ada.ask("orders.save", { turn: "one", revision: 0, orders: [] });
    await expect(wrong).rejects.toBeInstanceOf(Refused);
    await ada.ask("orders.save", { turn: 1, revision: sheet?.revision, orders: [] });

    const { participantKey: mallory } = await joinSeat(base, session.code, "Mallory", "velmar");
    const place = { base, session: session.id, key: mallory };
    (await rawSocket(place, false)).terminate();
    const broken = await rawSocket(place);
    broken.send(Buffer.concat([Buffer.from([ROOM_DATA]), typed("no.such"), Buffer.from([0xc1])]));
    expect(await fate(broken)).toBe(4002);

    await facilitator.ask("control.closeTurn", { turn: 1 });
    const { people } = await facilitator.until("Mallory", (view) =>
      view.people.some(({ name }) => name === "Mallory"),
    );
    await facilitator.ask("control.remove", {
      participant: people.find(({ name }) => name === "Mallory")?.participant,
    });
    await expect(rawSocket(place)).rejects.toThrow("401");
    expect((await ada.until("results", (view) => view.results?.turn === 1)).results?.orders).toEqual([]);
    expect([ada.connections, facilitator.connections]).toEqual([1, 1]);
    const answer = await fetch(`${base}/api/sessions/${session.id}/log`, {
      headers: { authorization: `Bearer ${session.facilitatorKey}` },
    });
    expect(verifyLog(await answer.text())).toMatchObject({ ok: true, value: { turns: 1 } });
    await ada.leave();
    await facilitator.leave();
  });

  test("the pages that were built before are served, and the guide for authors", async () => {
    const { base } = await serve();
    const guide = await fetch(`${base}/api/guide`);
    expect([guide.status, await guide.text()]).toEqual([
      200,
      expect.stringMatching(/^# How to write a scenario/),
    ]);
    const page = await fetch(`${base}/join`);
    expect([page.status, existsSync(join(home, "dist/client/index.html"))]).toEqual([200, true]);
    expect(await page.text()).toContain('<base href="/" />');
  });

  test("killed twice at random instants, it loses nothing and does nothing twice", async () => {
    const found = await killRun(await serve(), 2, "production");
    expect(found).toMatchObject({ kills: 2, lost: [], twice: [], broken: [] });
    expect(found.acknowledged).toBeGreaterThan(3);
  });
});
