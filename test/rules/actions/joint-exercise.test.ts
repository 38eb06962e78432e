import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { order, sightFor, wholeGame } from "../turns.ts";

const drill = (fields: Record<string, string>) => order("joint-exercise", fields);

test("joint-exercise.5 only alliances that one leads and that have states among their members", () => {
  const partners = (seat: string) => {
    const offer = offersFor(sightFor(wholeGame(), seat), seat).find(
      ({ action }) => action === "joint-exercise",
    );
    const field = offer?.fields.find(({ id }) => id === "with");
    return field === undefined ? [] : choicesOf(field, {}).map(({ value }) => value);
  };
  expect(partners("moscow")).toContain("csto");
  expect(partners("nato")).not.toContain("pfp");
  expect(partners("nato")).not.toContain("csto");
  expect(partners("tashkent")).toEqual([]);
});

test("joint-exercise.6 no two with one state on a sheet, and no alliance and a state in one", () => {
  const fault = (...fields: readonly Record<string, string>[]) =>
    checkSheet(sightFor(wholeGame(), "moscow"), fields.map(drill), "moscow", NO_COST);
  const twice = (state: string) => ({ code: "SAME_STATE_TWICE", params: { state }, path: "orders[1]" });
  expect(fault({ with: "kgz" }, { with: "kgz", also: "uzb" })).toMatchObject(twice("KGZ"));
  expect(fault({ with: "kaz", also: "kgz" }, { with: "kgz" })).toMatchObject(twice("KGZ"));
  expect(fault({ with: "csto" }, { with: "kaz" })).toMatchObject(twice("KAZ"));
  expect(fault({ with: "csto", also: "uzb" })?.code).toBe("FIELD_CHOICE");
  expect(fault({ with: "kgz" }, { with: "uzb" })).toBeNull();
});
