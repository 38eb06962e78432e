import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { ServerProcess } from "../classroom/server-process.ts";
import { ROOT } from "../house/source-file.ts";
import { Disk, StuckClass } from "./hung-stop.ts";

/** A word said twice within so many milliseconds counts as one. */
const ONE_WORD = 1_000;
/** More than that. */
const A_WHILE = 1_200;

/** Says it again and again until that has come. */
async function until<Value>(that: Promise<Value>, say: () => void, milliseconds = 100): Promise<Value> {
  const saying = setInterval(say, milliseconds);
  say();
  return that.finally(() => clearInterval(saying));
}

test("D4: the same word to stop, said again and again in one moment as systemd and a closing terminal do, lets the server end well", async () => {
  const server = await ServerProcess.start();
  onTestFinished(() => server.stop());
  const told = performance.now();
  let said = 0;
  // Also in the milliseconds in which nothing is left of the server but its process.
  const word = (): void => {
    if (performance.now() - told < ONE_WORD / 2) server.signal(said++ % 2 === 0 ? "SIGTERM" : "SIGHUP");
  };
  expect(await until(server.ended(), word, 1)).toBe(0);
  expect(said).toBeGreaterThan(2);
});

test("D4: a server that cannot end because its disk does not answer is ended by a second word, and has kept what it acknowledged", async () => {
  const stuck = await StuckClass.open();
  onTestFinished(() => stuck.close());
  stuck.server.signal("SIGTERM");
  await passed(A_WHILE);
  expect(stuck.server.errors).not.toContain("told again");
  expect(await until(stuck.server.ended(), () => stuck.server.signal("SIGTERM"))).toBe(1);
  expect(stuck.server.errors).toContain(
    "the server was told again to stop: it is ended as it is; whatever was acknowledged is kept",
  );
  expect(await stuck.readAgain()).toContain("Acknowledged.");
});

test("a trial leaves nothing behind, also if its server had to be given up", async () => {
  const disk = new Disk();
  onTestFinished(() => disk.end());
  const words = ["serve", "--demo", "--port", "0", "--host", "127.0.0.1", "--json"];
  const env = { ...process.env, ...disk.environment, TMPDIR: disk.folder };
  const program = [...disk.preload, join(ROOT, "server/cli.ts"), ...words];
  const child = spawn(process.execPath, program, { cwd: disk.folder, env });
  const ended = once(child, "close");
  await once(child.stdout, "data");
  expect(disk.trials()).toHaveLength(1);
  disk.die();
  child.kill("SIGINT");
  await passed(A_WHILE);
  expect(await until(ended, () => child.kill("SIGINT"))).toEqual([1, null]);
  expect(disk.trials()).toEqual([]);
});

test("a server whose launcher is ended by force, as a Windows service does it, ends too and frees its port", async () => {
  const disk = new Disk();
  onTestFinished(() => disk.end());
  const words = ["serve", "--port", "0", "--host", "127.0.0.1", "--json", "--data", disk.folder];
  const launcher = spawn(process.execPath, [join(ROOT, "server/whitecell.js"), ...words]);
  const [line] = await once(launcher.stdout, "data");
  const { hostLink } = JSON.parse(String(line)) as { hostLink: string };
  const { origin } = new URL(hostLink);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  // Its output is closed only when the server is gone as well.
  const bothEnded = once(launcher, "close");
  launcher.kill("SIGKILL");
  expect(await bothEnded).toEqual([null, "SIGKILL"]);
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
});
