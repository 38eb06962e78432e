import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser, watchPage } from "./browser.ts";

const PAGES: Readonly<Record<string, string>> = {
  "/clean": "<h1>Tashkent</h1>",
  "/throws": "<h1>Tashkent</h1><script src='/throw.js'></script>",
  "/throw.js": "console.error('said'); throw new Error('thrown');",
  "/inline": "<h1>Tashkent</h1><script>document.title = 'inline'</script>",
};

describe.skipIf(await noBrowser())("the browser of the browser tests", () => {
  let server: Server;
  let browser: Browser;
  let port: number;

  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      const type = url.endsWith(".js") ? "text/javascript" : "text/html";
      response.writeHead(200, { "content-type": type, "content-security-policy": "script-src 'self'" });
      response.end(PAGES[url] ?? "");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    port = (server.address() as AddressInfo).port;
    browser = await openBrowser({ hostResolverRules: "MAP class.example 127.0.0.1" });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function visit(address: string) {
    const page = await browser.newPage();
    const watch = await watchPage(page);
    await page.goto(address);
    return { page, watch };
  }

  test("shows a page of this machine, also under another host name", async () => {
    const here = await visit(`http://127.0.0.1:${port}/clean`);
    expect(await here.page.textContent("h1")).toBe("Tashkent");
    here.watch.assertClean();
    const there = await visit(`http://class.example:${port}/clean`);
    expect(await there.page.textContent("h1")).toBe("Tashkent");
    expect([...there.watch.hosts]).toEqual([`class.example:${port}`]);
    expect(await there.page.evaluate(() => isSecureContext)).toBe(false);
  });

  test("a page that throws or complains is not clean", async () => {
    const { watch } = await visit(`http://127.0.0.1:${port}/throws`);
    await expect.poll(() => watch.faults).toHaveLength(2);
    expect(() => watch.assertClean()).toThrow(/said[\s\S]*thrown|thrown[\s\S]*said/);
    watch.assertClean(/said/, /thrown/);
  });

  test("a page that breaks its content security policy is not clean", async () => {
    const { page, watch } = await visit(`http://127.0.0.1:${port}/inline`);
    await expect.poll(() => watch.faults.join("\n")).toMatch(/policy: script-src\S* forbids inline/);
    expect(await page.title()).toBe("");
    expect(() => watch.assertClean()).toThrow("the page is not clean");
  });
});
