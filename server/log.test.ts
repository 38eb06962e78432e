import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { processLog } from "./log.ts";

const home = mkdtempSync(join(tmpdir(), "whitecell-log-"));
afterAll(() => rmSync(home, { recursive: true }));

test("a server whose log cannot be written, as on a full disk, goes on: its session would answer nobody any more", () => {
  const place = join(home, "log");
  const written = openSync(place, "w");
  processLog("info", written).error({ session: "s" }, "a fault was caught");
  closeSync(written);
  expect(JSON.parse(readFileSync(place, "utf8"))).toMatchObject({
    session: "s",
    msg: "a fault was caught",
  });

  // Whoever writes here is refused each time.
  const unwritable = openSync(place, "r");
  const log = processLog("info", unwritable);
  for (let line = 0; line < 3; line += 1) expect(() => log.error({}, "the disk is full")).not.toThrow();
  closeSync(unwritable);
});
