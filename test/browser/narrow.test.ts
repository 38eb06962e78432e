import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { boxesOf, clippedIn, PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

const PHONE = { width: 390, height: 844 };
const TURNED = { width: 844, height: 390 };
const DESK = { width: 1440, height: 900 };
const MOVE = {
  action: "free-move",
  fields: { claim: "The elders call for peace.", argument: "They have before.", wanted: "Less threat" },
};
const OTHERS = ["moscow", "washington", "nato", "beijing", "astana", "bishkek"];

describe.skipIf(await noBrowser())("what narrow places must not lose", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let delegations: readonly Person[];
  let pupil: WatchedPage;
  let console_: WatchedPage;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ settings: { minutesPerTurn: 60, adjudication: "held" } });
    facilitator = desk.facilitator(session);
    const others = OTHERS.map((seat) => desk.seated(session.id, session.code, `From ${seat}`, seat));
    delegations = await Promise.all(others);
    await desk.seated(session.id, session.code, "Maximilian-Alexander of Hohenstein", "bishkek");
    pupil = await desk.page(PHONE);
    await joinByLink(pupil.page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
    await facilitator.ask("control.start", {});
    const [moscow] = delegations;
    await moscow?.until("planning", ({ session: { phase } }) => phase === "planning");
    await moscow?.ask("orders.save", { turn: 1, revision: 0, orders: [MOVE] });
    console_ = await desk.page({ ...PHONE, theme: "dark" });
    await console_.page.goto(session.links.console);
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("on a phone the header says name, turn and time in full, with an hour left", async () => {
    for (const { page } of [pupil, console_]) {
      await page.getByRole("timer").first().waitFor();
      await expect.poll(() => clippedIn(page.getByRole("banner")), PATIENT).toEqual([]);
    }
  });

  test("at 200 % no seat that the keyboard comes to lies under the foot of the join page", async () => {
    const { page, watch } = await desk.page({ width: 720, height: 450 });
    await page.goto(session.links.join);
    await page.getByLabel("Your name").fill("Daniel");
    await page.keyboard.press("Enter");
    await page.getByRole("radio").first().focus();
    for (let steps = 0; steps < 13; steps += 1) {
      await page.keyboard.press("ArrowDown");
      const hidden = () =>
        page.evaluate(() => {
          const card = document.activeElement?.closest("label")?.getBoundingClientRect();
          const foot = document.querySelector("main + div")?.getBoundingClientRect();
          return card === undefined || foot === undefined ? Number.NaN : card.top + 40 - foot.top;
        });
      await expect.poll(hidden, { ...PATIENT, message: `after ${steps + 1} steps` }).toBeLessThanOrEqual(0);
    }
    watch.assertClean();
  });

  test("on a phone what is known of a chosen seat is in sight above the button, also of the last one", async () => {
    const { page, watch } = await desk.page(PHONE);
    await page.goto(session.links.join);
    await page.getByLabel("Your name").fill("Ella");
    await page.keyboard.press("Enter");
    for (const seat of ["Astana", "Baku"]) {
      await page.locator("label").filter({ hasText: seat }).click();
      const [card] = await boxesOf(page.locator("label").filter({ hasText: seat }));
      const [button] = await boxesOf(page.getByRole("button", { name: `Sit down as ${seat}` }));
      expect(card?.name.length).toBeGreaterThan(seat.length + 10);
      expect(card?.bottom, seat).toBeLessThanOrEqual(button?.top ?? 0);
    }
    watch.assertClean();
  });

  test("at 200 % of a desk the header is whole, and nothing scrolls sideways", async () => {
    for (const { page } of [pupil, console_]) {
      await page.setViewportSize({ width: 720, height: 450 });
      await expect.poll(() => clippedIn(page.getByRole("banner")), PATIENT).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize(PHONE);
    }
  });

  test("on a small laptop the console has more room for its parts than for the seats, and names in full", async () => {
    const { page } = console_;
    await page.setViewportSize({ width: 1024, height: 768 });
    const [seats] = await boxesOf(page.locator("#view-seats"));
    const [middle] = await boxesOf(page.locator("#view-middle"));
    expect(middle?.left).toBe(seats?.right);
    expect(seats?.right).toBe(440);
    expect(await clippedIn(page.getByRole("table"))).toEqual([]);
    await page.setViewportSize(PHONE);
  });

  test("beside long figures of the clock the wall's words stay on the wall", async () => {
    const { page } = await desk.page({ width: 1920, height: 1080 });
    await page.goto(session.links.projector);
    const words = page.getByText("orders close", { exact: false }).first();
    await words.waitFor();
    const [box] = await boxesOf(words);
    expect(box?.right).toBeLessThan(1920 - 40);
    await page.close();
  });

  test("the way to one more channel is in sight beside many", async () => {
    const { page } = pupil;
    await page.getByRole("button", { name: /^Talks/ }).click();
    for (const [at, one] of delegations.entries()) {
      await one.ask("message.send", { channel: [OTHERS[at] ?? "", "tashkent"], text: "Good evening." });
    }
    await expect
      .poll(() => page.getByRole("group", { name: "Channels" }).getByRole("button").count(), PATIENT)
      .toBe(9);
    const [add] = await boxesOf(page.getByRole("button", { name: "New channel" }));
    expect(add?.right).toBeLessThanOrEqual(PHONE.width);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("of many channels the open one is in sight, also on a phone that is turned; a list has them all", async () => {
    const { page } = pupil;
    const row = page.getByRole("group", { name: "Channels" });
    await page.getByRole("button", { name: /^All 9 channels/ }).click();
    const list = page.getByRole("dialog", { name: "All channels" });
    await list.getByRole("listitem").first().waitFor();
    expect(await list.getByRole("listitem").count()).toBe(9);
    expect(await list.getByRole("listitem").first().textContent()).toContain("Good evening.");
    expect(await faultsOf(page)).toEqual([]);
    await list.getByRole("button").filter({ hasText: "Moscow" }).click();
    for (const size of [PHONE, TURNED, DESK, TURNED, PHONE]) {
      await page.setViewportSize(size);
      const open = row.locator("[aria-pressed=true]");
      const inSight = async () => {
        const [[chip], [frame]] = await Promise.all([boxesOf(open), boxesOf(row)]);
        if (chip === undefined || frame === undefined) return "nothing is drawn";
        const isIn =
          chip.left >= frame.left - 1 && chip.right <= frame.right + 1 && chip.bottom <= frame.bottom;
        return isIn ? chip.name : `${chip.left} to ${chip.right} in ${frame.left} to ${frame.right}`;
      };
      await expect.poll(inSight, { ...PATIENT, message: `${size.width} wide` }).toContain("Moscow");
      const rows = row.getByRole("button");
      if (size === DESK)
        for (const { name, bottom } of await boxesOf(rows))
          expect(bottom, name).toBeLessThanOrEqual((await boxesOf(row))[0]?.bottom ?? 0);
    }
  });

  test("long words in a dialog can be scrolled by keyboard", async () => {
    const { page } = pupil;
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "How a turn works" }).click();
    await page.getByRole("dialog", { name: "How a turn works" }).waitFor();
    await expect.poll(() => faultsOf(page), PATIENT).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("on a phone the console says what waits for odds, and leads back to what is held", async () => {
    const { page } = console_;
    const bar = page.getByRole("navigation");
    await bar.getByRole("button", { name: "Sheets 1 waits for odds" }).click();
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await bar
      .getByRole("button", { name: /^Review/ })
      .and(page.locator("[aria-current]"))
      .waitFor();
    await bar.getByRole("button", { name: "Messages" }).click();
    await bar.getByRole("button", { name: /^Review/ }).click();
    await page.getByRole("heading", { name: "What turn 1 brings" }).waitFor();
  });

  test("the scores of a changed turn fit a phone with all their columns", async () => {
    const { page } = console_;
    const changes = [{ target: "state/uzb/regime", delta: -4 }];
    await facilitator.ask("control.override", { turn: 1, changes, reason: "They had seen the soldiers." });
    await page.getByRole("columnheader", { name: "With your changes" }).waitFor();
    expect(await clippedIn(page.getByRole("region", { name: "Scores" }))).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("beside two other columns the words of an objective stand in one line", async () => {
    const { page } = pupil;
    await page.setViewportSize({ width: 1440, height: 900 });
    await facilitator.ask("control.publish", { turn: 1 });
    const words = page.getByRole("list", { name: "Your objectives" }).locator("li > span:first-child");
    await words.first().waitFor();
    for (const { name, top, bottom } of await boxesOf(words)) expect(bottom - top, name).toBeLessThan(30);
  });

  test("no page complained", () => {
    for (const { watch } of [pupil, console_]) watch.assertClean();
  });
});
