import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boxesOf, PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { openEditor, text } from "./editing.ts";

describe.skipIf(await noBrowser())("an author with the guide beside the text", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    await openEditor(desk, page, "practice");
  });
  afterAll(async () => {
    await desk?.close();
  });

  const tab = (name: string) => page.getByRole("tab", { name });
  const contents = () => page.getByRole("navigation", { name: "Contents" });
  const entry = (name: string) => contents().getByRole("button", { name });
  const heading = (name: string) => page.getByRole("heading", { name });
  const widthOf = async (name: string) => {
    const [box] = await boxesOf(page.getByRole("region", { name, exact: true }));
    return (box?.right ?? 0) - (box?.left ?? 0);
  };

  test("is told when it cannot be fetched, and can ask again", async () => {
    await page.route("**/api/guide", (route) => route.abort());
    await tab("Guide").click();
    await page.getByRole("alert").getByText("The server does not answer.").waitFor();
    await page.unroute("**/api/guide");
    await page.getByRole("button", { name: "Try again" }).click();
    await heading("How to write a scenario").waitFor();
  });

  test("jumps to a heading by keyboard, and back to the contents", async () => {
    await entry("injects: the news").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => inSight(heading("injects: the news")), PATIENT).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^injects: the news/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Contents" }).click();
    await expect.poll(() => inSight(entry("How to write a scenario")), PATIENT).toBe(true);
  });

  test("is drawn whole, where the browser's own search finds it: nothing is folded", async () => {
    const shown = page.getByRole("tabpanel", { name: "Guide" }).filter({ visible: true });
    const guide = await (await fetch(`${desk.base}/api/guide`)).text();
    for (const [, word = ""] of guide.matchAll(/^\| `(\w+)`/gm))
      expect([word, await shown.getByText(word).first().isVisible()]).toEqual([word, true]);
    for (const words of ["whatever you forgot is named with its line", "turnsOpen"])
      expect([words, await shown.getByText(words).first().isVisible()]).toEqual([words, true]);
  });

  test("has room beside the text, as a trial has, and goes on where it was read", async () => {
    await entry("institutions: alliances and councils").click();
    await expect.poll(() => inSight(heading("institutions: alliances and councils")), PATIENT).toBe(true);
    expect(await widthOf("Guide")).toBe(600);
    await tab("Try it").click();
    expect(await widthOf("Try it")).toBe(600);
    await tab("Faults").click();
    expect(await widthOf("Faults")).toBe(480);
    await tab("Guide").click();
    await expect.poll(() => inSight(heading("institutions: alliances and councils")), PATIENT).toBe(true);
    await page.setViewportSize({ width: 1200, height: 800 });
    expect(await widthOf("Guide")).toBeGreaterThanOrEqual(480);
    expect(await widthOf("Text")).toBeGreaterThanOrEqual(480);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("on a phone the menu puts it in the place of the text, whole", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const bar = page.getByRole("navigation", { name: "Scenario editor" });
    await bar.getByRole("button", { name: "Text" }).click();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Guide" }).click();
    await heading("How to write a scenario").waitFor();
    expect(await text(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
    await bar.getByRole("button", { name: "Text" }).click();
    await text(page).waitFor();
    expect(await heading("How to write a scenario").isVisible()).toBe(false);
  });

  test("no page complained", () => watched.watch.assertClean(/api\/guide|ERR_FAILED/));
});

/** Whether an element's beginning stands within the part of its column that is shown. */
function inSight(element: Locator): Promise<boolean> {
  return element.first().evaluate((found) => {
    const { top } = found.getBoundingClientRect();
    const frame = found.closest("[id^=view-]")?.getBoundingClientRect();
    return frame !== undefined && top >= frame.top - 1 && top < frame.bottom - 20;
  });
}
