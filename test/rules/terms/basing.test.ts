import { expect, test } from "vitest";
import { termOf } from "../../../shared/mechanisms/terms/registry.ts";
import { termOffersTo } from "../../../shared/turn/term-offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { newGame, sightFor } from "../turns.ts";

const MANAS = { patron: "washington", state: "kgz", site: "manas-site", size: 2, rent: 5 };

test("basing.4 lets the patron open a base at the site, up to the size and for no less rent", () => {
  const grants = (fields: Readonly<Record<string, string | number>>) => {
    const needed = { seat: "washington", state: "kgz", site: "manas-site", size: 2, rent: 5, ...fields };
    return termOf("basing")?.grants(
      { kind: "basing", fields: MANAS },
      { by: "bishkek", action: "open-base", fields: needed },
    );
  };
  expect(grants({})).toBe(true);
  expect(grants({ size: 1, rent: 6 })).toBe(true);
  expect(grants({ size: 3 })).toBe(false);
  expect(grants({ rent: 4.9 })).toBe(false);
  expect(grants({ seat: "moscow" })).toBe(false);
  expect(grants({ site: "kant-site" })).toBe(false);
});

test("basing.7 is a term between a power and a host, for sites where no base of a third one stands", () => {
  const sites = (seat: string, to: string, state: string) => {
    const offer = termOffersTo(sightFor(newGame(), seat), seat, [to]).find(({ kind }) => kind === "basing");
    const field = offer?.fields.find(({ id }) => id === "site");
    return field === undefined ? null : choicesOf(field, { state }).map(({ value }) => value);
  };
  expect(sites("washington", "bishkek", "kgz")).toEqual(["manas-site"]);
  expect(sites("bishkek", "moscow", "kgz")).toEqual(["kant-site"]);
  expect(sites("bishkek", "tashkent", "kgz")).toBeNull();
  expect(sites("washington", "moscow", "kgz")).toBeNull();
});
