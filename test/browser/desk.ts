import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { CreatedSession, CreateSession, SessionSummary } from "../../shared/protocol/http.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { openBrowser, type PageWatch, watchPage } from "./browser.ts";

/** A page of the desk's browser, watched from its first byte. */
export interface WatchedPage {
  readonly page: Page;
  readonly watch: PageWatch;
}

export interface PageWish {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
}

/** A facilitator's desk: a server with the shipped scenarios, a browser, and people who come without one. */
export class Desk {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly #people: Person[] = [];

  private constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  static async open(): Promise<Desk> {
    const [server, browser] = await Promise.all([
      ServerProcess.start(),
      openBrowser({ hostResolverRules: "MAP class.example 127.0.0.1" }),
    ]);
    return new Desk(server, browser);
  }

  async close(): Promise<void> {
    await Promise.all(this.#people.map((person) => person.leave()));
    await this.browser.close();
    await this.server.stop();
  }

  get base(): string {
    return this.server.base;
  }

  /** A page with a storage of its own, as on a computer that nobody has used. */
  async page({ width = 1440, height = 900, theme = "light" }: PageWish = {}): Promise<WatchedPage> {
    const context = await this.browser.newContext({ viewport: { width, height }, colorScheme: theme });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return { page, watch: await watchPage(page) };
  }

  /** A session whose bots do nothing, without clocks: it waits for whoever plays it. */
  create(wish: Partial<CreateSession> = {}): Promise<CreatedSession> {
    const { settings = {}, ...rest } = wish;
    const still = { minutesPerTurn: null, reviewSeconds: null, bots: "hold" };
    return createSession(this.base, this.server.hostKey, {
      scenario: "csto-2005",
      ...rest,
      settings: { ...still, ...settings },
    });
  }

  /** All games of the server, with their codes. */
  async sessions(): Promise<readonly SessionSummary[]> {
    const headers = { authorization: `Bearer ${this.server.hostKey}` };
    return (await fetch(`${this.base}/api/sessions`, { headers })).json();
  }

  /** Somebody who sits down with the code and stays connected. */
  async seated(session: string, code: string, name: string, seat: string): Promise<Person> {
    const { participantKey } = await joinSeat(this.base, code, name, seat);
    const person = this.person(session, participantKey);
    await person.room();
    return person;
  }

  facilitator(session: CreatedSession): Person {
    return this.person(session.id, session.facilitatorKey);
  }

  /** Somebody with a key, who leaves when the desk is closed. */
  person(session: string, key: string): Person {
    const person = new Person(this.base, session, key);
    this.#people.push(person);
    return person;
  }
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong with a page at rest: a rule and where, one line each. No page has frames, so it is given to the page
 * once and asked in the page itself: to bring it along each time took three quarters of what a look costs.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await atRest(page);
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: here } = globalThis as unknown as { axe: Pick<typeof axe, "run"> };
    if (document.querySelector("iframe, frame") !== null) return ["a frame, into which nobody looks"];
    const { violations } = await here.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }, RULES);
}

/** Until the part that a page loads last has come, and nothing on its way from one colour or place to another is left. */
async function atRest(page: Page): Promise<void> {
  await page.locator("main").first().waitFor({ state: "attached" });
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    // What was pressed just now begins to move with the frame after the one that draws it.
    await nextFrame();
    await nextFrame();
    while (moving().length > 0) {
      // One that is given up, as when its element goes, has come to rest, too.
      await Promise.all(moving().map(({ finished }) => finished.catch(() => {})));
      await nextFrame();
    }
  });
}
