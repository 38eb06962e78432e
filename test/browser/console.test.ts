import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person } from "../classroom/person.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

describe.skipIf(await noBrowser())("a facilitator at the console", () => {
  let desk: Desk;
  let wall: WatchedPage;
  let console_: WatchedPage;
  let page: Page;
  let student: Person;
  let session = "";
  let code = "";

  beforeAll(async () => {
    desk = await Desk.open();
    console_ = await desk.page();
    page = console_.page;
  });
  afterAll(async () => {
    await desk?.close();
  });

  /** By its exact words: one that takes no press just now also says that one must wait. */
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole("button", { name, exact: typeof name === "string" });
  const dialog = () => page.getByRole("dialog");
  const strip = () => page.getByRole("region", { name: "What to do now" });
  const pages = () => [console_, wall];

  test("makes a game on the host page and opens its console and the wall", async () => {
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("radio", { name: /June 2005/ }).check({ force: true });
    await page.getByLabel("Title of the game").fill("IR 304, Thursday");
    await button("Create the game").click();
    const projector = await page.getByRole("link", { name: "Open the projector page" }).getAttribute("href");
    const door = page.getByRole("region", { name: "The door is open" });
    await door.getByRole("link", { name: "Open the console" }).click();
    await strip().getByText("Nobody is here yet.").waitFor();
    expect(page.url()).not.toContain("#");

    wall = await desk.page({ width: 1920, height: 1080 });
    await wall.page.goto(projector ?? "");
    await wall.page.getByRole("heading", { name: "IR 304, Thursday" }).waitFor();
    expect(wall.page.url()).not.toContain("#");
  });

  test("sees who comes, on the console and on the wall", async () => {
    code = ((await button(/^[A-Z0-9]{3} [A-Z0-9]{3}$/).textContent()) ?? "").replace(" ", "");
    session = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await wall.page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).waitFor();
    student = await desk.seated(session, code, "Aigerim", "tashkent");
    await strip()
      .getByText(/1 person in 1 seat/)
      .waitFor();
    await page.getByLabel("Seat of Aigerim").waitFor();
    await page
      .getByRole("row", { name: /Tashkent/ })
      .getByText("Aigerim")
      .first()
      .waitFor();
    // What changes the ways in stands once, beside the code.
    for (const name of ["Cards for the seats", "New code"]) expect(await button(name).count()).toBe(1);
    expect(await page.getByRole("radiogroup", { name: "Door" }).count()).toBe(1);
    // There are no sheets yet, and nothing can be fired: no columns without words, and no hint at a button that is missing.
    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual(["Seat", "People"]);
    await page.getByText("They can be fired while a turn is planned or held.").waitFor();
    await wall.page.getByText("1 of 12 seats taken").waitFor();
    expect([...(await faultsOf(page)), ...(await faultsOf(wall.page))]).toEqual([]);
  });

  test("starts, pauses and goes on; every press on the clock is listed", async () => {
    await button("Start", strip()).click();
    await button("Start now", dialog()).click();
    await strip().getByText("Not ready: Tashkent.").waitFor();
    const columns = page.getByRole("columnheader");
    await expect.poll(() => columns.allInnerTexts()).toEqual(["Seat", "People", "Orders", "Sheet"]);
    await button("Pause").click();
    await strip().getByText("The game is paused.").waitFor();
    // What stands still leads nowhere: "Orders close in: Paused" would say when it goes on.
    await page.getByRole("banner").getByText("Paused").waitFor();
    expect(await page.getByRole("banner").getByText("Orders close in").count()).toBe(0);
    await wall.page.getByText("Paused", { exact: true }).waitFor();
    expect(await wall.page.getByText("until orders close").count()).toBe(0);
    await wall.page.getByText("Paused").first().waitFor();
    await student.until("the clock stands", ({ clock }) => !clock.running);
    await button("Go on", strip()).click();
    const before = await student.until("the clock runs", ({ clock }) => clock.running);
    await button("+5 min").click();
    const after = await student.until(
      "five more minutes",
      ({ clock }) => (clock.remaining ?? 0) > (before.clock.remaining ?? 0) + 240_000,
    );
    expect(after.clock.remaining).toBeLessThan(13 * 60_000);
    await page
      .getByRole("listitem")
      .filter({ hasText: "+5 min" })
      .getByText(/left, until/)
      .waitFor();
  });

  test("on paper stands what is known, and nothing that is only to be pressed or filled in", async () => {
    await page.emulateMedia({ media: "print" });
    await page.getByRole("heading", { name: "Seats and sheets" }).waitFor();
    // A row of the seats is read, whether it can be pressed or not.
    const pressed = page.locator("button:not(td button):not(th button)").filter({ visible: true });
    expect(await pressed.allInnerTexts()).toEqual([]);
    expect(await page.locator("input, select, textarea").filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Clock" }).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "Injects" }).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  });

  test("C5: a total that cannot be meant is asked about, and can be pulled back", async () => {
    for (let press = 0; press < 6; press += 1) await button("+5 min").click();
    await page.getByText(/until the close\. Is that meant\?/).waitFor();
    await button("Cancel").click();
    await expect.poll(() => page.getByText("Is that meant?").count()).toBe(0);
    await button("−1 min").click();
    await page
      .getByRole("listitem")
      .filter({ hasText: "−1 min" })
      .getByText(/left, until/)
      .waitFor();
  });

  test("reads a sheet as it is written, and answers a delegation", async () => {
    const orders = [{ action: "public-statement", fields: { about: "moscow", tone: "praise" } }];
    await student.ask("orders.draft", { turn: 1, revision: 0, orders });
    const row = page.getByRole("row", { name: /Tashkent/ });
    await row.getByText("draft only").waitFor();
    await row.getByRole("button").click();
    await page.getByRole("region", { name: "Sheet of Tashkent" }).getByText("Public statement").waitFor();
    await student.ask("message.send", { channel: "facilitator", text: "May we see the map again?" });
    await page.getByRole("tab", { name: /Messages 1/ }).click();
    await page.getByText("May we see the map again?").waitFor();
    await page.getByLabel("Message to Tashkent").fill("It stands on the wall.");
    await button("Send").click();
    const heard = await student.until("an answer", ({ channels }) =>
      channels.some(({ messages }) => messages.some(({ text }) => text === "It stands on the wall.")),
    );
    expect(heard.channels.find(({ key }) => key === "facilitator")?.messages).toHaveLength(2);
  });

  test("fires an event by hand, after a question", async () => {
    await page.getByText(/events come by date or condition/).click();
    await button(/^Fire now: /)
      .first()
      .click();
    await button("Fire it", dialog()).click();
    await page.getByText("at the next close", { exact: true }).waitFor();
  });

  test("C1: a double click closes one turn, and asks before it closes over somebody's head", async () => {
    await button("Close the turn", strip()).click();
    await dialog().getByText("Tashkent").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await button("Close the turn now", dialog()).dblclick();
    await strip().getByText("The results of turn 1 are out.").waitFor();
    await wall.page.getByText("Turn 1 brought").waitFor();
    await button("Next turn", strip()).click();
    const second = await student.until("turn 2", ({ session }) => session.turn === 2);
    expect(second.session.phase).toBe("planning");
  });

  test("C2: a reopened console shows the game as it stands", async () => {
    await page.reload();
    await strip().getByText("Not ready: Tashkent.").waitFor();
    await page.getByText("Turn 2 of 6", { exact: true }).waitFor();
  });

  test("gives a latecomer at the door a seat, says who dropped off, and takes somebody out after a question", async () => {
    const late = await desk.seated(session, code, "Late Larry", "moscow");
    const door = page.getByRole("region", { name: "At the door" });
    await door.getByText("Late Larry", { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await door.getByLabel("Seat of Late Larry").selectOption("washington");
    await late.until("a seat", ({ you }) => you.seat === "washington");
    await strip().getByText("Not ready: Washington and Tashkent.").waitFor();
    await late.leave();
    await strip().getByText("Nobody of Washington is connected.").waitFor();
    await page.getByText(/^Away: .*Late Larry.* \(Washington\)$/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await button("Remove Late Larry").click();
    await dialog().getByText("The way back is to join anew").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await button("Remove", dialog()).click();
    await strip().getByText("Not ready: Tashkent.").waitFor();
    expect(await page.getByLabel("Seat of Late Larry").count()).toBe(0);
  });

  test("ends the game; scores are open, on the wall, too", async () => {
    await button("End the game").click();
    await button("End it", dialog()).click();
    await strip().getByText("The game has ended.").waitFor();
    await page.getByRole("columnheader", { name: "Final" }).waitFor();
    await wall.page.getByRole("heading", { name: "Final scores" }).waitFor();
    expect(await wall.page.getByRole("listitem").filter({ hasText: "Tashkent" }).count()).toBeGreaterThan(0);
    expect([...(await faultsOf(page)), ...(await faultsOf(wall.page))]).toEqual([]);
  });

  test("after the end nothing can be fired, and the console says so", async () => {
    await console_.page.getByText(/^The game is over: \d+ events never happened\.$/).waitFor();
    expect(await console_.page.getByText("What is fired now happens").count()).toBe(0);
  });

  test("after the end nobody is let in: the door is gone, and the code leads only those back who were here", async () => {
    expect(await page.getByRole("heading", { name: "Door" }).count()).toBe(0);
    await page.getByRole("button", { name: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ }).click();
    await dialog().getByText("The game has ended, and nobody new comes in.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    for (const name of ["New code", "Cards for the seats"])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    const link = await dialog().getByRole("link").first().getAttribute("href");
    const returning = await desk.page({ width: 390, height: 844 });
    await returning.page.goto(link ?? "");
    await returning.page.getByText("This game has ended.").waitFor();
    await returning.page.getByRole("button", { name: /^I was here before/ }).waitFor();
    await page.keyboard.press("Escape");
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    const host = new URL(desk.base).host;
    for (const { watch } of pages()) {
      watch.assertClean();
      expect([...watch.hosts]).toEqual([host]);
    }
  });
});
