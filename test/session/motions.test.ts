import { expect, test } from "vitest";
import { makeLog } from "../../shared/log/codec.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import { motionId } from "../../shared/world/motions.ts";
import { Table } from "./table.ts";

/** Motions from the sheet that tables them to the white cell's answer, by commands. A raid has opened a zone. */
function inCrisis(): Table {
  const table = new Table({
    actions: ["table-mandate", "vote", "deploy-peacekeepers"],
    settings: { minutesPerTurn: null, reviewSeconds: 0 },
  });
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("eva", "astana");
  table.person("teacher", { kind: "control.start" });
  table.person("teacher", { kind: "control.inject", inject: "raid" });
  table.person("teacher", { kind: "control.closeTurn", turn: 1 });
  return table;
}

const mandate = (institution: string) => ({
  action: "table-mandate",
  fields: { institution, state: "kgz", size: 2 },
});
const send = (mandateOf: string) => ({
  action: "deploy-peacekeepers",
  fields: { state: "kgz", mandate: mandateOf, size: 2 },
});
const ofUn = (turn: number) => motionId(turn, "moscow", "un", "kgz");
const answer = (table: Table, motion: string, given: "grant" | "refuse" | "none", who = "teacher") =>
  table.person(who, { kind: "control.answerMotion", motion, answer: given });
const missions = ({ session }: Table) =>
  Object.values(session.world.tables.deployments).filter(({ crisis }) => crisis !== null);

test("the white cell answers motions that it decides, and no others; nobody else does", () => {
  const table = inCrisis();
  expect(table.file("ada", [mandate("un"), mandate("csto")])).toMatchObject({ ok: true });
  expect(answer(table, ofUn(2), "grant", "ada")).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  expect(answer(table, "motion-9", "grant")).toMatchObject({ ok: false, code: "NOT_FOUND" });
  expect(answer(table, motionId(2, "moscow", "csto", "kgz"), "refuse")).toMatchObject({ code: "NOT_FOUND" });
  expect(answer(table, ofUn(2), "grant")).toMatchObject({ ok: true });
});

test("a mandate granted and the mission ordered in one turn both work; the log tells it again", () => {
  const table = inCrisis();
  table.file("ada", [mandate("un"), send("un")]);
  answer(table, ofUn(2), "refuse");
  answer(table, ofUn(2), "grant");
  table.person("teacher", { kind: "control.closeTurn", turn: 2 });
  expect(missions(table)).toMatchObject([{ seat: "moscow", mandate: "un", size: 2 }]);
  table.person("teacher", { kind: "control.end" });
  expect(verifyLog(makeLog(table.records))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
});

test("refused it has failed, its mission is void, and it may be tabled again in the next turn", () => {
  const table = inCrisis();
  table.file("ada", [mandate("un"), send("un")]);
  answer(table, ofUn(2), "refuse");
  table.person("teacher", { kind: "control.closeTurn", turn: 2 });
  expect(table.session.world.tables.motions[ofUn(2)]?.result).toBe("failed");
  expect(missions(table)).toEqual([]);
  expect(table.file("ada", [mandate("un")])).toMatchObject({ ok: true });
});

test("without an answer it stays open, and is answered turns later", () => {
  const table = inCrisis();
  table.file("ada", [mandate("un")]);
  table.person("teacher", { kind: "control.closeTurn", turn: 2 });
  expect(table.session.world.tables.motions[ofUn(2)]?.result).toBe("open");
  table.file("ada", [send("un")]);
  expect(answer(table, ofUn(2), "grant")).toMatchObject({ ok: true });
  table.person("teacher", { kind: "control.closeTurn", turn: 3 });
  expect(missions(table)).toHaveLength(1);
});

test("an answer goes with the motion that is taken off the sheet, and with a rewind", () => {
  const table = inCrisis();
  table.file("ada", [mandate("un")]);
  answer(table, ofUn(2), "grant");
  table.person("teacher", { kind: "control.rewind", turn: 2, dice: "same" });
  expect(table.session.motionAnswers).toEqual({});
  table.file("ada", [mandate("un")]);
  answer(table, ofUn(2), "grant");
  table.file("ada", []);
  table.person("teacher", { kind: "control.closeTurn", turn: 2 });
  expect(table.session.world.tables.motions).toEqual({});
  expect(table.session.turns.at(-1)?.inputs.motions).toBeUndefined();
});

test("members see a motion at once, and their no in the same turn stops it and the mission", () => {
  const table = inCrisis();
  table.file("ada", [mandate("csto"), send("csto")]);
  const motion = motionId(2, "moscow", "csto", "kgz");
  const vote = table.view("eva").offers.find(({ action }) => action === "vote");
  expect(vote?.fields[0]).toMatchObject({ id: "motion", choices: [{ value: motion }] });
  expect(table.file("eva", [{ action: "vote", fields: { motion, choice: "no" } }])).toMatchObject({
    ok: true,
  });
  table.person("teacher", { kind: "control.closeTurn", turn: 2 });
  expect(table.session.world.tables.motions[motion]?.result).toBe("failed");
  expect(missions(table)).toEqual([]);
});
