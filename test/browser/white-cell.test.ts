import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };
const MOVE = {
  action: "free-move",
  fields: {
    claim: "The elders of the valley call for peace.",
    argument: "They have done so before, and the government pays their pensions.",
    wanted: "Less threat in Uzbekistan",
  },
};
const REASON = "The crowd had seen the soldiers before.";

describe.skipIf(await noBrowser())("the white cell's powers in the browser", () => {
  let desk: Desk;
  let console_: WatchedPage;
  let pupil: WatchedPage;
  let page: Page;
  let made: CreatedSession;
  let moscow: Person;

  beforeAll(async () => {
    desk = await Desk.open();
    made = await desk.create({ settings: { adjudication: "held" } });
    moscow = await desk.seated(made.id, made.code, "Bob", "moscow");
    console_ = await desk.page();
    page = console_.page;
    pupil = await desk.page({ width: 390, height: 844, theme: "dark" });
  });
  afterAll(async () => {
    await desk?.close();
  });

  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole("button", { name, exact: typeof name === "string" });
  const dialog = () => page.getByRole("dialog");
  const strip = (of = page) => of.getByRole("region", { name: "What to do now" });
  const isWide = (of: Page) =>
    of.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  test("the host page offers the review and a practice turn, and says what they are", async () => {
    const { page: host } = await desk.page({ width: 390, height: 844 });
    await host.goto(`${desk.base}/#${desk.server.hostKey}`);
    await host.getByRole("radio", { name: "You review" }).check({ force: true });
    await host.getByText("You see each turn first and may change it, with a reason.").waitFor();
    await host.getByText("Begin with a practice turn").click();
    const asked = host.waitForRequest((request) => request.method() === "POST");
    await button("Create the game", host).click();
    expect((await asked).postDataJSON()).toMatchObject({
      settings: { adjudication: "held", practiceTurn: true },
    });
    await host.close();
  });

  test("sets the odds of a free move while orders are still open", async () => {
    await pupil.page.goto(`${desk.base}/join`);
    await pupil.page.getByLabel("Code").fill(made.code);
    await pupil.page.keyboard.press("Enter");
    await pupil.page.getByLabel("Your name").fill("Aigerim");
    await pupil.page.keyboard.press("Enter");
    await pupil.page.getByRole("radio", { name: /^Tashkent/ }).check({ force: true });
    await button("Sit down as Tashkent", pupil.page).click();
    await pupil.page.getByRole("heading", { name: "Your briefing" }).waitFor();
    await page.goto(made.links.console);
    await button("Start", strip()).click();
    await button("Start now", dialog()).click();
    await moscow.until("planning", ({ session }) => session.phase === "planning");
    await moscow.ask("orders.save", { turn: 1, revision: 0, orders: [MOVE, AID] });
    const card = page.getByRole("article", { name: "Free move: Moscow" });
    await card.getByText(MOVE.fields.claim).waitFor();
    await card.getByText("not judged yet").waitFor();
    await card.getByRole("textbox", { name: "Odds in percent" }).fill("100");
    await card.getByLabel("Of", { exact: true }).selectOption("uzb");
    await card.getByLabel("Number", { exact: true }).selectOption("state/uzb/threat");
    await card.getByRole("textbox", { name: "Change by" }).fill("-5");
    await card.getByRole("textbox", { name: "Change by" }).blur();
    expect(await faultsOf(page)).toEqual([]);
    await button("Set the odds", card).click();
    await card.getByText("Odds: 100 %").waitFor();
  });

  test("reviews a held turn: scores move by a change, and move back when it is undone", async () => {
    await button("Close the turn", strip()).click();
    await button("Close the turn now", dialog()).click();
    await strip().getByText("The results of turn 1 are held back.").waitFor();
    await page.getByText("it came true (odds 100 %)").first().waitFor();
    await strip(pupil.page).getByText("The facilitator looks at the turn").waitFor();
    expect(await pupil.page.getByText(MOVE.fields.claim).count()).toBe(0);
    const form = page.getByRole("form", { name: "Change a number" });
    const change = async (reason: string, delta: string) => {
      await form.getByLabel("Of", { exact: true }).selectOption("uzb");
      await form.getByLabel("Number", { exact: true }).selectOption("state/uzb/regime");
      await form.getByRole("textbox", { name: "Change by" }).fill(delta);
      await form.getByRole("textbox", { name: "Reason" }).fill(reason);
      await button("Add the change", form).click();
      await page.getByRole("columnheader", { name: "With your changes" }).waitFor();
    };
    await change("A slip of the finger", "-40");
    await button("Undo: A slip of the finger").click();
    await page.getByText("None: the rules alone decide.").waitFor();
    expect(await page.getByRole("columnheader", { name: "With your changes" }).count()).toBe(0);
    await change(REASON, "-4");
    expect(await faultsOf(page)).toEqual([]);
  });

  test("the review works on a phone, in the dark, without scrolling sideways", async () => {
    const { page: phone } = await desk.page({ width: 390, height: 844, theme: "dark" });
    await phone.goto(made.links.console);
    await phone.getByRole("heading", { name: "What turn 1 brings" }).waitFor();
    await phone.getByText(REASON).first().waitFor();
    expect(await isWide(phone)).toBe(false);
    expect(await faultsOf(phone)).toEqual([]);
    await phone.close();
  });

  test("C1: publishes once; the delegation reads the outcome and the reason of the change", async () => {
    await button("Publish", strip()).dblclick();
    await strip().getByText("The results of turn 1 are out.").waitFor();
    const { results } = await moscow.until("results", ({ results }) => results?.turn === 1);
    expect(results?.facts.some(({ source }) => source === "action.free-move")).toBe(true);
    expect(results?.entries.some(({ cause }) => cause.kind === "override" && cause.reason === REASON)).toBe(
      true,
    );
    await pupil.page.getByText(MOVE.fields.claim, { exact: false }).first().waitFor();
    await pupil.page.getByText(REASON, { exact: false }).first().waitFor();
  });

  test("writes an event for one seat, notes something, and hides a message", async () => {
    await button("Next turn", strip()).click();
    await moscow.until("turn 2", ({ session }) => session.turn === 2);
    await button("Write an event").click();
    await dialog().getByLabel("What happens").fill("A tanker has run dry.\nNobody says why.");
    await dialog().getByRole("radio", { name: "Some seats" }).check({ force: true });
    await button("Moscow", dialog()).click();
    expect(await faultsOf(page)).toEqual([]);
    await button("Have it happen", dialog()).click();
    await page.getByText("at the next close, for Moscow").waitFor();
    await page.getByRole("tab", { name: "Notes" }).click();
    await page.getByLabel("Note", { exact: true }).fill("Moscow is in a hurry.");
    await button("Keep the note").click();
    await page.getByText("Turn 2 · The whole game").waitFor();
    await moscow.ask("message.send", { channel: "public", text: "A rude word" });
    await page.getByRole("tab", { name: /^Messages/ }).click();
    await button("Hide this message of Bob").click();
    await button("Hide it", dialog()).click();
    await page.getByText("hidden", { exact: true }).waitFor();
    await moscow.until("the message is hidden", ({ channels }) =>
      channels.some(({ messages }) => messages.some(({ hidden, text }) => hidden && text === null)),
    );
  });

  test("L6: goes back to turn 1 after a question; the delegation reads it and finds its old orders", async () => {
    await moscow.ask("orders.draft", { turn: 2, revision: 1, orders: [AID] });
    await button("Go back to an earlier turn").click();
    await dialog().getByText("turns 1 to 2", { exact: false }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await button("Play again from turn 1", dialog()).click();
    const back = await moscow.until("turn 1 again", ({ session }) => session.turn === 1);
    expect(back).toMatchObject({ session: { line: 1, phase: "planning" }, results: null });
    await page.getByText("Turn 1 of 6", { exact: true }).waitFor();
    const told = pupil.page.getByText("The facilitator has taken the game back from turn 2 to turn 1.");
    await told.waitFor();
    await strip(pupil.page).waitFor();
    expect(await isWide(pupil.page)).toBe(false);
    expect(await faultsOf(pupil.page)).toEqual([]);
    await pupil.page.reload();
    await told.waitFor();
  });

  test("neither page breaks its content security policy or throws", () => {
    for (const { watch } of [console_, pupil]) watch.assertClean();
  });
});
