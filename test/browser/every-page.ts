import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

/** A way to look at a page. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
}

const noBrowserHere = await noBrowser();

/** Opens every page and looks at it in each of some ways: no fault of a page, nor anything beside its edge. */
export function everyPageIsSound(looks: readonly Look[]): void {
  describe.skipIf(noBrowserHere)(`every page, ${looks.map(nameOf).join(", ")}`, () => walk(looks));
}

function nameOf({ width, scheme }: Look): string {
  return `${width} wide in ${scheme}`;
}

function walk(looks: readonly Look[]): void {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let pupil: WatchedPage;
  let console_: WatchedPage;
  let other: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ settings: { adjudication: "held" } });
    facilitator = desk.facilitator(session);
    [pupil, console_, other] = await Promise.all([desk.page(), desk.page(), desk.page()]);
    await console_.page.goto(session.links.console);
  });
  afterAll(async () => {
    await desk?.close();
  });

  async function expectSound(page: Page, where: string): Promise<void> {
    for (const look of looks) {
      const { width, height, scheme } = look;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      const name = `${where}, ${nameOf(look)}`;
      expect(await faultsOf(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
    }
  }

  test("the host page, the editor, the way in, and a page that is not there", async () => {
    const { page } = other;
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("button", { name: "Create the game" }).waitFor();
    await expectSound(page, "the host page");
    await page.goto(`${desk.base}/editor/practice`);
    await page.getByText("No faults: this text can be started.").waitFor({ state: "attached" });
    await expectSound(page, "the editor");
    await page.goto(`${desk.base}/join`);
    await page.getByLabel("Code").waitFor();
    await expectSound(page, "the way in");
    await page.goto(`${desk.base}/nothing/here`);
    await page.getByRole("heading").first().waitFor();
    await expectSound(page, "a page that is not there");
  });

  test("the lobby, for all three who look at it", async () => {
    await joinByLink(pupil.page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
    await expectSound(pupil.page, "a student's lobby");
    await console_.page.getByLabel("Seat of Aigerim").waitFor();
    await expectSound(console_.page, "the console's lobby");
    await other.page.goto(session.links.projector);
    await other.page.getByText("1 of 12 seats taken").waitFor();
    await expectSound(other.page, "the wall's lobby");
  });

  test("planning", async () => {
    await facilitator.ask("control.start", {});
    await pupil.page.locator("[data-state]").first().waitFor();
    await expectSound(pupil.page, "a student's planning");
    await expectSound(console_.page, "the console's planning");
    await expectSound(other.page, "the wall's planning");
  });

  test("a held turn and its results", async () => {
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await console_.page.getByRole("heading", { name: "What turn 1 brings" }).waitFor();
    await expectSound(console_.page, "the console's review");
    await facilitator.ask("control.publish", { turn: 1 });
    await pupil.page.getByRole("heading", { name: /^Why your score/ }).waitFor();
    await expectSound(pupil.page, "a student's results");
  });

  test("the end and the replay", async () => {
    await facilitator.ask("control.end", {});
    await pupil.page.getByRole("heading", { name: "Final scores" }).waitFor();
    await expectSound(pupil.page, "a student's end");
    await other.page.getByRole("heading", { name: "Final scores" }).waitFor();
    await expectSound(other.page, "the wall's end");
    await other.page.goto(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    await other.page.getByRole("slider").waitFor();
    await expectSound(other.page, "the replay");
  });

  test("no page complained", () => {
    for (const { watch } of [pupil, console_, other]) watch.assertClean(/404/);
  });
}
