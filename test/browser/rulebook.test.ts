import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedScenario } from "../scenario/shipped.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type PageWish } from "./desk.ts";

describe.skipIf(await noBrowser())("the rulebook", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(async () => {
    await desk?.close();
  });

  /** The console of a new session with its rulebook open. */
  async function open(wish: PageWish) {
    const { links } = await desk.create();
    const { page, watch } = await desk.page(wish);
    await page.goto(links.console);
    await page.getByRole("button", { name: "Rulebook" }).click();
    const book = page.getByRole("dialog", { name: "Rulebook" });
    await book.getByLabel("Look for a word").waitFor();
    return { page, watch, book };
  }

  test("says how an order is worked out, with the numbers of the scenario in play", async () => {
    const { page, watch, book } = await open({});
    const { aid } = shippedScenario("csto-2005").rules.actions;
    await book.getByText("Offer aid", { exact: true }).first().click();
    await book.getByText(`grows by ${aid.economic} × amount / (amount + ${aid.economicHalfAt})`).waitFor();
    await book.getByLabel("Look for a word").fill("gas, your market");
    await book.getByText("Coerce", { exact: true }).waitFor();
    expect(await book.getByText("Offer aid", { exact: true }).count()).toBe(0);
    await book.getByLabel("Look for a word").fill("no such word");
    await book.getByText('No rule has "no such word" in it.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });

  test("measures what each order does, on a phone and in the dark, too", async () => {
    const { page, watch, book } = await open({ width: 390, height: 844, theme: "dark" });
    await book.getByText("Offer aid", { exact: true }).nth(1).waitFor();
    await book
      .getByText(/^Moscow \+0\.\d+, later/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });
});
