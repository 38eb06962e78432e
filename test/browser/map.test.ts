import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../classroom/person.ts";
import { boxesOf, overlapsOf, PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

describe.skipIf(await noBrowser())("the map of the region", () => {
  let desk: Desk;
  let facilitator: Person;
  let pupil: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    const session = await desk.create();
    pupil = await desk.page({ width: 390, height: 844 });
    page = pupil.page;
    await joinByLink(page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
    facilitator = desk.facilitator(session);
    await facilitator.ask("control.start", {});
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
      await expect.poll(hidden, { ...PATIENT, message: state }).toEqual([]);
      expect((await troops()).length).toBeGreaterThan(4);
      await card.getByRole("button", { name: "Close" }).click();
    }
  });

  test("on a phone every name has the room that a finger needs, and covers no troops", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const grown = async () =>
      (await names()).map((box) => {
        const more = (44 - (box.bottom - box.top)) / 2;
        return { ...box, top: box.top - more, bottom: box.bottom + more };
      });
    const touching = async () => {
      const all = await grown();
      return overlapsOf(all, all);
    };
    const onPhone = async () =>
      (await names()).filter(({ right, bottom, top }) => right <= 390 && bottom - top < 30);
    await expect.poll(async () => (await onPhone()).length, PATIENT).toBe(8);
    expect(await touching()).toEqual([]);
    expect(overlapsOf(await names(), await troops())).toEqual([]);
    const sizes = await page
      .locator("[data-state] > [aria-hidden]")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });

  test("at 200 % the card takes the map's place, with all its buttons", async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    await page.getByRole("button", { name: /^Uzbekistan/ }).click();
    const card = page.getByRole("region", { name: "Uzbekistan" });
    const buttons = card.getByRole("button").filter({ visible: true });
    await expect.poll(() => buttons.count(), PATIENT).toBe(3);
    await expect.poll(() => names(), PATIENT).toEqual([]);
    const [edge] = await boxesOf(card);
    // Beside the talks the map is as wide as on a phone: in less, names stand away from their states.
    expect((edge?.right ?? 0) - (edge?.left ?? 0)).toBeGreaterThan(330);
    for (const { right } of await boxesOf(buttons)) expect(right).toBeLessThanOrEqual(edge?.right ?? 0);
    await card.getByRole("button", { name: "Close" }).click();
    await expect.poll(async () => (await names()).length, PATIENT).toBe(8);
    const inset = await boxesOf(page.locator("[data-inset]"));
    expect(inset.length).toBe(1);
    expect(overlapsOf(await boxesOf(page.locator("[data-legend] > *")), inset)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test("an open crisis is a ring around the sign of who leads, where no name covers it", async () => {
    await facilitator.ask("control.inject", { inject: "batken-raid" });
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await page.getByRole("button", { name: "Map" }).click();
    const state = page.getByRole("button", { name: /^Kyrgyzstan.*crisis/ });
    await state.waitFor();
    const rings = () =>
      state.locator("span").evaluateAll((all) => {
        const dashed = all.map((one) => getComputedStyle(one)).filter((one) => one.outlineStyle === "dashed");
        // The ground of the ring keeps the border of a chosen state out of it.
        return dashed.map(({ boxShadow }) => boxShadow.split("rgb").length - 1);
      });
    expect(await rings()).toEqual([2]);
    await state.click();
    await page.getByRole("region", { name: "Kyrgyzstan" }).waitFor();
    expect(await rings()).toEqual([2]);
  });

  test("states that no atlas knows stand above the card of one of them", async () => {
    const invented = await desk.create({ scenario: "practice" });
    const other = await desk.page({ width: 390, height: 844 });
    await joinByLink(other.page, { link: invented.links.join, name: "Aigerim", seat: "Velmar" });
    await desk.facilitator(invented).ask("control.start", {});
    const tiles = other.page.getByRole("button", { name: /^(Velmar|Kestrin), / });
    await tiles.last().click();
    const card = other.page.getByRole("region", { name: "Kestrin" });
    await card.waitFor();
    const hidden = async () => overlapsOf(await boxesOf(tiles), await boxesOf(card));
    await expect.poll(hidden, PATIENT).toEqual([]);
    other.watch.assertClean();
  });

  test("no page complained", () => {
    pupil.watch.assertClean();
  });
});
