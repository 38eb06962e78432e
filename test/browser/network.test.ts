import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { BadNetwork } from "../classroom/bad-network.ts";
import { createSession, joinSeat } from "../classroom/open-session.ts";
import { Person } from "../classroom/person.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { newStudent, PHONE } from "./student.ts";

describe.skipIf(await noBrowser())("a student behind a bad network", () => {
  let server: ServerProcess;
  let browser: Browser;
  let network: BadNetwork;
  let session: CreatedSession;
  let facilitator: Person;

  beforeAll(async () => {
    [server, browser] = await Promise.all([ServerProcess.start(), openBrowser()]);
    network = await BadNetwork.open(server.port);
  });

  beforeEach(async () => {
    network.mood = "through";
    const settings = { minutesPerTurn: 60, reviewSeconds: 0, bots: "hold" };
    session = await createSession(server.base, server.hostKey, { scenario: "practice", settings });
    facilitator = new Person(server.base, session.id, session.facilitatorKey);
    await facilitator.ask("control.start", {});
  });

  afterAll(async () => {
    await browser?.close();
    await network?.close();
    await server?.stop();
  });

  /** A page of a student who sits in the session already, opened through the network. */
  async function comeIn(seat: string, prepare: (page: Page) => Promise<void> = async () => {}) {
    const { participantKey } = await joinSeat(server.base, session.code, "Ada", seat);
    const { people } = await facilitator.until("Ada is there", (view) =>
      view.people.some(({ name }) => name === "Ada"),
    );
    const ada = people.find(({ name }) => name === "Ada");
    if (ada?.seat !== seat) await facilitator.ask("control.assign", { participant: ada?.participant, seat });
    const student = await newStudent(browser, PHONE);
    await prepare(student.page);
    await student.page.goto(`http://127.0.0.1:${network.port}/play/${session.id}#${participantKey}`);
    return student;
  }

  test("a page whose program does not arrive says so, and is there once it does", async () => {
    const program = "**/assets/play-page-*.js";
    const { page } = await comeIn("velmar", async (opened) => {
      await opened.route(program, (route) => route.abort());
    });
    await page.getByRole("heading", { name: "This page could not be opened" }).waitFor();
    await page.unroute(program);
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByText("Give your first order.").first().waitFor();
  });

  test("a page comes in a few files, each of which is a way there and back, with all that the game will show", async () => {
    const files: string[] = [];
    const { page } = await comeIn("velmar", async (opened) => {
      opened.on("request", (request) => files.push(new URL(request.url()).pathname));
    });
    await page.getByText("Give your first order.").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(files.filter((path) => /\/later-[\w-]+\.js$/.test(path))).toHaveLength(1);
    expect(files.length).toBeLessThan(25);
  });

  test.each(["forbid", "hang", "strip"] as const)(
    "D1: where WebSockets are stopped (%s) the page says so within 10 s and what to ask for, and comes in once they pass",
    async (mood) => {
      network.mood = mood;
      const { page } = await comeIn("norgard");
      await page.getByRole("heading", { name: "This network blocks the game's connection" }).waitFor({
        timeout: 10_000,
      });
      await page
        .getByText(`allow WebSocket connections (HTTP Upgrade) to 127.0.0.1:${network.port}`)
        .waitFor();
      network.mood = "through";
      // The page tries by itself as well, and may be in before the press.
      const pressed = page.getByRole("button", { name: "Try again" }).click();
      await Promise.race([pressed, page.getByRole("button", { name: /^Orders/ }).waitFor()]);
      await page.getByRole("button", { name: /^Orders/ }).waitFor();
      await page.context().close();
      await pressed.catch(() => {});
      await facilitator.leave();
    },
  );

  test("a first view that is lost on the way is asked for again", async () => {
    const words: string[] = [];
    const { page } = await comeIn("velmar", async (fresh) => {
      fresh.on("console", (message) => void words.push(message.text()));
      await fresh.addInitScript(() => {
        let lost = false;
        // The page's own listeners come after this one.
        globalThis.WebSocket = class extends WebSocket {
          constructor(...given: ConstructorParameters<typeof WebSocket>) {
            super(...given);
            this.addEventListener("message", (event) => {
              if (lost || !new TextDecoder("latin1").decode(event.data).includes("view")) return;
              lost = true;
              console.info("a view is lost");
              event.stopImmediatePropagation();
            });
          }
        };
      });
    });
    await page.getByRole("button", { name: /^Orders/ }).waitFor();
    expect(words).toContain("a view is lost");
    await page.context().close();
    await facilitator.leave();
  });

  test("J3: a phone that wakes on a dead line says so within 5 s, loses no word, and shows the turn that came meanwhile", async () => {
    const { page } = await comeIn("velmar");
    await page.getByRole("button", { name: /^Talks/ }).click();
    network.mood = "swallow";
    await page.getByRole("textbox", { name: "Message Everybody" }).fill("Is anybody there?");
    await page.keyboard.press("Enter");
    await facilitator.ask("control.closeTurn", { turn: 1 });
    // What a browser tells a page that was frozen and is shown again.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("Reconnecting.").waitFor({ timeout: 5_000 });
    expect(facilitator.view.channels?.flatMap(({ messages }) => messages)).toEqual([]);
    network.mood = "through";
    const { channels, people } = await facilitator.until("the word arrives", (view) =>
      view.channels.some(({ messages }) => messages.length > 0),
    );
    const words = channels.flatMap(({ messages }) => messages.map(({ text }) => text));
    expect(words).toEqual(["Is anybody there?"]);
    expect(people.filter(({ seat }) => seat === "velmar")).toHaveLength(1);
    await page.getByText("Reconnecting.").waitFor({ state: "detached" });
    await page
      .getByText(/\bturn 2\b/i)
      .first()
      .waitFor();
    await page.context().close();
    await facilitator.leave();
  });

  test("a word to one's delegation that was on its way while its writer was moved is not told to the new one", async () => {
    const { page } = await comeIn("velmar");
    await page.getByRole("button", { name: /^Talks/ }).click();
    await page.getByRole("button", { name: /^Delegation/ }).click();
    network.mood = "swallow";
    const field = page.getByRole("textbox", { name: "Message Delegation" });
    await field.fill("Kestrin must not hear of this.");
    await page.keyboard.press("Enter");
    const participant = facilitator.view.people?.find(({ name }) => name === "Ada")?.participant;
    await facilitator.ask("control.assign", { participant, seat: "kestrin" });
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("Reconnecting.").waitFor();
    network.mood = "through";
    await page.getByText("Reconnecting.").waitFor({ state: "detached" });
    // She reads what became of it, and has her words, also after a reload, until she has read it.
    const told = page.getByRole("status").filter({ hasText: "nothing was done in the name of Velmar" });
    await told.getByText("Kestrin must not hear of this.").waitFor();
    await page.reload();
    await told.getByText("Kestrin must not hear of this.").waitFor();
    await told.getByRole("button", { name: "I have read it" }).click();
    await told.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /^Talks/ }).click();
    await page.getByRole("button", { name: /^Delegation/ }).click();
    await field.fill("Good morning.");
    await page.keyboard.press("Enter");
    const { channels } = await facilitator.until("the new delegation hears from her", (view) =>
      view.channels.some(({ messages }) => messages.length > 0),
    );
    const words = channels.flatMap(({ key, messages }) => messages.map(({ text }) => [key, text]));
    expect(words).toEqual([["seat/kestrin", "Good morning."]]);
    await page.context().close();
    await facilitator.leave();
  });
});
