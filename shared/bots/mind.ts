import type { ActionDefinition } from "../actions/define.ts";
import { canonical, digestOf } from "../base/canonical.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { overstretchOf, postedBattalions } from "../mechanisms/overstretch.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario, ScenarioSeat } from "../scenario/format.ts";
import { nextWorld } from "../turn/resolve-turn.ts";
import { scoreSeat } from "../turn/score.ts";
import type { TurnInputs, TurnSetting } from "../turn/turn.ts";
import { type Agreement, TABLE_NAMES, type Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { glanceOf, type Sight } from "../world/sight.ts";
import { believedWorld, type ImaginedWorld } from "./beliefs.ts";
import { withExpectedCrises } from "./expected-crises.ts";
import { beforeLongRun } from "./long-run.ts";
import type { Outlook } from "./outlook.ts";

/** How far the long run reaches: five turns on, this one counted in. */
const TURNS_ON = 5;
/** Up to where more of another's trust helps. */
const TRUST_ENOUGH = 60;
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

/** How much better the coming turns look to a seat than if nobody did anything: points of score, resources counted in. */
export type Gain = (seat: SeatId) => number;

/** How a bot thinks ahead: it works turns out in a world that it imagines from its own sight, and in no other. */
export interface Mind {
  readonly sight: Sight;
  readonly seat: SeatId;
  /** The numbers as the seat believes them to be. */
  readonly believed: Sight["numbers"];
  gain(imagined: Imagined): Gain;
  /** The same for the close of this turn alone: half the work, for what is only to be compared with its like. */
  glance(imagined: Imagined): Gain;
  /** Lets go of the worlds that were imagined; what was made of them stays known. */
  rest(): void;
  /** What another seat is thought to see. */
  sightOf(other: SeatId): Sight;
}

interface Kept {
  readonly outlook: Outlook;
  readonly mind: Mind;
}

const lastMinds = new WeakMap<Sight["scenario"], Kept>();

/**
 * The mind of the seat whose sight it is. Injects to come are left out of what it imagines, and of crises it counts what
 * they take on average. As long as a seat sees the same it keeps its mind, with all that it has thought of: by the
 * seat's own scenario, which no other has.
 */
export function mindOf(sight: Sight, seat: SeatId, outlook: Outlook): Mind {
  const last = lastMinds.get(sight.scenario);
  if (last?.outlook === outlook && last.mind.seat === seat && isSameSight(last.mind.sight, sight))
    return last.mind;
  const mind = newMind(sight, seat, outlook);
  lastMinds.set(sight.scenario, { outlook, mind });
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

function newMind(sight: Sight, seat: SeatId, outlook: Outlook): Mind {
  const scenario = imaginedScenario(sight);
  const { calendar } = sight;
  const setting: TurnSetting = { scenario, calendar, seed: "imagined", line: 1 };
  const world = believedWorld(sight);
  const zones = Object.keys(world.tables.crises).length > 0;
  const way = { outlook, rules: sight.scenario.rules, self: seat };
  // What was thought of is kept as figures alone: the imagined worlds would fill the memory of a school's server.
  const thought = new Map<string, Thought>();
  const still = new Map(
    [true, false].map((stepwise) => [stepwise, newThought(setting, world, {}, { ...way, stepwise })]),
  );
  /** What comes of it; where something follows in the next turn, that turn is worked out by itself. */
  function think(imagined: Imagined): readonly [Thought, Thought] {
    const stepwise = zones || Object.keys(imagined.next?.sheets ?? {}).length > 0;
    const key = canonical(imagined);
    const known = thought.get(key) ?? newThought(setting, world, imagined, { ...way, stepwise });
    thought.set(key, known);
    return [known, still.get(stepwise) as Thought];
  }
  const sights = new Map<SeatId, Sight>([[seat, sight]]);
  return {
    sight,
    seat,
    believed: world.numbers,
    gain(imagined) {
      const [ahead, base] = think(imagined);
      return (who) => ahead.worth(who) - base.worth(who);
    },
    glance(imagined) {
      const [ahead, base] = think(imagined);
      return (who) => ahead.soonWorth(who) - base.soonWorth(who);
    },
    rest() {
      for (const one of thought.values()) one.rest();
    },
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

interface Way {
  readonly outlook: Outlook;
  /** Whose mind it is. */
  readonly self: SeatId;
  readonly stepwise: boolean;
  /** The scenario's own rules, with the crises that are not drawn in what is imagined. */
  readonly rules: Scenario["rules"];
}

/** What is imagined to happen, and what it is worth to whom. */
interface Thought {
  worth(seat: SeatId): number;
  soonWorth(seat: SeatId): number;
  rest(): void;
}

function newThought(setting: TurnSetting, world: ImaginedWorld, imagined: Imagined, way: Way): Thought {
  const figures = new Map<string, number>();
  let soon: ImaginedWorld | undefined;
  let later: ImaginedWorld | undefined;
  const soonest = () => (soon ??= nextOf(setting, world, imagined, way));
  const once = (key: string, worth: () => number) => {
    const figure = figures.get(key) ?? worth();
    figures.set(key, figure);
    return figure;
  };
  return {
    worth: (seat) =>
      once(seat, () => {
        later ??= lookAhead(setting, soonest(), imagined, way);
        return worthOf(setting, { soon: soonest(), later }, seat, way);
      }),
    soonWorth: (seat) =>
      once(`soon ${seat}`, () => worthOf(setting, { soon: soonest(), later: soonest() }, seat, way)),
    rest() {
      soon = undefined;
      later = undefined;
    },
  };
}

/** The imagined worlds after this turn and in the long run; the same one where the game ends with this turn. */
interface Ahead {
  readonly soon: ImaginedWorld;
  readonly later: ImaginedWorld;
}

/** The world after this turn, with what crises take on average in the next. */
function nextOf(setting: TurnSetting, world: ImaginedWorld, imagined: Imagined, way: Way): ImaginedWorld {
  const { next: _later, ...now } = imagined;
  return expected(setting, way, nextWorld(setting, world, { ...NOTHING, ...now }));
}

/**
 * The world in the long run: what is imagined happens in this turn and the next, nothing after them. The long run is
 * one long turn, before which zones have closed; where nothing follows in the next turn, that is part of it.
 */
function lookAhead(setting: TurnSetting, soon: ImaginedWorld, { next }: Imagined, way: Way): ImaginedWorld {
  const { turns, baseTurns } = setting.calendar;
  let left = Math.min(turns - soon.closedTurns, TURNS_ON - 1);
  if (left === 0 || way.outlook.later === 0) return soon;
  let later = soon;
  if (way.stepwise) {
    later = expected(setting, way, nextWorld(setting, later, { ...NOTHING, ...next }));
    left -= 1;
  }
  if (left === 0) return later;
  const long = { ...setting, calendar: calendarOver(setting.calendar, left * baseTurns) };
  return expected(long, way, nextWorld(long, beforeLongRun(later, left), NOTHING));
}

function expected({ scenario, calendar }: TurnSetting, { rules }: Way, world: ImaginedWorld): ImaginedWorld {
  return withExpectedCrises(scenario, calendar, rules.crises.rate, world);
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

/**
 * Scores ahead, and what is left in hand: capital, forces and trust after this turn (in the long run capital is at its
 * top whatever is done), funds in the long run, since what was signed runs on.
 */
function worthOf(
  { scenario, calendar }: TurnSetting,
  { soon, later }: Ahead,
  seat: SeatId,
  way: Way,
): number {
  const { outlook } = way;
  const given = scenario.seats.find(({ id }) => id === seat);
  if (given === undefined) return 0;
  const near = fromPoints(scoreSeat(scenario, soon, given).score);
  if (soon.closedTurns >= calendar.turns) return near;
  const far = later === soon ? near : fromPoints(scoreSeat(scenario, later, given).score);
  return outlook.soon * near + outlook.later * far + resourcesOf(scenario, { soon, later }, given, way);
}

/** For how many turns what too many battalions cost is counted beforehand. */
const STRAINED = 4;
/** Of another government one thinks that money means more to it than it says. */
const OTHERS_FUNDS = 0.03;

function resourcesOf(
  scenario: Scenario,
  { soon, later }: Ahead,
  { id, state, sustainable }: ScenarioSeat,
  { self, outlook: { prices } }: Way,
): number {
  const has = ({ numbers }: ImaginedWorld, resource: "capital" | "funds" | "forces") =>
    fromPoints(numbers[`seat/${id}/${resource}`] ?? 0);
  const posted = postedBattalions(later.tables.deployments, id);
  const strain = overstretchOf(posted, sustainable, scenario.rules.overstretch.factor);
  return (
    prices.capital * (has(soon, "capital") - STRAINED * strain) +
    (id !== self && state !== undefined ? OTHERS_FUNDS : prices.funds) * has(later, "funds") +
    prices.forces * has(soon, "forces") +
    (prices.trust === 0 ? 0 : prices.trust * trustIn(scenario, soon, id))
  );
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
