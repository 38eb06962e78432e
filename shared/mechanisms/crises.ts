import type { StateId } from "../base/ids.ts";
import { once } from "../base/once.ts";
import { bounded } from "../base/points.ts";
import { compounded, turnsFor } from "../scenario/calendar.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import type { Draft } from "../world/draft.ts";
import type { Crisis } from "../world/items.ts";
import { type PlacedState, placedStates } from "../world/places.ts";
import { recentId } from "../world/recent.ts";
import { seatOfState } from "../world/seats.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { stateTarget, trustTarget } from "../world/target.ts";
import { quantityIn } from "../world/world-in-row.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { zoneEnd } from "./departures.ts";
import { dueInjects } from "./due-injects.ts";

/** The mark in the table of recent actions that a seat's government fell: its agreements may be left without loss. */
export const TOPPLED = "toppled";

/** The chance that a crisis breaks out in a base turn: threat x (100 - stability) / 10,000 x rate, 0..1. */
export function hazardOf(threat: number, stability: number, rate: number): number {
  return bounded(((threat * (100 - stability)) / 10_000) * rate, 0, 1);
}

type Codes = "broke" | "hit" | "lapsed" | "toppled" | "newGovernment";

/** Crises: a draw for each state, the hit, the zone and its end, and the fall of a regime at 0. */
export const crises = defineMechanism({
  id: "crises",
  text: {
    name: "Crises",
    hint: "Where threat is high and stability low, a crisis may break out; it opens a zone for peacekeepers.",
    rule: [
      "The chance in a {baseMonths}-month span (0 to 1) is threat x (100 - stability) / 10,000 x {crises.rate}. There is one draw per state and turn, and none while a crisis is open there. Its kind is drawn from the state's own table.",
      "The zone stays open for {crises.turnsOpen} such spans, for {crises.turnsOpenWithMission} while a mission stands. If the news brings another crisis to it meanwhile, its time begins anew; missions and mandates stay.",
      "A regime at 0 is toppled: it begins anew at {crises.toppledRegime}, all trust to and from it at {crises.toppledTrust}.",
    ],
    sentences: {
      broke: "{kind} in {state}: a zone for peacekeepers is open.",
      hit: "Crisis in {state}: {kind}.",
      lapsed: "The zone in {state} was closed without a settlement.",
      toppled: "The government of {state} was toppled; the seat goes on with a new one.",
      newGovernment: "A new government took over.",
    } satisfies Record<Codes, string>,
  },
  occurs: ({ crises }) => crises.length > 0,
  run(draft) {
    const opening = dueInjects(draft, bringingCrises(draft.injects));
    for (const placed of placedStates(draft.scenario)) {
      const { id } = placed.state;
      if (openIn(draft, id) === undefined && !opening.some((inject) => opensZone(inject, id)))
        drawCrisis(draft, placed);
      // A reaction to the last close may have taken what hold was left.
      if (draft.value(placed.regime) === 0) topple(draft, id);
    }
  },
  react(draft) {
    for (const crisis of itemsIn(draft.world.tables, "crises")) {
      const end = zoneEnd(draft, crisis);
      if (end === null) continue;
      draft.drop("crises", crisis.id);
      if (end === "lapsed") draft.tell("open", "lapsed", { state: crisis.state }, [crisis.state]);
      for (const motion of itemsIn(draft.world.tables, "motions")) {
        const counts = motion.result === "open" || motion.result === "passed";
        if (motion.crisis === crisis.id && counts) draft.put("motions", { ...motion, result: "lapsed" });
      }
    }
    for (const { state, regime } of placedStates(draft.scenario))
      if (draft.value(regime) === 0) topple(draft, state.id);
  },
});

const bringingCrises = once((injects: readonly ScenarioInject[]): readonly ScenarioInject[] =>
  injects.filter(({ effects }) => effects.some((one) => "crisis" in one)),
);

function opensZone({ effects }: ScenarioInject, state: StateId): boolean {
  return effects.some((one) => "crisis" in one && one.state === state);
}

function openIn(draft: Draft<string>, state: StateId): Crisis | undefined {
  return itemsIn(draft.world.tables, "crises").find((crisis) => crisis.state === state);
}

function drawCrisis(draft: MechanismDraft<Codes>, placed: PlacedState): void {
  const { scenario, calendar } = draft;
  const { threat, stability } = placed;
  const state = placed.state.id;
  const hazard = hazardOf(draft.value(threat), draft.value(stability), scenario.rules.crises.rate);
  if (hazard === 0 || draft.random("crisis", state)() >= compounded(hazard, calendar)) return;
  const kind = drawKind(draft, state);
  if (kind !== undefined) openCrisis(draft, state, kind, "hit", "broke");
}

/** A second draw picks the kind by the state's table. */
function drawKind(draft: MechanismDraft<Codes>, state: StateId): string | undefined {
  const table = Object.entries(draft.scenario.states.find(({ id }) => id === state)?.crises ?? {});
  table.sort(([one], [other]) => (one < other ? -1 : 1));
  let left = draft.random("crisis-kind", state)() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of table) {
    left -= weight;
    if (left < 0) return kind;
  }
  return undefined;
}

/**
 * A crisis breaks out: the hit on stability and regime, the news, and the zone. One that is open there already begins
 * anew, with the missions and the mandates that it has.
 */
export function openCrisis<C extends string>(
  draft: Draft<C>,
  state: StateId,
  kind: string,
  hit: C,
  broke: C,
): void {
  const given = draft.scenario.crises.find(({ id }) => id === kind);
  if (given === undefined) return;
  const params = { kind: given.name, state };
  const open = openIn(draft, state);
  draft.price(stateTarget(state, "stability"), given.stability, hit, params);
  draft.price(stateTarget(state, "regime"), given.regime, hit, params);
  draft.tell("open", broke, params, [state]);
  draft.put("crises", {
    id: open?.id ?? `crisis-${draft.turn}-${state}`,
    audience: "open",
    state,
    kind,
    sinceTurn: draft.turn,
    untilTurn: draft.turn + turnsFor(draft.scenario.rules.crises.turnsOpen, draft.calendar),
    stabilityBefore: quantityIn(draft.scenario, draft.world, stateTarget(state, "stability")),
    ...(open?.arrivals === undefined ? {} : { arrivals: open.arrivals }),
  });
}

/** A regime at 0 falls: a new government with some hold, whom nobody knows, and who need not keep what was signed. */
function topple(draft: MechanismDraft<Codes>, state: StateId): void {
  const { toppledRegime, toppledTrust } = draft.scenario.rules.crises;
  const seat = seatOfState(draft.scenario, state);
  draft.book(stateTarget(state, "regime"), toppledRegime, "newGovernment", { state });
  draft.tell("open", "toppled", { state }, seat === undefined ? [state] : [state, seat]);
  if (seat === undefined) return;
  for (const { id: other } of draft.scenario.seats) {
    if (other === seat) continue;
    for (const target of [trustTarget(seat, other), trustTarget(other, seat)] as const) {
      draft.book(target, toppledTrust - draft.value(target), "newGovernment", { state });
    }
  }
  const id = recentId(seat, TOPPLED, state);
  draft.put("recent", { id, audience: "open", seat, action: TOPPLED, state, turn: draft.turn });
}
