import { attribute } from "../../shared/influence/attribution.ts";
import { influenceBoard } from "../../shared/influence/board.ts";
import type { Numbers } from "../../shared/influence/influence.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { causeKey } from "../../shared/world/cause-order.ts";
import type { Cause, LedgerEntry } from "../../shared/world/ledger.ts";
import { targetParts } from "../../shared/world/target.ts";

/** A cause that moved the region more than others, in one turn. */
export interface Moment {
  /** Its turn and cause: the same for the same moment through all eyes. */
  readonly id: string;
  readonly turn: number;
  readonly cause: Cause;
  /** What it changed of each patron's regional influence, in points, the largest change first. */
  readonly moves: readonly { readonly seat: string; readonly points: number }[];
  /** All its moves without their signs, in points. */
  readonly weight: number;
  /** The state in which it changed most. */
  readonly state: string | null;
}

/** What of a view the moments are found in. */
interface Needed {
  readonly sight: Pick<ViewSections["sight"], "scenario" | "numbers">;
  readonly results: Pick<NonNullable<ViewSections["results"]>, "turn" | "entries"> | null;
}

const MOST = 5;
/** A mechanism that works in more turns than this part of all is the weather, not a moment. */
const WEATHER = 0.5;

/**
 * The causes of the ledger that moved regional influence most, largest first.
 * @param views by turn; where one or the one before it is missing, that turn has no moments yet
 */
export function momentsOf(views: ReadonlyMap<number, Needed>): readonly Moment[] {
  const all = [...views].flatMap(([turn, after]) => {
    const before = views.get(turn - 1);
    return before === undefined ? [] : momentsIn(turn, before, after);
  });
  const limit = Math.max(1, (views.size - 1) * WEATHER);
  const turnsOf = Map.groupBy(all, ({ cause }) => mechanismOf(cause));
  const isWeather = ({ cause }: Moment) =>
    mechanismOf(cause) !== "" &&
    new Set(turnsOf.get(mechanismOf(cause))?.map(({ turn }) => turn)).size > limit;
  const largest = all
    .filter((moment) => moment.cause.kind !== "bound" && !isWeather(moment))
    .toSorted((one, other) => other.weight - one.weight);
  // What goes on for several turns is one moment: the turn in which it moved most.
  const seen = new Set<string>();
  return largest
    .filter(({ cause }) => {
      const isNew = !seen.has(causeKey(cause));
      seen.add(causeKey(cause));
      return isNew;
    })
    .slice(0, MOST);
}

function mechanismOf(cause: Cause): string {
  return cause.kind === "mechanism" ? `${cause.mechanism}.${cause.code}` : "";
}

function momentsIn(turn: number, { sight: { scenario, numbers } }: Needed, { results }: Needed): Moment[] {
  if (results === null || results.turn !== turn) return [];
  const entries = results.entries.filter(movesInfluence);
  const moves = new Map<string, { cause: Cause; moves: { seat: string; points: number }[] }>();
  for (const { id } of scenario.seats.filter(({ patron }) => patron)) {
    const formula = (given: Numbers) => influenceBoard(scenario, given).regional[id] ?? 0;
    for (const { cause, delta } of attribute(formula, numbers, entries)) {
      const known = moves.get(causeKey(cause)) ?? { cause, moves: [] };
      known.moves.push({ seat: id, points: delta / 1000 });
      moves.set(causeKey(cause), known);
    }
  }
  return [...moves].map(([key, one]) => ({
    id: `${turn} ${key}`,
    turn,
    cause: one.cause,
    moves: one.moves.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    weight: one.moves.reduce((sum, { points }) => sum + Math.abs(points), 0),
    state: mostMoved(entries, one.cause),
  }));
}

/** Only these numbers are part of the influence measure. */
function movesInfluence({ target }: LedgerEntry): boolean {
  return target.startsWith("engagement/") || target.startsWith("reliance/");
}

function mostMoved(entries: readonly LedgerEntry[], cause: Cause): string | null {
  const key = causeKey(cause);
  const sums = new Map<string, number>();
  for (const { target, delta } of entries.filter((entry) => causeKey(entry.cause) === key)) {
    const parts = targetParts(target);
    if (!("state" in parts)) continue;
    sums.set(parts.state, (sums.get(parts.state) ?? 0) + Math.abs(delta));
  }
  return [...sums].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
