import { once } from "../../shared/base/once.ts";
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

/** What a cause moved in one turn, of which the largest are moments. */
interface Move extends Omit<Moment, "id" | "state"> {
  readonly key: string;
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
    return before === undefined || after.results?.turn !== turn ? [] : movesInto(after)(before);
  });
  const limit = Math.max(1, (views.size - 1) * WEATHER);
  const turnsOf = Map.groupBy(all, ({ cause }) => mechanismOf(cause));
  const isWeather = ({ cause }: Move) =>
    mechanismOf(cause) !== "" &&
    new Set(turnsOf.get(mechanismOf(cause))?.map(({ turn }) => turn)).size > limit;
  const largest = all
    .filter((move) => move.cause.kind !== "bound" && !isWeather(move))
    .toSorted((one, other) => other.weight - one.weight);
  // What goes on for several turns is one moment: the turn in which it moved most.
  const seen = new Set<string>();
  return largest
    .filter(({ key }) => {
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, MOST)
    .map(({ key, ...move }) => {
      const entries = views.get(move.turn)?.results?.entries ?? [];
      return { ...move, id: `${move.turn} ${key}`, state: mostMoved(entries, key) };
    });
}

function mechanismOf(cause: Cause): string {
  return cause.kind === "mechanism" ? `${cause.mechanism}.${cause.code}` : "";
}

/** What each cause of a turn brought; worked out once for the views that it stands between, for it takes its time. */
const movesInto = once((after: Needed) => once((before: Needed) => movesBetween(before, after)));

function movesBetween({ sight: { scenario, numbers } }: Needed, { results }: Needed): readonly Move[] {
  if (results === null) return [];
  const patrons = scenario.seats.filter(({ patron }) => patron).map(({ id }) => id);
  const formula = (given: Numbers) => {
    const { regional } = influenceBoard(scenario, given);
    return patrons.map((seat) => regional[seat] ?? 0);
  };
  const causes = attribute(formula, numbers, results.entries.filter(movesInfluence));
  return causes.map(({ cause, deltas }) => {
    const moves = patrons.map((seat, at) => ({ seat, points: (deltas[at] ?? 0) / 1000 }));
    return {
      ...{ key: causeKey(cause), turn: results.turn, cause },
      moves: moves
        .filter(({ points }) => points !== 0)
        .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points)),
      weight: moves.reduce((sum, { points }) => sum + Math.abs(points), 0),
    };
  });
}

/** Only these numbers are part of the influence measure. */
function movesInfluence({ target }: LedgerEntry): boolean {
  return target.startsWith("engagement/") || target.startsWith("reliance/");
}

function mostMoved(entries: readonly LedgerEntry[], key: string): string | null {
  const sums = new Map<string, number>();
  for (const { target, delta, cause } of entries.filter(movesInfluence)) {
    if (causeKey(cause) !== key) continue;
    const parts = targetParts(target);
    if (!("state" in parts)) continue;
    sums.set(parts.state, (sums.get(parts.state) ?? 0) + Math.abs(delta));
  }
  return [...sums].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}
