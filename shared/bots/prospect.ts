import { seatIn } from "../actions/region.ts";
import type { SeatId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { oncePer } from "../base/once-per.ts";
import { fromPoints } from "../base/points.ts";
import { type MetricReader, numberReader, readingIn } from "../influence/metrics.ts";
import { overstretchOf, postedBattalions } from "../mechanisms/overstretch.ts";
import type { Calendar } from "../scenario/calendar.ts";
import type { Scenario, ScenarioSeat } from "../scenario/format.ts";
import type { Ahead } from "../turn/estimate.ts";
import { withExpectedCrises } from "../turn/expected-crises.ts";
import type { Standing } from "../turn/moved-standing.ts";
import { nextWorld } from "../turn/resolve-turn.ts";
import { scoreOnly } from "../turn/score.ts";
import type { TurnInputs, TurnSetting } from "../turn/turn.ts";
import type { Agreement } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import { seatTarget, trustTarget } from "../world/target.ts";
import type { ImaginedWorld } from "./beliefs.ts";
import { beforeLongRun } from "./long-run.ts";
import type { Outlook } from "./outlook.ts";

/** How far the long run reaches: five turns on, this one counted in. */
const TURNS_ON = 5;
/** Up to where more of another's trust helps. */
const TRUST_ENOUGH = 60;

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

/** What might happen now with what follows from it; where nothing does, the very same: it has been thought of already. */
export function followedBy(now: Happening, next: Happening): Imagined {
  return next.sheets === undefined && next.agreements === undefined ? now : { ...now, next };
}

const NOTHING: TurnInputs = { sheets: {}, agreements: [], acceptances: {}, fired: [], overrides: [] };

/** What a turn is worked out from if this happens and nothing else. */
export function inputsOf({ sheets, agreements, acceptances }: Happening): TurnInputs {
  return {
    sheets: sheets ?? NOTHING.sheets,
    agreements: agreements ?? NOTHING.agreements,
    acceptances: acceptances ?? NOTHING.acceptances,
    fired: NOTHING.fired,
    overrides: NOTHING.overrides,
  };
}

/** How one looks ahead. */
export interface Way {
  readonly outlook: Outlook;
  /** Whose mind it is. */
  readonly self: SeatId;
  /** The scenario's own rules, with the crises that are not drawn in what is imagined. */
  readonly rules: Scenario["rules"];
}

export function standingIn({ scenario }: TurnSetting, { closedTurns, row, tables }: ImaginedWorld): Standing {
  return { ...readingIn(scenario, row, tables), closedTurns };
}

/** The world after a turn in which this happens, with what crises take on average in the next. */
export function nextOf(
  setting: TurnSetting,
  world: ImaginedWorld,
  happening: Happening,
  way: Way,
): ImaginedWorld {
  return expected(setting, way, nextWorld(setting, world, inputsOf(happening)));
}

/** The world so many turns after another, if nothing happens in them: as one long turn, before which zones have closed. */
export function longAfter(
  setting: TurnSetting,
  world: ImaginedWorld,
  turns: number,
  way: Way,
): ImaginedWorld {
  const long = { ...setting, calendar: longTurn(setting.calendar, turns) };
  return expected(long, way, nextWorld(long, beforeLongRun(world, turns), NOTHING));
}

function expected({ scenario, calendar }: TurnSetting, { rules }: Way, world: ImaginedWorld): ImaginedWorld {
  return withExpectedCrises(scenario, calendar, rules.crises.rate, world);
}

/** How many turns the long run has after the coming close; 0 where it is not looked at. */
export function longRunOf(
  { turns }: Calendar,
  { closedTurns }: Pick<ImaginedWorld, "closedTurns">,
  { outlook }: Pick<Way, "outlook">,
): number {
  return outlook.later === 0 ? 0 : Math.min(turns - closedTurns, TURNS_ON - 1);
}

/** The calendar with turns as long as several: always the same object, so that what is kept by the calendar is made once. */
export const longTurn = oncePer(
  (calendar: Calendar, turns: number): Calendar => ({
    ...calendar,
    baseTurns: turns * calendar.baseTurns,
  }),
);

/**
 * Scores ahead, and what is left in hand: capital, forces and trust after this turn (in the long run capital is at its
 * top whatever is done), funds in the long run, since what was signed runs on.
 */
export function worthOf(
  { scenario, calendar }: TurnSetting,
  { soon, later }: Ahead,
  seat: SeatId,
  way: Way,
): number {
  const { outlook } = way;
  const given = seatIn(scenario, seat);
  if (given === undefined) return 0;
  const near = fromPoints(scoreOnly(soon, given));
  if (soon.closedTurns >= calendar.turns) return near;
  const far = later === soon ? near : fromPoints(scoreOnly(later, given));
  return outlook.soon * near + outlook.later * far + resourcesOf(scenario, { soon, later }, given, way);
}

/** For how many turns what too many battalions cost is counted beforehand. */
const STRAINED = 4;
/** Of another government one thinks that money means more to it than it says. */
const OTHERS_FUNDS = 0.03;

function resourcesOf(
  scenario: Scenario,
  { soon, later }: Ahead,
  seat: ScenarioSeat,
  { self, outlook: { prices } }: Way,
): number {
  const { id, state, sustainable } = seat;
  const { capital, funds, forces, trust } = possessionsOf(scenario)(seat);
  const posted = postedBattalions(later.tables, id);
  const strain = overstretchOf(posted, sustainable, scenario.rules.overstretch.factor);
  return (
    prices.capital * (capital(soon) - STRAINED * strain) +
    (id !== self && state !== undefined ? OTHERS_FUNDS : prices.funds) * funds(later) +
    prices.forces * forces(soon) +
    (prices.trust === 0 ? 0 : prices.trust * trustIn(soon, trust))
  );
}

/** How is read in a scenario's worlds what a seat has, and how far each other trusts it. */
const possessionsOf = once((scenario: Scenario) =>
  once(({ id }: ScenarioSeat) => ({
    capital: numberReader(scenario, seatTarget(id, "capital")),
    funds: numberReader(scenario, seatTarget(id, "funds")),
    forces: numberReader(scenario, seatTarget(id, "forces")),
    trust: scenario.seats.map((other) => numberReader(scenario, trustTarget(other.id, id))),
  })),
);

function trustIn(standing: Standing, trust: readonly MetricReader[]): number {
  let sum = 0;
  for (const read of trust) sum += Math.min(TRUST_ENOUGH, read(standing));
  return sum;
}
