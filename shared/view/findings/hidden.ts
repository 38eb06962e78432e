import type { SeatId } from "../../base/ids.ts";
import type { ClosedTurn } from "../../session/session.ts";
import type { Agreement } from "../../world/items.ts";
import { stateOfSeat } from "../../world/seats.ts";
import type { FindingOf, KeptSecret } from "./finding.ts";
import { best, type Game, seatsOfPeople } from "./game.ts";

/** A secret of one seat that was about another one. */
interface Kept extends KeptSecret {
  readonly from: SeatId;
}

/** What two seats of people hid from each other, or else two seats of any kind. */
export function hiddenOf(game: Game): FindingOf<"hidden"> | null {
  const all = game.scenario.seats.map(({ id }) => id);
  return hiddenAmong(game, seatsOfPeople(game)) ?? hiddenAmong(game, all);
}

/** Of all pairs the one with secrets on both sides, and with the most of them. */
function hiddenAmong(game: Game, seats: readonly SeatId[]): FindingOf<"hidden"> | null {
  const kept = game.turns.flatMap((closed) => secretsOf(game, closed, seats));
  const pairs = [...Map.groupBy(kept, ({ by, from }) => [by, from].sort().join(" ")).values()];
  const pair = best(pairs, (some) => some.length + (sidesOf(some) > 1 ? 1_000 : 0));
  const [found] = pair ?? [];
  if (pair === undefined || found === undefined) return null;
  const back = pair.find(({ by }) => by === found.from);
  return {
    kind: "hidden",
    from: found.from,
    first: withoutFrom(found),
    second: back === undefined ? null : withoutFrom(back),
  };
}

const sidesOf = (some: readonly Kept[]) => new Set(some.map(({ by }) => by)).size;

function withoutFrom({ turn, by, secret }: Kept): KeptSecret {
  return { turn, by, secret };
}

function secretsOf({ scenario }: Game, { turn, outcome }: ClosedTurn, seats: readonly SeatId[]): Kept[] {
  const between = (knows: (seat: SeatId) => boolean, concerns: (seat: SeatId) => boolean) =>
    seats
      .filter(knows)
      .flatMap((by) => seats.filter((from) => !knows(from) && concerns(from)).map((from) => ({ by, from })));
  const isAbout = (ids: readonly unknown[]) => (seat: SeatId) =>
    ids.includes(seat) || ids.includes(stateOfSeat(scenario, seat));
  const agreements = outcome.changes.flatMap(({ table, item }): Kept[] => {
    if (table !== "agreements" || item === null) return [];
    const { parties, terms, secret, state, fromTurn } = item as Agreement;
    if (!secret || state !== "in-force" || fromTurn !== turn) return [];
    const ids = terms.flatMap(({ fields }) => Object.values(fields));
    return between((seat) => parties.includes(seat), isAbout(ids)).map((pair) => ({
      ...{ turn, ...pair },
      secret: { kind: "agreement", parties, terms },
    }));
  });
  const facts = outcome.facts.flatMap((fact): Kept[] => {
    const { audience, about, source, voided, params } = fact;
    if (!Array.isArray(audience) || voided === true || !source.startsWith("action.")) return [];
    // A fact is the secret of who brought it about, not of all who were told.
    const knows = (seat: SeatId) => audience.includes(seat);
    return between(knows, isAbout(about))
      .filter(({ by }) => params.seat === undefined || params.seat === by)
      .map((pair) => ({ ...{ turn, ...pair }, secret: { kind: "fact", fact } }));
  });
  return [...agreements, ...facts];
}
