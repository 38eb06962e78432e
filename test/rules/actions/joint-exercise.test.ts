import { expect, test } from "vitest";
import { checkSheet } from "../../../shared/turn/check-sheet.ts";
import { offersFor } from "../../../shared/turn/offers.ts";
import { choicesOf } from "../../../shared/world/fields.ts";
import { NO_COST } from "../../../shared/world/order.ts";
import { closeWith, movedBy, order, paid, sightFor, told, wholeGame } from "../turns.ts";

const drill = (fields: Record<string, string>) => order("joint-exercise", fields);
const security = (closed: ReturnType<typeof closeWith>, seat: string, state: string) =>
  movedBy(closed, "joint-exercise", `engagement/${seat}/${state}/security`);

test("joint-exercise.1 for 2 capital and 10 M$: security +2, the host's trust +2, units that know each other", () => {
  const closed = closeWith(wholeGame(), { washington: [drill({ with: "uzb" })] });
  expect(paid(closed, "joint-exercise", "washington", "capital")).toBe(2);
  expect(paid(closed, "joint-exercise", "washington", "funds")).toBe(10);
  expect(security(closed, "washington", "uzb")).toBe(2);
  expect(movedBy(closed, "joint-exercise", "trust/tashkent/washington")).toBe(2);
  expect(movedBy(closed, "joint-exercise", "state/uzb/quality")).toBe(0.5);
});

test("joint-exercise.2 with two states the same in each, for one price", () => {
  const closed = closeWith(wholeGame(), { washington: [drill({ with: "kgz", also: "uzb" })] });
  expect([security(closed, "washington", "kgz"), security(closed, "washington", "uzb")]).toEqual([2, 2]);
  expect(paid(closed, "joint-exercise", "washington", "funds")).toBe(10);
});

test("joint-exercise.3 with an alliance that the seat leads: in the states of all its members", () => {
  const closed = closeWith(wholeGame(), { moscow: [drill({ with: "csto" })] });
  expect(["kaz", "kgz", "uzb"].map((state) => security(closed, "moscow", state))).toEqual([2, 2, 0]);
  expect(security(closed, "moscow", "arm")).toBeGreaterThan(0);
});

test("joint-exercise.4 everybody sees it, with whom", () => {
  const closed = closeWith(wholeGame(), { washington: [drill({ with: "kgz", also: "uzb" })] });
  expect(told(closed, "action.joint-exercise")).toEqual(["held"]);
  const [fact] = closed.outcome.facts.filter(({ source }) => source === "action.joint-exercise");
  expect(fact).toMatchObject({ audience: "open", params: { seat: "washington", with: "kgz, uzb" } });
});

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
    checkSheet(sightFor(wholeGame(), "moscow"), fields.map(drill), "moscow", NO_COST)?.code ?? null;
  expect(fault({ with: "kgz" }, { with: "kgz", also: "uzb" })).toBe("SAME_ORDER_TWICE");
  expect(fault({ with: "csto", also: "uzb" })).toBe("FIELD_CHOICE");
  expect(fault({ with: "kgz" }, { with: "uzb" })).toBeNull();
});
