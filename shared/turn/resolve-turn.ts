import type { SeatId } from "../base/ids.ts";
import { toPoints } from "../base/points.ts";
import { readingIn } from "../influence/metrics.ts";
import { circumstanceOf } from "../mechanisms/interference.ts";
import type { Scenario, ScenarioInject } from "../scenario/format.ts";
import { entriesInOrder, factsInOrder } from "../world/cause-order.ts";
import {
  boundedNumbers,
  type DraftSetting,
  enterChange,
  enterEntry,
  NO_PARAMS,
  nextStage,
  noWritings,
  type Writings,
  withoutReasons,
} from "../world/draft-writer.ts";
import type { Agreement, Motion, Tables } from "../world/items.ts";
import type { Bounded } from "../world/layout.ts";
import { turnsRemembered } from "../world/recent.ts";
import { glanceOf, type Sight } from "../world/sight.ts";
import { itemsIn, type TablesInOrder } from "../world/tables-in-order.ts";
import { seatTarget, targetAudience } from "../world/target.ts";
import type { World } from "../world/world.ts";
import { inRow, type WorldInRow } from "../world/world-in-row.ts";
import { OrderCause, TakenAction } from "../world/written.ts";
import { joinChanges, mergeChanges } from "./merge-changes.ts";
import { type Judgement, type PreparedOrder, standingOrders, TurnOrderDraft } from "./prepare-orders.ts";
import { runMechanisms, spentBySeat } from "./run-mechanisms.ts";
import { NOTHING_PAID, runTransfers } from "./run-transfers.ts";
import { scoresIn } from "./score.ts";
import type { ResolveTurn, TurnInputs, TurnSetting } from "./turn.ts";
import { countVotes } from "./votes.ts";

/**
 * Works a turn out in three stages (`rules.md` section 3). A settles what is allowed: agreements, votes, which orders
 * stand. B lets orders, agreements and mechanisms write entries from the world at the close; they are summed and bounded
 * once. C lets mechanisms react to the bounded world. Everything is sorted canonically, so neither the order of seats
 * nor of orders nor of keys can change the outcome.
 */
export const resolveTurn: ResolveTurn = (setting, world, inputs) => {
  const { row, tables, before, written, stages } = workOut(
    setting,
    world,
    inputs,
    noWritings(setting.scenario),
  );
  return {
    turn: world.closedTurns + 1,
    entries: entriesInOrder(written.entries ?? []),
    changes: joinChanges(before, ...stages),
    facts: factsInOrder(written.facts),
    scores: scoresIn(readingIn(setting.scenario, row, tables)),
  };
};

/** The world to which a turn leads, without the record of how: for who imagines many turns and keeps none. */
export function nextWorld(setting: TurnSetting, world: World, inputs: TurnInputs): WorldInRow {
  const start = inRow(setting.scenario, world);
  const { row, tables } = workOut(setting, start, inputs, withoutReasons(setting.scenario));
  return start.followedBy(world.closedTurns + 1, tables, row);
}

/**
 * The numbers after the turn in their places and the tables, each made when it is first asked for; with the tables before it,
 * what was written and the changes of each stage.
 *
 * @param empty what all stages write into
 */
function workOut(setting: TurnSetting, given: World, inputs: TurnInputs, empty: Writings) {
  const world = inRow(setting.scenario, given);
  const turn = world.closedTurns + 1;
  const allowed = settle(setting, world, inputs, turn, empty);
  const written = writeEffects(setting, allowed, inputs, nextStage(empty));
  const summed = boundedNumbers(allowed.judgement.setting.row, written);
  const changed = mergeChanges(allowed.world.tables, written.changes);
  const tables = allowed.world.tables.changedBy(changed);
  const middle = allowed.world.followedBy(world.closedTurns, tables, summed.row);
  const reactions = react(setting, allowed, inputs, middle, summed, nextStage(written));
  const { row } = boundedNumbers(summed.row, reactions);
  const reacted = mergeChanges(middle.tables, reactions.changes);
  return {
    row,
    tables: middle.tables.changedBy(reacted),
    before: world.tables,
    written: reactions,
    stages: [allowed.changes, changed, reacted],
  };
}

/** What stage A leaves: the world at the close with the turn's agreements and counted motions, and who may act. */
interface Allowed {
  readonly world: WorldInRow;
  readonly turn: number;
  readonly judgement: Judgement;
  readonly standing: readonly PreparedOrder[];
  readonly spent: ReturnType<typeof spentBySeat>;
  readonly changes: ReturnType<typeof mergeChanges>;
}

function settle(
  setting: TurnSetting,
  atClose: WorldInRow,
  inputs: TurnInputs,
  turn: number,
  writings: Writings,
): Allowed {
  const motions = countVotes({ scenario: setting.scenario, world: atClose, turn }, inputs, writings);
  for (const agreement of inputs.agreements) {
    const { id, audience } = agreement;
    enterChange(writings, "turn", "agreements", id, agreement, audience);
  }
  const changes = mergeChanges(atClose.tables, writings.changes);
  const world = atClose.withTables(atClose.tables.changedBy(changes));
  const judgement: Judgement = {
    setting: draftSetting(setting, world, turn),
    sightOf: sightsOf(setting, world),
    agreements: inForce(world.tables, inputs, turn),
    passedMotions: motions.filter(({ result }: Motion) => result === "passed").map(({ id }) => id),
    verdicts: inputs.verdicts ?? [],
  };
  const standing = standingOrders(judgement, inputs, writings);
  const spent = spentBySeat(standing);
  return { world, turn, judgement, standing, spent, changes };
}

function draftSetting(
  { scenario, calendar, seed, line }: TurnSetting,
  world: WorldInRow,
  turn: number,
): DraftSetting {
  const circumstance = circumstanceOf(scenario, world);
  return {
    scenario,
    calendar,
    seed,
    line,
    turn,
    world,
    row: world.row,
    ...(circumstance === undefined ? {} : { circumstance }),
  };
}

/** Each seat's sight of the world, made when it is first asked for. */
function sightsOf({ scenario, calendar }: TurnSetting, world: World): (seat: SeatId) => Sight {
  const sights = new Map<SeatId, Sight>();
  return (seat) => {
    let sight = sights.get(seat);
    if (sight === undefined) {
      sight = glanceOf({ scenario, calendar, world, viewer: { kind: "seat", seat }, debrief: false });
      sights.set(seat, sight);
    }
    return sight;
  };
}

/** Agreements that count at this close: one that a party leaves in this turn moves and permits nothing any more. */
function inForce(tables: TablesInOrder, { left = [] }: TurnInputs, turn: number): readonly Agreement[] {
  return tables
    .items("agreements")
    .filter(
      ({ id, state, fromTurn, untilTurn }) =>
        state === "in-force" &&
        fromTurn <= turn &&
        turn <= untilTurn &&
        !left.some(({ agreement }) => agreement === id),
    );
}

function writeEffects(
  setting: TurnSetting,
  allowed: Allowed,
  inputs: TurnInputs,
  writings: Writings,
): Writings {
  const { judgement, standing, spent, turn } = allowed;
  // Those whose causes come first in the canonical order write first, so that little is left to put in order.
  const paid = runTransfers(judgement.setting, judgement.agreements, { standing, spent }, writings);
  const injects = injectsOf(setting, inputs);
  runMechanisms(
    { ...judgement.setting, injects, inputs, standing, spent, paid, bounds: [] },
    "run",
    writings,
  );
  for (const order of standing) {
    bookCost(order, writings);
    order.action.resolve(new TurnOrderDraft(judgement, order, standing, writings), order.order);
  }
  for (const { target, delta, reason } of inputs.overrides) {
    const cause = { kind: "override", reason } as const;
    if (toPoints(delta) === 0) continue;
    enterEntry(writings, target, toPoints(delta), targetAudience(target), cause);
  }
  rememberOrders(setting.scenario, allowed.world.tables, standing, turn, writings);
  return writings;
}

/** Those of the scenario, and those that the facilitator wrote for this close. */
function injectsOf({ scenario }: TurnSetting, { written = [] }: TurnInputs): readonly ScenarioInject[] {
  return written.length === 0 ? scenario.injects : [...scenario.injects, ...written];
}

const RESOURCES = ["capital", "funds", "forces"] as const;

function bookCost({ seat, order, cost }: PreparedOrder, writings: Writings): void {
  const cause = new OrderCause(seat, order.action, "cost", NO_PARAMS);
  const audience = [seat];
  for (const resource of RESOURCES) {
    const delta = -toPoints(cost[resource]) || 0;
    if (delta !== 0) enterEntry(writings, seatTarget(seat, resource), delta, audience, cause);
  }
}

/** Remembers what was done where, for fatigue and for "once in so many turns", and forgets what is old. */
function rememberOrders(
  scenario: Scenario,
  tables: Tables,
  standing: readonly PreparedOrder[],
  turn: number,
  writings: Writings,
): void {
  const again = new Set<string>();
  for (const { recent } of standing) for (const { id } of recent) again.add(id);
  const remembered = turnsRemembered(scenario);
  for (const item of itemsIn(tables, "recent")) {
    if (item.turn > turn - remembered || again.has(item.id)) continue;
    enterChange(writings, "recent", "recent", item.id, null, item.audience);
  }
  for (const { seat, order, recent, writer } of standing) {
    const { audience } = writer;
    for (const { id, place } of recent) {
      const item = new TakenAction(id, audience, seat, order.action, place, turn);
      enterChange(writings, "recent", "recent", id, item, audience);
    }
  }
}

function react(
  setting: TurnSetting,
  { turn, standing, spent }: Allowed,
  inputs: TurnInputs,
  middle: WorldInRow,
  { bounds }: Bounded,
  writings: Writings,
): Writings {
  const injects = injectsOf(setting, inputs);
  runMechanisms(
    {
      ...draftSetting(setting, middle, turn),
      injects,
      inputs,
      standing,
      spent,
      paid: NOTHING_PAID,
      bounds,
    },
    "react",
    writings,
  );
  return writings;
}
