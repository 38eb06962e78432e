import type { SeatId } from "../../base/ids.ts";
import { TOPPLED } from "../../mechanisms/crises.ts";
import type { SeatScore, TurnInputs, TurnOutcome } from "../../turn/turn.ts";
import { compareEntries, factsInOrder } from "../../world/cause-order.ts";
import type { Agreement } from "../../world/items.ts";
import type { Fact, LedgerEntry, TableChange } from "../../world/ledger.ts";
import type { Order } from "../../world/order.ts";
import { applyOutcome } from "../../world/world.ts";
import { lapsedAt } from "../lapsed.ts";
import type { PartBody, SheetOrigin } from "../record.ts";
import type { PartAppliers } from "./part-applier.ts";

/** What a facilitator fires, and the close of a turn: its parts are put together when `turn-closed` is met. */
export const turnParts = {
  "inject-fired": (session, { inject }) => ({ ...session, fired: [...session.fired, inject] }),
  "agreement-left": (session, { agreement, seat }) => ({
    ...session,
    leaving: [...session.leaving, { agreement, seat }],
  }),
  "turn-closed": (session, { turn, digest, rules = session.rules }, { bodies }) => {
    const outcome = outcomeOf(turn, digest, bodies);
    const { inputs, origins } = inputsOf(bodies);
    return {
      ...session,
      world: applyOutcome(session.world, outcome),
      turns: [...session.turns, { turn, rules, inputs, origins, outcome, before: session.world }],
      proposals: lapsedAt(session.proposals, turn, fallenBy(outcome)),
      tabled: {},
      fired: [],
      leaving: [],
      overrides: [],
      verdicts: [],
      motionAnswers: {},
      written: [],
    };
  },
  "turn-sheet": (session) => session,
  "turn-agreements": (session) => session,
  "turn-outcome": (session) => session,
  "turn-voided": (session) => session,
  "turn-scored": (session) => session,
  "turn-guided": (session) => session,
} satisfies Partial<PartAppliers>;

/** The seats whose governments fell at the close. */
function fallenBy({ changes }: TurnOutcome): readonly SeatId[] {
  return changes.flatMap(({ item }) =>
    item !== null && "action" in item && item.action === TOPPLED ? [item.seat] : [],
  );
}

/** The inputs of a turn and the origins of its sheets, from the parts of its record. */
function inputsOf(bodies: readonly PartBody[]): {
  readonly inputs: TurnInputs;
  readonly origins: Readonly<Record<SeatId, SheetOrigin>>;
} {
  const sheets: Record<SeatId, readonly Order[]> = {};
  const origins: Record<SeatId, SheetOrigin> = {};
  const agreements: Agreement[] = [];
  let guided: Omit<TurnInputs, "sheets" | "agreements"> = {
    ...{ fired: [], overrides: [], acceptances: {}, left: [] },
  };
  for (const body of bodies) {
    if (body.kind === "turn-sheet") {
      sheets[body.seat] = body.orders;
      origins[body.seat] = body.origin;
    } else if (body.kind === "turn-agreements") agreements.push(...body.agreements);
    else if (body.kind === "turn-guided") {
      const { kind: _kind, turn: _turn, texts: _texts, ...rest } = body;
      guided = rest;
    }
  }
  agreements.sort((one, other) => (one.id < other.id ? -1 : 1));
  return { inputs: { sheets, agreements, ...guided }, origins };
}

/** The outcome put together from its compartments, in canonical order. */
function outcomeOf(turn: number, digest: string, bodies: readonly PartBody[]): TurnOutcome {
  const entries: LedgerEntry[] = [];
  const changes: TableChange[] = [];
  const facts: Fact[] = [];
  const scores: Record<SeatId, SeatScore> = {};
  for (const body of bodies) {
    if (body.kind === "turn-outcome") {
      entries.push(...body.entries);
      changes.push(...body.changes);
      facts.push(...body.facts);
    } else if (body.kind === "turn-voided") facts.push(...body.facts);
    else if (body.kind === "turn-scored") scores[body.seat] = body.score;
  }
  return {
    turn,
    entries: entries.sort(compareEntries),
    changes: changes.sort(compareChanges),
    facts: factsInOrder(facts),
    scores,
    digest,
  };
}

function compareChanges(one: TableChange, other: TableChange): number {
  if (one.table !== other.table) return one.table < other.table ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
