import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";
import { line, noFaults, openEditor, openFile, savedText, saveText, text, typeAt } from "./editing.ts";

const MARK = "Whether a mended line is kept";

describe.skipIf(await noBrowser())("an instructor at the scenario editor", () => {
  let desk: Desk;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    desk = await Desk.open();
    watched = await desk.page();
    page = watched.page;
    await openEditor(desk, page, "csto-2005");
  });
  afterAll(async () => {
    await desk?.close();
  });

  const tab = (name: RegExp) => page.getByRole("tab", { name });
  const save = () => page.getByRole("button", { name: "Save as a version" });

  /** The line of the text that the cursor stands in, counted from 1. */
  const lineOf = async (marked: Locator) => Number(await marked.first().textContent());

  test("sees a fault at its line while typing, and it goes when the line is mended", async () => {
    await typeAt(page, "minutes:");
    const at = await lineOf(page.locator(".cm-lineNumbers .cm-activeLineGutter"));
    await page.keyboard.type("x");
    const fault = page.getByRole("button", { name: new RegExp(`line ${at} · minutes$`) });
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/"minutes" must be .*number/);
    await expect.poll(() => page.locator(".cm-lint-marker-error").count()).toBe(1);
    await page.keyboard.press("Backspace");
    await noFaults(page).waitFor();
  });

  test("T6: an unsaved text is back after a reload", async () => {
    await typeAt(page, "title:", ` ${MARK}`);
    await page.getByText("Not saved yet; kept in this browser").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(/^Your unsaved text of .* is back\.$/).waitFor();
    expect(await text(page).textContent()).toContain(MARK);
  });

  test("a failed save says so and loses nothing", async () => {
    await page.route("**/api/scenarios/csto-2005", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await save().click();
    await page.getByRole("alert").getByText("The server does not answer.").waitFor();
    expect(await text(page).textContent()).toContain(MARK);
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
    await openFile(page, "colleague.yaml", Buffer.from("seats:\n  - id: moscow\n    capital: 99\n"));
    await page.getByText("colleague.yaml is in the text now.").waitFor();
    await tab(/Faults/).click();
    await page.getByRole("button", { name: /"name", .*line 2 · seats › moscow$/ }).waitFor();
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
    const given = await readFile((await download.path()) ?? "", "utf8");
    expect(given).toBe(await savedText(desk, "csto-2005"));
  });

  test("takes a file from Windows letter by letter, and no file that would spoil the text", async () => {
    await tab(/Versions/).click();
    const saved = await savedText(desk, "csto-2005");
    await openFile(page, "windows.yaml", Buffer.from(saved.replaceAll("\n", "\r\n")));
    await page.getByText("windows.yaml is in the text now.").waitFor();
    await page.getByText("Saved: Version 1").waitFor();
    await openFile(page, "ansi.yaml", Buffer.from(saved.replace("Yuri", "J\u00fcrgen"), "latin1"));
    await page.getByText(/ansi\.yaml: Line \d+ has a character that is not UTF-8/).waitFor();
    await openFile(page, "huge.yaml", Buffer.alloc(1_000_000, "# x\n"));
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
    await text(page).focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => capital.inputValue()).toBe(before);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("Ctrl S saves from a field of the form, too, and the browser keeps no page as a file", async () => {
    await tab(/Values/).click();
    const capital = page
      .getByRole("group", { name: "Moscow" })
      .getByRole("textbox", { name: "Political capital" });
    await capital.fill("13");
    await capital.press("Enter");
    await page.getByText("Not saved yet; kept in this browser").waitFor();
    await capital.press("Control+s");
    await page.getByText("Saved as version 2.").waitFor();
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
    const write = async (window: Page, beginning: string) => {
      await typeAt(window, beginning, ` # changed ${beginning}`);
      await window.getByText("Not saved yet; kept in this browser").waitFor();
    };
    for (const window of windows) await openEditor(desk, window, "practice");
    await write(one, "date:");
    await write(other, "minutes:");
    await one.getByRole("button", { name: "Save as a version" }).click();
    await one.getByText("Saved as version 1.").waitFor();

    other.once("dialog", (asked) => void asked.accept());
    await other.reload();
    await other.getByText(/is back\. It goes on from “As shipped”, and a newer one has been saved/).waitFor();
    expect(await text(other).textContent()).toContain("# changed minutes:");
    await other.getByRole("button", { name: "Save as a version" }).click();
    await other.getByText(/^Saved as version 2\. A version was saved in another window meanwhile/).waitFor();
    await other.getByRole("tab", { name: "Start" }).click();
    await other.getByText("With version 2, in 3 turns of seven minutes each.").waitFor();
    await Promise.all(windows.map((window) => window.close()));
  });

  test("a scenario of one's own has no version that was shipped, and one from Windows is unchanged until it is changed", async () => {
    const shipped = await savedText(desk, "practice", "?version=0");
    await saveText(desk, "own", shipped.replace("id: practice", "id: own").replaceAll("\n", "\r\n"));
    const own = await page.context().newPage();
    await openEditor(desk, own, "own");
    await line(own, "minutes:").click();
    await own.keyboard.type("x");
    await own.getByText("Not saved yet; kept in this browser").waitFor();
    await own.keyboard.press("Backspace");
    await own.getByText("Saved: Version 1").waitFor();
    await own.getByRole("tab", { name: "Versions" }).click();
    await own.getByRole("button", { name: "Open Version 1" }).waitFor();
    expect(await own.getByRole("button", { name: "Open As shipped" }).count()).toBe(0);
    await own.close();
  });

  test("a colleague's scenario takes nobody's place unasked: it is offered as one of its own", async () => {
    const fresh = await desk.page();
    await openEditor(desk, fresh.page, "almaty-2022");
    await fresh.page.getByRole("tab", { name: "Versions" }).click();
    const shipped = await savedText(desk, "practice", "?version=0");
    await openFile(
      fresh.page,
      "valley.yaml",
      Buffer.from(shipped.replace("id: practice", "id: valley-1999")),
    );
    const word = fresh.page.getByText(
      "The text has the id “valley-1999”. Saved here it becomes a version of “almaty-2022”",
    );
    await word.waitFor();
    expect(await faultsOf(fresh.page)).toEqual([]);
    await fresh.page.getByRole("tab", { name: "Faults" }).click();
    await fresh.page.getByRole("main").getByRole("button", { name: "Versions" }).click();
    await fresh.page.getByRole("button", { name: "Create" }).click();
    await fresh.page.getByText("valley-1999 · Saved: Version 1").waitFor();
    expect(await word.count()).toBe(0);
    expect(await savedText(desk, "almaty-2022")).toBe(await savedText(desk, "almaty-2022", "?version=0"));
    await fresh.page.close();
  });

  test("in another language the text's name and its search are, too, and back", async () => {
    const fresh = await desk.page();
    await openEditor(desk, fresh.page, "practice");
    await fresh.page.getByLabel("Language").selectOption("ru");
    const content = fresh.page.getByRole("textbox", { name: "Текст сценария practice, YAML" });
    await content.focus();
    await fresh.page.keyboard.press("Control+f");
    await fresh.page.getByPlaceholder("Найти").waitFor();
    await fresh.page.getByRole("button", { name: "заменить все" }).waitFor();
    await fresh.page.keyboard.press("Escape");
    await fresh.page.getByLabel("Язык").selectOption("en");
    await text(fresh.page).waitFor();
    await fresh.page.close();
  });

  test("on a phone: a fault leads to its line", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await typeAt(page, "minutes:");
    await page.keyboard.type("x");
    await page.getByRole("button", { name: /Faults/ }).click();
    await page.getByRole("button", { name: /line \d+ · minutes/ }).click();
    await expect.poll(() => text(page).evaluate((element) => element === document.activeElement)).toBe(true);
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
