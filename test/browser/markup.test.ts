import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { noBrowser } from "./browser.ts";
import { Desk, type WatchedPage } from "./desk.ts";

const MARKUP = "<img src=x onerror=globalThis.ran=1> {{7*7}} [x](javascript:alert(1))";
const PERSON = "<img src=x onerror=globalThis.ran=1>";

describe.skipIf(await noBrowser())("N4: markup in everything that people write is characters", () => {
  let desk: Desk;
  let session: CreatedSession;
  const pages: WatchedPage[] = [];

  beforeAll(async () => {
    desk = await Desk.open();
    session = await desk.create({ title: MARKUP });
    const facilitator = desk.facilitator(session);
    const maya = await desk.seated(session.id, session.code, PERSON, "washington");
    await facilitator.ask("control.start", {});
    await maya.ask("message.send", { channel: "public", text: MARKUP });
    await facilitator.ask("control.note", { text: `note ${MARKUP}` });
    const told = { title: `title ${MARKUP}`, text: `told ${MARKUP}`, audience: "open", effects: [] };
    await facilitator.ask("control.inject", told);
    await facilitator.ask("control.closeTurn", { turn: 1 });
  });
  afterAll(async () => {
    await desk?.close();
  });

  async function open(path: string): Promise<Page> {
    const watched = await desk.page();
    pages.push(watched);
    await watched.page.goto(path);
    return watched.page;
  }

  /** Shown to the letter, and nothing was made of it. */
  async function expectCharacters(page: Page, ...words: readonly string[]): Promise<void> {
    for (const text of words) await page.getByText(text).first().waitFor();
    const made = await page.evaluate(() => ({
      images: document.querySelectorAll("img[src='x']").length,
      links: document.querySelectorAll("a[href^='javascript:']").length,
      ran: "ran" in globalThis,
    }));
    expect(made).toEqual({ images: 0, links: 0, ran: false });
  }

  test("on the console and on the wall", async () => {
    const page = await open(session.links.console.replace(/^http:\/\/[^/]+/, desk.base));
    await expectCharacters(page, MARKUP, PERSON);
    const wall = await open(session.links.projector.replace(/^http:\/\/[^/]+/, desk.base));
    await wall.getByRole("button", { name: "More news" }).click();
    await expectCharacters(wall, `title ${MARKUP}`);
  });

  test("in the replay", async () => {
    const page = await open(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    await page.getByRole("heading", { name: /^Replay/ }).waitFor();
    await page.getByRole("tab", { name: "Talks" }).click();
    await expectCharacters(page, MARKUP, PERSON);
    await expectCharacters(page, `title ${MARKUP}`, `note ${MARKUP}`);
  });

  test("no page complained", () => {
    for (const { watch } of pages) watch.assertClean();
  });
});
