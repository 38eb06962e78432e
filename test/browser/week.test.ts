import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { joinSeat } from "../classroom/open-session.ts";
import type { Person } from "../classroom/person.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

const TWO_DAYS = 2 * 24 * 60;
const AID = { kind: "aid", fields: { from: "washington", to: "moscow", amount: 2 } };
const PRAISE = { action: "public-statement", fields: { about: "washington", tone: "praise" } };

/** A game that is played at home, a turn in days: who comes back is told what waits before they go in. */
describe.skipIf(await noBrowser())("a game that lasts for days", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let ben: Person;
  let phone: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    const settings = { minutesPerTurn: TWO_DAYS, reviewSeconds: 0 };
    session = await desk.create({ title: "IR 304, by mail", settings });
    facilitator = desk.facilitator(session);
    ben = await desk.seated(session.id, session.code, "Ben", "washington");
    phone = await desk.page({ width: 390, height: 844 });
    const { page } = phone;
    await page.goto(`${desk.base}/join/${session.code}`);
    await page.getByLabel("Your name").fill("Ada");
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("radio", { name: /^Moscow/ }).check({ force: true });
    await page.getByRole("button", { name: "Sit down as Moscow" }).click();
    await page.getByRole("button", { name: "I have written them down" }).click();
  });
  afterAll(async () => {
    await desk?.close();
  });

  /** A new tab on Ada's device, as on the next day. */
  async function nextDay(path = `/join/${session.code}`) {
    const page = await phone.page.context().newPage();
    await page.goto(`${desk.base}${path}`);
    const waiting = page.getByRole("region", { name: "What waits for you" });
    await waiting.waitFor();
    return { page, waiting };
  }

  test("before the start it is said that nothing has begun", async () => {
    const { page, waiting } = await nextDay();
    await waiting.getByText("The game has not started.").waitFor();
    await page.close();
  });

  test("the deadline is told by weekday and clock, and what waits by kind: on the join page and on the game's own", async () => {
    await facilitator.ask("control.start", {});
    await phone.page.getByText("Give your first order.").waitFor();
    await phone.page.close();
    await ben.ask("message.send", { channel: "public", text: "Is anybody there?" });
    await ben.ask("proposal.offer", { to: ["moscow"], terms: [AID], turns: 1, secret: true });
    for (const path of [`/join/${session.code}`, `/play/${session.id}`]) {
      const { page, waiting } = await nextDay(path);
      const weekday = new Date(Date.now() + TWO_DAYS * 60_000).toLocaleDateString("en", { weekday: "long" });
      await waiting.getByText(`Orders close ${weekday}`).waitFor();
      await waiting.getByText(/That is in (2 days|1 day 23 hours)/).waitFor();
      const items = () => waiting.getByRole("listitem").allTextContents();
      await expect
        .poll(items)
        .toEqual([
          "1 proposal waits for your answer",
          "Your delegation has given no order yet",
          "1 unread message",
        ]);
      expect(await waiting.textContent()).not.toContain("anybody");
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    }
  });

  test("what was done inside waits no more", async () => {
    const { page } = await nextDay();
    await page.getByRole("button", { name: /Yes, I am/ }).click();
    await page.getByRole("button", { name: /^Talks/ }).click();
    await page.getByText("Is anybody there?").waitFor();
    const { proposals } = await ben.until("the proposal", (view) => view.proposals.length > 0);
    const offered = proposals[0]?.id ?? "";
    const stored = await page.evaluate(() => ({ ...localStorage }));
    const key = Object.entries(stored).find(([name]) => name.endsWith(".student"))?.[1] ?? "{}";
    const ada = desk.person(session.id, JSON.parse(String(key)).key);
    await ada.ask("proposal.decline", { proposal: offered });
    await ada.ask("orders.save", { turn: 1, revision: 0, orders: [PRAISE] });
    await page.close();
    const later = await nextDay();
    const items = () => later.waiting.getByRole("listitem").allTextContents();
    await expect.poll(items).toEqual(["Your delegation's sheet is filed"]);
    await later.waiting.getByText("Nothing else waits for you now.").waitFor();
    await later.page.close();
  });

  test("results that came out meanwhile wait, and a page that stands open learns of them when it is looked at", async () => {
    const { page, waiting } = await nextDay();
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await facilitator.until("turn 2", ({ session: { turn } }) => turn === 2);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await waiting.getByText("The results of turn 1 are out").waitFor();
    await waiting.getByText(/^Turn 2 of/).waitFor();
    await page.close();
  });

  test("a key that holds no more is told so before one goes in", async () => {
    const { people } = await facilitator.until("Ada", () => true);
    const ada = people.find(({ name }) => name === "Ada")?.participant ?? "";
    await facilitator.ask("control.remove", { participant: ada });
    const page = await phone.page.context().newPage();
    await page.goto(`${desk.base}/join/${session.code}`);
    await page.getByText("This device's key is no longer valid").waitFor();
    await page.close();
  });

  test("inside, the time left is told in days, with the weekday and the hour when it ends", async () => {
    const { page } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/play/${session.id}#${ben.key}`);
    const header = page.getByRole("banner");
    await header
      .getByRole("timer")
      .getByText(/^(2d|1d 23h)$/)
      .waitFor();
    const weekday = new Date(Date.now() + TWO_DAYS * 60_000).toLocaleDateString("en", { weekday: "short" });
    await header.getByText(new RegExp(`^${weekday}`)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("on the wall days and hours stand on one line, within their side", async () => {
    const { page } = await desk.page();
    await page.goto(session.links.projector);
    const figures = page.getByRole("timer");
    await figures.getByText(/^(2d|1d 23h)$/).waitFor();
    const { height } = (await figures.boundingBox()) ?? { height: 0 };
    expect(height).toBeLessThan(100);
    await page
      .getByText(/\w{3},? \d+:\d\d/)
      .first()
      .waitFor();
    await page.context().close();
  });

  test("the console gives hours and days, and sets the deadline to a moment, but to none that is over", async () => {
    const { page } = await desk.page();
    await page.goto(`${desk.base}/console/${session.id}#${session.facilitatorKey}`);
    await page.getByRole("button", { name: "+1 day" }).click();
    const pressed = page.getByRole("listitem").filter({ hasText: "+1 day" });
    await pressed.getByText(/left, until \w+day/).waitFor();
    await ben.until("a day more", ({ clock }) => (clock.remaining ?? 0) > TWO_DAYS * 60_000);
    await page.getByText("Set the deadline").click();
    const field = page.getByLabel("Orders close at");
    await field.fill("2020-01-01T18:00");
    await page.getByRole("button", { name: "Set it" }).click();
    await page.getByText("That moment is over.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const wanted = new Date(Date.now() + 36 * 3_600_000);
    wanted.setHours(18, 0, 0, 0);
    const local = new Date(wanted.getTime() - wanted.getTimezoneOffset() * 60_000).toISOString();
    await field.fill(local.slice(0, 16));
    await page.getByRole("button", { name: "Set it" }).click();
    const { clock } = await ben.until(
      "the moment",
      ({ clock: { remaining } }) => Math.abs(Date.now() + (remaining ?? 0) - wanted.getTime()) < 5_000,
    );
    expect(clock.running).toBe(true);
    await page.context().close();
  });

  test("the console lists by name who has not been seen since the last close, and nobody who has", async () => {
    const absent = await desk.create({ title: "Half a class", settings: { minutesPerTurn: TWO_DAYS } });
    await joinSeat(desk.base, absent.code, "Nora", "moscow");
    const came = await desk.seated(absent.id, absent.code, "Carl", "washington");
    const teacher = desk.facilitator(absent);
    await teacher.ask("control.start", {});
    await came.leave();
    const { page } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/console/${absent.id}#${absent.facilitatorKey}`);
    const unseen = page.getByRole("region", { name: "Not seen since the start" });
    // A name stands between signs that keep its direction from turning what is beside it.
    const listed = async (list: Locator) =>
      (await list.getByRole("listitem").allInnerTexts()).map((text) =>
        text.replaceAll(/[\u2066-\u2069]/g, ""),
      );
    await expect.poll(() => listed(unseen)).toEqual(["Nora (Moscow) never here since joining"]);
    await page.getByText(/^Away: .Carl/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await teacher.ask("control.closeTurn", { turn: 1 });
    const later = page.getByRole("region", { name: "Not seen since the last close" });
    await later.getByText(/Carl/).waitFor();
    await expect
      .poll(() => listed(later))
      .toEqual([
        "Nora (Moscow) never here since joining",
        expect.stringMatching(/^Carl \(Washington\) last here \w{3}, /),
      ]);
    await page.context().close();
  });

  test("a game of a turn a day closes at the time that the host chose, and says so to who is ready", async () => {
    const { page } = await desk.page();
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("radio", { name: /^Practice/ }).check({ force: true });
    await page.getByLabel("Title of the game").fill("A turn a day");
    await page.getByText("A turn a day", { exact: true }).click();
    await page.getByText("Every day", { exact: true }).click();
    await page.getByLabel("Time of day").fill("");
    await page.getByText("Choose a time.").waitFor();
    expect(await page.getByRole("button", { name: "Create the game" }).isDisabled()).toBe(true);
    // Some time that is hours away, whenever this is tested.
    const wanted = new Date(Date.now() + 12 * 3_600_000);
    const time = wanted.toTimeString().slice(0, 5);
    await page.getByLabel("Time of day").fill(time);
    await page.getByText(/^First \w+day, /).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText("More settings").press("Enter");
    await page.getByLabel("Bots on empty seats").selectOption({ label: "Do nothing" });
    await page.getByRole("button", { name: "Create the game" }).click();
    const door = page.getByRole("region", { name: "The door is open" });
    await door.getByRole("link", { name: "Open the console" }).click();
    await page.getByRole("button", { name: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ }).waitFor();
    const made = (await desk.sessions()).find(({ title }) => title === "A turn a day");
    const eva = await desk.seated(made?.id ?? "", made?.code ?? "", "Eva", "norgard");
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByRole("button", { name: "Start now" }).click();
    const { clock } = await eva.until("a clock", ({ clock: { remaining } }) => remaining !== null);
    expect(new Date(Date.now() + (clock.remaining ?? 0) + 5_000).toTimeString().slice(0, 5)).toBe(time);
    await eva.ask("orders.save", { turn: 1, revision: 0, orders: [] });
    await eva.ask("orders.ready", { turn: 1, ready: true });
    await page.getByText("The turn closes when its time has come, or by your word.").waitFor();
    const student = await desk.page();
    await student.page.goto(`${desk.base}/play/${made?.id}#${eva.key}`);
    await student.page.getByText("So is everybody. The turn closes when its time has come.").waitFor();
  });
});
