import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { type PageWatch, watchPage } from "./browser.ts";
import { faultsOf } from "./desk.ts";

/** A student with a page of its own: a browser context without anybody else's storage. */
export interface Student {
  readonly page: Page;
  readonly watch: PageWatch;
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
export const DESK = { viewport: { width: 1440, height: 900 } } as const;

export async function newStudent(browser: Browser, options: BrowserContextOptions): Promise<Student> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { page, watch: await watchPage(page) };
}

/** From a join link to a seat, by touch. */
export async function joinByLink(
  page: Page,
  { link, name, seat }: { link: string; name: string; seat: string },
): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${seat}`) }).check({ force: true });
  await page.getByRole("button", { name: /^Sit down as/ }).click();
  await page.getByRole("button", { name: "I have written them down" }).click();
}

/** From the code on the board to a seat, by keyboard alone. */
export async function joinByKeyboard(
  { page }: Student,
  { base, code, name, seat }: { base: string; code: string; name: string; seat: string },
): Promise<void> {
  await page.goto(`${base}/join`);
  await page.getByLabel("Code").waitFor();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await page.getByLabel("Your name").waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Choose a seat" }).waitFor();
  const place = page.getByRole("radio", { name: new RegExp(`^${seat}`) });
  await tabTo(page, "radio");
  for (let steps = 0; steps < 20 && !(await place.isChecked()); steps += 1)
    await page.keyboard.press("ArrowDown");
  await tabTo(page, `Sit down as ${seat}`);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Your briefing" }).waitFor();
}

/**
 * Presses Tab until the focus is on what is meant: a type of input, or a name that begins so. Fails if the keyboard
 * cannot come there.
 */
export async function tabTo(page: Page, wanted: string, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let steps = 0; steps < 90; steps += 1) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      if (focused === null || focused === document.body) return "";
      const labels = [...(focused.labels ?? [])].map(({ textContent }) => textContent);
      const words = focused.getAttribute("aria-label") ?? [labels.join(" "), focused.textContent].join(" ");
      return `${focused.type === "radio" ? "radio " : ""}${words.trim()}`;
    });
    if (name.startsWith(wanted)) return;
    seen.push(name.slice(0, 40));
  }
  throw new Error(`the keyboard never came to ${wanted}; it passed ${seen.join(" | ")}`);
}

/** No rule of WCAG 2.0 to 2.2, A and AA, and no good practice that axe knows, is broken on the page as it stands. */
export async function expectAccessible({ page }: Student, where: string): Promise<void> {
  expect(await faultsOf(page), where).toEqual([]);
}
