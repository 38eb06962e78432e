import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession, SeatInvitations } from "../../shared/protocol/http.ts";
import { joinSeat } from "../classroom/open-session.ts";
import type { Person } from "../classroom/person.ts";
import { isInSight } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

/** Real names of two directions, and digits between them. */
const ADA = "عائشة 7";
const DRAFT = [{ action: "public-statement", fields: { about: "moscow", tone: "praise" } }];
/** What a browser says of an answer that the test brought about: a wrong code, words, or key. */
const REFUSED = /status of (401|404)/;

describe.skipIf(await noBrowser())("people without accounts", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let phone: WatchedPage;
  let lost: WatchedPage;
  let phrase = "";

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ title: "IR 304" });
    facilitator = desk.facilitator(session);
  });
  afterAll(async () => {
    await desk?.close();
  });

  async function card(seat: string): Promise<string> {
    const answer = await fetch(`${desk.base}/api/sessions/${session.id}/invitations`, {
      headers: { authorization: `Bearer ${session.facilitatorKey}` },
    });
    const made = (await answer.json()) as SeatInvitations;
    return made.find((one) => one.seat === seat)?.link ?? "";
  }

  async function sitDown({ page }: WatchedPage, link: string, name: string): Promise<string> {
    await page.goto(link);
    await page.getByLabel("Your name").fill(name);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: /^Sit down as/ }).click();
    const shown = page.getByText("Write these four words down:");
    return (await shown.locator("b").textContent()) ?? "";
  }

  test("a card asks for a name alone, and its secret leaves the address at once", async () => {
    phone = await desk.page({ width: 390, height: 844 });
    const link = await card("tashkent");
    await phone.page.goto(link);
    await phone.page.getByRole("heading", { name: "Tashkent" }).waitFor();
    expect(phone.page.url()).not.toContain("#");
    expect(await faultsOf(phone.page)).toEqual([]);
    phrase = await sitDown(phone, link, ADA);
    expect(phrase.split(" ")).toHaveLength(4);
    await facilitator.until("Ada", ({ people }) => people.some(({ name }) => name === ADA));
  });

  test("the words stand there until they are written down, and can be looked at again until the page is left", async () => {
    const { page } = phone;
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "I have written them down" }).click();
    await expect.poll(() => page.getByText(phrase).count()).toBe(0);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Your way back" }).click();
    await page.getByRole("dialog").getByText(phrase).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain(phrase);
    await page.reload();
    await page.getByRole("heading", { name: "Your briefing" }).waitFor();
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await page.getByRole("button", { name: "Your way back" }).count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  test("N2: a name written from right to left turns nothing beside it", async () => {
    await phone.page.getByRole("button", { name: "At the table" }).click();
    const name = phone.page.getByRole("listitem").getByText(ADA, { exact: true });
    await name.waitFor();
    expect(await name.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
    await phone.page.getByText(`You, \u2068${ADA}\u2069`).last().waitFor();
  });

  test("a lost phone: the four words lead back to the seat, and the old phone is signed out", async () => {
    await facilitator.ask("control.start", {});
    const mate = await desk.seated(session.id, session.code, "Ben", "moscow");
    await mate.until("a turn", ({ session: { phase } }) => phase === "planning");
    lost = phone;
    await lost.page.getByText("Give your first order.").waitFor();
    phone = await desk.page({ width: 390, height: 844, theme: "dark" });
    const { page } = phone;
    await page.goto(`${desk.base}/join`);
    await page.getByRole("button", { name: /I was here before/ }).click();
    await page.getByLabel("Code").fill(session.code.toLowerCase());
    // Without words nothing could be asked: a button that then does nothing would be silent.
    expect(await page.getByRole("button", { name: "Back to my seat" }).isDisabled()).toBe(true);
    await page.getByLabel("Your four words").fill("four words like these");
    await page.getByRole("button", { name: "Back to my seat" }).click();
    await page.getByText("Nobody in this game has these four words.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Your four words").fill("");
    await page.getByText("Nobody in this game has these four words.").waitFor({ state: "detached" });
    await page.getByLabel("Your four words").fill(phrase.toUpperCase().replaceAll(" ", "-"));
    await page.getByRole("button", { name: "Back to my seat" }).click();
    await page.getByText("Give your first order.").waitFor();
    await lost.page.getByText("This device's key is no longer valid").waitFor();
    expect(await faultsOf(lost.page)).toEqual([]);
    const { people } = await facilitator.until("Ada", () => true);
    expect(people.filter(({ seat }) => seat === "tashkent")).toHaveLength(1);
  });

  test("a new tab on the same device asks whether it is the same person", async () => {
    const tab = await phone.page.context().newPage();
    await tab.goto(`${desk.base}/join/${session.code}`);
    await tab.getByRole("button", { name: /Yes, I am/ }).click();
    await tab.getByText("Give your first order.").waitFor();
    await tab.close();
  });

  test("at a door that asks, the head of the delegation lets an arrival in", async () => {
    const late = await desk.seated(session.id, session.code, "Late Larry", "tashkent");
    await late.until("waits", ({ you }) => you.seat === null && you.wish === "tashkent");
    await expect(late.ask("orders.draft", { turn: 1, revision: 0, orders: DRAFT })).rejects.toMatchObject({
      code: "NOT_ALLOWED",
    });
    await phone.page.getByText("wants to sit down at Tashkent").waitFor();
    expect(await faultsOf(phone.page)).toEqual([]);
    await phone.page.getByRole("button", { name: "Let in" }).click();
    await late.until("a seat", ({ you }) => you.seat === "tashkent");
    await expect.poll(() => phone.page.getByText("wants to sit down at Tashkent").count()).toBe(0);
  });

  test("a flood of made-up people goes in one deed, by keyboard, and who was there before it stays", async () => {
    const flooded = await desk.create({ title: "Flooded", settings: { observersAllowed: true } });
    const teacher = desk.facilitator(flooded);
    await joinSeat(desk.base, flooded.code, "Oz");
    for (const name of ["Ada", "Ben"]) await joinSeat(desk.base, flooded.code, name, "moscow");
    for (let at = 1; at <= 12; at += 1) await joinSeat(desk.base, flooded.code, `Nobody ${at}`, "astana");
    const { page } = await desk.page({ width: 1440, height: 900 });
    await page.goto(flooded.links.console);
    await page.getByRole("button", { name: "Remove several" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Remove several people" });
    await dialog.getByLabel("Who leaves").selectOption({ label: "All who came after \u2068Ben\u2069 (12)" });
    await dialog.getByText(/and 4 more/).waitFor();
    await dialog.getByText(/^They leave for good: /).waitFor();
    await dialog.getByText("The door is open: whoever comes sits down at once.").waitFor();
    await dialog.getByText("If they are to stay out, close the door first").waitFor();
    await teacher.ask("control.door", { state: "closed" });
    await dialog.getByText("The door is closed: only when you open it").waitFor();
    expect(await dialog.getByText("If they are to stay out").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Remove 12 people" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    const { people } = await teacher.until("they are gone", (view) =>
      view.people.every(({ name }) => !name.startsWith("Nobody")),
    );
    expect(people.map(({ name }) => name).sort()).toEqual(["Ada", "Ben", "Facilitator", "Oz", "Projector"]);
    // A door that asks stops nobody who only watches.
    await teacher.ask("control.door", { state: "approve" });
    await page.getByRole("button", { name: "Remove Oz" }).click();
    await page.getByRole("dialog").getByText("whoever only watches does not wait at the door").waitFor();
    await page.context().close();
  });

  test("who is choosing a seat on a phone when the game ends reads at the button that nobody comes in", async () => {
    const short = await desk.create({ title: "Short" });
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/join/${short.code}`);
    await page.getByLabel("Your name").fill("Zoe");
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await page.getByRole("radio", { name: /Moscow/ }).check({ force: true });
    const teacher = desk.facilitator(short);
    await teacher.ask("control.start", {});
    await teacher.ask("control.end", {});
    await page.getByRole("button", { name: "Sit down as Moscow" }).click();
    const refused = page
      .getByRole("alert")
      .filter({ hasText: "This game has ended, and nobody new comes in." });
    await refused.waitFor();
    expect(await isInSight(refused)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean(/status of 403/);
  });

  test("the wall is away at the console when it was open and went, and not before", async () => {
    const fresh = await desk.create({ title: "Wall" });
    const { page, watch } = await desk.page();
    await page.goto(fresh.links.console);
    const row = page.locator("#people li").filter({ hasText: "Projector" });
    await row.waitFor();
    expect(await row.textContent()).not.toContain("away");
    expect(await faultsOf(page)).toEqual([]);
    const teacher = desk.facilitator(fresh);
    const isThere = (there: boolean) =>
      teacher.until("the wall", ({ people }) =>
        people.some(({ name, connected }) => name === "Projector" && connected === there),
      );
    const wall = await desk.page({ width: 1920, height: 1080 });
    await wall.page.goto(fresh.links.projector);
    await isThere(true);
    expect(await row.textContent()).not.toContain("away");
    await wall.page.close();
    await isThere(false);
    await row.getByText("away").waitFor();
    watch.assertClean();
  });

  test("a new code is on the wall at once, and the old one leads nowhere", async () => {
    const wall = await desk.page({ width: 1920, height: 1080 });
    await wall.page.goto(session.links.projector);
    const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;
    await wall.page.getByText(spaced(session.code)).waitFor();
    const console_ = await desk.page();
    const { page } = console_;
    await page.goto(session.links.console);
    await page.getByRole("button", { name: "New code" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Renew the code" }).click();
    const { console: cell } = await facilitator.until("new", (view) => view.console?.code !== session.code);
    await wall.page.getByText(spaced(cell?.code ?? "")).waitFor();
    await page.getByRole("button", { name: spaced(cell?.code ?? "") }).waitFor();
    await phone.page.goto(`${desk.base}/join`);
    await phone.page.getByLabel("Code").fill(session.code);
    const other = await desk.page();
    await other.page.goto(`${desk.base}/join/${session.code}`);
    await other.page.getByText("No game has this code.").waitFor();
    wall.watch.assertClean();
    console_.watch.assertClean();
    other.watch.assertClean(REFUSED);
  });

  test("the console prints cards, revokes a seat's, hands out a link and a way back", async () => {
    const { page, watch } = await desk.page();
    await page.goto(session.links.console);
    await page.getByRole("button", { name: "Cards for the seats" }).first().click();
    await page.getByRole("img", { name: "QR code to sit down at Tashkent" }).waitFor();
    // What is printed cannot be told later that phones do not get there.
    await page.getByText("This page was opened as").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // The paper is what the printer has, and twelve seats fit on one sheet of either.
    for (const [format, height] of [
      ["A4", 842],
      ["Letter", 792],
    ] as const) {
      const sheets = (await page.pdf({ format, preferCSSPageSize: true })).toString("latin1");
      const heights = [...sheets.matchAll(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/g)];
      expect(heights.map(([, tall]) => Number(tall))).toEqual([expect.closeTo(height, -1)]);
    }
    const old = await card("tashkent");
    await page.getByRole("button", { name: "Revoke the cards of Tashkent" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke them" }).click();
    await page.getByText("card no. 2").waitFor();
    const guest = await desk.page();
    await guest.page.goto(old);
    await guest.page.getByText("This invitation was withdrawn.").waitFor();
    await page.getByRole("button", { name: "Back to the console" }).click();
    await page.getByRole("button", { name: "New way back for Ben" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Make the words" }).click();
    const link = await page.getByRole("dialog").getByRole("textbox", { name: /^Link/ }).inputValue();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await guest.page.goto(link.replace(/^http:\/\/[^/]+/, desk.base));
    await guest.page.getByRole("button", { name: "Back to my seat" }).click();
    await guest.page.getByText("Write these four words down:").waitFor();
    expect(guest.page.url()).not.toContain("#");
    watch.assertClean();
    guest.watch.assertClean(/status of 410/);
    phone.watch.assertClean(REFUSED);
    lost.watch.assertClean(REFUSED);
  });

  test("a second facilitator's console, on a machine without the host key, opens the wall", async () => {
    const made = await fetch(`${desk.base}/api/sessions/${session.id}/links`, {
      method: "POST",
      headers: { authorization: `Bearer ${session.facilitatorKey}`, "content-type": "application/json" },
      body: JSON.stringify({ name: "Dr. Bell", role: "facilitator" }),
    });
    const { page, watch } = await desk.page();
    await page.goto(((await made.json()) as { link: string }).link);
    const link = page.getByRole("link", { name: "Open on the second screen" });
    const button = page.getByRole("button", { name: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ });
    const code = (await button.textContent()) ?? "";
    const wall = await desk.page();
    await wall.page.goto((await link.getAttribute("href")) ?? "");
    await wall.page.getByText(code).waitFor();
    await button.click();
    const shown = page.getByRole("dialog").getByRole("textbox", { name: /^Projector/ });
    expect(await shown.inputValue()).toBe(await link.getAttribute("href"));
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
    wall.watch.assertClean();
  });

  test("a console whose link others have seen makes a new one and goes on; they are signed out", async () => {
    const own = await desk.page();
    const other = await desk.page();
    for (const { page } of [own, other]) {
      await page.goto(session.links.console);
      await page.getByRole("button", { name: "Cards for the seats" }).first().waitFor();
    }
    const { page } = own;
    await page.getByRole("button", { name: /^[A-Z0-9]{3} [A-Z0-9]{3}$/ }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Make this console's link anew" }).click();
    await other.page.getByText("This key is not known here, or it was withdrawn.").waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("button", { name: "Cards for the seats" }).first().waitFor();
    other.watch.assertClean(REFUSED);
    own.watch.assertClean(REFUSED);
  });
});
