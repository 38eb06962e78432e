import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { DESK, newStudent } from "./student.ts";

const MINUTE = 60_000;
const WRONG = { norgard: 14 * MINUTE, velmar: -14 * MINUTE, kestrin: 365 * 24 * 60 * MINUTE };
/** What case T5 allows, in milliseconds. */
const TOLERANCE = 2_000;

describe.skipIf(await noBrowser())("T5: browsers whose clocks are wrong", () => {
  let server: ServerProcess;
  let browser: Browser;
  let session: CreatedSession;
  let facilitator: Person;
  const pages: Page[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
    const settings = { minutesPerTurn: 30, reviewSeconds: 0, bots: "hold" };
    session = await createSession(server.base, server.hostKey, { scenario: "practice", settings });
    facilitator = new Person(server.base, session.id, session.facilitatorKey);
    for (const [seat, wrong] of Object.entries(WRONG)) {
      const { participantKey } = await joinSeat(server.base, session.code, `Of ${seat}`, seat);
      const { page } = await newStudent(browser, DESK);
      await page.addInitScript((by) => {
        const right = Date;
        const now = () => right.now() + by;
        window.Date = new Proxy(right, {
          construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
          get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
        });
      }, wrong);
      await page.goto(`${server.base}/play/${session.id}#${participantKey}`);
      pages.push(page);
    }
    await facilitator.ask("control.start", {});
  });
  afterAll(async () => {
    await facilitator?.leave();
    await browser?.close();
    await server?.stop();
  });

  /** The page's countdown, in milliseconds, and what it should be by the time that the server tells. */
  async function shownOn(page: Page): Promise<{ shown: number; late: number; early: number }> {
    await facilitator.ask("resync", {});
    const { clock } = await facilitator.until("the clock", (view) => view.clock.remaining !== null);
    const at = performance.now();
    const text = await page.getByRole("timer").first().textContent();
    const [minutes = 0, seconds = 0] = (text ?? "").split(":").map(Number);
    const remaining = clock.remaining ?? 0;
    const shown = (minutes * 60 + seconds) * 1000;
    return { shown, early: remaining, late: remaining - (performance.now() - at) };
  }

  async function expectRight(): Promise<number[]> {
    const all = [];
    for (const page of pages) {
      await page.getByRole("timer").first().waitFor();
      const { shown, early, late } = await shownOn(page);
      expect(shown).toBeLessThanOrEqual(early + TOLERANCE);
      expect(shown).toBeGreaterThanOrEqual(late - TOLERANCE);
      all.push(shown);
    }
    return all;
  }

  test("show the same time as the server, whether they are fast, slow or a year ahead", async () => {
    expect(await pages[2]?.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 300 * 24 * 60 * MINUTE);
    await expectRight();
  });

  test("show five minutes more when the facilitator gives five minutes", async () => {
    const before = await expectRight();
    await facilitator.ask("control.extend", { seconds: 300 });
    for (const [index, page] of pages.entries()) {
      const least = (before[index] ?? 0) + 4 * MINUTE;
      await page.waitForFunction((wanted) => {
        const [minutes = 0, seconds = 0] =
          document.querySelector("[role=timer]")?.textContent?.split(":").map(Number) ?? [];
        return (minutes * 60 + seconds) * 1000 > wanted;
      }, least);
    }
    await expectRight();
  });

  test("D4: a console says that the server was away and gave time, until the facilitator gives more", async () => {
    const { page } = await newStudent(browser, DESK);
    await page.goto(`${server.base}/console/${session.id}#${session.facilitatorKey}`);
    await page.getByRole("timer").first().waitFor();
    const { clock } = await facilitator.until("the clock", (view) => view.clock.remaining !== null);
    await facilitator.ask("control.extend", { seconds: 15 - Math.round((clock.remaining ?? 0) / 1000) });
    await server.kill();
    await server.begin();
    const away = page.getByText("The server was away.");
    await away.waitFor();
    await page.getByRole("button", { name: "+5 min" }).click();
    await away.waitFor({ state: "detached" });
    await page.close();
  });
});
