import type { Locator, Page } from "playwright-core";
import type { Desk } from "./desk.ts";

/** Opens a scenario in the editor and waits until its text is checked. */
export async function openEditor(desk: Desk, page: Page, scenario: string): Promise<void> {
  await page.goto(`${desk.base}/editor/${scenario}#${desk.server.hostKey}`);
  await noFaults(page).waitFor({ state: "attached" });
}

/** What stands beside a text that was checked and is whole; on a phone it may be hidden. */
export function noFaults(page: Page): Locator {
  return page.getByText("No faults: this text can be started.");
}

export function text(page: Page): Locator {
  return page.getByRole("textbox", { name: /Text of the scenario/ });
}

/** The first line that is shown and begins so. */
export function line(page: Page, beginning: string | RegExp): Locator {
  const hasText = typeof beginning === "string" ? new RegExp(`^${beginning}`) : beginning;
  return page.locator(".cm-line").filter({ hasText }).first();
}

/** Types at the end of the first line that begins so; without keys the cursor is only put there. */
export async function typeAt(page: Page, beginning: string | RegExp, keys = ""): Promise<void> {
  await line(page, beginning).click();
  await page.keyboard.press("End");
  await page.keyboard.type(keys);
}

/** Chooses a file in the open tab "Versions". */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open a file" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/yaml", buffer });
}

/** The text of a scenario as the server has it. */
export async function savedText(desk: Desk, scenario: string, query = ""): Promise<string> {
  const answer = await fetch(`${desk.base}/api/scenarios/${scenario}${query}`, {
    headers: { authorization: `Bearer ${desk.server.hostKey}` },
  });
  return ((await answer.json()) as { readonly text: string }).text;
}

/** Saves a text as a scenario of its own. */
export async function saveText(desk: Desk, scenario: string, text: string): Promise<void> {
  const answer = await fetch(`${desk.base}/api/scenarios/${scenario}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${desk.server.hostKey}`, "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
