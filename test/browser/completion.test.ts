import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { line, noFaults, openEditor, typeAt } from "./editing.ts";

describe.skipIf(await noBrowser())("an author to whom words are offered", () => {
  let desk: Desk;
  let watched: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    await openEditor(desk, watched.page, "practice");
  });
  afterAll(async () => {
    await desk?.close();
  });

  /** Waits until the list offers the word first, and takes it as a keyboard does. */
  const take = async (word: string) => {
    const { page } = watched;
    const first = page.getByRole("option", { selected: true }).filter({ hasText: new RegExp(`^${word}`) });
    await first.waitFor();
    await page.keyboard.press("Enter");
  };

  test("takes a field, a choice and an id by keyboard in a text that is half written, and reads what fields mean", async () => {
    const { page, watch } = watched;
    await typeAt(page, "title:");
    await page.keyboard.press("Enter");
    await page.keyboard.type("lev");
    await take("levers");
    await page.keyboard.type("pat");
    await page.locator(".cm-completionInfo").getByText("The power that can press").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await take("patron");
    await take("norgard");
    await line(page, /^ {2}- patron: norgard$/).waitFor();
    await page.locator("p[aria-hidden]").filter({ hasText: "levers › norgard › patron" }).waitFor();
    await page.getByRole("status").filter({ hasText: "levers › norgard › patron" }).waitFor();
    await expect
      .poll(async () => {
        await page.keyboard.press("Control+z");
        return noFaults(page).count();
      })
      .toBe(1);
    watch.assertClean();
  });
});
