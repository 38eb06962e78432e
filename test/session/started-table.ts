import { Table } from "./table.ts";

/** Those whose views a test compares: a facilitator, two students and an observer. */
export const PEOPLE = ["teacher", "ada", "eva", "wall"];

/** A game in its first planning, with these people in it. */
export function startedTable(): Table {
  const table = new Table({ settings: { minutesPerTurn: null, reviewSeconds: null } });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "tashkent");
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  return table;
}
