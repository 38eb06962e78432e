import { beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../shared/session/session.ts";
import type { Finding, FindingKind, FindingOf } from "../../shared/view/findings/finding.ts";
import { findingsOf } from "../../shared/view/findings/findings.ts";
import { scoreChange, scoreChanges } from "../../shared/view/sections/score-change.ts";
import type { Agreement, Motion } from "../../shared/world/items.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import { ALL_ACTIONS } from "../rules/turns.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";

const PEOPLE = { ada: "moscow", will: "washington", eva: "tashkent" } as const;
const NO_CLOCK = { minutesPerTurn: null, reviewSeconds: 0 };

function started(): Table {
  const table = new Table({ actions: ALL_ACTIONS, settings: NO_CLOCK });
  table.join("teacher", null, "facilitator");
  table.join("wall", null, "observer");
  for (const [person, seat] of Object.entries(PEOPLE)) table.join(person, seat);
  table.person("teacher", { kind: "control.start" });
  return table;
}

function close(table: Table): void {
  table.person("teacher", { kind: "control.closeTurn", turn: table.session.turn });
}

const AID = (from: string, to: string) => [{ kind: "aid", fields: { from, to, amount: 10 } }];

/**
 * Washington promises Tashkent aid in secret, calls for reform there, and leaves the agreement; Moscow's offer is declined;
 * everybody without people does what chance says.
 */
function played(): Table {
  const table = started();
  const offer = (who: string, command: object) =>
    table.person(who, { kind: "proposal.offer", to: ["tashkent"], turns: 4, ...command } as never);
  offer("will", { terms: AID("washington", "tashkent"), secret: true });
  offer("ada", { terms: AID("moscow", "tashkent"), secret: false });
  const [promised = "", declined = ""] = Object.keys(table.session.proposals);
  table.person("eva", { kind: "proposal.accept", proposal: promised });
  table.person("eva", { kind: "proposal.decline", proposal: declined });
  letBotsPlay(table);
  close(table);
  table.file("will", [{ action: "promote-reform", fields: { state: "uzb" } }]);
  letBotsPlay(table);
  close(table);
  const [agreement = ""] = Object.keys(table.view("will").sight.tables.agreements);
  table.person("will", { kind: "agreement.leave", agreement });
  close(table);
  return table;
}

function only<K extends FindingKind>(findings: readonly Finding[] | undefined, kind: K): FindingOf<K> {
  const found = findings?.find((one): one is FindingOf<K> => one.kind === kind);
  if (found === undefined) throw new Error(`nothing of the kind ${kind} was found`);
  return found;
}

describe("what a class can talk about after its game", () => {
  let ended: Table;
  const findings = () => ended.view("eva").debrief?.findings;

  beforeAll(() => {
    ended = played();
    ended.person("teacher", { kind: "control.end" });
  });

  test("nobody is told before the end, not in planning, not in review, whoever asks", () => {
    const table = started();
    const eyes = ["teacher", "wall", ...Object.keys(PEOPLE)];
    const told = () => eyes.map((who) => table.view(who).debrief);
    expect(told()).toEqual(eyes.map(() => null));
    close(table);
    expect(told()).toEqual(eyes.map(() => null));
  });

  test("after it everybody is told the same, at most one thing of each kind", () => {
    const told = findings() ?? [];
    expect(new Set(told.map(({ kind }) => kind)).size).toBe(told.length);
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const who of ["teacher", "wall", "ada"])
      expect(ended.view(who).debrief).toBe(ended.view("eva").debrief);
  });

  test("the largest swing is that of the people's scores, with the cause that had most of it", () => {
    const { scores } = ended.view("teacher");
    const { seat, turn, before, after, cause } = only(findings(), "swing");
    const all = Object.entries(scores.all ?? {}).filter(([one]) =>
      Object.values<string>(PEOPLE).includes(one),
    );
    const later = all.flatMap(([, series]) =>
      series.slice(1).map((score, at) => Math.abs(score - (series[at] ?? 0))),
    );
    expect(Math.abs(after - before)).toBeGreaterThanOrEqual(Math.max(...later));
    expect(scores.all?.[seat]?.[turn - 1]).toBe(after);
    expect(Math.sign(cause?.amount ?? 0)).toBe(Math.sign(after - before));
  });

  test.each([{ kind: "facilitator" }, { kind: "seat", seat: "tashkent" }] as const)(
    "why scores moved is the same for all seats at once as for each by itself (%o)",
    (viewer) => {
      const { scenario, turns } = ended.session;
      expect(turns.length).toBeGreaterThanOrEqual(3);
      for (const closed of turns) {
        const all = scoreChanges(scenario, viewer, closed);
        expect([...all.keys()]).toEqual(scenario.seats.map(({ id }) => id));
        for (const [seat, change] of all) {
          expect(change).toEqual(scoreChange(scenario, viewer, seat, closed));
          const moved = change.parts.reduce((sum, { amount }) => sum + amount, 0);
          expect([seat, closed.turn, moved]).toEqual([seat, closed.turn, change.after - change.before]);
        }
        expect([...all.values()].some(({ parts }) => parts.length > 3)).toBe(true);
      }
    },
  );

  test("the order that divides two seats brought one something and took it from the other", () => {
    const { gained, lost, cause } = only(findings(), "divide");
    expect(gained.amount).toBeGreaterThan(0);
    expect(lost.amount).toBeLessThan(0);
    expect(cause.kind).toBe("order");
  });

  test("an agreement that ended before its time names who ended it, with whom it was, and what was in it", () => {
    expect(only(findings(), "broken")).toEqual({
      kind: "broken",
      turn: 3,
      how: "left",
      by: ["washington"],
      parties: ["tashkent", "washington"],
      terms: AID("washington", "tashkent"),
    });
  });

  test("an offer that was declined is asked about, one that was taken is not", () => {
    expect(only(findings(), "declined")).toMatchObject({ turn: 1, by: "moscow", to: ["tashkent"] });
  });

  test("a game that ended before a turn was worked out has raised no question", () => {
    const table = started();
    table.person("teacher", { kind: "control.end" });
    expect(table.view("eva").debrief).toEqual({ findings: [] });
  });
});

describe("of a finished game, as its turns tell", () => {
  /** The session with other outcomes in its first turn. */
  function withOutcome(
    { session }: Table,
    outcome: Partial<Session["turns"][number]["outcome"]>,
    sheets: Session["turns"][number]["inputs"]["sheets"] = {},
  ): Session {
    const [first] = session.turns;
    if (first === undefined) throw new Error("no turn is closed");
    const turn = {
      ...first,
      inputs: { ...first.inputs, sheets },
      outcome: { ...first.outcome, entries: [], changes: [], facts: [], ...outcome },
    };
    return { ...session, turns: [turn], proposals: {} };
  }

  function quiet(): Table {
    const table = started();
    close(table);
    return table;
  }

  const motion = (id: string): Motion => ({
    ...{ id, audience: "open", institution: "csto", state: "kgz", crisis: null, size: 2, by: "moscow" },
    ...{ tabledTurn: 1, result: "failed" },
  });
  const change = (table: "motions" | "agreements", item: Motion | Agreement) =>
    ({ table, id: item.id, item, audience: item.audience }) as never;
  const vote = (on: string, choice: string) => [{ action: "vote", fields: { motion: on, choice } }];

  test("of two votes the one on which more stood against each other", () => {
    const sheets = {
      astana: [...vote("m1", "no"), ...vote("m2", "no")],
      bishkek: [...vote("m1", "no"), ...vote("m2", "no")],
      dushanbe: vote("m2", "yes"),
    };
    const changes = [change("motions", motion("m1")), change("motions", motion("m2"))];
    const found = only(findingsOf(withOutcome(quiet(), { changes }, sheets)), "motion");
    expect(found).toMatchObject({ yes: ["dushanbe", "moscow"], no: ["astana", "bishkek"], passed: false });
  });

  test("a vote without an opponent is none to talk about", () => {
    const changes = [change("motions", { ...motion("m1"), result: "passed" })];
    const found = findingsOf(withOutcome(quiet(), { changes }, { astana: vote("m1", "yes") }));
    expect(found.map(({ kind }) => kind)).not.toContain("motion");
  });

  const inquiry = (by: string, about: string): Fact => ({
    ...{ source: "action.investigate", code: "means", params: { about, capital: 3 } },
    ...{ audience: [by], about: [by, about] },
  });

  test("what two seats hid from each other, rather than what only one of them hid", () => {
    const facts = [
      inquiry("moscow", "washington"),
      inquiry("moscow", "washington"),
      inquiry("moscow", "tashkent"),
      inquiry("tashkent", "moscow"),
    ];
    const found = only(findingsOf(withOutcome(quiet(), { facts })), "hidden");
    expect(found).toMatchObject({ from: "tashkent", first: { by: "moscow" }, second: { by: "tashkent" } });
  });

  test("a secret agreement is hidden from the seat that it is about, and from no other", () => {
    const terms = [{ kind: "restraint", fields: { seat: "moscow", action: "offer-aid", state: "uzb" } }];
    const agreement: Agreement = {
      ...{
        id: "a1",
        audience: ["moscow", "washington"],
        parties: ["moscow", "washington"],
        terms,
        secret: true,
      },
      ...{ fromTurn: 1, untilTurn: 3, state: "in-force" },
    };
    const found = only(
      findingsOf(withOutcome(quiet(), { changes: [change("agreements", agreement)] })),
      "hidden",
    );
    expect(found).toMatchObject({ from: "tashkent", first: { secret: { kind: "agreement" } }, second: null });
    const open = findingsOf(
      withOutcome(quiet(), { changes: [change("agreements", { ...agreement, secret: false })] }),
    );
    expect(open.map(({ kind }) => kind)).not.toContain("hidden");
  });

  test("a pledge that was broken is told before an agreement that was left", () => {
    const ended = (id: string, state: "broken" | "left", by: string): Agreement => ({
      ...{ id, audience: "open", parties: ["moscow", "washington"], terms: AID("moscow", "washington") },
      ...{ secret: false, fromTurn: 0, untilTurn: 9, state, brokenBy: [by] },
    });
    const left = ended("a1", "left", "moscow");
    const broken = ended("a2", "broken", "washington");
    const changes = [change("agreements", left), change("agreements", broken)];
    expect(only(findingsOf(withOutcome(quiet(), { changes })), "broken").by).toEqual(["washington"]);
  });

  test("what the white cell alone may know is the cause of nothing that is told", () => {
    const table = played();
    const [first] = table.session.turns;
    const cause = { kind: "inject", inject: "sealed-inject", params: {} } as const;
    const sealed = {
      ...{ target: "state/uzb/stability", delta: -40_000, cause, audience: "whiteCell" },
    } as const;
    const open = { ...sealed, audience: "open" } as const;
    const told = (entry: object) =>
      JSON.stringify(
        findingsOf(withOutcome(table, { entries: [entry as never], scores: first?.outcome.scores ?? {} })),
      );
    expect(told(open)).toContain("sealed-inject");
    expect(told(sealed)).not.toContain("sealed-inject");
  });

  test("a state that another power leads at the end, since the turn in which that began", () => {
    const { session } = quiet();
    const [first] = session.turns;
    if (first === undefined) throw new Error("no turn is closed");
    const before = first.before.numbers;
    const led = Object.fromEntries(
      Object.entries(before).map(([target, value]) => {
        const [kind, seat, state] = target.split("/");
        if (kind !== "engagement" || state !== "geo") return [target, value];
        return [target, seat === "beijing" ? 90_000 : 0];
      }),
    );
    const second = { ...first, turn: 2, before: { ...first.before, numbers: led } };
    const ended = { ...session, turns: [first, second], world: { ...session.world, numbers: led } };
    expect(only(findingsOf(ended as Session), "lead")).toMatchObject({
      turn: 1,
      state: "geo",
      after: "beijing",
    });
  });
});
