import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { joinSeat } from "../classroom/open-session.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf } from "./desk.ts";

describe.skipIf(await noBrowser())("the history of a number", () => {
  let desk: Desk;
  let session: CreatedSession;
  let key = "";

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create();
    key = (await joinSeat(desk.base, session.code, "Aigerim", "tashkent")).participantKey;
    const facilitator = desk.facilitator(session);
    await facilitator.ask("control.start", {});
    for (const turn of [1, 2, 3]) {
      await facilitator.ask("control.closeTurn", { turn });
      if (turn < 3) await facilitator.ask("control.nextTurn", { turn });
    }
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("a student sees each turn's change of a state's number with its causes, on a phone", async () => {
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/play/${session.id}#${key}`);
    await page.getByRole("button", { name: "History" }).first().click();
    const dialog = page.getByRole("dialog", { name: "History" });
    await dialog.getByRole("heading", { name: /^Turn 3/ }).waitFor();
    await dialog.getByRole("heading", { name: /^Turn 1/ }).waitFor();
    expect(await dialog.getByText("Some turns could not be fetched").count()).toBe(0);
    await dialog.getByLabel("Which number").selectOption({ label: "Tashkent's capital" });
    await dialog.getByText("Political capital of the new turn.").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });

  test("the facilitator may ask of every number", async () => {
    const { page, watch } = await desk.page({ theme: "dark" });
    await page.goto(session.links.console);
    await page.getByRole("tab", { name: /^Results/ }).click();
    await page.getByRole("button", { name: "History" }).click();
    const dialog = page.getByRole("dialog", { name: "History" });
    await dialog.getByLabel("Which number").selectOption({ label: "Threat in Uzbekistan" });
    await dialog.getByText("Armed groups grew while nobody stopped them.").first().waitFor();
    const numbers = dialog.getByLabel("Which number");
    for (const label of await numbers.locator("option").allTextContents()) {
      await numbers.selectOption({ label });
      // Whoever adds the printed changes to the printed start comes to the printed end.
      const turns = await dialog.locator("section", { has: page.locator("h3") }).evaluateAll((sections) =>
        sections.map((section) => {
          const read = (text: string) => text.split(/[^\d.,−]+/).filter((word) => /\d/.test(word));
          const number = (word = "") => Number(word.replace("−", "-"));
          const [start, end] = read(section.querySelector("h3 .figures")?.textContent ?? "").map(number);
          const changes = [...section.querySelectorAll("li b")].map(({ textContent }) =>
            number(textContent ?? ""),
          );
          return { start, end, sum: changes.reduce((sum, change) => sum + change, start ?? 0) };
        }),
      );
      expect(turns.length).toBeGreaterThan(0);
      for (const { end, sum } of turns) expect(sum, label).toBeCloseTo(end ?? Number.NaN, 6);
    }
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });
});
