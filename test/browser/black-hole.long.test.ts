import { setTimeout as passed } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { BadNetwork } from "../classroom/bad-network.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { newStudent, PHONE } from "./student.ts";

const AWAY = 180_000;
/** What a class is promised once its network is back, in milliseconds. */
const BACK = 2_000;

interface Class {
  readonly session: CreatedSession;
  readonly facilitator: Person;
  readonly page: Page;
}

describe.skipIf(await noBrowser())(
  "J3: three minutes in a network that swallows every packet, both ways",
  () => {
    let server: ServerProcess;
    let browser: Browser;
    let network: BadNetwork;
    /** One whose turn lasts, and one whose turn closes meanwhile. */
    let lasting: Class;
    let closing: Class;
    let back: number;

    beforeAll(async () => {
      [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
      network = await BadNetwork.open(server.port);
      [lasting, closing] = [await openClass(), await openClass()];
      for (const { page } of [lasting, closing]) await praise(page);
      await lasting.page.getByRole("button", { name: "File the sheet" }).click();
      await lasting.page.getByText("Filed. This is what counts.").waitFor();
      network.mood = "swallow";
      const dead = performance.now();
      // A change and a press to save, into the dead network.
      for (const { page } of [lasting, closing]) {
        await blameInstead(page);
        await page.getByRole("button", { name: "File the sheet" }).click();
      }
      await closing.facilitator.ask("control.closeTurn", { turn: 1 });
      await passed(AWAY - (performance.now() - dead));
      for (const { page } of [lasting, closing]) await page.getByText("Offline.").first().waitFor();
      network.mood = "through";
      back = performance.now();
    }, 400_000);

    afterAll(async () => {
      for (const { facilitator } of [lasting, closing]) await facilitator?.leave();
      await browser?.close();
      await network?.close();
      await server?.stop();
    });

    async function openClass(): Promise<Class> {
      const settings = { minutesPerTurn: 60, reviewSeconds: 0, bots: "hold" };
      const session = await createSession(server.base, server.hostKey, { scenario: "csto-2005", settings });
      const { participantKey } = await joinSeat(server.base, session.code, "Ada", "tashkent");
      const facilitator = new Person(server.base, session.id, session.facilitatorKey);
      await facilitator.ask("control.start", {});
      const { page } = await newStudent(browser, PHONE);
      await page.goto(`http://127.0.0.1:${network.port}/play/${session.id}#${participantKey}`);
      await page.getByRole("button", { name: /^Orders/ }).click();
      return { session, facilitator, page };
    }

    async function praise(page: Page): Promise<void> {
      await page.getByRole("button", { name: /^Add order/ }).click();
      await page.getByRole("button", { name: /^Public statement/ }).click();
      await page.getByLabel("About").selectOption({ index: 1 });
      await page.getByRole("radio", { name: "Praise" }).check({ force: true });
      await page.getByRole("button", { name: "Add to the sheet" }).click();
    }

    async function blameInstead(page: Page): Promise<void> {
      await page.getByRole("button", { name: /^Edit/ }).click();
      await page.getByRole("radio", { name: "Blame" }).check({ force: true });
      await page.getByRole("button", { name: "Change the order" }).click();
    }

    const until = (page: Page, words: string) => page.getByText(words).first().waitFor({ state: "detached" });

    test("both pages are back within two seconds of the network's return, though nothing told them of it", async () => {
      for (const { page } of [lasting, closing]) await until(page, "kept on this device");
      const took = performance.now() - back;
      console.info(`both pages were back after ${Math.round(took)} ms`);
      expect(took).toBeLessThan(BACK);
    });

    test("where the turn lasts, the draft is still there, and the save that was under way is acknowledged", async () => {
      const { page, facilitator } = lasting;
      await page.getByText("Filed. This is what counts.").waitFor();
      const { console: desk } = await facilitator.until("the change is filed", ({ console: all }) =>
        JSON.stringify(all?.sheets.tashkent?.orders).includes('"blame"'),
      );
      expect(desk?.sheets.tashkent?.origin).toBe("filed");
    });

    test("where the turn closed, the page says that the orders did not count, shows them, and files nothing", async () => {
      const { page, facilitator } = closing;
      await page.getByText("Nobody filed the draft, so it did not count.").first().waitFor();
      await page.getByRole("button", { name: "Plan turn 2" }).click();
      await page.getByRole("button", { name: /^Orders/ }).click();
      await page.getByText("Turn 1 closed before these orders were filed; they did not count:").waitFor();
      const { console: desk, session } = await facilitator.until("turn 2", (view) => view.session.turn === 2);
      expect(session.phase).toBe("planning");
      expect(desk?.sheets.tashkent?.orders).toEqual([]);
      expect(desk?.sheets.tashkent?.origin).not.toBe("filed");
    });

    test("nobody lost a seat or was counted twice", async () => {
      for (const { facilitator } of [lasting, closing]) {
        const { people } = await facilitator.until("Ada is there", (view) =>
          view.people.some(({ name, connected }) => name === "Ada" && connected),
        );
        expect(people.filter(({ seat }) => seat === "tashkent")).toHaveLength(1);
      }
    });
  },
);
