import type { ActionDefinition } from "../actions/define.ts";
import { canonical, digestOf } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario } from "../scenario/format.ts";
import { nextWorld } from "../turn/resolve-turn.ts";
import { scoreSeat } from "../turn/score.ts";
import type { TurnInputs, TurnSetting } from "../turn/turn.ts";
import { imagineWorld } from "../world/imagine.ts";
import { type Agreement, TABLE_NAMES, type Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { glanceOf, type Sight } from "../world/sight.ts";

/** How much the score counts after this turn, after the next, and in the long run. */
const WEIGHTS = [0.15, 0.25, 0.6] as const;
/** How far the long run reaches at most, in base turns after the next turn. */
const LONG_RUN = 8;
/** What one point of capital, one M$ and one free battalion are thought to be worth later on, in points of score. */
const PRICES = { capital: 0.08, funds: 0.01, forces: 0.02 };
/** What one point of another's trust in the seat is thought to be worth, and up to where more of it helps. */
const TRUST_PRICE = 0.03;
const TRUST_ENOUGH = 60;

type ImaginedWorld = ReturnType<typeof imagineWorld>;
export type ConsentNeed = ReturnType<NonNullable<ActionDefinition["consents"]>>[number];

/** What might happen at a close, as far as a bot imagines it; nothing else is thought to be ordered or signed. */
export interface Happening {
  readonly sheets?: Readonly<Record<SeatId, readonly Order[]>>;
  readonly agreements?: readonly Agreement[];
  readonly acceptances?: Readonly<Record<SeatId, number>>;
}

/** What might happen at this close, and because of it at the next. */
export interface Imagined extends Happening {
  readonly next?: Happening;
}

/** How good the coming turns look to a seat: points of score, its resources counted in. */
export type Prospect = (seat: SeatId) => number;

/** How a bot thinks ahead: it works turns out in a world that it imagines from its own sight, and in no other. */
export interface Mind {
  readonly sight: Sight;
  readonly seat: SeatId;
  /** What the coming turns look like if nobody does anything. */
  readonly still: Prospect;
  prospect(imagined: Imagined): Prospect;
  /** What another seat is thought to see. */
  sightOf(other: SeatId): Sight;
}

const lastMinds = new WeakMap<Sight["scenario"], Mind>();

/**
 * The mind of the seat whose sight it is. Crises and injects to come are left out of what it imagines. As long as a
 * seat sees the same it keeps its mind, with all that it has thought of: by the seat's own scenario, which no other has.
 */
export function mindOf(sight: Sight, seat: SeatId): Mind {
  const last = lastMinds.get(sight.scenario);
  if (last?.seat === seat && isSameSight(last.sight, sight)) return last;
  const mind = newMind(sight, seat);
  lastMinds.set(sight.scenario, mind);
  return mind;
}

function isSameSight(one: Sight, other: Sight): boolean {
  return (
    one.turn === other.turn &&
    one.calendar === other.calendar &&
    one.numbers === other.numbers &&
    TABLE_NAMES.every((name) => one.tables[name] === other.tables[name])
  );
}

function newMind(sight: Sight, seat: SeatId): Mind {
  const scenario = imaginedScenario(sight);
  const { calendar } = sight;
  const setting: TurnSetting = { scenario, calendar, seed: "imagined", line: 1 };
  const world = imagineWorld(sight);
  // What was thought of is kept as figures alone: the imagined worlds would fill the memory of a school's server.
  const thought = new Map<string, Map<SeatId, number>>();
  function prospect(imagined: Imagined): Prospect {
    const key = canonical(imagined);
    const known = thought.get(key) ?? new Map<SeatId, number>();
    thought.set(key, known);
    let worlds: readonly ImaginedWorld[] | undefined;
    return (who) => {
      let worth = known.get(who);
      if (worth === undefined) {
        worlds ??= lookAhead(setting, world, imagined);
        worth = worthOf(setting, worlds, who);
        known.set(who, worth);
      }
      return worth;
    };
  }
  const sights = new Map<SeatId, Sight>([[seat, sight]]);
  return {
    sight,
    seat,
    still: prospect({}),
    prospect,
    sightOf(other) {
      const known =
        sights.get(other) ??
        glanceOf({ scenario, calendar, world, viewer: { kind: "seat", seat: other }, debrief: false });
      sights.set(other, known);
      return known;
    },
  };
}

const imaginedScenarios = new WeakMap<Sight["scenario"], Scenario>();

/** A draw that comes up in one imagined turn and not in another would drown what is to be compared. */
function imaginedScenario({ scenario }: Sight): Scenario {
  let imagined = imaginedScenarios.get(scenario);
  if (imagined === undefined) {
    const { rules } = scenario;
    imagined = { ...scenario, injects: [], rules: { ...rules, crises: { ...rules.crises, rate: 0 } } };
    imaginedScenarios.set(scenario, imagined);
  }
  return imagined;
}

const NOTHING: TurnInputs = { sheets: {}, agreements: [], acceptances: {}, fired: [], overrides: [] };

/**
 * The imagined worlds after this turn, after the next, and in the long run, as far as the game goes: what is imagined
 * happens in the first and the next, nothing after them. The long run is one long turn, before which zones have closed.
 */
function lookAhead(setting: TurnSetting, world: ImaginedWorld, imagined: Imagined): readonly ImaginedWorld[] {
  const { turns, baseTurns } = setting.calendar;
  const left = turns - world.closedTurns;
  const { next = {}, ...now } = imagined;
  const first = nextWorld(setting, world, { ...NOTHING, ...now });
  if (left <= 1) return [first];
  const second = nextWorld(setting, first, { ...NOTHING, ...next });
  if (left === 2) return [first, second];
  const calendar = calendarOver(setting.calendar, Math.min(LONG_RUN, (left - 2) * baseTurns));
  return [first, second, nextWorld({ ...setting, calendar }, withoutZones(second), NOTHING)];
}

const stretched = new WeakMap<Calendar, Map<number, Calendar>>();

/** The calendar with longer turns: always the same object, so that what is kept by the calendar is made once. */
function calendarOver(calendar: Calendar, baseTurns: number): Calendar {
  let longer = stretched.get(calendar);
  if (longer === undefined) {
    longer = new Map();
    stretched.set(calendar, longer);
  }
  let found = longer.get(baseTurns);
  if (found === undefined) {
    found = { ...calendar, baseTurns };
    longer.set(baseTurns, found);
  }
  return found;
}

function withoutZones(world: ImaginedWorld): ImaginedWorld {
  const { tables } = world;
  const zones = Object.values(tables.deployments).some(({ crisis }) => crisis !== null);
  if (!zones && Object.keys(tables.crises).length === 0) return world;
  const stay = Object.entries(tables.deployments).filter(([, { crisis }]) => crisis === null);
  return { ...world, tables: { ...tables, crises: {}, deployments: Object.fromEntries(stay) } };
}

/** Scores ahead, and resources after the next turn: in the long run capital is at its top whatever is done. */
function worthOf(
  { scenario, calendar }: TurnSetting,
  worlds: readonly ImaginedWorld[],
  seat: SeatId,
): number {
  const near = worlds.slice(0, 2).at(-1);
  const score = scoreAhead(scenario, worlds, seat);
  if (near === undefined || near.closedTurns >= calendar.turns) return score;
  return score + (resourcesOf(near, seat) + TRUST_PRICE * trustIn(scenario, near, seat));
}

function scoreAhead(scenario: Scenario, worlds: readonly ImaginedWorld[], id: SeatId): number {
  const seat = scenario.seats.find((one) => one.id === id);
  if (seat === undefined) return 0;
  let sum = 0;
  let weights = 0;
  for (const [at, world] of worlds.entries()) {
    const weight = WEIGHTS[at] ?? 0;
    sum += weight * fromPoints(scoreSeat(scenario, world, seat).score);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function resourcesOf({ numbers }: ImaginedWorld, seat: SeatId): number {
  const has = (resource: keyof typeof PRICES) => fromPoints(numbers[`seat/${seat}/${resource}`] ?? 0);
  return PRICES.capital * has("capital") + PRICES.funds * has("funds") + PRICES.forces * has("forces");
}

function trustIn({ seats }: Scenario, { numbers }: ImaginedWorld, seat: SeatId): number {
  let sum = 0;
  for (const { id } of seats) sum += Math.min(TRUST_ENOUGH, fromPoints(numbers[`trust/${id}/${seat}`] ?? 0));
  return sum;
}

/** An agreement as if it had been accepted by all in this turn. */
export function imaginedAgreement(
  { turn }: Pick<Sight, "turn">,
  parties: readonly SeatId[],
  terms: readonly Term[],
  turns = 1,
): Agreement {
  const named = [...new Set(parties)].sort();
  return {
    id: `imagined-${digestOf([named, terms])}`,
    audience: "open",
    parties: named,
    terms,
    secret: false,
    fromTurn: turn,
    untilTurn: turn + turns - 1,
    state: "in-force",
  };
}
