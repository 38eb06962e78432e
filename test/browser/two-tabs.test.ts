import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { faultsOf } from "./desk.ts";
import { joinByLink, PHONE } from "./student.ts";

describe.skipIf(await noBrowser())("one student with two tabs and no connection", () => {
  let server: ServerProcess;
  let browser: Browser;
  let context: BrowserContext;
  let session: CreatedSession;
  let facilitator: Person;

  beforeAll(async () => {
    [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
    const settings = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    session = await createSession(server.base, server.hostKey, { scenario: "csto-2005", settings });
    facilitator = new Person(server.base, session.id, session.facilitatorKey);
    context = await browser.newContext({ ...PHONE, reducedMotion: "reduce" });
    context.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await facilitator?.leave();
    await browser?.close();
    await server?.stop();
  });

  const sheetIn = (page: Page) => page.getByRole("button", { name: /^Orders/ }).click();

  /** A statement about one of the other seats goes on the sheet. */
  async function order(page: Page, about: string): Promise<void> {
    await page.getByRole("button", { name: /^Add order 1/ }).click();
    await page.getByRole("button", { name: /^Public statement/ }).click();
    await page.getByLabel("About").selectOption({ label: about });
    await page.getByRole("radio", { name: "Praise" }).check({ force: true });
    await page.getByRole("button", { name: "Add to the sheet" }).click();
    await page.getByRole("button", { name: /^Add order 2/ }).waitFor();
  }

  /** A tab that comes later: it asks who is there. */
  async function newTab(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${server.base}/play/${session.id}`);
    await page.getByRole("button", { name: /^Yes, I am/ }).click();
    await page
      .getByText(/^Orders close|^Turn 1/)
      .first()
      .waitFor();
    await sheetIn(page);
    return page;
  }

  test("T6: both are closed with orders unsent: a new tab goes on with the newer, and offers the older", async () => {
    const first = await context.newPage();
    await joinByLink(first, { link: session.links.join, name: "Ada", seat: "Tashkent" });
    await facilitator.ask("control.start", {});
    await sheetIn(first);
    const second = await newTab();
    await server.kill();
    for (const page of [first, second]) await page.getByText("kept on this device").waitFor();
    await order(first, "Moscow");
    await order(second, "Washington");
    await first.close();
    await second.close();
    await server.begin();

    const later = await newTab();
    const left = later.getByText("These orders were written in another tab of this device");
    await left.waitFor();
    expect(await faultsOf(later)).toEqual([]);
    const ordered = async () => {
      await facilitator.ask("resync", {});
      const { orders = [] } = facilitator.view.console?.sheets.tashkent ?? {};
      return orders.map(({ fields }) => fields.about);
    };
    await expect.poll(ordered).toEqual(["washington"]);
    await later.getByRole("button", { name: "Put them on the sheet" }).click();
    await left.waitFor({ state: "detached" });
    await expect.poll(ordered).toEqual(["washington", "moscow"]);
    await later.close();
  });

  test("each writes a message of its own; what a closed one left is in the tab that comes next", async () => {
    const field = (page: Page) => page.getByRole("textbox", { name: "Message Everybody" });
    const talksIn = async (page: Page) => {
      await page.getByRole("button", { name: /^Talks/ }).click();
      await field(page).waitFor();
      return page;
    };
    const first = await talksIn(await newTab());
    await field(first).fill("The first wr");
    const second = await talksIn(await newTab());
    expect(await field(second).inputValue()).toBe("");
    await field(second).fill("The second writes this.");
    await field(second).press("Enter");
    await first.getByText("The second writes this.").waitFor();
    expect(await field(first).inputValue()).toBe("The first wr");
    await first.reload();
    await talksIn(first);
    expect(await field(first).inputValue()).toBe("The first wr");
    const third = await talksIn(await newTab());
    expect(await field(third).inputValue()).toBe("");
    await first.close({ runBeforeUnload: true });
    if (!first.isClosed()) await first.waitForEvent("close");
    const fourth = await talksIn(await newTab());
    await expect.poll(() => field(fourth).inputValue()).toBe("The first wr");
  });

  test("each writes an order and a proposal of its own", async () => {
    const [first, second] = [await newTab(), await newTab()];
    for (const page of [first, second]) {
      await page.getByRole("button", { name: /^Add order/ }).click();
      await page.getByRole("button", { name: /^Free move/ }).click();
    }
    const field = (page: Page) => page.getByLabel("What happens");
    await field(first).fill("The elders call for peace.");
    await field(second).fill("The bazaar closes for a day.");
    for (const page of [first, second]) {
      await page.reload();
      await sheetIn(page);
      await field(page).waitFor();
    }
    expect(await field(first).inputValue()).toBe("The elders call for peace.");
    expect(await field(second).inputValue()).toBe("The bazaar closes for a day.");
    await second.getByRole("button", { name: "Cancel" }).click();
    await first.reload();
    await sheetIn(first);
    await expect.poll(() => field(first).inputValue()).toBe("The elders call for peace.");
  });
});
