import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { line, openEditor, savedText, saveText, typeAt } from "./editing.ts";

describe.skipIf(await noBrowser())("the map in the editor", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    await openEditor(desk, page, "practice");
    await page.getByRole("tab", { name: "Values" }).click();
  });
  afterAll(async () => {
    await desk?.close();
  });

  const map = () => page.getByRole("region", { name: "The start on the map" });
  const state = (name: RegExp) => map().getByRole("button", { name });

  /** Writes another line in the place of the one that begins so. */
  async function rewrite(beginning: RegExp, written: string): Promise<void> {
    await typeAt(page, beginning);
    await page.keyboard.press("Shift+Home");
    await page.keyboard.type(written);
  }

  test("shows who leads where when the game begins, and a state leads to its place in the text", async () => {
    await state(/Velmar.*Norgard.*27\.7/).waitFor();
    await state(/Kestrin.*Seven Ports/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await state(/Velmar/).click();
    await line(page, /^ {2}- id: velmar-state/).waitFor();
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

  test("a scenario that plays elsewhere is drawn, too: the rest of the world comes when it is asked for", async () => {
    const other = await desk.page();
    const maps: string[] = [];
    other.page.on("request", (request) => maps.push(...(request.url().match(/world-[^/]*$/) ?? [])));
    const shipped = await savedText(desk, "practice", "?version=0");
    await openEditor(desk, other.page, "practice");
    await other.page.getByRole("tab", { name: "Values" }).click();
    await other.page
      .getByRole("region", { name: "The start on the map" })
      .getByText("Kestrin")
      .first()
      .waitFor();
    expect(maps).toEqual([]);
    const lakes = shipped.replace("id: practice", "id: lakes").replaceAll("velmar-state", "rwa");
    await saveText(desk, "lakes", lakes.replaceAll("kestrin-state", "uga"));
    await openEditor(desk, other.page, "lakes");
    await other.page.getByRole("tab", { name: "Values" }).click();
    await other.page.locator('[data-state="rwa"]').waitFor();
    await other.page.locator('[data-state="uga"]').waitFor();
    expect(maps).toHaveLength(1);
    expect(await faultsOf(other.page)).toEqual([]);
    other.watch.assertClean();
    await other.page.close();
  });

  test("on a phone it fits, and a state opens the text at its place", async () => {
    const phone = await desk.page({ width: 390, height: 844 });
    await openEditor(desk, phone.page, "csto-2005");
    await phone.page.getByRole("button", { name: "Values" }).click();
    const region = phone.page.getByRole("region", { name: "The start on the map" });
    await region.getByRole("button", { name: /Georgia/ }).waitFor();
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(phone.page)).toEqual([]);
    await region.getByRole("button", { name: /Kazakhstan/ }).click();
    await line(phone.page, /id: kaz/).waitFor();
    phone.watch.assertClean();
    await phone.page.close();
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    watched.watch.assertClean();
    expect([...watched.watch.hosts]).toEqual([new URL(desk.base).host]);
  });
});
