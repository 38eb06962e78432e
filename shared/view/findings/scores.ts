import type { SeatId } from "../../base/ids.ts";
import type { ClosedTurn } from "../../session/session.ts";
import { causeKey } from "../../world/cause-order.ts";
import { scoreChanges } from "../sections/score-change.ts";
import type { ScoreCause, ScorePart } from "../view.ts";
import type { FindingOf } from "./finding.ts";
import { best, type Game, seatsOfPeople } from "./game.ts";

/** Below these nobody would have noticed, in thousandths of a point. */
const LEAST_SWING = 1_000;
const LEAST_WORTH = 300;

/** Why a seat's score moved in a turn, whatever was secret then; of what the white cell alone may know nothing is told. */
export interface Moved {
  readonly turn: number;
  readonly seat: SeatId;
  readonly before: number;
  readonly after: number;
  readonly parts: readonly ScorePart[];
}

/** The changes of the scores of all seats, turn by turn. */
export function movedScores({ scenario, turns }: Game): readonly Moved[] {
  return turns.flatMap((closed) => {
    const sealed = sealedCauses(closed);
    const changes = [...scoreChanges(scenario, { kind: "facilitator" }, closed)];
    return changes.map(([seat, { before, after, parts }]): Moved => {
      const told = parts.filter(({ cause }) => !sealed.has(keyOf(cause)));
      return { turn: closed.turn, seat, before, after, parts: told };
    });
  });
}

/** The causes of which the white cell alone may know. */
function sealedCauses({ outcome }: ClosedTurn): ReadonlySet<string> {
  return new Set(
    outcome.entries.filter(({ audience }) => audience === "whiteCell").map(({ cause }) => causeKey(cause)),
  );
}

function keyOf(cause: ScoreCause): string {
  if (cause.kind === "undisclosed") return cause.kind;
  return cause.kind === "item" ? `${cause.table}/${cause.id}` : causeKey(cause);
}

/** The largest change in one turn of a score that people played for. */
export function swingOf(game: Game, all: readonly Moved[]): FindingOf<"swing"> | null {
  const moved = ofPeople(game, all);
  const size = ({ before, after }: Moved) => Math.abs(after - before);
  const largest = best(moved, size);
  if (largest === undefined || size(largest) < LEAST_SWING) return null;
  const { turn, seat, before, after, parts } = largest;
  const part = best(parts, ({ amount }) => amount * Math.sign(after - before));
  const cause = part === undefined ? null : { cause: part.cause, amount: part.amount };
  return { kind: "swing", turn, seat, before, after, cause };
}

function ofPeople(game: Game, moved: readonly Moved[]): readonly Moved[] {
  const people = seatsOfPeople(game);
  return moved.filter(({ seat }) => people.includes(seat));
}

/** The order on which two seats of people could least agree, or else two seats of any kind. */
export function divideOf(game: Game, moved: readonly Moved[]): FindingOf<"divide"> | null {
  return deepestIn(ofPeople(game, moved)) ?? deepestIn(moved);
}

/** An order goes as deep as what it gave to one and took from another, the smaller of the two. */
function deepestIn(moved: readonly Moved[]): FindingOf<"divide"> | null {
  const parts = moved.flatMap(({ turn, seat, parts: all }) =>
    all.filter(({ cause }) => cause.kind === "order").map((part) => ({ turn, owner: seat, ...part })),
  );
  const orders = Map.groupBy(parts, ({ turn, cause }) => `${turn} ${keyOf(cause)}`);
  const divides = [...orders.values()].flatMap((some): FindingOf<"divide">[] => {
    const gainer = best(some, ({ amount }) => amount);
    const loser = best(some, ({ amount }) => -amount);
    if (gainer === undefined || loser === undefined) return [];
    const gained = { seat: gainer.owner, amount: gainer.amount };
    const lost = { seat: loser.owner, amount: loser.amount };
    return [{ kind: "divide", turn: gainer.turn, cause: gainer.cause, gained, lost }];
  });
  const depth = ({ gained, lost }: FindingOf<"divide">) => Math.min(gained.amount, -lost.amount);
  const deepest = best(divides, depth);
  return deepest === undefined || depth(deepest) < LEAST_WORTH ? null : deepest;
}
