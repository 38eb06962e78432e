import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BrowserStorage } from "../../test/classroom/browser-storage.ts";

const SESSION = "0123456789abcdef0123";
const CONSOLE = { key: "key-of-the-console", role: "facilitator", name: "", seat: null } as const;
const ADA = { key: "key-of-ada", role: "student", name: "Ada", seat: "Moscow" } as const;

let tab: BrowserStorage;
let device: BrowserStorage;
let keys: typeof import("./keys.ts");
let consoleKeys: typeof import("../console/console-key.ts");

/** A page of the same browser: in the tab that is open, or in a new one. */
async function openPage(newTab = false): Promise<void> {
  if (newTab) tab = new BrowserStorage();
  vi.stubGlobal("sessionStorage", tab);
  vi.stubGlobal("localStorage", device);
  vi.resetModules();
  keys = await import("./keys.ts");
  consoleKeys = await import("../console/console-key.ts");
}

beforeEach(async () => {
  device = new BrowserStorage();
  await openPage(true);
});
// Other files run in the same process, and know nothing of this browser.
afterEach(() => void vi.unstubAllGlobals());

test("a console's key goes with its tab, and the page says so; on an own computer it stays", async () => {
  consoleKeys.keepConsoleKey(SESSION, CONSOLE.key, false);
  expect(consoleKeys.consoleKeyIsKept(SESSION)).toBe(false);
  expect([...device.values]).toEqual([]);
  await openPage();
  expect(keys.keyHere(SESSION, "facilitator")).toEqual(CONSOLE);
  await openPage(true);
  expect(keys.keyHere(SESSION, "facilitator")).toBeNull();

  consoleKeys.keepConsoleKey(SESSION, CONSOLE.key, true);
  expect(consoleKeys.consoleKeyIsKept(SESSION)).toBe(true);
  await openPage(true);
  expect(keys.keyHere(SESSION, "facilitator")).toEqual(CONSOLE);
  consoleKeys.keepConsoleKey(SESSION, CONSOLE.key, false);
  expect([...device.values]).toEqual([]);
});

test("a host's key goes with its tab, too, unless this is the host's own computer", async () => {
  keys.keepHostKey("key-of-the-host", false);
  expect([keys.readHostKey(), keys.hostKeyIsKept(), device.values.size]).toEqual([
    "key-of-the-host",
    false,
    0,
  ]);
  await openPage(true);
  expect(keys.readHostKey()).toBeNull();
  keys.keepHostKey("key-of-the-host", true);
  await openPage(true);
  expect([keys.readHostKey(), keys.hostKeyIsKept()]).toEqual(["key-of-the-host", true]);
});

test("a student's key outlives the tab, but not as this tab's own: the page asks before it uses what is left", async () => {
  keys.keepKey(SESSION, ADA);
  await openPage();
  expect(keys.keyOfThisTab(SESSION, "student")).toEqual(ADA);
  await openPage(true);
  expect([keys.keyOfThisTab(SESSION, "student"), keys.keyLeftHere(SESSION, "student")]).toEqual([null, ADA]);
});

test("a projector's page finds no key but an observer's of its own", async () => {
  keys.keepKey(SESSION, ADA);
  consoleKeys.keepConsoleKey(SESSION, CONSOLE.key, true);
  expect(keys.keyOfThisTab(SESSION, "observer")).toBeNull();
});

test("where the browser keeps nothing, or has no room, the page knows the last key all the same", async () => {
  keys.keepKey(SESSION, ADA);
  for (const store of [tab, device]) store.isFull = true;
  keys.keepKey(SESSION, { ...ADA, key: "a-later-key" });
  expect(keys.keyOfThisTab(SESSION, "student")?.key).toBe("a-later-key");
  keys.forgetKey(SESSION, "student");
  expect(keys.keyHere(SESSION, "student")).toBeNull();
});

test.each(["#abc%4", "#invite=abc%"])("a link that was cut to %s opens the page all the same", (hash) => {
  const replaced: string[] = [];
  vi.stubGlobal("location", { hash, pathname: "/play/1", search: "" });
  vi.stubGlobal("history", {
    state: null,
    replaceState: (_: unknown, __: string, to: string) => replaced.push(to),
  });
  const taken = hash.includes("invite") ? keys.takeFromAddress("invite") : keys.takeKeyFromAddress();
  expect(taken).toMatch(/^abc%4?$/);
  expect(replaced).toEqual(["/play/1"]);
});
