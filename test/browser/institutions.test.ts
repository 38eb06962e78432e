import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinSeat } from "../classroom/open-session.ts";
import type { Person } from "../classroom/person.ts";
import { isInSight } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf } from "./desk.ts";

/** Alliances and councils on a student's screen, and the motions that the facilitator decides on the console. */
describe.skipIf(await noBrowser())("institutions in the browser", () => {
  let desk: Desk;
  let session: Awaited<ReturnType<Desk["create"]>>;
  let facilitator: Person;
  let moscow: Person;
  let astanaKey: string;

  const mandate = (institution: string) => ({
    action: "table-mandate",
    fields: { institution, state: "kgz", size: 2 },
  });

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ settings: { reviewSeconds: 0 } });
    facilitator = desk.facilitator(session);
    moscow = await desk.seated(session.id, session.code, "Igor", "moscow");
    astanaKey = (await joinSeat(desk.base, session.code, "Aigul", "astana")).participantKey;
    await facilitator.ask("control.start", {});
    await facilitator.ask("control.inject", { inject: "batken-raid" });
    // A partnership needs NATO's offer in the same turn, and nobody makes one.
    const lone = [{ action: "offer-framework", fields: { institution: "pfp" } }];
    await moscow.until("planning", ({ session: { phase } }) => phase === "planning");
    await moscow.ask("orders.save", { turn: 1, revision: 0, orders: lone });
    await facilitator.ask("control.closeTurn", { turn: 1 });
    const { sheet } = await moscow.until("turn 2", ({ session: { turn } }) => turn === 2);
    const orders = [mandate("csto"), mandate("un")];
    await moscow.ask("orders.save", { turn: 2, revision: sheet?.revision ?? 0, orders });
  });
  afterAll(async () => {
    await desk?.close();
  });

  test("a member reads on a phone who holds which office, who decides, and what is on the table", async () => {
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/play/${session.id}#${astanaKey}`);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Alliances and councils" }).click();
    const dialog = page.getByRole("dialog", { name: "Alliances and councils" });
    await dialog.getByText("Vladimir Putin (Moscow), until June 23, 2006").waitFor();
    await dialog.getByText("General Baluyevsky (Moscow), until June 23, 2006").waitFor();
    await dialog.getByText("pass unless a member says no; a member that does not vote abstains").waitFor();
    await dialog.getByText("PARP: Kazakhstan, Uzbekistan and Armenia").waitFor();
    await dialog
      .getByText("Turn 2: Moscow asks for a mandate in Kyrgyzstan, up to 2 battalions: on the table")
      .waitFor();
    // Astana is no member of the Security Council: the motion there is not for its eyes.
    expect(await dialog.getByText("on the table").count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    watch.assertClean();
  });

  test("who counted on an order that came to nothing reads so before all else, and why with the order", async () => {
    const { page, watch } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/play/${session.id}#${moscow.key}`);
    const fell = page.getByRole("status").filter({ hasText: "One of your orders came to nothing." });
    await fell.waitFor();
    expect((await fell.boundingBox())?.y).toBeLessThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);
    const happened = page.getByRole("region", { name: "What happened" });
    const own = happened.getByRole("listitem").filter({ hasText: /^1Offer a framework/ });
    const reason = own.getByText(/is void: NATO had not agreed to it/);
    expect(await isInSight(reason)).toBe(false);
    await fell.getByRole("button", { name: "See why" }).press("Enter");
    await expect.poll(() => isInSight(reason)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await fell.waitFor({ state: "hidden" });
    expect(await isInSight(reason)).toBe(true);
    watch.assertClean();
  });

  test("a member is told of the vote, and answers at one press", async () => {
    const { page, watch } = await desk.page({ width: 390, height: 844, theme: "dark" });
    await page.goto(`${desk.base}/play/${session.id}#${astanaKey}`);
    await page.getByRole("button", { name: "Plan turn 2" }).click();
    await page.getByText("CSTO votes on a mandate for Kyrgyzstan.").waitFor();
    await page.getByRole("button", { name: "Vote", exact: true }).click();
    const motion = page.getByRole("group", { name: /^CSTO: Moscow asks for a mandate in Kyrgyzstan/ });
    await motion.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await motion.getByRole("button", { name: "Yes" }).click();
    await motion.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "File the sheet" }).click();
    await page.getByText("Filed. This is what counts.").waitFor();
    await page.getByText(/up to 2 battalions, Yes/).waitFor();
    watch.assertClean();
  });

  test("the facilitator refuses a motion of the Security Council, thinks again, and grants it", async () => {
    const { page, watch } = await desk.page();
    await page.goto(`${desk.base}/console/${session.id}#${session.facilitatorKey}`);
    const motion = page.getByRole("radiogroup", { name: /^Moscow asks UN Security Council/ });
    for (const [label, answer] of [
      ["Refuse", "refuse"],
      ["Leave open", "none"],
      ["Grant", "grant"],
    ] as const) {
      await motion.getByText(label, { exact: true }).click();
      await facilitator.until(label, ({ console: cell }) => cell?.motions[0]?.answer === answer);
    }
    // The page may hear of it later than the other connection does.
    await motion.getByRole("radio", { name: "Grant", checked: true }).waitFor({ state: "attached" });
    expect(await faultsOf(page)).toEqual([]);
    await facilitator.ask("control.closeTurn", { turn: 2 });
    const view = await moscow.until("turn 3", ({ session: { turn } }) => turn === 3);
    const results = Object.values(view.sight?.tables.motions ?? {}).map(({ result }) => result);
    expect(results).toEqual(["passed", "passed"]);
    watch.assertClean();
  });
});
