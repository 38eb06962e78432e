import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ViewChanges } from "../../shared/view/changes.ts";
import { type Answer, Table } from "../session/table.ts";
import { askedText, waitingText } from "./asked.ts";

/** Who acts in secret from the viewers; between them, secret agreements may come about. */
const OTHERS = { ada: "moscow", will: "washington", aida: "astana" } as const;
type Other = keyof typeof OTHERS;
const TURNS = 3;
/** At how many moments of each turn something secret may happen. */
const MOMENTS = 4;

/** One thing that others do and that neither Tashkent nor an observer may know. */
type SecretAct =
  | { readonly kind: "draft" | "file"; readonly who: Other; readonly state: string; readonly amount: number }
  | {
      readonly kind: "say";
      readonly who: Other;
      readonly to: Other | "seat" | "facilitator";
      readonly text: string;
    }
  | {
      readonly kind: "offer";
      readonly who: Other;
      readonly to: Other;
      readonly answer: "accept" | "decline" | "none";
    }
  | { readonly kind: "withdraw"; readonly who: Other }
  /** A move in one's own words, drafted and never filed. */
  | { readonly kind: "argue"; readonly who: Other; readonly text: string }
  /** Somebody looks in: when they were there last, the white cell alone is told. */
  | { readonly kind: "look-in"; readonly who: Other }
  /** The white cell notes something, tells one seat news, or changes what one seat alone sees of a held turn. */
  | { readonly kind: "note" | "news" | "override"; readonly who: Other; readonly text: string };

/** All that may differ between two games without Tashkent or an observer seeing any difference. */
interface Secrets {
  readonly seed: string;
  readonly treatment: string;
  readonly briefing: string;
  readonly objective: { readonly from: number; readonly to: number; readonly text: string };
  readonly inject: { readonly title: string; readonly turn: number };
  readonly acts: readonly { readonly moment: number; readonly act: SecretAct }[];
}

const other = fc.constantFrom<Other>("ada", "will", "aida");
const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x${text}`);
const act: fc.Arbitrary<SecretAct> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("draft" as const, "file" as const),
    who: other,
    state: fc.constantFrom("kaz", "uzb", "tjk"),
    amount: fc.integer({ min: 1, max: 4 }).map((steps) => steps * 5),
  }),
  fc.record({
    kind: fc.constant("say" as const),
    who: other,
    to: fc.constantFrom<Other | "seat" | "facilitator">("ada", "will", "aida", "seat", "facilitator"),
    text: word,
  }),
  fc.record({
    kind: fc.constant("offer" as const),
    who: other,
    to: other,
    answer: fc.constantFrom("accept" as const, "decline" as const, "none" as const),
  }),
  fc.record({ kind: fc.constantFrom("withdraw" as const, "look-in" as const), who: other }),
  fc.record({ kind: fc.constant("argue" as const), who: other, text: word }),
  fc.record({
    kind: fc.constantFrom("note" as const, "news" as const, "override" as const),
    who: other,
    text: word,
  }),
);
const secrets: fc.Arbitrary<Secrets> = fc.record({
  seed: word,
  treatment: word,
  briefing: word,
  objective: fc.record({
    from: fc.integer({ min: 0, max: 40 }),
    to: fc.integer({ min: 60, max: 100 }),
    text: word,
  }),
  inject: fc.record({ title: word, turn: fc.integer({ min: 20, max: 50 }) }),
  acts: fc.array(fc.record({ moment: fc.integer({ min: 0, max: TURNS * MOMENTS - 1 }), act }), {
    maxLength: 25,
  }),
});

function secretTable({ seed, treatment, briefing, objective, inject }: Secrets): Table {
  return new Table({
    actions: ["offer-aid", "train-forces", "secure-borders", "free-move"],
    seed,
    settings: { minutesPerTurn: 5, reviewSeconds: 30, adjudication: "held", treatment },
    scenario: (input) => ({
      ...input,
      // Crises are drawn by the seed, and everybody sees them.
      rules: { crises: { rate: 0 } },
      seats: input.seats.map((seat) =>
        seat.id === "tashkent"
          ? seat
          : {
              ...seat,
              briefing,
              objectives: [
                ...seat.objectives,
                { metric: "prestige", weight: 10, private: true, ...objective },
              ],
            },
      ),
      injects: [
        {
          id: "to-come",
          title: inject.title,
          text: inject.title,
          when: { turn: inject.turn },
          source: "judgement",
        },
      ],
    }),
  });
}

function doInSecret(table: Table, one: SecretAct): void {
  switch (one.kind) {
    case "draft":
    case "file": {
      const { who, state, amount } = one;
      const revision = table.session.seats[OTHERS[who]]?.revision ?? 0;
      const orders = [{ action: "offer-aid", fields: { state, amount } }];
      const kind = one.kind === "draft" ? "orders.draft" : "orders.save";
      table.person(who, { kind, turn: table.session.turn, revision, orders });
      return;
    }
    case "say": {
      const channel = one.to === "seat" || one.to === "facilitator" ? one.to : [OTHERS[one.to]];
      table.person(one.who, { kind: "message.send", channel, text: one.text });
      return;
    }
    case "offer":
      offerInSecret(table, one);
      return;
    case "withdraw": {
      const seat = OTHERS[one.who];
      const open = Object.values(table.session.proposals).find(
        ({ by, state }) => by === seat && state === "open",
      );
      if (open !== undefined) table.person(one.who, { kind: "proposal.withdraw", proposal: open.id });
      return;
    }
    case "look-in":
      table.seen = { ...table.seen, [one.who]: table.now };
      return;
    case "argue": {
      const { who, text } = one;
      const { revision = 0 } = table.session.seats[OTHERS[who]] ?? {};
      const orders = [{ action: "free-move", fields: { claim: text, argument: text, wanted: text } }];
      table.person(who, { kind: "orders.draft", turn: table.session.turn, revision, orders });
      return;
    }
    case "note":
      table.person("teacher", { kind: "control.note", text: one.text, seat: OTHERS[one.who] });
      return;
    case "news":
      table.person("teacher", { kind: "control.inject", text: one.text, audience: [OTHERS[one.who]] });
      return;
    case "override":
      // Only a held turn can be overridden: `whileHeld`.
      return;
  }
}

/** Of two overrides one is undone; the other changes a number that its seat alone sees. */
function override(
  table: Table,
  { who, text }: Extract<SecretAct, { kind: "note" | "news" | "override" }>,
): void {
  const { turn } = table.session;
  const give = (target: string, delta: number) =>
    table.person("teacher", { kind: "control.override", turn, changes: [{ target, delta }], reason: text });
  give(`seat/${OTHERS[who]}/funds`, 1);
  const undone = give("state/uzb/regime", -20);
  const id = undone.ok ? String(undone.reply.override) : "";
  table.person("teacher", { kind: "control.undoOverride", turn, override: id });
}

/** For all to read, whatever else was changed before: two reasons for one number, so that their order shows, too. */
function overrideInTheOpen(table: Table): void {
  const changes = [{ target: "state/uzb/threat", delta: 1 }];
  for (const reason of ["The wells are dry.", "A bad harvest."])
    table.person("teacher", { kind: "control.override", turn: table.session.turn, changes, reason });
}

/** A consent that nobody makes use of: the agreement is real, and shows in nothing that is open. */
function offerInSecret(table: Table, { who, to, answer }: Extract<SecretAct, { kind: "offer" }>): void {
  const patron = OTHERS[who] === "astana" ? OTHERS[to] : OTHERS[who];
  const terms = [{ kind: "consent", fields: { action: "train-forces", seat: patron, where: "kaz" } }];
  const offered = table.person(who, {
    kind: "proposal.offer",
    to: [OTHERS[to]],
    terms,
    turns: 2,
    secret: true,
  });
  if (!offered.ok || answer === "none") return;
  table.person(to, { kind: `proposal.${answer}`, proposal: String(offered.reply.proposal) });
}

/** What happens for all to see, and what Tashkent does itself; its answers are part of what it learns. */
function doInTheOpen(table: Table, moment: number, answers: Answer[], whileHeld: () => void): void {
  const turn = table.session.turn;
  const eva = (command: Parameters<Table["person"]>[1]) => answers.push(table.person("eva", command));
  switch (moment % MOMENTS) {
    case 0:
      table.person("ada", { kind: "message.send", channel: "public", text: `Turn ${turn}` });
      table.person("will", { kind: "message.send", channel: ["tashkent"], text: "Between us" });
      return;
    case 1: {
      answers.push(table.file("eva", [{ action: "secure-borders", fields: {} }]));
      const terms = [{ kind: "aid", fields: { from: "moscow", to: "tashkent", amount: 3 } }];
      eva({ kind: "proposal.offer", to: ["moscow"], terms, turns: 1, secret: true });
      eva({ kind: "proposal.accept", proposal: "p-not-mine" });
      return;
    }
    case 2:
      table.person("teacher", { kind: "control.extend", seconds: 30 });
      return;
    default:
      for (const who of Object.keys(OTHERS)) {
        const orders = who === "ada" ? [{ action: "offer-aid", fields: { state: "uzb", amount: 10 } }] : [];
        table.file(who, orders);
      }
      table.person("teacher", { kind: "control.closeTurn", turn });
      table.pass(1000);
      whileHeld();
      table.pass(1000);
      overrideInTheOpen(table);
      table.person("teacher", { kind: "control.publish", turn });
      table.pass(30_000);
  }
}

/** All that Tashkent and an observer receive in a whole game, and what they are answered who ask for more at any time. */
function received(given: Secrets, more: (table: Table) => void = () => {}): unknown {
  const table = secretTable(given);
  table.join("teacher", null, "facilitator");
  for (const [who, seat] of [...Object.entries(OTHERS), ["eva", "tashkent"]] as [string, string][])
    table.join(who, seat);
  table.join("wall", null, "observer");
  table.person("teacher", { kind: "control.start" });
  const messages = [table.watch("eva"), table.watch("wall")];
  const answers: Answer[] = [];
  const asked: string[] = [];
  for (let moment = 0; moment < TURNS * MOMENTS; moment += 1) {
    table.pass(1000);
    for (const { act: one } of given.acts.filter((each) => each.moment === moment)) doInSecret(table, one);
    if (moment === 5) more(table);
    const ofTurn = given.acts.filter(
      (each) => Math.floor(each.moment / MOMENTS) === Math.floor(moment / MOMENTS),
    );
    doInTheOpen(table, moment, answers, () => {
      for (const { act: one } of ofTurn) if (one.kind === "override") override(table, one);
    });
    const ask = moment % MOMENTS === MOMENTS - 1 ? askedText : waitingText;
    for (const viewer of ["eva", "wall"]) asked.push(ask(table, viewer));
  }
  expect(table.session.turns).toHaveLength(TURNS);
  return {
    messages: messages.map((list) => list.map(withoutHead)),
    answers: answers.map(withoutRecords),
    asked,
  };
}

/** The log's hash hides behind salts all that went into it, and differs with it: it is the one thing that may differ. */
function withoutHead(message: ViewChanges): ViewChanges {
  const { session } = message.sections;
  if (session === undefined) return message;
  return { ...message, sections: { ...message.sections, session: { ...session, head: "" } } };
}

/** An answer as it goes to the client: without the records, which only the server has. */
function withoutRecords(answer: Answer): unknown {
  return answer.ok ? { n: answer.n, reply: answer.reply } : answer;
}

const QUIET: Secrets = {
  seed: "x",
  treatment: "x",
  briefing: "x",
  objective: { from: 0, to: 100, text: "x" },
  inject: { title: "x", turn: 20 },
  acts: [],
};

describe("non-interference", () => {
  const quiet = received(QUIET);

  it("what others do in secret changes nothing in the whole sequence of messages that a seat or an observer gets", () => {
    const property = fc.property(secrets, (given) => {
      expect(received(given)).toEqual(quiet);
    });
    fc.assert(property, { numRuns: 25, seed: 20050623 });
  }, 120_000);

  it("the same holds for refusals: what a seat may not know cannot show in one", () => {
    const busy = received({
      ...QUIET,
      acts: [
        { moment: 0, act: { kind: "offer", who: "aida", to: "ada", answer: "accept" } },
        { moment: 1, act: { kind: "file", who: "ada", state: "uzb", amount: 20 } },
      ],
    });
    expect(busy).toEqual(quiet);
  });

  it("is a test that can fail: what all may see changes what they see", () => {
    const seen = [
      received(QUIET, (table) =>
        table.person("ada", { kind: "message.send", channel: "public", text: "Hear me" }),
      ),
      received(QUIET, (table) => table.person("ada", { kind: "orders.ready", turn: 2, ready: true })),
      received(QUIET, (table) =>
        table.person("ada", { kind: "message.send", channel: ["tashkent"], text: "You" }),
      ),
      received(QUIET, (table) => table.person("teacher", { kind: "control.pause" })),
      received(QUIET, (table) => table.person("teacher", { kind: "control.inject", text: "Hear me" })),
    ];
    for (const one of seen) expect(one).not.toEqual(quiet);
  });
});
