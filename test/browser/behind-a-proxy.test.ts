import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import makeCode from "qrcode-generator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { TlsProxy } from "../classroom/tls-proxy.ts";
import { noBrowser, openBrowser, type PageWatch, watchPage } from "./browser.ts";
import { joinByLink, PHONE } from "./student.ts";

const HOST = "school.example";
const PREFIX = "/edu/game/";
/** The proxy ends a socket that is silent for so long. In milliseconds. */
const IDLE = 3_000;
/** What a page says of a socket that the proxy has ended, or that came while it was ended. */
const CUT = /WebSocket/;

/** A QR code of a text, drawn as the pages draw it. */
function drawn(text: string): string {
  const code = makeCode(0, "M");
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  return places
    .flatMap((row) => places.flatMap((at) => (code.isDark(row, at) ? [`M${at} ${row}h1v1h-1z`] : [])))
    .join("");
}

describe.skipIf(await noBrowser())("D2: behind a proxy with TLS, below a path", () => {
  let proxy: TlsProxy;
  let server: ServerProcess;
  let browser: Browser;
  let base: string;
  let session: CreatedSession;
  let facilitator: Person;
  let student: Page;
  const opened: { readonly watch: PageWatch; readonly addresses: string[] }[] = [];

  beforeAll(async () => {
    proxy = await TlsProxy.open(HOST, PREFIX, IDLE);
    base = `https://${HOST}:${proxy.port}${PREFIX}`;
    [server, browser] = await Promise.all([
      ServerProcess.start(["--public-url", base, "--trust-proxy"]),
      openBrowser({ hostResolverRules: `MAP ${HOST} 127.0.0.1` }),
    ]);
    proxy.target = server.port;
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    session = await createSession(server.base, server.hostKey, { scenario: "practice", settings });
    facilitator = new Person(server.base, session.id, session.facilitatorKey);
  });
  afterAll(async () => {
    await facilitator?.leave();
    await browser?.close();
    await server?.stop();
    await proxy?.close();
  });

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const watch = await watchPage(page);
    const addresses: string[] = [];
    page.on("request", (request) => void addresses.push(request.url()));
    page.on("websocket", (socket) => void addresses.push(socket.url()));
    opened.push({ watch, addresses });
    return page;
  }

  test("every link that is given out has the scheme, the host and the path", () => {
    for (const link of [session.links.join, session.links.console, session.links.projector])
      expect(link.startsWith(base)).toBe(true);
    expect(server.output).toContain(`${base}#${server.hostKey}`);
    expect(server.output).toContain(`${base}join`);
  });

  test("the console draws the join link as a QR code, and its rulebook opens", async () => {
    const page = await newPage();
    await page.goto(session.links.console);
    const code = page.getByRole("img", { name: new RegExp(session.code) }).first();
    expect(await code.locator("path").getAttribute("d")).toBe(drawn(`${base}join/${session.code}`));
    await page.getByRole("button", { name: "Rulebook" }).click();
    const book = page.getByRole("dialog", { name: "Rulebook" });
    await book.getByText("Offer aid", { exact: true }).nth(1).waitFor();
    expect(page.url()).toBe(`${base}console/${session.id}`);
  });

  test("a student comes in by the link, over a socket with TLS below the path", async () => {
    student = await newPage(PHONE);
    await joinByLink(student, { link: session.links.join, name: "Ada", seat: "Norgard" });
    await facilitator.ask("control.start", {});
    await student.getByRole("button", { name: /^Orders/ }).waitFor();
    expect(student.url()).toBe(`${base}play/${session.id}`);
    const sockets = opened.flatMap(({ addresses }) => addresses.filter((one) => one.startsWith("ws")));
    expect(sockets.length).toBeGreaterThanOrEqual(2);
    for (const one of sockets) expect(one.startsWith(base.replace("https", "wss"))).toBe(true);
  });

  test("D1: sockets that the proxy cuts because they are idle come back unseen, and nothing is lost", async () => {
    const { cut } = proxy;
    await expect.poll(() => proxy.cut, { timeout: 60_000, interval: 100 }).toBeGreaterThanOrEqual(cut + 4);
    expect(await student.getByRole("heading", { name: /blocks the game's connection/ }).count()).toBe(0);
    await facilitator.ask("message.send", { channel: "public", text: "Are you all here?" });
    await student.getByRole("button", { name: /^Talks/ }).click();
    await student.getByText("Are you all here?").waitFor();
    await student.getByRole("textbox", { name: "Message Everybody" }).fill("We are.");
    await student.keyboard.press("Enter");
    await facilitator.until("an answer", ({ channels }) =>
      channels.some(({ messages }) => messages.some(({ text }) => text === "We are.")),
    );
  });

  test("the replay and its downloads lie below the path", async () => {
    for (const name of ["control.closeTurn", "control.nextTurn"] as const)
      await facilitator.ask(name, { turn: 1 });
    await facilitator.ask("control.end", {});
    const page = await newPage();
    await page.goto(`${base}replay/${session.id}#${session.facilitatorKey}`);
    await page.getByRole("status").filter({ hasText: "Turn 1" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the log" }).click(),
    ]);
    const log = await readFile((await download.path()) ?? "", "utf8");
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 1 } });
    expect(log.includes("We are.")).toBe(true);
  });

  test("the editor's workers lie below the path: a text is checked and a game of it played", async () => {
    const page = await newPage();
    await page.goto(`${base}editor/practice#${server.hostKey}`);
    await page.getByText("No faults: this text can be started.").waitFor();
    await page.getByRole("tab", { name: "Try it" }).click();
    await page.getByRole("button", { name: "Play a game" }).click();
    await page.getByText("Its own seed is 1/1.").waitFor();
  });

  test("no page asked for anything outside, nothing was mixed, and no policy was broken", () => {
    expect(proxy.strays).toEqual([]);
    for (const { watch, addresses } of opened) {
      watch.assertClean(CUT);
      expect([...watch.hosts]).toEqual([`${HOST}:${proxy.port}`]);
      const strays = addresses.filter((one) => !one.replace("wss:", "https:").startsWith(base));
      expect(strays.filter((one) => !/^(blob|data):/.test(one))).toEqual([]);
    }
  });
});
