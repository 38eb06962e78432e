import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { createSession } from "../classroom/open-session.ts";
import { ServerProcess } from "../classroom/server-process.ts";
import { noBrowser, openBrowser } from "./browser.ts";
import { DESK, joinByKeyboard, newStudent, PHONE, type Student } from "./student.ts";

const TURNS = 12;
/** Bots of nine seats think before a turn closes, on a machine that draws four pages meanwhile. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(await noBrowser())("a facilitator, three students and nine bots", () => {
  let server: ServerProcess;
  let session: CreatedSession;
  let console_: Student;
  let close: () => Promise<void>;
  const students = new Map<string, Student>();

  beforeAll(async () => {
    server = await ServerProcess.start();
    const browser = await openBrowser({ hostResolverRules: "MAP class.example 127.0.0.1" });
    close = () => browser.close();
    session = await createSession(server.base, server.hostKey, {
      scenario: "csto-2005",
      seed: "a whole game",
      settings: { variant: "full", minutesPerTurn: null, reviewSeconds: null },
    });
    console_ = await newStudent(browser, DESK);
    students.set("Moscow", await newStudent(browser, DESK));
    students.set("NATO", await newStudent(browser, { ...DESK, colorScheme: "dark" }));
    students.set("Tashkent", await newStudent(browser, PHONE));
  });
  afterAll(async () => {
    await close?.();
    await server?.stop();
  });

  const strip = () => console_.page.getByRole("region", { name: "What to do now" });

  test("come together under the name that the class's network has for the server", async () => {
    const base = `http://class.example:${server.port}`;
    await console_.page.goto(`${base}/console/${session.id}#${session.facilitatorKey}`);
    for (const [seat, student] of students)
      await joinByKeyboard(student, { base, code: session.code, name: `Student of ${seat}`, seat });
    await strip().getByText("3 people in 3 seats").waitFor();
    await strip().getByRole("button", { name: "Start" }).click();
    await console_.page.getByRole("dialog").getByRole("button", { name: "Start now" }).click();
  });

  test("play twelve turns to the end", { timeout: 600_000 }, async () => {
    for (let turn = 1; turn <= TURNS; turn += 1) {
      for (const [, { page }] of students) await speakInPublic(page, turn);
      // Two are ready and one is not, so that the turn waits for the facilitator.
      for (const seat of ["Moscow", "Tashkent"])
        await students.get(seat)?.page.getByRole("button", { name: "Mark ready" }).click();
      await strip().getByRole("button", { name: "Close the turn", exact: true }).click();
      await console_.page.getByRole("dialog").getByRole("button", { name: "Close the turn now" }).click();
      for (const [, { page }] of students) {
        await page.getByRole("heading", { name: /^Why your score/ }).waitFor(PATIENCE);
        if (turn < TURNS) await page.getByRole("button", { name: `Plan turn ${turn + 1}` }).click();
      }
      if (turn < TURNS) await strip().getByRole("button", { name: "Next turn", exact: true }).click();
    }
    await strip().getByRole("button", { name: "End the game", exact: true }).click();
    await console_.page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
    for (const [, { page }] of students)
      await page.getByRole("heading", { name: "Final scores" }).waitFor(PATIENCE);
    await strip().getByText("The game has ended.").waitFor();
  });

  test("saw no page complain", () => {
    for (const { watch } of [console_, ...students.values()]) watch.assertClean();
  });

  test("saw no page ask another host for anything", () => {
    for (const { watch } of [console_, ...students.values()])
      expect([...watch.hosts]).toEqual([`class.example:${server.port}`]);
  });
});

/** Puts a statement on the sheet and saves it. */
async function speakInPublic(page: Page, turn: number): Promise<void> {
  const orders = page.getByRole("heading", { name: `Orders for turn ${turn}` });
  const tab = page.getByRole("button", { name: /^Orders/ });
  // At a desk the orders stand beside the map; on a phone they have a tab.

  await orders.or(tab).first().waitFor(PATIENCE);
  if (!(await orders.isVisible())) await tab.click();
  await orders.waitFor();
  await page.getByRole("button", { name: /^Add order 1/ }).click();
  await page.getByRole("button", { name: /^Public statement/ }).click();
  await page.getByLabel("About").selectOption({ index: 1 + (turn % 3) });
  await page.getByRole("radio", { name: "Praise" }).check({ force: true });
  await page.getByRole("button", { name: "Add to the sheet" }).click();
  await page.getByRole("button", { name: "File the sheet" }).click();
  await page.getByText("Filed. This is what counts.").waitFor();
}
