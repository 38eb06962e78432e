import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BrowserStorage } from "../../test/classroom/browser-storage.ts";
import { KeptDrafts } from "./draft-storage.ts";

let device: BrowserStorage;
const newTab = () => vi.stubGlobal("sessionStorage", new BrowserStorage());
const draft = (text: string, at: number) => ({ text, at, from: 1 });

beforeEach(() => {
  device = new BrowserStorage();
  vi.stubGlobal("localStorage", device);
  newTab();
});
afterEach(() => void vi.unstubAllGlobals());

test("a tab that is opened again goes on with the newest text that was left, and takes it over", () => {
  new KeptDrafts("practice", "old").keep(draft("old text", 10));
  new KeptDrafts("practice", "new").keep(draft("new text", 20));
  newTab();
  expect(new KeptDrafts("practice", "third").open()).toEqual(draft("new text", 20));
  newTab();
  expect(new KeptDrafts("practice", "fourth").open()).toEqual(draft("new text", 20));
  expect(device.values.size).toBe(2);
});

test("a tab that was reloaded goes on with its own text, though another one's is newer", () => {
  const first = new KeptDrafts("practice", "first");
  first.open();
  first.keep(draft("mine", 10));
  new KeptDrafts("practice", "other").keep(draft("another tab's", 20));
  expect(new KeptDrafts("practice", "reloaded").open()).toEqual(draft("mine", 10));
});

test("a text that does not fit a second time stays where it was", () => {
  new KeptDrafts("crowded", "old").keep(draft("old text", 10));
  newTab();
  device.isFull = true;
  expect(new KeptDrafts("crowded", "new").open()).toEqual(draft("old text", 10));
  expect([...device.values.keys()].some((name) => name.endsWith(".old"))).toBe(true);
});

test("texts of another scenario, and what is no text, are left alone", () => {
  new KeptDrafts("other", "page").keep(draft("another scenario", 10));
  device.values.set("whitecell.text.practice.broken", "{");
  device.values.set("whitecell.text.practice.half", '{"text":"no time"}');
  expect(new KeptDrafts("practice", "page").open()).toBeNull();
});
