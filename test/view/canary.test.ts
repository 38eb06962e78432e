import { describe, expect, it } from "vitest";
import { ACTIONS } from "../../shared/actions/registry.ts";
import { sampleOrder } from "../../shared/actions/sample.ts";
import { randomStream } from "../../shared/base/random.ts";
import type { Order } from "../../shared/world/order.ts";
import { letBotsPlay } from "../session/bots-play.ts";
import { Table } from "../session/table.ts";
import { askedText, waitingText } from "./asked.ts";

/** So many that orders of every kind are given. */
const TURNS = 12;
/** What chance alone does not bring: people order it wherever it is offered. */
const SELDOM = ["deploy-peacekeepers", "coerce"];
/** Digits that no other moment has, in milliseconds. */
const LOOKED_IN = 1_699_876_543_000;
const PEOPLE = { ada: "moscow", will: "washington", eva: "tashkent" } as const;
type Person = keyof typeof PEOPLE;
const VIEWERS = ["ada", "will", "eva", "wall", "late"] as const;

/** Each secret has a mark that stands nowhere else, and the viewers who may ever read it. */
interface Secret {
  readonly mark: string;
  readonly readers: readonly string[];
}

interface PlantedInput {
  readonly seats: readonly { readonly id: string; readonly objectives: readonly object[] }[];
  readonly injects: readonly { readonly id: string }[];
}

/** The test scenario with a mark in every text that only one seat, or only the white cell, may read. */
function planted<T extends PlantedInput>(input: T) {
  return {
    ...input,
    seats: input.seats.map((seat) => ({
      ...seat,
      briefing: `canary-briefing-${seat.id}.`,
      objectives: [
        ...seat.objectives,
        {
          metric: "prestige",
          from: 0,
          to: 100,
          weight: 5,
          private: true,
          text: `canary-objective-${seat.id}.`,
        },
      ],
    })),
    injects: [
      ...input.injects,
      {
        id: "never",
        title: "canary-inject-title.",
        text: "canary-inject-text.",
        when: { turn: 99 },
        source: "judgement",
        effects: [],
      },
    ],
  };
}

function scenarioSecrets(seats: readonly string[]): Secret[] {
  const readersOf = (seat: string) =>
    Object.keys(PEOPLE).filter((person) => PEOPLE[person as Person] === seat);
  return [
    ...seats.map((seat) => ({ mark: `canary-briefing-${seat}.`, readers: readersOf(seat) })),
    ...seats.map((seat) => ({ mark: `canary-objective-${seat}.`, readers: readersOf(seat) })),
    ...["canary-inject-title.", "canary-inject-text.", "canary-seed", "canary-treatment"].map((mark) => {
      return { mark, readers: [] };
    }),
  ];
}

/** What the people do in one turn that others must not learn of; every act leaves a mark. */
function actInSecret(table: Table, turn: number): Secret[] {
  const secrets: Secret[] = [];
  const people = Object.keys(PEOPLE) as Person[];
  for (const [at, person] of people.entries()) {
    const other = people[(at + 1) % people.length] as Person;
    const tell = (channel: "seat" | "facilitator" | readonly string[], readers: readonly string[]) => {
      const mark = `canary-message-${turn}-${person}-${String(channel)}.`;
      table.person(person, { kind: "message.send", channel, text: mark });
      secrets.push({ mark, readers });
    };
    tell("seat", [person]);
    tell("facilitator", [person]);
    tell([PEOPLE[other]], [person, other]);
    const draft = `canary-draft-${turn}-${person}.`;
    const request = `canary-request-${turn}-${person}.`;
    const revision = table.session.seats[PEOPLE[person]]?.revision ?? 0;
    const orders = [{ action: draft, fields: { note: draft } }];
    table.person(person, { kind: "orders.draft", turn, revision, orders }, request);
    secrets.push({ mark: draft, readers: [person] }, { mark: request, readers: [] });
    secrets.push(...agreeInSecret(table, person, other));
  }
  return secrets;
}

/** Everybody looks in at a moment that is written nowhere else: the white cell alone is told who was there when. */
function lookIn(table: Table, turn: number): Secret[] {
  const people = [...VIEWERS].map((who, at): [string, number] => [who, LOOKED_IN + 100 * turn + at]);
  table.seen = Object.fromEntries(people);
  return people.map(([, moment]) => ({ mark: String(moment), readers: [] }));
}

const AID: Order = { action: "offer-aid", fields: { state: "kgz", amount: 15 } };

/** The sheets of the people in a turn. What one of them argues nobody judges: so it is only ever its own. */
function fileInSecret(table: Table, turn: number): Secret[] {
  const mark = `canary-claim-${turn}.`;
  const fields = { claim: mark, argument: "It was bound to come to this.", wanted: "More of it." };
  mustFile(table, "will", [{ action: "free-move", fields }]);
  const seldom = table.view({ kind: "seat", seat: PEOPLE.ada }).offers.flatMap((offer) => {
    if (!SELDOM.includes(offer.action)) return [];
    const stream = randomStream({ seed: "canary", line: 1, turn, purpose: "seldom", key: offer.action });
    return sampleOrder(offer, stream) ?? [];
  });
  mustFile(table, "ada", [AID]);
  for (const order of seldom) if (table.file("ada", [AID, order]).ok) break;
  return [{ mark, readers: ["will"] }];
}

function mustFile(table: Table, person: Person, orders: readonly Order[]): void {
  const filed = table.file(person, [...orders]);
  if (!filed.ok) throw new Error(`the sheet of ${person} was refused: ${filed.code}`);
}

/** A secret proposal that is accepted; its id is the mark. */
function agreeInSecret(table: Table, from: Person, to: Person): Secret[] {
  const terms = [{ kind: "aid", fields: { from: PEOPLE[from], to: PEOPLE[to], amount: 2 } }];
  const offer = { kind: "proposal.offer", to: [PEOPLE[to]], terms, turns: 3, secret: true } as const;
  const offered = table.person(from, offer);
  if (!offered.ok) throw new Error(`no offer from ${from}: ${offered.code}`);
  const mark = String(offered.reply.proposal);
  table.person(to, { kind: "proposal.accept", proposal: mark });
  return [{ mark: `"${mark}"`, readers: [from, to] }];
}

describe("S1: canaries in every secret of a whole game", () => {
  const table = new Table({
    actions: ACTIONS.map(({ id }) => id),
    seed: "canary-seed",
    settings: { minutesPerTurn: null, reviewSeconds: null, treatment: "canary-treatment" },
    scenario: (input) =>
      planted({ ...input, variants: { ...input.variants, short: { turns: TURNS, months: 4 } } }),
  });
  const secrets = scenarioSecrets(table.session.scenario.seats.map(({ id }) => id));
  table.join("teacher", null, "facilitator");
  for (const [person, seat] of Object.entries(PEOPLE)) table.join(person, seat);
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  table.join("late", "baku");
  const received = Object.fromEntries([...VIEWERS, "teacher"].map((who) => [who, table.watch(who)]));
  const asked = new Map(VIEWERS.map((who): [string, string[]] => [who, []]));
  const ask = (text: typeof askedText) => {
    for (const [who, answers] of asked) answers.push(text(table, who));
  };
  for (let turn = 1; turn <= TURNS; turn += 1) {
    secrets.push(...lookIn(table, turn));
    secrets.push(...actInSecret(table, turn));
    letBotsPlay(table);
    secrets.push(...fileInSecret(table, turn));
    ask(waitingText);
    table.person("teacher", { kind: "control.closeTurn", turn });
    // What asks for a judgement holds the close: it goes on without one.
    table.person("teacher", { kind: "control.publish", turn });
    ask(askedText);
    if (turn < TURNS) table.person("teacher", { kind: "control.nextTurn", turn });
  }
  const texts = new Map(
    Object.entries(received).map(([who, messages]): [string, string] => {
      return [who, [JSON.stringify(messages), ...(asked.get(who) ?? [])].join("\n")];
    }),
  );
  const textOf = (who: string) => texts.get(who) ?? "";

  it.each(VIEWERS)("%s receives no secret of others in any message of the whole game", (who) => {
    const text = textOf(who);
    const found = secrets.filter(({ mark, readers }) => !readers.includes(who) && text.includes(mark));
    expect(found).toEqual([]);
    expect(secrets.length).toBeGreaterThan(90);
  });

  it.each(Object.keys(PEOPLE))("%s receives what it may read, so that a canary would be seen", (who) => {
    const text = textOf(who);
    const missing = secrets.filter(({ mark, readers }) => readers.includes(who) && !text.includes(mark));
    expect(missing).toEqual([]);
  });

  it("orders of every kind were given", () => {
    const sheets = table.session.turns.flatMap(({ inputs }) => Object.values(inputs.sheets).flat());
    const given = new Set(sheets.map(({ action }) => action));
    expect(ACTIONS.map(({ id }) => id).filter((id) => !given.has(id))).toEqual([]);
  });

  it("the white cell receives all but the seed and the requests' ids", () => {
    const text = textOf("teacher");
    const missing = secrets.filter(({ mark }) => !text.includes(mark)).map(({ mark }) => mark);
    expect(missing.every((mark) => mark === "canary-seed" || mark.startsWith("canary-request"))).toBe(true);
  });

  it("in the debrief objectives are open to all; briefings, messages and the seed stay where they are", () => {
    table.person("teacher", { kind: "control.nextTurn", turn: TURNS });
    expect(table.session.phase).toBe("debrief");
    const text = JSON.stringify(table.view("wall"));
    const open = secrets.filter(({ mark }) => text.includes(mark)).map(({ mark }) => mark);
    expect(open).toEqual(table.session.scenario.seats.map(({ id }) => `canary-objective-${id}.`));
  });
});
