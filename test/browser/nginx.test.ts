import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { Nginx, nginxIsHere } from "../classroom/nginx.ts";
import { createSession } from "../classroom/open-session.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import {
  emptyRedis,
  makeDatabase,
  notTested,
  postgresAnswers,
  redisAnswers,
  type TestDatabase,
} from "../classroom/services.ts";
import { noBrowser, openBrowser, type PageWatch, watchPage } from "./browser.ts";
import { DESK, joinByLink, PHONE } from "./student.ts";

const HOST = "school.example";
const possible = nginxIsHere && postgresAnswers && redisAnswers;
if (!possible) notTested("the guide's words for nginx", "nginx, PostgreSQL or Redis is not here");

describe.skipIf(!possible || (await noBrowser()))("nginx as the guide says it, before two processes", () => {
  let nginx: Nginx;
  let database: TestDatabase;
  let servers: readonly [ServerProcess, ServerProcess];
  let browser: Browser;
  let session: CreatedSession;
  let console_: Page;
  let student: Page;
  const watches: PageWatch[] = [];
  const sockets: string[] = [];

  beforeAll(async () => {
    nginx = await Nginx.at();
    database = await makeDatabase();
    const shared = ["--database-url", database.url, "--redis-url", await emptyRedis(), "--trust-proxy"];
    const place = (path: string) => ["--public-url", `https://${HOST}:${nginx.port}/${path}`];
    const one = await ServerProcess.start([...shared, ...place("a")]);
    const two = await ServerProcess.start([...shared, ...place("b")]);
    servers = [one, two];
    await nginx.begin(HOST, [`127.0.0.1:${one.port}`, `127.0.0.1:${two.port}`]);
    browser = await openBrowser({ hostResolverRules: `MAP ${HOST} 127.0.0.1` });
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    session = await createSession(one.base, one.hostKey, { scenario: "practice", settings });
  });
  afterAll(async () => {
    await browser?.close();
    await nginx?.end();
    for (const server of servers ?? []) await server.stop();
    await database?.drop();
    if (possible) await emptyRedis();
  });

  async function newPage(options: object): Promise<Page> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("websocket", (socket) => void sockets.push(socket.url()));
    watches.push(await watchPage(page));
    return page;
  }

  test("a student sits down over TLS, with the socket at the process that has the session", async () => {
    expect(session.links.join.startsWith(`https://${HOST}:${nginx.port}/a/`)).toBe(true);
    student = await newPage(PHONE);
    await joinByLink(student, { link: session.links.join, name: "Ada", seat: "Norgard" });
    console_ = await newPage(DESK);
    await console_.goto(session.links.console);
    await console_.getByRole("button", { name: "Start" }).first().click();
    await console_.getByRole("dialog").getByRole("button", { name: "Start now" }).click();
    await student.getByRole("button", { name: /^Orders/ }).waitFor();
    expect(sockets.length).toBeGreaterThanOrEqual(2);
    for (const socket of sockets)
      expect(socket.startsWith(`wss://${HOST}:${nginx.port}/a/`), socket).toBe(true);
  });

  test("that process is killed: the page comes back by itself at the other one, and what is said arrives", async () => {
    const before = sockets.length;
    await servers[0].kill();
    await student.getByRole("button", { name: /^Talks/ }).click();
    const box = student.getByRole("textbox", { name: "Message Everybody" });
    await expect
      .poll(() => sockets.slice(before).some((socket) => socket.includes("/b/")), { timeout: 30_000 })
      .toBe(true);
    await box.fill("We are still here.");
    await student.keyboard.press("Enter");
    await console_.getByRole("tab", { name: /^Messages/ }).click();
    await console_.getByText("We are still here.").first().waitFor();
    // What a browser says of the socket that the killed process had.
    for (const watch of watches) watch.assertClean(/WebSocket|502|504|ERR_/);
  });
});
