import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../../shared/base/canonical.ts";
import { makeLog } from "../../shared/log/codec.ts";
import { verifyLog } from "../../shared/log/verify.ts";
import type { Command } from "../../shared/session/command.ts";
import { areAllReady } from "../../shared/session/delegation.ts";
import { evolve } from "../../shared/session/evolve.ts";
import type { Session } from "../../shared/session/session.ts";
import { Table } from "./table.ts";

/** Words that a client may send for any id: real ones, and names that every object has of its own. */
const HOSTILE = ["constructor", "__proto__", "toString", "hasOwnProperty", "", "moscow+nato", "a/b"];
const PEOPLE = ["teacher", "ada", "ben", "eva", "wall", "late"];
const seat = fc.constantFrom("moscow", "tashkent", "astana", ...HOSTILE);
const person = fc.constantFrom(...PEOPLE, ...HOSTILE);
const turn = fc.integer({ min: 0, max: 3 });
const value = fc.oneof(
  fc.constantFrom("uzb", "kaz", "moscow", "k2-site", ...HOSTILE),
  fc.constantFrom(0, 5, 20, -1, 1e9),
);
const fields = fc.dictionary(
  fc.constantFrom("state", "amount", "seat", "site", "from", "to", "rent", ...HOSTILE),
  value,
);
const move = { claim: "It rains at last", argument: "It always did in June", wanted: "Less threat" };
const order = fc.record({
  action: fc.constantFrom(
    "offer-aid",
    "open-base",
    "table-mandate",
    "vote",
    "train-forces",
    "free-move",
    ...HOSTILE,
  ),
  fields: fc.oneof(fc.constant({ state: "uzb", amount: 10 }), fc.constant(move), fields),
});
const sound = fc.record({
  kind: fc.constant("aid"),
  fields: fc.constantFrom(
    { from: "moscow", to: "tashkent", amount: 5 },
    { from: "tashkent", to: "moscow", amount: 1 },
  ),
});
const term = fc.oneof(
  sound,
  fc.record({ kind: fc.constantFrom("aid", "basing", "consent", ...HOSTILE), fields }),
);
const proposal = fc.constantFrom("p-1", ...HOSTILE);

/** What delegations ask. */
const planning: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant("proposal.offer" as const),
    to: fc.constantFrom(["tashkent"], ["moscow"]),
    terms: fc.tuple(sound),
    turns: fc.constant(2),
    secret: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("orders.draft" as const, "orders.save" as const),
    turn,
    revision: fc.integer({ min: 0, max: 4 }),
    orders: fc.array(order, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("orders.ready" as const), turn, ready: fc.boolean() }),
  fc.record({
    kind: fc.constant("message.send" as const),
    channel: fc.oneof(
      fc.constantFrom("public" as const, "seat" as const, "facilitator" as const),
      fc.array(seat, { maxLength: 3 }),
    ),
    text: fc.constantFrom("Hello", "", "\u202e\ud800\0"),
  }),
  fc.record({
    kind: fc.constant("proposal.offer" as const),
    to: fc.array(seat, { maxLength: 2 }),
    terms: fc.array(term, { maxLength: 2 }),
    turns: fc.integer({ min: 1, max: 3 }),
    secret: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(
      "proposal.accept" as const,
      "proposal.decline" as const,
      "proposal.withdraw" as const,
    ),
    proposal,
  }),
  fc.record({ kind: fc.constant("agreement.leave" as const), agreement: proposal }),
);

/** What facilitators ask. */
const control: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("control.start" as const, "control.pause" as const, "control.resume" as const),
  }),
  fc.record({ kind: fc.constant("control.extend" as const), seconds: fc.integer({ min: -600, max: 600 }) }),
  fc.record({ kind: fc.constantFrom("control.closeTurn" as const, "control.nextTurn" as const), turn }),
  fc.record({
    kind: fc.constant("control.inject" as const),
    inject: fc.constantFrom("raid", "iraq", ...HOSTILE),
  }),
  fc.record({
    kind: fc.constant("control.assign" as const),
    participant: person,
    seat: fc.option(seat),
    head: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("control.remove" as const), participant: person }),
  fc.record({
    kind: fc.constant("control.door" as const),
    state: fc.constantFrom("open" as const, "approve" as const, "closed" as const),
  }),
);
const target = fc.constantFrom("state/uzb/threat", "seat/moscow/capital", "trust/moscow/nato", ...HOSTILE);
const changes = fc.array(fc.record({ target, delta: fc.constantFrom(-5, 0, 1.5, 1e9) }), { maxLength: 3 });
const words = fc.constantFrom("Because", "", "\u202e\ud800\0");

/** What facilitators do to outcomes and words. */
const whiteCell: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant("control.publish" as const), turn }),
  fc.record({ kind: fc.constant("control.override" as const), turn, changes, reason: words }),
  fc.record({
    kind: fc.constant("control.undoOverride" as const),
    turn,
    override: fc.constantFrom("o1", "o2", ...HOSTILE),
  }),
  fc.record({
    kind: fc.constant("control.judge" as const),
    ...{ turn, seat, order: fc.constantFrom("judged", ...HOSTILE), effects: changes },
    chance: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({
    kind: fc.constant("control.rewind" as const),
    turn,
    dice: fc.constantFrom("new" as const, "same" as const),
  }),
  fc.record({
    kind: fc.constant("control.inject" as const),
    ...{ text: words, effects: changes },
    audience: fc.oneof(fc.constant("open" as const), fc.array(seat, { maxLength: 2 })),
  }),
  fc.record({
    kind: fc.constant("control.note" as const),
    text: words,
    seat: fc.option(seat, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("control.hide" as const), message: fc.constantFrom("m-1", ...HOSTILE) }),
);
/** Who is ready, in the turn of now: only where all are at once does the clock take note. */
const readying: fc.Arbitrary<Command> = fc.record({
  kind: fc.constant("orders.ready" as const),
  turn: fc.constant(3),
  ready: fc.constantFrom(true, true, true, false),
});

interface Step {
  readonly who: string;
  readonly command: Command;
  /** In milliseconds. */
  readonly wait: number;
}

const wait = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: 500 }) },
  { weight: 1, arbitrary: fc.nat({ max: 90_000 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.constantFrom("ada", "ben", "eva"), command: planning, wait }) },
  {
    weight: 4,
    arbitrary: fc.record({ who: fc.constantFrom("ada", "eva", "late"), command: readying, wait }),
  },
  { weight: 2, arbitrary: fc.record({ who: fc.constant("teacher"), command: control, wait }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constant("teacher"), command: whiteCell, wait }) },
  { weight: 1, arbitrary: fc.record({ who: person, command: fc.oneof(planning, control, whiteCell), wait }) },
);

/** Plays the steps; fails if any command is thrown at. */
function played(steps: readonly Step[], adjudication: "rigid" | "held"): Table {
  const table = new Table({
    actions: ["offer-aid", "open-base", "table-mandate", "vote", "train-forces", "free-move"],
    settings: { minutesPerTurn: 1, reviewSeconds: 5, adjudication },
  });
  table.join("teacher", null, "facilitator");
  for (const [name, at] of [
    ["ada", "moscow"],
    ["ben", "moscow"],
    ["eva", "tashkent"],
  ] as const)
    table.join(name, at);
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  table.join("late", "astana");
  for (const { who, command: given, wait } of steps) {
    table.pass(wait);
    table.person(who, aimed(table, who, given));
    for (const viewer of PEOPLE) table.view(viewer);
  }
  return table;
}

/** Some of the commands made to fit: the newest proposal or agreement, the revision that the sheet has now. */
function aimed(table: Table, who: string, given: Command): Command {
  const newest = Object.keys(table.session.proposals).at(-1) ?? "p-1";
  if ("proposal" in given && given.proposal === "p-1") return { ...given, proposal: newest };
  if ("agreement" in given && given.agreement === "p-1") return { ...given, agreement: newest };
  const { session } = table;
  const said = Object.values(session.channels).flat().at(-1)?.id ?? "m-1";
  if (given.kind === "control.hide" && given.message === "m-1") return { ...given, message: said };
  const [judged] = table.view("teacher").whiteCell?.judged ?? [];
  if (given.kind === "control.judge" && given.order === "judged" && judged !== undefined)
    return { ...given, turn: session.turn, seat: judged.seat, order: judged.digest };
  const turn = "turn" in given && given.turn === 3 ? session.turn : undefined;
  if (!("revision" in given)) return turn === undefined ? given : ({ ...given, turn } as Command);
  if (given.revision < 2) return given;
  const at = session.participants[who]?.seat ?? "";
  return { ...given, turn: session.turn, revision: session.seats[at]?.revision ?? 0 };
}

/** While a turn is planned and time runs, the clock says whether all who are there are ready, whatever was done last. */
function knowsWhoIsReady(session: Session): boolean {
  const { phase, clock } = session;
  return phase !== "planning" || clock.paused || clock.allReady === areAllReady(session);
}

describe("D6: whatever commands come, with whatever words in them", () => {
  it("each is done or refused, views can be made, and the log replays and verifies", () => {
    const held = fc.constantFrom("rigid" as const, "held" as const);
    const property = fc.property(
      fc.array(step, { minLength: 30, maxLength: 80 }),
      held,
      (steps, adjudication) => {
        const table = played(steps, adjudication);
        const replayed = table.records.reduce<Session | null>((session, record) => {
          const next = evolve(session, record);
          expect(knowsWhoIsReady(next), `after record ${record.seq}`).toBe(true);
          return next;
        }, null);
        expect(canonical(replayed)).toBe(canonical(table.session));
        expect(Object.keys(table.session.participants)).toEqual(PEOPLE);
        expect(verifyLog(makeLog(table.records))).toMatchObject({ ok: true, value: { turnsWere: "again" } });
      },
    );
    fc.assert(property, { numRuns: 15, seed: 17 });
  }, 120_000);
});
