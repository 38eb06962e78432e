import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

/** Where the keyboard is, in words; "nowhere" when what it was on has gone. */
function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return "nowhere";
    return activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "";
  });
}

async function expectPlace(page: Page, name: RegExp): Promise<void> {
  await expect.poll(() => placeOf(page), PATIENT).toMatch(name);
}

describe.skipIf(await noBrowser())("the keyboard has a place after every press", () => {
  let desk: Desk;
  let session: CreatedSession;
  let pupil: WatchedPage;
  let console_: WatchedPage;
  let ports: Person;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ scenario: "practice" });
    [pupil, console_] = await Promise.all([desk.page(), desk.page()]);
    await console_.page.goto(session.links.console);
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("on the way in: at the seats, at the words to write down, at the briefing", async () => {
    const { page } = pupil;
    await page.goto(session.links.join);
    await page.getByLabel("Your name").fill("Ada");
    await page.keyboard.press("Enter");
    await expectPlace(page, /^Choose a seat$/);
    await page.getByRole("radio", { name: /^Velmar/ }).check({ force: true });
    await page.getByRole("button", { name: "Sit down as Velmar" }).press("Enter");
    await expectPlace(page, /^Write these four words down/);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "I have written them down" }).press("Enter");
    await expectPlace(page, /^Briefing$/);
  });

  test("on the console: with whoever is given a seat, and in the list when somebody has gone", async () => {
    const { page } = console_;
    await desk.seated(session.id, session.code, "Ben", "velmar");
    ports = await desk.seated(session.id, session.code, "Chloe", "ports");
    const seat = page.getByLabel("Seat of Ben");
    await seat.focus();
    await seat.selectOption({ label: "Norgard" });
    const rows = page.locator("#people li");
    await expect
      .poll(() => rows.allInnerTexts(), PATIENT)
      .toEqual([
        expect.stringContaining("Ben"),
        expect.stringContaining("Chloe"),
        expect.stringContaining("Ada"),
        expect.stringContaining("Projector"),
      ]);
    expect(await seat.evaluate((element) => element === document.activeElement)).toBe(true);
    await seat.selectOption({ label: "Velmar" });
    await page.getByRole("button", { name: "Make head: Ben" }).press("Enter");
    await expectPlace(page, /^Ben\s+head/);
    await page.getByRole("button", { name: "Remove Ben" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).press("Enter");
    await expectPlace(page, /^People/);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("what a press opens is drawn whole at once, where it was fetched before", async () => {
    await desk.facilitator(session).ask("control.start", {});
    const { page } = pupil;
    await page.getByRole("button", { name: /^Add order 1/ }).click();
    const fetched = () =>
      page.evaluate(() =>
        performance
          .getEntries()
          .map(({ name }) => name)
          .join(" "),
      );
    await expect.poll(fetched, PATIENT).toContain("/later-");
    await page.waitForLoadState("networkidle");
    const fields = await page.evaluate(async () => {
      const kinds = [...document.querySelectorAll<HTMLElement>("section button")];
      kinds.find(({ textContent }) => textContent?.startsWith("Evict a base"))?.click();
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      return document.querySelectorAll("ol input").length;
    });
    expect(fields).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  test("on the sheet: at the order that is written, then at the button for the next", async () => {
    const { page } = pupil;
    await page.getByRole("button", { name: /^Add order 1/ }).press("Enter");
    await expectPlace(page, /^Choose an action$/);
    await page.getByRole("button", { name: /^Secure the borders/ }).press("Enter");
    await expectPlace(page, /^Secure the borders$/);
    await page.getByRole("button", { name: "Add to the sheet" }).press("Enter");
    await expectPlace(page, /Add order 2/);
    await page.getByRole("button", { name: "Remove: Secure the borders" }).press("Enter");
    await expectPlace(page, /Add order 1/);
  });

  test("in talks: on the proposal that was answered", async () => {
    const { page } = pupil;
    const terms = [{ kind: "aid", fields: { from: "ports", to: "velmar", amount: 5 } }];
    await ports.until("planning", ({ session: { phase } }) => phase === "planning");
    await ports.ask("proposal.offer", { to: ["velmar"], terms, turns: 2, secret: false });
    await page.getByRole("button", { name: "Open the proposal" }).first().press("Enter");
    await page.getByRole("button", { name: "Accept" }).press("Enter");
    await expectPlace(page, /^Seven Ports' proposal/);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("after a close: on the map when results were read, and on the scores when the game is over", async () => {
    const { page } = pupil;
    const facilitator = desk.facilitator(session);
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await page.getByRole("heading", { name: /^Why your score/ }).waitFor();
    await page.getByRole("button", { name: "Plan turn 2" }).press("Enter");
    await expectPlace(page, /^Map$/);
    await facilitator.ask("control.nextTurn", { turn: 1 });
    const add = page.getByRole("button", { name: /^Add order 1/ });
    await add.focus();
    await facilitator.ask("control.end", {});
    await page.getByRole("heading", { name: "Final scores" }).waitFor();
    await expectPlace(page, /^Final scores$/);
  });

  test("no page complained", () => {
    for (const { watch } of [pupil, console_]) watch.assertClean();
  });
});
