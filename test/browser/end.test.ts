import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../classroom/person.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

/** What a student sees when the game is over, and takes along. */
describe.skipIf(await noBrowser())("the end of a game", () => {
  let desk: Desk;
  let facilitator: Person;
  let pupil: WatchedPage;
  let lateLink: string;

  beforeAll(async () => {
    desk = await Desk.open();
    const session = await desk.create({ scenario: "practice" });
    facilitator = desk.facilitator(session);
    const ada = await desk.seated(session.id, session.code, "Ada", "velmar");
    await facilitator.ask("control.start", {});
    const late = await desk.seated(session.id, session.code, "Late", "norgard");
    lateLink = `${desk.base}/play/${session.id}#${late.key}`;
    for (const turn of [1, 2]) {
      await facilitator.ask("control.closeTurn", { turn });
      await facilitator.ask("control.nextTurn", { turn });
    }
    await facilitator.ask("control.end", {});
    pupil = await desk.page({ theme: "dark" });
    await pupil.page.goto(`${desk.base}/play/${session.id}#${ada.key}`);
    await pupil.page.getByRole("heading", { name: "Final scores" }).waitFor();
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("the score at the head is the final one, not that of the last turn", async () => {
    const { scores } = await facilitator.until("final scores", ({ scores: { final } }) => final !== null);
    const final = ((scores.final?.velmar ?? 0) / 1000).toFixed(1);
    await pupil.page.getByRole("banner").getByText("Final score").waitFor();
    await pupil.page.getByRole("banner").getByText(final, { exact: true }).waitFor();
  });

  test("who still stood at the door is told that it has ended, and shown nothing of what was played", async () => {
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(lateLink);
    await page.getByText("This game has ended. Its replay is open to those who played it.").waitFor();
    for (const name of ["Final scores", "To talk about"])
      expect(await page.getByRole("heading", { name }).count()).toBe(0);
    for (const name of ["Download the log", "Open the replay", "While you wait"])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    expect(await page.getByText("as soon as you have one").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    const nextTab = await page.context().newPage();
    await nextTab.goto(lateLink.replace(/#.*/, ""));
    const waiting = nextTab.getByRole("region", { name: "What waits for you" });
    await waiting.getByText("This game has ended. Its replay is open to those who played it.").waitFor();
    watch.assertClean();
  });

  test("who opens the page then finds no frame around a part of it", async () => {
    const { page } = pupil;
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.locator(":focus-visible").count()).toBe(0);
  });

  test("what everybody wanted is open, and how far each came, another's when it is asked for", async () => {
    const { page } = pupil;
    await page.getByRole("list", { name: "Objectives of Velmar" }).getByText("aim").first().waitFor();
    await page.getByText("was secret").first().waitFor();
    await page.getByRole("button", { name: "How far it came Norgard" }).click();
    await page.getByRole("list", { name: "Objectives of Norgard" }).getByText("aim").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("there is something to talk about, and the log to take along", async () => {
    const { page } = pupil;
    await page.getByRole("heading", { name: "To talk about" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the log" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
  });

  test("a game that ended before its first turn was worked out has no scores, on any page", async () => {
    const session = await desk.create({ scenario: "practice" });
    const ben = await desk.seated(session.id, session.code, "Ben", "kestrin");
    const teacher = desk.facilitator(session);
    await teacher.ask("control.start", {});
    await teacher.ask("control.end", {});
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/play/${session.id}#${ben.key}`);
    for (const link of [null, session.links.console, session.links.projector]) {
      if (link !== null) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(link);
      }
      await page.getByText("The game ended before a turn was worked out.").waitFor();
      expect(await page.getByText("nothing secret").count()).toBe(0);
      expect(await page.getByText("0.0", { exact: true }).count()).toBe(0);
      expect(await page.getByRole("button", { name: "Last turn" }).count()).toBe(0);
    }
    watch.assertClean();
  });

  test("on paper, also from a phone in the dark, all parts stand one below the other in dark letters", async () => {
    const { page } = pupil;
    await page.setViewportSize({ width: 390, height: 844 });
    const last = page.getByRole("heading", { name: /^Why your score/ });
    expect(await last.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await last.isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1_500);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    pupil.watch.assertClean();
  });
});
