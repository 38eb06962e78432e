import { chromium } from "playwright-core";
import { describe, expect, test } from "vitest";
import { unpackedChromium } from "./chromium.ts";

describe.runIf(process.platform === "linux" && process.arch === "x64")("a machine without a browser", () => {
  test("gets one from npm, with libraries and fonts of its own, however many ask at once", async () => {
    const [one, other] = await Promise.all([unpackedChromium(), unpackedChromium()]);
    expect(one).toBeDefined();
    expect(other).toEqual(one);
    const browser = await chromium.launch({ ...one, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await browser.newPage();
      await page.setContent("<h1>Tashkent</h1>");
      const width = await page.locator("h1").evaluate((heading) => {
        heading.style.display = "inline";
        return heading.getBoundingClientRect().width;
      });
      expect(width).toBeGreaterThan(50); // without a font the letters have no width
    } finally {
      await browser.close();
    }
  });
});
