import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScenarioDocument, SessionSummary } from "../../shared/protocol/http.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

const MARK = "Whether a mended line is kept";

describe.skipIf(await noBrowser())("an instructor at the scenario editor", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    await page.goto(`${desk.base}/editor/csto-2005#${desk.server.hostKey}`);
    await page.getByText("No faults: this text can be started.").waitFor();
  });
  afterAll(async () => {
    await desk?.close();
  });

  const text = () => page.getByRole("textbox", { name: /Text of the scenario/ });
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  const save = () => page.getByRole("button", { name: "Save as a version" });

  /** Puts the cursor at the end of the first line that begins so. */
  async function goTo(beginning: string): Promise<void> {
    await page
      .locator(".cm-line")
      .filter({ hasText: new RegExp(`^${beginning}`) })
      .first()
      .click();
    await page.keyboard.press("End");
  }

  /** The line of the text that the cursor stands in, counted from 1. */
  const lineOf = async (marked: Locator) => Number(await marked.first().textContent());

  test("sees a fault at its line while typing, and it goes when the line is mended", async () => {
    await goTo("minutes:");
    const line = await lineOf(page.locator(".cm-lineNumbers .cm-activeLineGutter"));
    await page.keyboard.type("x");
    const fault = page.getByRole("button", { name: new RegExp(`line ${line} · minutes$`) });
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/"minutes" must be .*number/);
    await expect.poll(() => page.locator(".cm-lint-marker-error").count()).toBe(1);
    await page.keyboard.press("Backspace");
    await page.getByText("No faults: this text can be started.").waitFor();
  });

  test("T6: an unsaved text is back after a reload", async () => {
    await goTo("title:");
    await page.keyboard.type(` ${MARK}`);
    await page.getByText("Not saved yet; kept in this browser").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/^Your unsaved text of .* is back\.$/).waitFor();
    expect(await text().textContent()).toContain(MARK);
  });

  test("a failed save says so and loses nothing", async () => {
    await page.route("**/api/scenarios/csto-2005", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await save().click();
    await page.getByRole("alert").getByText("The server does not answer.").waitFor();
    expect(await text().textContent()).toContain(MARK);
    await page.unroute("**/api/scenarios/csto-2005");
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await page.getByText("Saved as version 1.").waitFor();
  });

  test("compares the version with what is shipped, line by line", async () => {
    await tab(/Versions/).click();
    await page.getByRole("button", { name: "Compare As shipped" }).click();
    const changed = page
      .getByRole("region", { name: "Compare" })
      .getByRole("row")
      .filter({ hasText: "title:" });
    await expect.poll(() => changed.count()).toBe(2);
    expect(await changed.last().textContent()).toContain(MARK);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("takes a colleague's file into the text, says where its faults are, and Undo brings the text back", async () => {
    await page.getByText("Saved: Version 1").waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Open a file" }).click(),
    ]);
    const buffer = Buffer.from("seats:\n  - id: moscow\n    capital: 99\n");
    await chooser.setFiles({ name: "colleague.yaml", mimeType: "application/yaml", buffer });
    await page.getByText("colleague.yaml is in the text now.").waitFor();
    await tab(/Faults/).click();
    await page.getByRole("button", { name: /line 2 · seats › moscow › name$/ }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Saved: Version 1").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("gives the text out as a file, letter by letter", async () => {
    await tab(/Versions/).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the text" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("csto-2005.yaml");
    const answer = await fetch(`${desk.base}/api/scenarios/csto-2005`, {
      headers: { authorization: `Bearer ${desk.server.hostKey}` },
    });
    const saved = (await answer.json()) as ScenarioDocument;
    expect(await readFile((await download.path()) ?? "", "utf8")).toBe(saved.text);
  });

  test("takes a file from Windows letter by letter, and no file that would spoil the text", async () => {
    await tab(/Versions/).click();
    const answer = await fetch(`${desk.base}/api/scenarios/csto-2005`, {
      headers: { authorization: `Bearer ${desk.server.hostKey}` },
    });
    const { text: saved } = (await answer.json()) as ScenarioDocument;
    const open = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Open a file" }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: "application/yaml", buffer });
    };
    await open("windows.yaml", Buffer.from(saved.replaceAll("\n", "\r\n")));
    await page.getByText("windows.yaml is in the text now.").waitFor();
    await page.getByText("Saved: Version 1").waitFor();
    await open("ansi.yaml", Buffer.from(saved.replace("Yuri", "J\u00fcrgen"), "latin1"));
    await page.getByText(/ansi\.yaml: Line \d+ has a character that is not UTF-8/).waitFor();
    await open("huge.yaml", Buffer.alloc(1_000_000, "# x\n"));
    await page.getByText("huge.yaml is too large: it has 977 KB").waitFor();
    await page.getByText("Saved: Version 1").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("a number field that was emptied leaves the number in the text", async () => {
    await tab(/Values/).click();
    const funds = page.getByRole("group", { name: "Moscow" }).getByRole("textbox", { name: "Funds, M$" });
    const before = await funds.inputValue();
    await funds.fill("");
    await funds.press("Enter");
    await expect.poll(() => funds.inputValue()).toBe(before);
    await page.getByText("Saved: Version 1").waitFor();
  });

  test("changes a value in the form: one place of the text, as one step that can be undone", async () => {
    await tab(/Values/).click();
    const moscow = page.getByRole("group", { name: "Moscow" });
    const capital = moscow.getByRole("textbox", { name: "Political capital" });
    const before = await capital.inputValue();
    await capital.fill("13");
    await capital.press("Enter");
    await page.getByText("Not saved yet; kept in this browser").waitFor();
    await text().focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => capital.inputValue()).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("starts a session with the saved version", async () => {
    await tab(/Start/).click();
    await page.getByRole("button", { name: "Start a game with this version" }).click();
    await page.getByText("The game is open.").waitFor();
    const answer = await fetch(`${desk.base}/api/sessions`, {
      headers: { authorization: `Bearer ${desk.server.hostKey}` },
    });
    const sessions = (await answer.json()) as SessionSummary[];
    expect(sessions.map(({ title }) => title)).toEqual([expect.stringContaining(MARK)]);
    expect(await page.getByText(sessions[0]?.code ?? "-").count()).toBeGreaterThan(0);
  });

  test("two windows at one scenario: each keeps its own text, and whoever saves second is told of the first", async () => {
    const windows = await Promise.all([page.context().newPage(), page.context().newPage()]);
    const [one, other] = windows as [Page, Page];
    const write = async (window: Page, line: string) => {
      await window.locator(".cm-line").filter({ hasText: line }).first().click();
      await window.keyboard.press("End");
      await window.keyboard.type(` # changed ${line}`);
      await window.getByText("Not saved yet; kept in this browser").waitFor();
    };
    for (const window of windows) {
      await window.goto(`${desk.base}/editor/practice#${desk.server.hostKey}`);
      await window.getByText("No faults: this text can be started.").waitFor();
    }
    await write(one, "date:");
    await write(other, "minutes:");
    await one.getByRole("button", { name: "Save as a version" }).click();
    await one.getByText("Saved as version 1.").waitFor();

    other.once("dialog", (asked) => void asked.accept());
    await other.reload();
    await other.getByText(/is back\. It goes on from “As shipped”, and a newer one has been saved/).waitFor();
    expect(await other.getByRole("textbox", { name: /Text of/ }).textContent()).toContain(
      "# changed minutes:",
    );
    await other.getByRole("button", { name: "Save as a version" }).click();
    await other.getByText(/^Saved as version 2\. A version was saved in another window meanwhile/).waitFor();
    await other.getByRole("tab", { name: "Start" }).click();
    await other.getByText("With version 2, in 3 turns of seven minutes each.").waitFor();
    await Promise.all(windows.map((window) => window.close()));
  });

  test("a scenario of one's own has no version that was shipped, and one from Windows is unchanged until it is changed", async () => {
    const { text: shipped } = (await (
      await fetch(`${desk.base}/api/scenarios/practice?version=0`, {
        headers: { authorization: `Bearer ${desk.server.hostKey}` },
      })
    ).json()) as ScenarioDocument;
    await fetch(`${desk.base}/api/scenarios/own`, {
      method: "PUT",
      headers: { authorization: `Bearer ${desk.server.hostKey}`, "content-type": "application/json" },
      body: JSON.stringify({ text: shipped.replace("id: practice", "id: own").replaceAll("\n", "\r\n") }),
    });
    const own = await page.context().newPage();
    await own.goto(`${desk.base}/editor/own#${desk.server.hostKey}`);
    await own.getByText("No faults: this text can be started.").waitFor();
    await own.locator(".cm-line").filter({ hasText: "minutes:" }).first().click();
    await own.keyboard.type("x");
    await own.getByText("Not saved yet; kept in this browser").waitFor();
    await own.keyboard.press("Backspace");
    await own.getByText("Saved: Version 1").waitFor();
    await own.getByRole("tab", { name: "Versions" }).click();
    await own.getByRole("button", { name: "Open Version 1" }).waitFor();
    expect(await own.getByRole("button", { name: "Open As shipped" }).count()).toBe(0);
    await own.close();
  });

  test("on a phone: a fault leads to its line", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await goTo("minutes:");
    await page.keyboard.type("x");
    await page.getByRole("button", { name: /Faults/ }).click();
    await page.getByRole("button", { name: /line \d+ · minutes/ }).click();
    await expect.poll(() => text().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("on a phone: the menu has what the header has no room for, and gives the focus back", async () => {
    const menu = page.getByRole("button", { name: "Menu" });
    await menu.click();
    const dialog = page.getByRole("dialog", { name: "Menu" });
    await dialog.getByText("next fault").waitFor();
    await dialog.getByText("dark", { exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await menu.click();
    page.once("dialog", (asked) => void asked.accept());
    await dialog.getByRole("link", { name: "Host page" }).click();
    await page.getByRole("heading", { name: "Run a game" }).waitFor();
  });

  test("needed nothing from elsewhere, and no page complained", () => {
    watched.watch.assertClean(/net::ERR_FAILED/);
    expect([...watched.watch.hosts]).toEqual([new URL(desk.base).host]);
  });
});
