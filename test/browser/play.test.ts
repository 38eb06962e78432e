import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { DESK, expectAccessible, joinByKeyboard, newStudent, PHONE, type Student, tabTo } from "./student.ts";

const MARKUP = "<img src=x onerror=alert(1)> {{7*7}}";

describe.skipIf(await noBrowser())("a student's game in the browser", () => {
  let server: ServerProcess;
  let browser: Browser;
  let session: CreatedSession;
  let facilitator: Person;
  let moscow: Person;
  /** The server by a name on the class's network without TLS: no secure context, no clipboard, no random ids. */
  let inClass: string;
  /** Tashkent on a phone in class, Washington at a desk in the dark, under a name that would be markup elsewhere. */
  let tashkent: Student;
  let washington: Student;

  beforeAll(async () => {
    const hostResolverRules = "MAP class.example 127.0.0.1";
    [server, browser] = await Promise.all([ServerProcess.start(), openBrowser({ hostResolverRules })]);
    inClass = `http://class.example:${server.port}`;
    session = await createSession(server.base, server.hostKey, {
      scenario: "csto-2005",
      title: "IR 304, Thursday",
      settings: { minutesPerTurn: 60, reviewSeconds: null },
    });
    facilitator = new Person(server.base, session.id, session.facilitatorKey);
    const { participantKey } = await joinSeat(server.base, session.code, "Igor", "moscow");
    moscow = new Person(server.base, session.id, participantKey);
    tashkent = await newStudent(browser, PHONE);
    washington = await newStudent(browser, { ...DESK, colorScheme: "dark" });
  });

  afterAll(async () => {
    await Promise.all([facilitator?.leave(), moscow?.leave()]);
    await browser?.close();
    await server?.stop();
  });

  test("J4, N4: a code in small letters with spaces leads to a seat and its briefing, by keyboard alone", async () => {
    const spaced = ` ${session.code.slice(0, 3).toLowerCase()} ${session.code.slice(3).toLowerCase()}`;
    await joinByKeyboard(tashkent, { base: inClass, code: spaced, name: "Aigerim", seat: "Tashkent" });
    await joinByKeyboard(washington, {
      base: server.base,
      code: session.code,
      name: MARKUP,
      seat: "Washington",
    });
    expect(await tashkent.page.evaluate(() => isSecureContext)).toBe(false);
    await tashkent.page.getByRole("heading", { name: "Your objectives" }).waitFor();
    await expectAccessible(tashkent, "the lobby on a phone");
    await expectAccessible(washington, "the lobby at a desk");
    expect(new URL(tashkent.page.url()).hash).toBe("");
  });

  test("an order goes on the sheet and is saved by keyboard alone, with its cost and what to expect", async () => {
    await facilitator.ask("control.start", {});
    const { page } = tashkent;
    await page.getByText("Orders close in").waitFor({ state: "attached" });
    await expectAccessible(tashkent, "the map on a phone");
    await page.getByRole("button", { name: /^Uzbekistan, you/ }).click();
    const card = page.getByRole("region", { name: "Uzbekistan" });
    const names = page.locator("button[data-state]");
    const lowest = async () =>
      Math.max(...(await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))));
    // Drawn anew when the card is there: it covers no name.
    await expect.poll(lowest).toBeLessThan(((await card.boundingBox())?.y ?? 0) + 10);
    expect(await names.count()).toBe(8);
    await card.getByRole("button", { name: "Close" }).click();
    await tabTo(page, "Orders");
    await page.keyboard.press("Enter");
    await tabTo(page, "Add order 1", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Choose an action" }).waitFor();
    await expectAccessible(tashkent, "the kinds of orders");
    await page.keyboard.press("Escape");
    await page.locator("button:focus").filter({ hasText: "Add order 1" }).waitFor();
    await page.keyboard.press("Enter");
    await tabTo(page, "Evict a base");
    await page.keyboard.press("Enter");
    await tabTo(page, "Add to the sheet");
    await page.keyboard.press("Enter");
    await page.getByText("Choose this first").waitFor();
    await tabTo(page, "radio", "Shift+Tab");
    await tabTo(page, "radio", "Shift+Tab");
    await page.keyboard.press("Space");
    await page.getByText("What to expect").waitFor();
    await expectAccessible(tashkent, "the form of an order");
    await tabTo(page, "Add to the sheet");
    await page.keyboard.press("Enter");
    await page.getByText("3 left of 6").waitFor();
    await tabTo(page, "File the sheet");
    await page.keyboard.press("Enter");
    await page.getByText("Filed. This is what counts.").waitFor();
    const view = await facilitator.until("the sheet arrives", ({ console }) => {
      return console?.sheets.tashkent?.origin === "filed";
    });
    expect(view.console?.sheets.tashkent?.orders.map(({ action }) => action)).toEqual(["evict-base"]);
  });

  test("J1: the code entered again leads back to the same seat, and nobody is counted twice", async () => {
    const { page } = tashkent;
    await page.goto(`${inClass}/join`);
    await page.getByLabel("Code").fill(session.code);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Continue as \u2068Aigerim\u2069?" }).waitFor();
    await page.getByRole("button", { name: "Yes, I am \u2068Aigerim\u2069" }).click();
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.getByText("Filed. This is what counts.").waitFor();
    expect(facilitator.view.people?.filter(({ seat }) => seat === "tashkent")).toHaveLength(1);
  });

  test("T6: a half-written order, message and proposal outlive reload, Back and a lost connection", async () => {
    const { page } = tashkent;
    await page.getByRole("button", { name: /^Add order 2/ }).click();
    await page.getByRole("button", { name: /^Public statement/ }).click();
    await page.getByRole("button", { name: "Talks" }).click();
    await page.getByRole("textbox", { name: "Message Everybody" }).fill("We have not dec");
    await page.goto(`${inClass}/join/${session.code}`);
    await page.goBack();
    await page.reload();
    await page.getByText("Orders close in").waitFor({ state: "attached" });
    await server.kill();
    await page.getByText("kept on this device").waitFor();
    await page.getByRole("button", { name: "Talks" }).click();
    await expectAccessible(tashkent, "without a connection");
    expect(await page.getByRole("textbox", { name: "Message Everybody" }).inputValue()).toBe(
      "We have not dec",
    );
    await server.begin();
    await page.getByText("kept on this device").waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.getByRole("heading", { name: "Orders for turn 1" }).waitFor();
    await page.getByText("Praise or blame another").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await facilitator.ask("resync", {});
    expect(facilitator.view.console?.sheets.tashkent?.orders).toHaveLength(1);
    expect(facilitator.view.channels?.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test("a proposal is countered, accepted and binds", async () => {
    const { page: desk } = washington;
    await desk.getByRole("button", { name: "New channel" }).click();
    await expectAccessible(washington, "choosing whom to talk to");
    await desk.getByRole("dialog").getByRole("button", { name: "Tashkent" }).click();
    await desk.getByRole("button", { name: "Open the channel" }).click();
    await desk.getByRole("textbox", { name: "Message Tashkent" }).fill("Rent we can do.");
    await desk.keyboard.press("Enter");
    await desk.getByRole("button", { name: "Propose" }).click();
    await desk.getByLabel("Add a term").selectOption({ label: "Aid each turn" });
    const form = desk.getByRole("dialog");
    await form.getByRole("radio", { name: "Washington" }).check({ force: true });
    await form.getByRole("textbox", { name: "Amount each turn" }).fill("10");
    await desk.keyboard.press("Tab");
    await expectAccessible(washington, "the form of a proposal");
    await desk.getByRole("button", { name: "Send the proposal" }).click();
    await form.waitFor({ state: "detached" });

    const { page: phone } = tashkent;
    await phone.getByRole("button", { name: /^Talks/ }).click();
    await phone.getByRole("button", { name: /^Washington/ }).click();
    await phone.getByText("Rent we can do.").waitFor();
    await phone.getByText(MARKUP).first().waitFor();
    await phone.getByText("Washington pays Tashkent 10 M$").waitFor();
    await expectAccessible(tashkent, "an offer on a phone");
    await phone.getByRole("button", { name: "Counter" }).click();
    await phone.getByText("So far these are the terms").waitFor();
    expect(await phone.getByRole("button", { name: "Send the proposal" }).isDisabled()).toBe(true);
    await phone.getByRole("dialog").getByRole("textbox", { name: "Amount each turn" }).fill("12");
    await phone.keyboard.press("Tab");
    await phone.getByRole("button", { name: "Send the proposal" }).click();
    // What was pressed to counter has gone: the keyboard stays with the talks.
    await phone.getByText("countered below").waitFor();
    await phone.locator("[role=log]:focus, [role=log] :focus").waitFor();

    const answer = desk.getByRole("article").filter({ hasText: "waits for you" });
    await answer.getByText("Washington pays Tashkent 12 M$").waitFor();
    // What was offered before stands struck beside it until it is agreed.
    await answer.locator("s").filter({ hasText: "Washington pays Tashkent 10 M$" }).waitFor();
    await answer.getByRole("button", { name: "Accept" }).click();
    const agreed = desk.getByRole("article").filter({ hasText: "agreed" });
    await agreed.waitFor();
    expect(await agreed.locator("s").count()).toBe(0);
    await phone.getByRole("article").filter({ hasText: "agreed" }).waitFor();
  });

  test("an order that breaks what was signed says so before it is filed", async () => {
    const fields = { seat: "tashkent", action: "evict-base", state: "uzb" };
    const terms = [{ kind: "restraint", fields }];
    await moscow.ask("proposal.offer", { to: ["tashkent"], terms, turns: 2, secret: false });
    const { page } = tashkent;
    await page.getByRole("button", { name: /^Moscow/ }).click();
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.getByText("Breaks your agreement with Moscow: you lose 5 prestige").waitFor();
    await page.getByRole("button", { name: /^Talks/ }).click();
  });

  test("ready, closed, and why the score moved: every cause can be opened by keyboard", async () => {
    const { page } = tashkent;
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.getByRole("button", { name: "Mark ready" }).click();
    await page.getByText("You are ready.").first().waitFor();
    await facilitator.ask("control.closeTurn", { turn: 1 });
    const why = page.getByRole("heading", { name: /^Why your score/ });
    await why.waitFor();
    await page
      .getByText(/^Tashkent gave notice/)
      .first()
      .waitFor();
    await expectAccessible(tashkent, "results on a phone");
    await expectAccessible(washington, "results at a desk");
    const causes = page
      .getByRole("list", { name: /^Why your score/ })
      .getByRole("button", { expanded: false });
    const first = (await causes.first().textContent()) ?? "";
    await tabTo(page, first.slice(0, 20), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Mostly through your objective").first().waitFor();
    await expectAccessible(tashkent, "an opened cause");
    expect(await printedPoints(page)).toBeCloseTo(await printedChange(page), 5);
    await page.getByRole("button", { name: "Plan turn 2" }).click();
    await page.getByText("The results of turn 1 are out.").waitFor();
  });

  test("S1: nothing that others keep to themselves is in a page, its storage or its address", async () => {
    const canary = "canary-4f1e9b";
    await moscow.ask("message.send", { channel: ["nato"], text: canary });
    await moscow.ask("message.send", { channel: "public", text: "Good evening." });
    await washington.page.getByRole("button", { name: "Plan turn 2" }).click();
    await washington.page.getByRole("button", { name: /^Everybody/ }).click();
    await washington.page.getByText("Good evening.").waitFor();
    for (const { page } of [tashkent, washington]) expect(await everythingIn(page)).not.toContain(canary);
    const briefing =
      facilitator.view.sight?.scenario.seats.find(({ id }) => id === "tashkent")?.briefing ?? "";
    const sentence = /[A-Z][^.*[\n]{30,60}/.exec(briefing)?.[0] ?? "";
    await tashkent.page.getByRole("button", { name: "Menu" }).click();
    await tashkent.page.getByRole("button", { name: "Briefing" }).click();
    await tashkent.page.getByRole("heading", { name: "Your objectives" }).waitFor();
    expect(await everythingIn(tashkent.page)).toContain(sentence);
    await tashkent.page.keyboard.press("Escape");
    await washington.page.getByRole("button", { name: "Briefing" }).click();
    await washington.page.getByRole("heading", { name: "Your objectives" }).waitFor();
    expect(await everythingIn(washington.page)).not.toContain(sentence);
    await washington.page.keyboard.press("Escape");
  });

  test("J4: a wrong code and a game that has started are two messages; the facilitator gives a seat", async () => {
    await facilitator.ask("control.nextTurn", {});
    const late = await newStudent(browser, PHONE);
    const { page } = late;
    await page.goto(`${inClass}/join`);
    await page.getByLabel("Code").fill("WWWWWW");
    await page.keyboard.press("Enter");
    await page.getByText("No game has this code.").waitFor();
    await page.getByLabel("Code").fill(session.code);
    await page.keyboard.press("Enter");
    await page.getByText("The game has already started.").waitFor();
    await page.getByLabel("Your name").fill("Bektemir");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: /^Bishkek/ }).check({ force: true });
    await page.getByRole("button", { name: "Sit down as Bishkek" }).click();
    await page.getByText("Your facilitator sees that you are here").waitFor();
    await expectAccessible(late, "waiting for a seat");
    const { people } = await facilitator.until("Bektemir waits", (view) =>
      view.people.some(({ name }) => name === "Bektemir"),
    );
    const participant = people.find(({ name }) => name === "Bektemir")?.participant;
    await facilitator.ask("control.assign", { participant, seat: "bishkek" });
    await page.getByRole("heading", { name: "Bishkek" }).waitFor();
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.getByRole("heading", { name: "Orders for turn 2" }).waitFor();
    late.watch.assertClean(/404/);
    await page.context().close();
  });

  test("an agreement is left after a question, and its parties hear of it", async () => {
    const { page } = washington;
    // Among the first channels there may be others, to which bots have written.
    await page.getByRole("button", { name: "New channel" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tashkent" }).click();
    await page.getByRole("button", { name: "Open the channel" }).click();
    await page.getByRole("button", { name: "Leave the agreement" }).click();
    await expectAccessible(washington, "the question before leaving an agreement");
    await page.getByRole("dialog").getByRole("button", { name: "Leave it" }).click();
    await page.getByText("you leave it when this turn closes").waitFor();
    await page.getByText("ends with this turn", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Leave the agreement" }).count()).toBe(0);
  });

  test("the end: all scores, all objectives, and the way to the replay", async () => {
    await facilitator.ask("control.end", {});
    await washington.page.getByRole("heading", { name: "Final scores" }).waitFor();
    await washington.page.getByText("was secret").first().waitFor();
    await expectAccessible(washington, "the end at a desk");
    await expectAccessible(tashkent, "the end on a phone");
    await washington.page.getByRole("button", { name: "Open the replay" }).first().click();
    await washington.page.waitForURL(`**/replay/${session.id}`);
  });

  test("every page was clean, and everything on it came from the server itself", () => {
    // The server was away for a while: the browser itself says so.
    const away = [/ERR_CONNECTION/, /WebSocket/];
    tashkent.watch.assertClean(...away);
    washington.watch.assertClean(...away);
    expect([...tashkent.watch.hosts]).toEqual([new URL(inClass).host]);
    expect([...washington.watch.hosts]).toEqual([new URL(server.base).host]);
  });
});

/** All that a page holds: its elements, what it keeps, and its address. */
function everythingIn(page: Student["page"]): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.innerHTML,
      document.documentElement.textContent,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      location.href,
    ].join("\n"),
  );
}

/** The sum of the printed points of all bars: what a student adds up by hand. */
async function printedPoints(page: Student["page"]): Promise<number> {
  const words = await page
    .getByRole("list", { name: /^Why your score/ })
    .locator("> li")
    .allInnerTexts();
  const points = words
    .slice(1, -1)
    .map((row) => /[+−]?\d+\.\d(?=\s*(It moved|$))/.exec(row.trim())?.[0] ?? "0");
  return points.reduce((sum, text) => sum + Number(text.replace("−", "-")), 0);
}

/** The difference of the two printed scores. */
async function printedChange(page: Student["page"]): Promise<number> {
  const words = await page
    .getByRole("list", { name: /^Why your score/ })
    .locator("> li")
    .allInnerTexts();
  const score = (row: string | undefined) => Number(/(\d+\.\d)\s*$/.exec(row ?? "")?.[1]);
  return score(words.at(-1)) - score(words[0]);
}
