import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { JoinInfo } from "../../shared/protocol/http.ts";
import { run } from "../commands/run.ts";
import { ROOT } from "../house/source-file.ts";

const scratch = mkdtempSync(join(tmpdir(), "whitecell-demo-test-"));
afterAll(() => rmSync(scratch, { recursive: true }));

test("serve --demo has a session ready whose links lead into it, and leaves nothing behind", async () => {
  const words = ["serve", "--demo", "--port", "0", "--host", "127.0.0.1", "--json"];
  const env = { ...process.env, TMPDIR: scratch };
  const child = spawn(process.execPath, [join(ROOT, "server/cli.ts"), ...words], { cwd: scratch, env });
  const ended = once(child, "close");
  const [line] = await once(child.stdout, "data");
  const { demo } = JSON.parse(String(line)) as { demo: { join: string; console: string } };
  const code = demo.join.split("/").at(-1);
  const info = (await (await fetch(new URL(`/api/join/${code}`, demo.join))).json()) as JoinInfo;
  expect(info).toMatchObject({ title: "A trial", phase: "lobby", door: "open" });
  const { pathname, hash } = new URL(demo.console);
  const headers = { authorization: `Bearer ${hash.slice(1)}` };
  const address = new URL(`/api/sessions/${pathname.split("/").at(-1)}/log`, demo.console);
  expect((await fetch(address, { headers })).status).toBe(200);
  expect(readdirSync(scratch).filter((name) => name.startsWith("whitecell-demo-"))).toHaveLength(1);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(readdirSync(scratch).filter((name) => name.startsWith("whitecell-demo-"))).toEqual([]);
  expect(existsSync(join(scratch, "data"))).toBe(false);
});

test("serve --demo keeps nothing, and so takes no place to keep it; days are whole", async () => {
  const refused = await run("serve", "--demo", "--data", scratch);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining("goes without --data") });
  const days = await run("serve", "--retention-days", "soon");
  expect(days).toMatchObject({ code: 2, err: expect.stringContaining("--retention-days must be a whole") });
});
