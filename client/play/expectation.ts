import { actionOf } from "../../shared/actions/registry.ts";
import { fromPoints, toPoints } from "../../shared/base/points.ts";
import { type InfluenceBoard, influenceBoard } from "../../shared/influence/board.ts";
import { circumstanceOf } from "../../shared/mechanisms/interference.ts";
import { mergeChanges } from "../../shared/turn/merge-changes.ts";
import { scoreSeat } from "../../shared/turn/score.ts";
import {
  boundedNumbers,
  enterEntry,
  noWritings,
  TurnDraft,
  type Writer,
} from "../../shared/world/draft-writer.ts";
import { imagineWorld } from "../../shared/world/imagine.ts";
import { layoutOf, numbersIn, rowOf } from "../../shared/world/layout.ts";
import type { Cost, Order } from "../../shared/world/order.ts";
import { fatigueIn, recentId } from "../../shared/world/recent.ts";
import type { Sight } from "../../shared/world/sight.ts";
import { type Target, targetParts } from "../../shared/world/target.ts";
import { applyChanges, type World } from "../../shared/world/world.ts";
import { differInPrint } from "../look/figures.ts";

/** One figure that an order moves, before and after it, in points. */
export type Expected = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
} & (
  | { readonly kind: "influence"; readonly patron: string; readonly state: string }
  | { readonly kind: "autonomy"; readonly state: string }
  /** `guessed`: only the change is known, because the number itself is another seat's secret. */
  | { readonly kind: "number"; readonly target: Target; readonly guessed: boolean }
  | { readonly kind: "score" }
);

const LINES = 6;

/**
 * What one order would do by itself, before others act and before the rules of every turn: its own effects on the world
 * as its seat may imagine it. Computed by the action's own `resolve`, so it can never say anything else than the turn.
 */
export function expectationOf(sight: Sight, seat: string, order: Order): readonly Expected[] {
  const action = actionOf(order.action);
  if (action === undefined) return [];
  const { scenario } = sight;
  const before = imagineWorld(sight);
  const after = afterOrder(sight, before, seat, order);
  const [was, is] = [before, after].map(({ numbers }) => influenceBoard(scenario, numbers));
  const own = scenario.seats.find(({ id }) => id === seat);
  if (was === undefined || is === undefined || own === undefined) return [];
  const lines = [...boardLines(was, is), ...numberLines(sight, seat, before, after)]
    .filter(isSeen)
    .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from))
    .slice(0, LINES);
  const scoreIn = (world: World) => fromPoints(scoreSeat(scenario, world, own).score);
  const score: Expected = { id: "score", kind: "score", from: scoreIn(before), to: scoreIn(after) };
  // What an order costs is no line, and yet its seat may be scored by what it has.
  return lines.length === 0 && !isSeen(score) ? [] : [...lines, score];
}

/** Whether the table shows a change: of what another seat keeps secret the change alone is printed. */
function isSeen(line: Expected): boolean {
  const { from, to } = line;
  return line.kind === "number" && line.guessed ? differInPrint(0, to - from) : differInPrint(from, to);
}

/** The imagined world with this one order in it, paid for. */
function afterOrder(sight: Sight, world: World, seat: string, order: Order): World {
  const { scenario, calendar, turn } = sight;
  const action = actionOf(order.action);
  if (action === undefined) return world;
  const places = action.places(sight, order, seat);
  const tiredIn = (place: string) =>
    fatigueIn(scenario, world.tables, turn, recentId(seat, order.action, place));
  const writer: Writer = {
    key: `order/${seat}/${order.action}/${places.join(",")}`,
    source: `action.${order.action}`,
    audience: [seat],
    fatigue: places.length === 1 ? tiredIn(places[0] ?? "") : 1,
    causeOf: (code, params) => ({ kind: "order", seat, action: order.action, code, params }),
  };
  const writings = noWritings(scenario);
  const circumstance = circumstanceOf(scenario, world);
  const layout = layoutOf(scenario);
  const row = rowOf(layout, world.numbers);
  const plain = { scenario, calendar, seed: "", line: 0, turn, world, row };
  const setting = circumstance ? { ...plain, circumstance } : plain;
  const draft = new TurnDraft(setting, writer, writings);
  const agreements = Object.values(world.tables.agreements).filter(
    ({ state, untilTurn }) => state === "in-force" && untilTurn >= turn,
  );
  const motions = Object.values(world.tables.motions);
  const passedMotions = motions.filter(({ result }) => result === "passed").map(({ id }) => id);
  const context = { seat, standing: [{ seat, order }], agreements, passedMotions, ruling: null };
  const there = (place: string) => new TurnDraft(setting, { ...writer, fatigue: tiredIn(place) }, writings);
  action.resolve(Object.assign(draft, context, { in: there }), order);
  for (const { target, delta, audience, cause } of payFor(action.cost(sight, order, seat), seat, writer))
    enterEntry(writings, target, delta, audience, cause);
  const numbers = numbersIn(layout, world.numbers, boundedNumbers(row, writings).row);
  const tables = applyChanges(world.tables, mergeChanges(world.tables, writings.changes));
  return { ...world, numbers, tables };
}

function payFor(cost: Cost, seat: string, writer: Writer) {
  return (["capital", "funds", "forces"] as const)
    .filter((resource) => cost[resource] > 0)
    .map((resource) => ({
      target: `seat/${seat}/${resource}` as const,
      delta: -toPoints(cost[resource]),
      cause: writer.causeOf("cost", {}),
      audience: writer.audience,
    }));
}

function boardLines(was: InfluenceBoard, is: InfluenceBoard): Expected[] {
  const lines: Expected[] = [];
  for (const [state, patrons] of Object.entries(is.influence)) {
    for (const [patron, { total }] of Object.entries(patrons)) {
      const from = was.influence[state]?.[patron]?.total ?? 0;
      const id = `influence/${patron}/${state}`;
      lines.push({ id, kind: "influence", patron, state, from, to: total });
    }
    const { [state]: from = 0 } = was.autonomy;
    lines.push({ id: `autonomy/${state}`, kind: "autonomy", state, from, to: is.autonomy[state] ?? 0 });
  }
  return lines;
}

/** Numbers that a reader knows by name; ties show as influence, and what the seat itself spends shows as cost. */
function numberLines(sight: Sight, seat: string, before: World, after: World): Expected[] {
  const targets = (Object.keys(after.numbers) as Target[]).filter((target) => {
    if (before.numbers[target] === after.numbers[target]) return false;
    const parts = targetParts(target);
    if (parts.kind === "state" || parts.kind === "trust") return true;
    return parts.kind === "seat" && (parts.quantity === "prestige" || parts.seat !== seat);
  });
  return targets.map((target) => ({
    ...{ id: target, kind: "number", target },
    from: fromPoints(before.numbers[target] ?? 0),
    to: fromPoints(after.numbers[target] ?? 0),
    guessed: sight.numbers[target] === undefined,
  }));
}
