import { describe, expect, test } from "vitest";
import { BOTS } from "../../shared/bots/registry.ts";
import { settingsSchema } from "../../shared/session/settings.ts";
import { ENGLISH } from "../text/languages/english.ts";
import { firstChoices, wishOf } from "./choices.ts";

describe("the form of a new game", () => {
  const untouched = firstChoices("practice", "en");

  test("left as it is, asks for what a game has by itself, in the language of the page", () => {
    expect(wishOf(untouched)).toEqual({ scenario: "practice", settings: settingsSchema.parse({}) });
    expect(wishOf(firstChoices("practice", "de")).settings?.language).toBe("de");
  });

  test("asks for no clock where one is off, and remembers its length", () => {
    const { settings } = wishOf({ ...untouched, clock: false, waits: true });
    expect(settings).toMatchObject({ minutesPerTurn: null, reviewSeconds: null });
    expect(wishOf({ ...untouched, clock: false, minutes: 9, waits: true, seconds: 90 })).toEqual(
      wishOf({ ...untouched, clock: false, waits: true }),
    );
  });

  test("takes words without the spaces around them, and only spaces for nothing", () => {
    const wish = wishOf({ ...untouched, title: " IR 304 ", seed: "  ", treatment: " B " });
    expect(wish).toMatchObject({ title: "IR 304", settings: { treatment: "B" } });
    expect(wish).not.toHaveProperty("seed");
  });

  test("has words for every policy that can play a seat", () => {
    const policies = BOTS.map(({ id }) => id);
    expect(Object.keys(ENGLISH.host.botNames)).toEqual(policies);
    expect(Object.keys(ENGLISH.host.botHints)).toEqual(policies);
  });
});
