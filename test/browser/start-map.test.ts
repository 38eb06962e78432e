import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

describe.skipIf(await noBrowser())("the map in the editor", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    await page.goto(`${desk.base}/editor/practice#${desk.server.hostKey}`);
    await page.getByText("No faults: this text can be started.").waitFor();
    await page.getByRole("tab", { name: "Values" }).click();
  });
  afterAll(async () => {
    await desk?.close();
  });

  const map = () => page.getByRole("region", { name: "The start on the map" });
  const state = (name: RegExp) => map().getByRole("button", { name });
  const line = (beginning: RegExp) => page.locator(".cm-line").filter({ hasText: beginning }).first();

  /** Writes another line in the place of the one that begins so. */
  async function rewrite(beginning: RegExp, written: string): Promise<void> {
    await line(beginning).click();
    await page.keyboard.press("End");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.type(written);
  }

  test("shows who leads where when the game begins, and a state leads to its place in the text", async () => {
    await state(/Velmar.*Norgard.*27\.7/).waitFor();
    await state(/Kestrin.*Seven Ports/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await state(/Velmar/).click();
    await line(/^ {2}- id: velmar-state/).waitFor();
  });

  test("follows the text: another engagement, another leader", async () => {
    await rewrite(
      /^ {6}norgard: \{ security: 55/,
      "norgard: { security: 1, economic: 1, political: 1, reason: Gone., source: judgement }",
    );
    await state(/Velmar.*Seven Ports/).waitFor();
  });

  test("while the text has faults it stays as it was before, and says so", async () => {
    await rewrite(/^ {4}weight: 10/, "weight: much");
    await page.getByText("As it was before the text had faults.").waitFor();
    await state(/Velmar.*Seven Ports/).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("A state leads to its place in the text.").waitFor();
  });

  test("on a phone it fits, and a state opens the text at its place", async () => {
    const phone = await desk.page({ width: 390, height: 844 });
    await phone.page.goto(`${desk.base}/editor/csto-2005#${desk.server.hostKey}`);
    await phone.page.getByText("No faults: this text can be started.").waitFor({ state: "attached" });
    await phone.page.getByRole("button", { name: "Values" }).click();
    const region = phone.page.getByRole("region", { name: "The start on the map" });
    await region.getByRole("button", { name: /Georgia/ }).waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(phone.page)).toEqual([]);
    await region.getByRole("button", { name: /Kazakhstan/ }).click();
    await phone.page.locator(".cm-line").filter({ hasText: "id: kaz" }).first().waitFor();
    phone.watch.assertClean();
    await phone.page.close();
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    watched.watch.assertClean();
    expect([...watched.watch.hosts]).toEqual([new URL(desk.base).host]);
  });
});
