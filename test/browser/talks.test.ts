import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import type { Person } from "../classroom/person.ts";
import { boxesOf, PATIENT } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { joinByLink } from "./student.ts";

const CHANNEL = ["tashkent", "washington"];

describe.skipIf(await noBrowser())("the talks of a seat to which much is offered", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let washington: Person;
  let tashkent: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create();
    facilitator = desk.facilitator(session);
    washington = await desk.seated(session.id, session.code, "Ben", "washington");
    tashkent = await desk.page({ width: 390, height: 844 });
    ({ page } = tashkent);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await joinByLink(page, { link: session.links.join, name: "Aigerim", seat: "Tashkent" });
    await facilitator.ask("control.start", {});
    await page.getByRole("button", { name: /^Talks/ }).click();
  });
  afterAll(() => desk?.close());

  const offer = (amount: number, turns = 1) =>
    washington.ask("proposal.offer", {
      to: ["tashkent"],
      terms: [{ kind: "aid", fields: { from: "washington", to: "tashkent", amount } }],
      turns,
      secret: false,
    });
  const say = (text: string) => washington.ask("message.send", { channel: CHANNEL, text });
  const chips = () => page.getByRole("group", { name: "Channels" }).getByRole("button").allInnerTexts();
  const thread = () => page.getByRole("log", { name: "Washington" });

  test("a channel with an offer stands beside everybody's, before those where nothing waits", async () => {
    await page.getByRole("button", { name: "Talk to one seat, or propose a deal" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await offer(5);
    await expect.poll(async () => (await chips())[1], PATIENT).toContain("Washington");
  });

  test("an offer that was declined shrinks to a line, which has the keyboard and opens", async () => {
    await page.getByRole("button", { name: /^Washington/ }).click();
    await page.getByRole("button", { name: "Decline" }).click();
    const line = thread().locator("summary").filter({ hasText: "Washington's proposal" });
    await line.getByText("declined").waitFor();
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText("Washington pays Tashkent").isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    await page.getByText("Washington pays Tashkent").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
  });

  test("what is said above an agreement of this turn is scrolled to like any other", async () => {
    await offer(6);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("agreed", { exact: true }).waitFor();
    for (let count = 1; count <= 8; count += 1) await say(`For the ${count}th time: until when?`);
    await page.getByText("For the 8th time").waitFor();
    // Who speaks is said once, above what is said within a minute; a listener hears it with each.
    const heads = thread().getByText("Washington, Ben ·");
    expect(await heads.count()).toBe(8);
    const seen = (await boxesOf(heads)).filter(({ top, bottom }) => bottom - top > 5);
    expect(seen.length).toBeLessThan(4);
    const left = () => thread().evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
    await expect.poll(left, PATIENT).toBeLessThan(2);
  });

  test("a message of several lines is seen whole while it is written, and the thread stays at its end", async () => {
    const field = page.getByRole("textbox", { name: "Message Washington" });
    const narrow = (await boxesOf(field))[0];
    await field.fill(
      "We would like a rent for the base, and no more speeches about Andijan from your senators.",
    );
    const hidden = () => field.evaluate((area) => area.scrollHeight - area.clientHeight);
    await expect.poll(hidden, PATIENT).toBeLessThan(2);
    const wide = (await boxesOf(field))[0];
    expect((wide?.right ?? 0) - (wide?.left ?? 0)).toBeGreaterThan(
      (narrow?.right ?? 0) - (narrow?.left ?? 0),
    );
    const left = () => thread().evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
    await expect.poll(left, PATIENT).toBeLessThan(2);
    await page.getByRole("button", { name: "Propose" }).waitFor();
    await field.fill("");
  });

  test("in the next turn all that is over is a line each, where it was made among the messages", async () => {
    await facilitator.ask("control.closeTurn", { turn: 1 });
    await facilitator.ask("control.nextTurn", { turn: 1 });
    // Who still reads why is told that the next turn runs, and what waits in it.
    await page.getByText("Turn 2 has begun.").waitFor();
    await page.getByText("Give your first order.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Plan turn 2" }).click();
    await page.getByRole("button", { name: /^Talks/ }).click();
    await say("And now for something else.");
    await thread().getByText("And now for something else.").waitFor();
    const items = await boxesOf(thread().locator("> *"));
    const [declined, agreed, first] = [/declined/, /agreed/, /the 1th/].map((words) =>
      items.findIndex(({ name }) => words.test(name)),
    );
    expect(declined).toBe(0);
    expect(agreed).toBe(1);
    expect(first).toBe(2);
    expect(items.at(-1)?.name).toContain("And now");
    for (const { top, bottom } of items.slice(0, 2)) expect(bottom - top).toBeLessThan(60);
    await thread().getByText("agreed", { exact: true }).click();
    await thread().getByText("Washington pays Tashkent").last().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("the state of a proposal, however long, stays on its card", async () => {
    await offer(7);
    await page.getByText("waits for you", { exact: true }).waitFor();
    await facilitator.ask("control.rewind", { turn: 2, dice: "same" });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const card = thread().locator("details").filter({ hasText: "gone: the game was taken back" });
      await card.waitFor();
      const [outer] = await boxesOf(card);
      const [badge] = await boxesOf(card.getByText("gone: the game was taken back"));
      expect(badge?.right).toBeLessThan(outer?.right ?? 0);
      expect((outer?.bottom ?? 0) - (badge?.bottom ?? 0)).toBeGreaterThan(4);
    }
  });

  test("a seat that a bot plays is said not to write back, and the way to a new channel has its words", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByText("New channel", { exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Washington", exact: true }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Baku a bot", exact: true }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Open the channel" }).click();
    await page.getByText("A bot plays Baku: it answers proposals, not messages.").waitFor();
    tashkent.watch.assertClean(/404/);
  });
});
