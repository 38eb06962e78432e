import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { boxesOf, PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

const PHONE = { width: 390, height: 844 };
/** What a keyboard on the screen leaves of it. */
const WITH_KEYBOARD = { width: 390, height: 470 };

describe.skipIf(await noBrowser())("a class begins", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let phone: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ settings: { minutesPerTurn: 7, practiceTurn: true } });
    facilitator = desk.facilitator(session);
    phone = await desk.page(PHONE);
    await phone.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => desk?.close());

  test("who chooses a seat reads which state's government it is", async () => {
    const { page } = phone;
    await page.goto(session.links.join);
    await page.getByLabel("Your name").fill("Ada");
    await page.getByRole("button", { name: "Next" }).click();
    const seat = page.locator("label").filter({ hasText: "Dushanbe" });
    await seat.getByText("Tajikistan").waitFor();
    await page.locator("label").filter({ hasText: "Ashgabat" }).getByText("Turkmenistan").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("in the lobby the console has the class in its table, and tells nobody's arrival besides", async () => {
    const console_ = await desk.page();
    await console_.page.goto(session.links.console);
    await console_.page.getByRole("table").first().waitFor();
    await joinByLink(phone.page, { link: session.links.join, name: "Ada", seat: "Tashkent" });
    await console_.page
      .getByRole("row", { name: /Tashkent/ })
      .first()
      .getByText("Ada")
      .first()
      .waitFor();
    expect(await console_.page.getByText("has arrived").count()).toBe(0);
    console_.watch.assertClean();
  });

  test("on the wall the practice turn is one line, and the clock's words stand beside its figures", async () => {
    const wall = await desk.page({ width: 1920, height: 1080 });
    await wall.page.goto(session.links.projector);
    await wall.page.getByText("Tajikistan").waitFor();
    await facilitator.ask("control.start", {});
    const practice = wall.page.getByText("Practice turn: it counts for nothing");
    await practice.waitFor();
    const [line] = await boxesOf(practice);
    expect((line?.bottom ?? 0) - (line?.top ?? 0)).toBeLessThan(40);
    const [clock] = await boxesOf(wall.page.getByRole("timer"));
    const [beside] = await boxesOf(wall.page.getByText("Planning", { exact: true }).locator(".."));
    expect(beside?.bottom).toBeLessThanOrEqual((clock?.bottom ?? 0) + 1);
    expect(await faultsOf(wall.page)).toEqual([]);
    wall.watch.assertClean();
  });

  test("whoever is late for a seat that a bot plays is told of the facilitator alone", async () => {
    const late = await desk.page(PHONE);
    await joinByLink(late.page, { link: session.links.join, name: "Late Larry", seat: "Washington" });
    await late.page.getByText("The game has already started.").waitFor();
    expect(await late.page.getByText("The head of").count()).toBe(0);
    await late.page.getByText("Your facilitator sees that you are here").waitFor();
    late.watch.assertClean();
  });

  test("of those who wait at the door all are let in with one press, each where they wished", async () => {
    const late = [];
    for (const [name, seat] of [
      ["Mo", "moscow"],
      ["Nat", "nato"],
    ] as const)
      late.push(await desk.seated(session.id, session.code, name, seat));
    const { page, watch } = await desk.page();
    await page.goto(session.links.console);
    await page.getByRole("button", { name: "Let all 3 in, each where they wished" }).click();
    for (const person of late) await person.until("a seat", ({ you }) => you.seat !== null);
    await page.getByRole("region", { name: "At the door" }).waitFor({ state: "detached" });
    expect(late.map(({ view }) => view.you?.seat)).toEqual(["moscow", "nato"]);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });

  test("the console tells the last three who came and counts the others, its code on one line", async () => {
    const { page, watch } = await desk.page();
    await page.goto(session.links.console);
    await page.getByRole("table").first().waitFor();
    await facilitator.ask("control.door", { state: "open" });
    for (const name of ["Bo", "Cy", "Di", "Ed", "Flo"])
      await desk.seated(session.id, session.code, name, "tashkent");
    await page.getByText(/Flo.* has arrived/).waitFor();
    await page.getByText(/^and \d+ more before$/).waitFor();
    expect(await page.getByText(/has arrived/).count()).toBe(3);
    await page.getByText("Nobody is ready yet.").waitFor();
    await page.getByRole("button", { name: /^Make head: .*Flo/ }).waitFor();
    const choices = await boxesOf(page.getByLabel(/^Seat of/));
    expect(choices.length).toBeGreaterThan(8);
    expect(new Set(choices.map(({ right }) => Math.round(right))).size).toBe(1);
    const [code] = await boxesOf(page.getByRole("banner").getByRole("button").last());
    expect((code?.bottom ?? 0) - (code?.top ?? 0)).toBeLessThan(40);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });

  test("with a keyboard on the screen the message stays whole in sight, and the next can be typed at once", async () => {
    const { page } = phone;
    await page.getByRole("button", { name: /^Talks/ }).click();
    await page.setViewportSize(WITH_KEYBOARD);
    const field = page.getByRole("textbox", { name: "Message Everybody" });
    await field.fill("We are ready to talk to whoever wants to talk about bases. ".repeat(4));
    const bottom = async () => (await boxesOf(field))[0]?.bottom;
    await expect.poll(bottom, PATIENT).toBeLessThan(WITH_KEYBOARD.height);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("log").getByText("We are ready to talk").waitFor();
    await page.keyboard.type("And soon.");
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("And soon.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await field.blur();
    await page.getByRole("button", { name: /^Orders/ }).click();
    await page.setViewportSize(PHONE);
    phone.watch.assertClean();
  });

  test("when the game is over the console misses nobody any more", async () => {
    const { page, watch } = await desk.page();
    await page.goto(session.links.console);
    const gone = await desk.seated(session.id, session.code, "Gus", "tashkent");
    await gone.leave();
    await page.getByText(/^Away: /).waitFor();
    await facilitator.ask("control.end", {});
    await page.getByText("The game has ended.").waitFor();
    expect(await page.getByText(/^Away: /).count()).toBe(0);
    watch.assertClean();
  });
});
