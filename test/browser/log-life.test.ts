import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "../../shared/log/verify.ts";
import type { CreatedSession } from "../../shared/protocol/http.ts";
import { noBrowser } from "./browser.ts";
import { Desk, faultsOf, type WatchedPage } from "./desk.ts";

/** A log is checked on a thread of its own, which has to start on a machine that may be busy. In milliseconds. */
const CHECKED = 60_000;

describe.skipIf(await noBrowser())("the life of a log", () => {
  let desk: Desk;
  let session: CreatedSession;
  let wide: WatchedPage;
  let folder: string;

  beforeAll(async () => {
    desk = await Desk.open();
    folder = mkdtempSync(join(tmpdir(), "whitecell-files-"));
    session = await desk.create({ title: "Monday's class" });
    const facilitator = desk.facilitator(session);
    const maya = await desk.seated(session.id, session.code, "Maya", "washington");
    await facilitator.ask("control.start", {});
    await maya.ask("message.send", { channel: "public", text: "Shall we talk?" });
    const aid = { action: "offer-aid", fields: { state: "geo", amount: 10 } };
    await maya.ask("orders.save", { turn: 1, revision: 0, orders: [aid] });
    for (const turn of [1, 2]) {
      await facilitator.ask("control.closeTurn", { turn });
      await facilitator.ask("control.nextTurn", { turn });
    }
    await facilitator.ask("control.end", {});
    wide = await desk.page();
  });
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("from a turn of the replay a new game goes on, and is compared with the old one", async () => {
    const { page } = wide;
    await page.goto(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    // The replay opens at the end, and offers it there: which turn it is can be chosen.
    await page.getByRole("slider").waitFor();
    await page.getByRole("button", { name: "Play on from here" }).click();
    const dialog = page.getByRole("dialog", { name: /^Play on from/ });
    await dialog.getByLabel("From", { exact: true }).selectOption({ label: "the results of turn 1" });
    await dialog.getByText("A new game goes on from the results of turn 1").waitFor();
    expect(await dialog.getByLabel("Title of the new game").inputValue()).toBe(
      "Monday's class, on from turn 1",
    );
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Make the new game" }).click();
    await page.getByText("Monday's class, on from turn 1").first().waitFor();
    expect(page.url()).toContain("/console/");
    const branch = page.url().split("/console/")[1]?.split(/[#?]/)[0] ?? "";
    expect(branch).not.toBe(session.id);
    await page.goto(`${desk.base}/replay/${branch}`);
    await page.getByRole("tab", { name: "Course" }).click();
    const hint = page.getByText(/Dotted.* the game that this one goes on from; up to turn 1/);
    await hint.waitFor();
    // On paper the table that the values are in has no button to open it.
    await page.emulateMedia({ media: "print" });
    const inTable = hint.getByText("Its values are in the table.");
    expect(await inTable.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    expect(await inTable.isVisible()).toBe(true);
    await page.getByRole("button", { name: "As table" }).first().click();
    await page.getByRole("columnheader", { name: /Washington, as it was/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test("one other order: what came out otherwise stands there seat by seat, wherever the host's key is", async () => {
    const made = await fetch(`${desk.base}/api/sessions/${session.id}/branch`, {
      method: "POST",
      headers: { authorization: `Bearer ${session.facilitatorKey}`, "content-type": "application/json" },
      body: JSON.stringify({ turn: 1, title: "What if" }),
    });
    const branch = (await made.json()) as CreatedSession;
    const facilitator = desk.facilitator(branch);
    const noor = await desk.seated(branch.id, branch.code, "Noor", "washington");
    await facilitator.ask("control.nextTurn", { turn: 1 });
    const { sheet } = await noor.until("turn 2", ({ session: { turn } }) => turn === 2);
    const aid = { action: "offer-aid", fields: { state: "geo", amount: 60 } };
    await noor.ask("orders.save", { turn: 2, revision: sheet?.revision ?? 0, orders: [aid] });
    await facilitator.ask("control.closeTurn", { turn: 2 });

    const { page, watch } = await desk.page();
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("row", { name: /What if/ }).waitFor();
    await page.goto(`${desk.base}/replay/${branch.id}#${branch.facilitatorKey}`);
    await page.getByRole("tab", { name: "Course" }).click();
    const influence = page.getByRole("table", { name: /^What came out otherwise by turn 2: influence/ });
    await influence.getByRole("row", { name: /^Washington .*\+/ }).waitFor();
    await page.getByRole("tab", { name: "Scores" }).click();
    const scores = page.getByRole("table", { name: "What came out otherwise by turn 2: scores" });
    // The largest difference stands first.
    await scores.getByRole("row").nth(1).getByText("Washington").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("slider").press("Home");
    await scores.waitFor({ state: "detached" });

    // Without that order and with the same dice all comes out the same: a table of nothings would say less than a sentence.
    await facilitator.ask("control.rewind", { turn: 2, dice: "same" });
    await facilitator.ask("control.closeTurn", { turn: 2 });
    await page.reload();
    await page.getByRole("tab", { name: "Scores" }).click();
    await page.getByText("By turn 2 all scores came out as in that game.").waitFor();
    expect(await scores.count()).toBe(0);
    watch.assertClean();
  });

  test("the last turn and a seat's eyes offer no way on; a table comes as a file", async () => {
    const { page } = wide;
    await page.goto(`${desk.base}/replay/${session.id}#${session.facilitatorKey}`);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Table for a spreadsheet" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("Monday-s-class.csv");
    const path = join(folder, "table.csv");
    await download.saveAs(path);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^\uFEFFsession,line,turn,seat,state,person,time,type,about,value,cause\r\n/);
    expect(text).toContain(",Maya,");
  });

  test("a log file is opened on the host page: looked at, not played; a damaged one is refused with its record", async () => {
    const headers = { authorization: `Bearer ${session.facilitatorKey}` };
    const log = await (await fetch(`${desk.base}/api/sessions/${session.id}/log`, { headers })).text();
    const damaged = join(folder, "damaged.jsonl");
    writeFileSync(damaged, log.replace("Shall we talk?", "Shall we walk?"));
    const { page } = wide;
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByText("Open a log file").waitFor();
    await page.locator('input[type="file"]').setInputFiles(damaged);
    await page.getByText(/This log cannot be used: Record \d+ was changed/).waitFor({ timeout: CHECKED });
    expect(await faultsOf(page)).toEqual([]);
    const copy = join(folder, "copy.jsonl");
    writeFileSync(copy, log);
    await page.locator('input[type="file"]').setInputFiles(copy);
    await page.getByText("This game is on this server already").waitFor({ timeout: CHECKED });

    const other = await Desk.open();
    try {
      const { page: there } = await other.page();
      await there.goto(`${other.base}/#${other.server.hostKey}`);
      await there.getByText("Open a log file").waitFor();
      await there.locator('input[type="file"]').setInputFiles(copy);
      await there.getByRole("heading", { name: "Replay" }).waitFor({ timeout: CHECKED });
      expect(there.url()).toContain(`/replay/${session.id}`);
      await there.goto(`${other.base}/`);
      const row = there.getByRole("row", { name: /Monday's class/ });
      await row.getByText("from a log file, to look at").waitFor();
      expect(await row.getByRole("link").allTextContents()).toEqual(["Replay"]);
      expect(await faultsOf(there)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test("names and texts of an ended game are erased from the host page, on a telephone too", async () => {
    const { page } = await desk.page({ width: 390, height: 844 });
    await page.goto(`${desk.base}/#${desk.server.hostKey}`);
    await page.getByRole("button", { name: "Erase names: Monday's class", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Erase the names of Monday's class?" });
    await dialog.getByText("Backups and downloaded logs from before keep what is erased here.").waitFor();
    await dialog.getByRole("checkbox", { name: /^Also erase all that people wrote/ }).check({ force: true });
    expect(await faultsOf(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Erase", exact: true }).click();
    await page.getByText(/names erased/).waitFor();
    const headers = { authorization: `Bearer ${session.facilitatorKey}` };
    const log = await (await fetch(`${desk.base}/api/sessions/${session.id}/log`, { headers })).text();
    expect(log).not.toContain("Shall we talk?");
    expect(verifyLog(log)).toMatchObject({ ok: true, value: { turns: 2, partsLeftOut: 1 } });
  });
});
