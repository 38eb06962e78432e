import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../commands/run.ts";
import { shippedScenario } from "../scenario/shipped.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { noFaults, openEditor, savedText, saveText, typeAt } from "./editing.ts";
import { leftInEnglish } from "./left-in-english.ts";

const FILE = join(import.meta.dirname, "../../scenarios/practice/scenario.yaml");

describe.skipIf(await noBrowser())("an author tries a scenario in the editor", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;
  const fetched: string[] = [];

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    page.context().on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await openEditor(desk, page, "practice");
  });
  afterAll(async () => {
    await desk?.close();
  });

  const tab = (name: RegExp) => page.getByRole("tab", { name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const games = () => page.getByRole("textbox", { name: "Games" });
  const digest = async () => (await page.getByText(/^[0-9a-f]{64}$/).textContent()) ?? "";
  const players = () => fetched.filter((path) => path.includes("game-worker"));

  test("what plays is fetched when somebody plays, not before", async () => {
    await tab(/Try it/).click();
    await page.getByText("No game played yet").waitFor();
    expect(players()).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("one game: the scores of the command line's first game, what moved the region, what happened, the orders", async () => {
    await button("Play a game").click();
    await page
      .getByText("Game 1 of the seed 1 was played to its end in 3 turns. Its own seed is 1/1.")
      .waitFor();
    expect(players()).not.toEqual([]);
    const { out } = await run("simulate", FILE, "--only", "1", "--seed", "1", "--json");
    const { seats } = JSON.parse(out) as { seats: { seat: string; score: { mean: number } }[] };
    const scores = await page
      .getByRole("list", { name: "Final scores" })
      .getByRole("listitem")
      .allTextContents();
    const names: Readonly<Record<string, string>> = {
      ...{ norgard: "Norgard", ports: "Seven Ports", velmar: "Velmar", kestrin: "Kestrin" },
    };
    expect(scores).toHaveLength(seats.length);
    for (const { seat, score } of seats)
      expect(scores.some((line) => line.includes(`${names[seat]}${score.mean.toFixed(1)}`))).toBe(true);
    await page.locator("summary").filter({ hasText: "Turn 1" }).click();
    await page.getByText("The pass is attacked", { exact: true }).waitFor();
    await page.getByRole("region", { name: "Orders in this game" }).getByText("Offer aid").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("the chart of the scores tells its lines apart without colours", async () => {
    const chart = page.getByRole("img", { name: "Scores after each turn" });
    await chart.locator("[data-letter]").nth(3).waitFor();
    expect((await chart.locator("[data-letter]").allTextContents()).sort()).toEqual(["K", "N", "P", "V"]);
    const dashes = await chart
      .locator("path[stroke]")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("stroke-dasharray")));
    expect(dashes.filter((dash) => dash !== null)).toHaveLength(2);
    expect(new Set(dashes).size).toBe(3);
  });

  test("after a change of the text the same game is played again; a faulty text is not, and leads to its faults", async () => {
    await typeAt(page, "minutes:", "5");
    await page.getByText("The text has changed since: this was played with the text before.").waitFor();
    await button("Play it again with the changed text").click();
    await page.getByText("The text has changed since").waitFor({ state: "detached" });
    await page.getByText("Its own seed is 1/1.").waitFor();
    await button("Play another game").click();
    await page.getByText("Its own seed is 1/2.").waitFor();
    await typeAt(page, "minutes:", "x");
    await page.getByText("The text has 1 fault: it can be played once they are mended.").waitFor();
    expect(await button("Play 20 games").isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await button("Show the faults").click();
    await page.getByRole("button", { name: /line \d+ · minutes$/ }).waitFor();
    await typeAt(page, "minutes:", "");
    for (const _ of "5x") await page.keyboard.press("Backspace");
    await noFaults(page).waitFor();
    await tab(/Try it/).click();
  });

  test("a report has the figures of the command line", async () => {
    await games().fill("4");
    await games().press("Enter");
    await button("Play 4 games").click();
    // The page stays at hand while they are played.
    await tab(/Values/).click();
    await page.getByRole("textbox", { name: "Minutes of a game" }).waitFor();
    await tab(/Try it/).click();
    await page.getByText("4 games were played with the seed 1; their own seeds are 1/1 to 1/4.").waitFor();
    const { out } = await run("simulate", FILE, "--games", "4", "--seed", "1", "--json");
    const report = JSON.parse(out) as {
      digest: string;
      seats: { mean: { value: number; low: number; high: number } }[];
    };
    await page.getByText(report.digest).waitFor();
    await page
      .getByText("Whether a seat wins often or seldom 4 games cannot tell: play at least 12.")
      .waitFor();
    const rows = page.getByRole("region", { name: "Final scores" }).getByRole("row");
    const means = (await rows.allTextContents()).slice(1);
    expect(means).toHaveLength(report.seats.length);
    for (const [at, { mean }] of report.seats.entries()) {
      const print = (value: number) => value.toFixed(1);
      expect(means[at]).toContain(`${print(mean.value)} (${print(mean.low)}–${print(mean.high)})`);
    }
    expect(await faultsOf(page)).toEqual([]);
  });

  test("a batch that is stopped is reported as far as it was played, and the keyboard keeps its place", async () => {
    await games().fill("500");
    await games().press("Enter");
    await button("Play 500 games").click();
    await page.getByText(/^[1-9]\d* of 500 games played$/).waitFor();
    await button("Stop").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Stopped: 500 were asked for.").waitFor();
    const again = button("Play 500 games");
    await expect.poll(() => again.evaluate((place) => place === document.activeElement)).toBe(true);
  });

  test("what stands out is told with its numbers, and leads to its place in the text", async () => {
    const far = (await savedText(desk, "practice", "?version=0"))
      .replace("id: practice", "id: far")
      .replace("metric: autonomy, from: 57.5, to: 73.5", "metric: autonomy, from: 99, to: 100");
    await saveText(desk, "far", far);
    const other = await desk.page();
    await openEditor(desk, other.page, "far");
    await other.page.getByRole("tab", { name: /Try it/ }).click();
    await other.page.getByRole("button", { name: "Play a game" }).click();
    const finding = other.page.getByRole("button", {
      name: /^Velmar reached nothing of an objective: “.+” counts from 99\.0 on, and came no nearer than [67]\d\.\d\.$/,
    });
    await finding.click();
    await other.page.locator(".cm-activeLine", { hasText: "from: 99, to: 100" }).waitFor();
    expect(await faultsOf(other.page)).toEqual([]);
    await other.page.close();
  });

  test("where the worker cannot be fetched it says so, and the next try plays", async () => {
    const other = await desk.page();
    await openEditor(desk, other.page, "practice");
    await other.page.context().route("**/game-worker*", (route) => route.abort());
    await other.page.getByRole("tab", { name: /Try it/ }).click();
    await other.page.getByRole("button", { name: "Play a game" }).click();
    await other.page.getByRole("alert").getByText("The games could not be played").waitFor();
    await other.page.context().unroute("**/game-worker*");
    await other.page.getByRole("button", { name: "Play a game" }).click();
    await other.page.getByText("Its own seed is 1/1.").waitFor();
    await other.page.close();
  });

  test("on a phone a table that goes on sideways has a shade at the edge behind which there is more", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Try it" }).click();
    const table = page.getByRole("region", { name: "Final scores" });
    const shaded = (more: string) =>
      page.locator(`[data-more="${more}"]`).and(table).waitFor({ state: "visible" });
    const scrollTo = (left: number) =>
      table.evaluate((box, to) => {
        box.scrollLeft = to;
      }, left);
    await shaded("end");
    await scrollTo(40);
    await shaded("both");
    await scrollTo(9999);
    await shaded("start");
    await page.setViewportSize({ width: 1440, height: 900 });
    await shaded("none");
  });

  test("on a phone and in Russian nothing is left in English, beside the edge or over another", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByLabel("Language").selectOption("ru");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Отчёт о балансе" }).waitFor();
    const known = ["whitecell simulate FILE --games", "--seed", "--variant", "short", await digest()];
    const bar = page.getByRole("navigation", { name: "Редактор сценариев" }).getByRole("button");
    const spans = await bar
      .locator("span")
      .evaluateAll((words) =>
        words.map((word) => word.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
    for (const [at, { left }] of spans.entries())
      if (at > 0) expect(left).toBeGreaterThanOrEqual(spans[at - 1]?.right ?? 0);
    // The text beside and the outline of it are the author's; on a phone they are not seen.
    const seen = ` ${(await page.locator("body").allInnerTexts()).join(" ").replaceAll(/\s+/g, " ")} `;
    const left = await leftInEnglish(page, shippedScenario("practice"), known);
    expect(left.filter((words) => seen.includes(` ${words} `))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    watched.watch.assertClean();
    expect([...watched.watch.hosts]).toEqual([new URL(desk.base).host]);
  });
});
