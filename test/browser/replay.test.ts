import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { joinSeat } from "../classroom/open-session.ts";
import type { Person } from "../classroom/person.ts";
import { boxesOf, overlapsOf } from "./boxes.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type PageWish, type WatchedPage } from "./desk.ts";

/** In a sealed order and in a delegation's own talk: another seat's page may never receive it before the debrief. */
const CANARY = "canary-of-washington";

describe.skipIf(await noBrowser())("the replay of a game", () => {
  let desk: Desk;
  let session: CreatedSession;
  let facilitator: Person;
  let tashkentKey: string;
  const pages: WatchedPage[] = [];

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create();
    facilitator = desk.facilitator(session);
    const washington = await desk.seated(session.id, session.code, "Maya", "washington");
    tashkentKey = (await joinSeat(desk.base, session.code, "Daniel", "tashkent")).participantKey;
    await facilitator.ask("control.start", {});
    await washington.until("planning", ({ session: { phase } }) => phase === "planning");
    await washington.ask("message.send", { channel: "seat", text: CANARY });
    const aid = { action: "offer-aid", fields: { state: "geo", amount: 10 } };
    // The two trust each other: nobody needs to bring them together, and the order is void.
    const needless = { action: "mediate", fields: { one: "astana", other: "bishkek" } };
    await washington.ask("orders.save", { turn: 1, revision: 0, orders: [aid, needless] });
    for (const turn of [1, 2]) {
      await facilitator.ask("control.closeTurn", { turn });
      await facilitator.ask("control.nextTurn", { turn });
    }
  });
  afterAll(async () => {
    await desk?.close();
  });

  async function open(
    key: string,
    of = session.id,
    wish: PageWish = {},
  ): Promise<{ page: Page; received: string[] }> {
    const watched = await desk.page(wish);
    pages.push(watched);
    const received: string[] = [];
    watched.page.on("response", async (response) => {
      if (response.url().includes("/api/")) received.push(await response.text().catch(() => ""));
    });
    await watched.page.goto(`${desk.base}/replay/${of}#${key}`);
    await watched.page.getByRole("heading", { name: /^Replay/ }).waitFor();
    return { page: watched.page, received };
  }

  const eyes = (page: Page) => page.getByLabel("Through the eyes of");
  const shown = (page: Page, words: string | RegExp) =>
    page.getByRole("status").filter({ hasText: words }).waitFor();

  test("before the debrief a seat looks back through its own eyes alone, and gets nobody else's secrets", async () => {
    const { page, received } = await open(tashkentKey);
    await shown(page, "Turn 2");
    expect(await eyes(page).locator("option").allTextContents()).toEqual(["Tashkent"]);
    expect(await page.getByRole("button", { name: "Download the log" }).count()).toBe(0);
    const asked = await page.evaluate(
      async ([id, key]) => {
        const headers = { authorization: `Bearer ${key}` };
        const answer = await fetch(`/api/sessions/${id}/views?turn=1&as=washington`, { headers });
        return { status: answer.status, text: await answer.text() };
      },
      [session.id, tashkentKey],
    );
    expect(asked.status).toBe(403);
    expect(asked.text).not.toContain(CANARY);
    await page.getByRole("slider").press("Home");
    await shown(page, "the start");
    expect(received.length).toBeGreaterThan(2);
    expect(received.join("\n")).not.toContain(CANARY);
  });

  test("the facilitator steps through the turns as two seats, by keyboard", async () => {
    const { page } = await open(session.facilitatorKey);
    await shown(page, "Turn 2");
    await page.getByRole("heading", { name: "Orders of all seats" }).waitFor();
    await eyes(page).selectOption("washington");
    await page.getByRole("heading", { name: "Replay: Washington" }).waitFor();
    await page.getByRole("slider").press("ArrowLeft");
    await shown(page, "Turn 1");
    await page.getByText("Offer aid").waitFor();
    const voidOrder = page.getByRole("listitem").filter({ has: page.getByText("void", { exact: true }) });
    expect(await voidOrder.textContent()).toMatch(/Mediate.*trust each other well enough/);
    await page.getByRole("tab", { name: "Why the score moved" }).click();
    await page.getByText("Score after turn 1").waitFor();
    await page.getByRole("tab", { name: "Talks" }).click();
    await page.getByRole("button", { name: "Delegation" }).click();
    await page.getByText(CANARY).waitFor();

    await eyes(page).selectOption("tashkent");
    await page.getByRole("heading", { name: "Replay: Tashkent" }).waitFor();
    expect(await page.getByText(CANARY).count()).toBe(0);
    await page.getByRole("tab", { name: "Orders", exact: true }).click();
    await page.getByText("No orders counted.").waitFor();
    await page.getByRole("slider").press("ArrowLeft");
    await page.getByText("Nothing has happened yet.").waitFor();
    await page.getByRole("slider").press("End");
    await shown(page, "Turn 2");
    expect(await faultsOf(page)).toEqual([]);
  });

  test("the keyboard never loses its place: at either end of the turns, and when a state's card closes", async () => {
    const { page } = await open(session.facilitatorKey);
    await shown(page, "Turn 2");
    const focused = (name: string | RegExp, role: "slider" | "button" = "button") =>
      page.getByRole(role, { name }).and(page.locator(":focus")).waitFor();
    await page.getByRole("button", { name: "One turn back" }).focus();
    await page.keyboard.press("Enter");
    await shown(page, "Turn 1");
    await focused("One turn back");
    await page.keyboard.press("Enter");
    await shown(page, "the start");
    await focused("Turn that is shown", "slider");
    await page.keyboard.press("ArrowRight");
    await shown(page, "Turn 1");

    const card = page.getByRole("region", { name: "Uzbekistan" });
    await page.getByRole("button", { name: /^Uzbekistan/ }).focus();
    await page.keyboard.press("Enter");
    await card.waitFor();
    await card.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Enter");
    await card.waitFor({ state: "detached" });
    await focused(/^Uzbekistan/);
    await page.keyboard.press("Enter");
    await card.getByRole("button", { name: "History" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await card.waitFor();
    await focused("History");
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await focused(/^Uzbekistan/);
  });

  test("the course over the turns is a picture and a table, with the causes that moved it most", async () => {
    const { page } = await open(session.facilitatorKey);
    await page.getByRole("tab", { name: "Course" }).click();
    const moment = page.getByRole("button", { name: /^1.*Turn \d\. Influence in the region/ });
    await moment.click();
    await page.getByRole("button", { name: "As table" }).click();
    await page.getByRole("row", { name: /^start/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("from the debrief on everybody sees all scores, every aim, and the turns through every seat's eyes", async () => {
    await facilitator.ask("control.end", {});
    const { page, received } = await open(tashkentKey);
    await shown(page, "Turn 2");
    await eyes(page).selectOption("washington");
    await page.getByRole("heading", { name: "Orders of Washington" }).waitFor();
    await page.getByRole("slider").press("ArrowLeft");
    await page.getByText("Offer aid").waitFor();
    expect(received.join("\n")).not.toContain(CANARY);
    await page.getByRole("tab", { name: "Scores" }).click();
    await page.getByRole("heading", { name: "Final scores" }).waitFor();
    // Eight states have no colour of their own: each line has a pattern and a letter, and comes forward under the pointer.
    const plain = page.locator('path[stroke="var(--world)"]');
    const patterns = await plain.evaluateAll((lines) =>
      lines.map((line) => line.getAttribute("stroke-dasharray")),
    );
    expect(new Set(patterns).size).toBe(8);
    const letters = await boxesOf(page.locator("[data-letter]"));
    expect(letters.length).toBe(8);
    expect(overlapsOf(letters, letters)).toEqual([]);
    await page.locator("svg text").filter({ hasText: "Astana" }).hover();
    expect(await page.locator('path[stroke="var(--ink)"]').count()).toBe(1);
    await page.locator("summary").filter({ hasText: "Moscow" }).click();
    await page.getByRole("list", { name: "Aims of Moscow" }).getByText("secret aim").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the log" }).click(),
    ]);
    const log = await readFile((await download.path()) ?? "", "utf8");
    expect(log.split("\n")[0]).toContain('"session-opened"');
    expect(log).not.toContain(CANARY);
  });

  test("the facilitator reads who did what, up to the turn that is shown; nobody else does", async () => {
    const { page } = await open(session.facilitatorKey);
    await page.getByRole("tab", { name: "Scores" }).click();
    const washington = page.getByRole("region", { name: "Who did what" }).getByRole("row", { name: /Maya/ });
    await washington.getByText("1 of 2").waitFor();
    expect(await washington.getByRole("cell").allTextContents()).toEqual([
      ...["1 of 2", "0", "0", "1"],
      expect.stringContaining("Maya"),
    ]);
    await page.getByRole("slider").press("ArrowLeft");
    await washington.getByText("1 of 1").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const { page: pupil } = await open(tashkentKey);
    await pupil.getByRole("tab", { name: "Scores" }).click();
    await pupil.getByRole("heading", { name: "Final scores" }).waitFor();
    expect(await pupil.getByText("Who did what").count()).toBe(0);
  });

  test("on paper stands what is shown, one part below the other, and nothing that is only to be pressed", async () => {
    const { page } = await open(session.facilitatorKey);
    await page.getByRole("tab", { name: "Scores" }).click();
    await page.getByRole("heading", { name: "Final scores" }).waitFor();
    await page.emulateMedia({ media: "print" });
    for (const part of ["Final scores", "What happened", "Orders of all seats"])
      expect(await page.getByRole("heading", { name: part }).isVisible(), part).toBe(true);
    const pressed = ["Play turn by turn", "One turn back", "Download the log", "As table"];
    for (const name of pressed)
      expect(await page.getByRole("button", { name, includeHidden: true }).first().isVisible(), name).toBe(
        false,
      );
    expect(await page.getByRole("tab", { name: "Scores" }).isVisible()).toBe(true);
    expect(await page.getByRole("tab", { name: "Map" }).isVisible()).toBe(false);
  });

  test("the whole game goes on paper: the end, the aims, the course, and each turn with everybody's orders", async () => {
    const { page } = await open(session.facilitatorKey);
    await page.getByRole("button", { name: "The whole game on paper" }).click();
    await page.getByRole("button", { name: "Print" }).waitFor();
    await page.getByRole("list", { name: "Aims of Baku" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    const parts = ["Final scores", "To talk about", "Decisive moments", "Agreements", /^Turn 1,/, /^Turn 2,/];
    for (const name of parts)
      expect(await page.getByRole("heading", { name }).isVisible(), String(name)).toBe(true);
    expect(await page.getByRole("heading", { name: "Orders of all seats" }).count()).toBe(2);
    expect(await page.locator("[data-marked]").filter({ visible: true }).count()).toBe(0);
    await page.getByText("Offer aid").first().waitFor();
    // Bars and signs are grounds, which a printer leaves out by itself; and short lines stand two in a row.
    const bar = page.getByRole("list", { name: "Final scores" }).locator("i").first();
    expect(await bar.evaluate((one) => getComputedStyle(one).printColorAdjust)).toBe("exact");
    const happened = page
      .locator("div")
      .filter({ has: page.getByRole("heading", { name: "What happened" }) });
    const facts = await boxesOf(happened.last().locator("xpath=following-sibling::ol/li"));
    expect(new Set(facts.map(({ top }) => top)).size).toBe(Math.ceil(facts.length / 2));
    expect(await page.getByRole("button", { includeHidden: true }).filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: "Back to the replay" }).click();
    await shown(page, "Turn 2");
  });

  test("whoever comes back to the page of an ended game gets none of its turns twice, and what was said since", async () => {
    const { page } = await open(session.facilitatorKey);
    // The start, two turns, and the last one as such.
    const asked = 4;
    const answers = new Map<string, number>();
    page.on("response", (response) => {
      if (response.url().includes("/views")) answers.set(response.url(), response.status());
    });
    const comeBack = async () => {
      answers.clear();
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await expect.poll(() => answers.size).toBe(asked);
      return new Set(answers.values());
    };
    await expect.poll(comeBack).toEqual(new Set([304]));
    await facilitator.ask("control.note", { text: "Kept in mind since." });
    expect(await comeBack()).toContain(200);
    await expect.poll(comeBack).toEqual(new Set([304]));
  });

  test("on a phone, in the dark, nothing is cut off at the side", async () => {
    const watched = await desk.page({ width: 390, height: 844, theme: "dark" });
    pages.push(watched);
    await watched.page.goto(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    await watched.page.getByRole("button", { name: "What happened" }).click();
    await watched.page.getByRole("heading", { name: "What happened" }).waitFor();
    expect(await watched.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(watched.page)).toEqual([]);
    // The header has no room for what prints the whole game: it stands below the orders.
    await watched.page.getByRole("button", { name: "Orders" }).click();
    await watched.page.getByRole("button", { name: "The whole game on paper" }).click();
    await watched.page.getByRole("button", { name: "Back to the replay" }).click();
    await watched.page.getByRole("button", { name: "What happened" }).waitFor();
    // Turned, the phone has little height: the map has most of it.
    await watched.page.setViewportSize({ width: 844, height: 390 });
    const [world] = await boxesOf(watched.page.locator("#view-world"));
    expect(world?.top).toBeLessThan(130);
    await watched.page.getByLabel("Through the eyes of").waitFor();
  });

  test("a game that was rewound shows its lines: which counts, which was left, and where they part", async () => {
    const rewound = await desk.create();
    const teacher = desk.facilitator(rewound);
    const moscow = await desk.seated(rewound.id, rewound.code, "Ada", "moscow");
    const { participantKey } = await joinSeat(desk.base, rewound.code, "Ben", "tashkent");
    await teacher.ask("control.start", {});
    await moscow.until("planning", ({ session: { phase } }) => phase === "planning");
    await teacher.ask("control.closeTurn", { turn: 1 });
    await teacher.ask("control.nextTurn", { turn: 1 });
    await moscow.until("turn 2", ({ session: { turn } }) => turn === 2);
    const praise = { action: "public-statement", fields: { about: "tashkent", tone: "praise" } };
    await moscow.ask("orders.save", { turn: 2, revision: 0, orders: [praise] });
    await teacher.ask("control.closeTurn", { turn: 2 });
    await teacher.ask("control.rewind", { turn: 2, dice: "same" });
    await teacher.ask("control.closeTurn", { turn: 2 });

    const { page } = await open(participantKey, rewound.id, { width: 390, height: 844, theme: "dark" });
    const line = page.getByLabel("Line of the game");
    await page.getByText("Up to turn 1 it is one with line 1; turn 2 was played anew.").waitFor();
    expect(await line.locator("option").allTextContents()).toEqual([
      "Line 1 of 2, left after turn 2",
      "Line 2 of 2, the one that counts",
    ]);
    await page.getByRole("button", { name: "What happened" }).click();
    const praised = page.getByText("Moscow praised Tashkent in public.");
    expect(await praised.count()).toBe(0);
    await line.focus();
    await page.keyboard.press("ArrowUp");
    await praised.waitFor();
    await page.getByText("The facilitator went back: line 2 goes on from turn 1.").waitFor();
    expect(await eyes(page).locator("option").allTextContents()).toEqual(["Tashkent"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await faultsOf(page)).toEqual([]);

    const { page: wide } = await open(rewound.facilitatorKey, rewound.id);
    await wide.getByRole("button", { name: "Play on from here" }).waitFor();
    await wide.getByLabel("Line of the game").selectOption({ index: 0 });
    await wide.getByText("line 2 goes on from turn 1").waitFor();
    await wide.getByRole("listitem").filter({ hasText: "Public statement" }).first().waitFor();
    // A branch goes on from the line that counts.
    await wide.getByRole("button", { name: "Play on from here" }).waitFor({ state: "detached" });
    expect(await faultsOf(wide)).toEqual([]);

    // The sign of the parting stands beside the turns' names, also where it is the start that lines share.
    await teacher.ask("control.rewind", { turn: 1, dice: "same" });
    await teacher.ask("control.closeTurn", { turn: 1 });
    for (const one of [page, wide]) {
      await one.reload();
      await one.locator("[data-parting]").first().waitFor();
      const signs = await boxesOf(one.locator("[data-parting]"));
      expect(signs.length).toBeGreaterThan(0);
      expect(overlapsOf(signs, await boxesOf(one.locator("ol[aria-hidden] > li > *")))).toEqual([]);
    }
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    for (const { watch } of pages) {
      watch.assertClean(/403/);
      expect([...watch.hosts]).toEqual([new URL(desk.base).host]);
    }
  });
});
