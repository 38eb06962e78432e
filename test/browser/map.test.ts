import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boxesOf, overlapsOf } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

describe.skipIf(await noBrowser())("the map of the region", () => {
  let desk: Desk;
  let pupil: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    const session = await desk.create();
    pupil = await desk.page({ width: 390, height: 844 });
    page = pupil.page;
    await joinByLink(page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
    await desk.facilitator(session).ask("control.start", {});
    await page.locator("[data-state]").first().waitFor();
  });
  afterAll(async () => {
    await desk?.close();
  });

  const names = () => boxesOf(page.locator("[data-state]"));
  const troops = () => boxesOf(page.locator("[data-mark] > :is(rect, circle, text)"));

  test.each(SIZES)("no name and no troops lie under the card of a state, $width wide", async (size) => {
    await page.setViewportSize(size);
    for (const state of ["Uzbekistan", "Kazakhstan", "Tajikistan", "Armenia"]) {
      await page.getByRole("button", { name: new RegExp(`^${state}`) }).click();
      const card = page.getByRole("region", { name: state });
      await card.waitFor();
      const hidden = async () => overlapsOf([...(await names()), ...(await troops())], await boxesOf(card));
      await expect.poll(hidden, { message: state }).toEqual([]);
      expect((await troops()).length).toBeGreaterThan(4);
      await card.getByRole("button", { name: "Close" }).click();
    }
  });

  test("no page complained", () => {
    pupil.watch.assertClean();
  });
});
