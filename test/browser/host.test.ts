import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { boxesOf } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

describe.skipIf(await noBrowser())("the host page", () => {
  let desk: Desk;
  let host: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    host = await desk.page();
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("asks for the key, and says when it is the wrong one", async () => {
    const { page } = host;
    await page.goto(desk.base);
    await page.getByLabel("Host key").fill("not-the-key-of-this-server");
    await page.getByRole("button", { name: "Open the host page" }).click();
    await page.getByText("This key is not known here, or it was withdrawn.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("with the key makes a game without a clock, for as many turns as chosen", async () => {
    const { page } = host;
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByLabel("Title of the game").fill("N4 <b>bold</b> {{7*7}}");
    await page.getByRole("radio", { name: /June 2005/ }).check({ force: true });
    await page.getByText("Full", { exact: true }).click();
    await page.getByText("12 turns of 2 months").waitFor();
    await page.getByText("No clock", { exact: true }).click();
    await page.getByRole("button", { name: "Create the game" }).click();
    const door = page.getByRole("region", { name: "The door is open" });
    await door.getByRole("img", { name: "QR code of the link for students" }).waitFor();
    const row = page.getByRole("row", { name: /N4/ });
    await row.getByText("N4 <b>bold</b> {{7*7}}").waitFor();
    // Two games of the same title are told apart by more than their code.
    await row.getByText(/^Central Asia, June 2005 · Full, 12 turns · made \w+, /).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await row.getByRole("link", { name: "Open the console" }).click();
    await page.getByText("N4 <b>bold</b> {{7*7}}").first().waitFor();
    await page.getByRole("button", { name: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ }).waitFor();
  });

  test("offers every setting of a game: the results' clock at first sight, the rare ones folded", async () => {
    const { page } = await desk.page();
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("radio", { name: /^Practice/ }).check({ force: true });
    const seconds = page.getByRole("textbox", { name: "Seconds for the results" });
    await seconds.fill("0");
    await seconds.press("Tab");
    expect(await seconds.inputValue()).toBe("0");
    await seconds.fill("90");
    await seconds.press("Tab");
    await page.getByText("You review").click();
    await page.getByText("You see each turn first").waitFor();
    const [label] = await boxesOf(page.getByText("Who decides a turn"));
    // In one line: what stands beside it takes two.
    expect((label?.right ?? 0) - (label?.left ?? 0)).toBeGreaterThan(100);
    await page.getByText("The rules", { exact: true }).click();
    await page.getByLabel("Bots on empty seats").waitFor({ state: "hidden" });
    await page.getByText("More settings").press("Enter");
    // The button is held at the bottom of the window: what the keyboard comes to is not under it.
    expect(await coveredOnTheWay(page, "Seed of the dice")).toEqual([]);
    await page.getByText("The head", { exact: true }).click();
    await page.getByLabel("Bots on empty seats").selectOption({ label: "Do nothing" });
    await page.getByText("They give no orders and answer no proposal.").waitFor();
    await page.getByText("Allow observers").click();
    await page.getByText("Hide names until the debrief").click();
    await page.getByLabel("Treatment, for research").fill("told of the secret");
    await page.getByLabel("Seed of the dice").fill("four");
    expect(await faultsOf(page)).toEqual([]);
    const settings = await headOf(await created(page));
    expect(settings).toMatchObject({
      ...{ minutesPerTurn: 7, reviewSeconds: 90, files: "head", bots: "hold", language: "en" },
      ...{ observersAllowed: false, names: "hidden", treatment: "told of the secret", seed: "four" },
    });
    await page.getByRole("button", { name: "Create another game" }).click();
    await page.getByRole("checkbox", { name: /^The next turn waits for me/ }).check({ force: true });
    expect(await seconds.isDisabled()).toBe(true);
    expect(await headOf(await created(page))).toMatchObject({ reviewSeconds: null, treatment: "" });
  });

  test("works under the name of a class's network, where nothing is a secure context", async () => {
    const watched = await desk.page({ width: 390, height: 844, theme: "dark" });
    const { page, watch } = watched;
    const base = `http://class.example:${desk.server.port}`;
    await page.goto(`${base}/#${desk.server.hostKey}`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole("radio", { name: /June 2005/ }).check({ force: true });
    await page.getByRole("button", { name: "Create the game" }).click();
    const door = page.getByRole("region", { name: "The door is open" });
    const console_ = door.getByRole("link", { name: "Open the console" });
    const projector = await door.getByRole("link", { name: "Open the projector page" }).getAttribute("href");
    expect(projector).toContain(`${base}/projector/`);
    expect(await faultsOf(page)).toEqual([]);
    await console_.click();
    await page.getByText("Nobody is here yet.").waitFor();
    await page.getByRole("button", { name: "Code and links" }).first().click();
    await page.getByRole("dialog").getByText(`${base}/join/`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(projector ?? "");
    await page.getByText("0 of 12 seats taken").waitFor();
    await page.goto(`${base}/editor/csto-2005#${desk.server.hostKey}`);
    await page.getByRole("textbox", { name: /Text of the scenario/ }).waitFor();
    await page.getByRole("button", { name: "Faults", exact: true }).click();
    await page.getByText("No faults: this text can be started.").waitFor();
    watch.assertClean();
    expect([...watch.hosts]).toEqual([`class.example:${desk.server.port}`]);
  });

  test("offers to see how it really went, and opens that game in the replay", async () => {
    const watched = await desk.page();
    const { page, watch } = watched;
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    const link = page.getByRole("link", { name: "Replay: How it really went" });
    await link.click();
    await page.getByRole("heading", { name: /^Replay/ }).waitFor();
    await page.getByText("How it really went · 12 turns played").waitFor();
    await page.getByLabel("Through the eyes of").selectOption({ label: "Tashkent" });
    await page.getByRole("heading", { name: "Replay: Tashkent" }).waitFor();
    await page.getByRole("tab", { name: "Talks" }).click();
    await page.getByText(/agree on a gas pipeline along the Caspian/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${desk.base}/`);
    await page.getByRole("radio", { name: /^Practice/ }).check({ force: true });
    await link.waitFor({ state: "detached" });
    watch.assertClean();
  });

  /** What of the form lies under its button when Tab comes to it, from where the focus is up to the field named so. */
  async function coveredOnTheWay(page: Page, last: string): Promise<readonly string[]> {
    const covered: string[] = [];
    const field = await page.getByLabel(last).elementHandle();
    for (let steps = 0; steps < 20; steps += 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => {
        const place = (document.activeElement?.closest("label") ?? document.activeElement) as HTMLElement;
        const button = document.querySelector("button[type=submit]")?.getBoundingClientRect();
        const { bottom } = place.getBoundingClientRect();
        return bottom > (button?.top ?? 0) ? (place.textContent ?? "") || place.tagName : null;
      });
      if (name !== null) covered.push(name);
      if (await field?.evaluate((element) => element === document.activeElement)) return covered;
    }
    throw new Error(`the keyboard never came to ${last}`);
  }

  async function created(page: Page): Promise<CreatedSession> {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Create the game" }).click();
    return (await answer).json();
  }

  /** The settings in the first record of a game's log, with what is sealed there for the facilitator. */
  async function headOf({ id, facilitatorKey }: CreatedSession): Promise<unknown> {
    const headers = { authorization: `Bearer ${facilitatorKey}` };
    const log = await fetch(`${desk.base}/api/sessions/${id}/log`, { headers });
    const { parts } = JSON.parse((await log.text()).split("\n")[0] ?? "") as { parts: { body: object }[] };
    const bodies: Record<string, unknown> = Object.assign({}, ...parts.map(({ body }) => body));
    return { ...bodies, ...(bodies.settings as object) };
  }

  test("needed nothing from elsewhere, and no page complained", () => {
    host.watch.assertClean(/40[13]/);
    expect([...host.watch.hosts]).toEqual([new URL(desk.base).host]);
  });
});
