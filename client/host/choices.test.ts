import { describe, expect, test } from "vitest";
import { BOTS } from "../../shared/bots/registry.ts";
import { settingsSchema } from "../../shared/session/settings.ts";
import { ENGLISH } from "../text/languages/english.ts";
import { type Choices, firstChoices, isWhole, wishOf } from "./choices.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
const made = (choices: Choices) => wishOf(choices, NOW);

describe("the form of a new game", () => {
  const untouched = firstChoices("practice", "en");

  test("left as it is, asks for what a game has by itself, in the language of the page", () => {
    expect(made(untouched)).toEqual({ scenario: "practice", settings: settingsSchema.parse({}) });
    expect(made(firstChoices("practice", "de")).settings?.language).toBe("de");
  });

  test("asks for no clock where one is off, and remembers its length", () => {
    const { settings } = made({ ...untouched, clock: "none", waits: true });
    expect(settings).toMatchObject({ minutesPerTurn: null, reviewSeconds: null });
    expect(made({ ...untouched, clock: "none", minutes: 9, waits: true, seconds: 90 })).toEqual(
      made({ ...untouched, clock: "none", waits: true }),
    );
  });

  test("gives a game that closes at a time of day its moments and no minutes; without a time it cannot be made", () => {
    const daily: Choices = { ...untouched, clock: "daily" };
    const { settings } = made(daily);
    expect(settings?.minutesPerTurn).toBeNull();
    expect(settings?.closes?.[0]).toBeGreaterThan(NOW.getTime());
    expect(made(untouched).settings).not.toHaveProperty("closes");
    expect([isWhole(daily), isWhole({ ...daily, time: "" }), isWhole({ ...untouched, time: "" })]).toEqual([
      ...[true, false, true],
    ]);
  });

  test("takes words without the spaces around them, and only spaces for nothing", () => {
    const wish = made({ ...untouched, title: " IR 304 ", seed: "  ", treatment: " B " });
    expect(wish).toMatchObject({ title: "IR 304", settings: { treatment: "B" } });
    expect(wish).not.toHaveProperty("seed");
  });

  test("has words for every policy that can play a seat", () => {
    const policies = BOTS.map(({ id }) => id);
    expect(Object.keys(ENGLISH.host.botNames)).toEqual(policies);
    expect(Object.keys(ENGLISH.host.botHints)).toEqual(policies);
  });
});
