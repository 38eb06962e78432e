import type { Audience } from "../base/audience.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints, type Points } from "../base/points.ts";
import type { MechanismDefinition, MechanismDraft } from "../mechanisms/define.ts";
import { MECHANISMS } from "../mechanisms/registry.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import {
  type DraftSetting,
  draftFor,
  enterEffect,
  NO_PARAMS,
  type Writer,
  type Writings,
} from "../world/draft-writer.ts";
import type { Cause } from "../world/ledger.ts";
import { type Cost, NO_COST } from "../world/order.ts";
import type { Target } from "../world/target.ts";
import type { PreparedOrder } from "./prepare-orders.ts";
import type { TurnInputs } from "./turn.ts";

/** What mechanisms may look at besides the world. */
export interface MechanismSetting extends DraftSetting {
  readonly injects: readonly ScenarioInject[];
  readonly inputs: TurnInputs;
  readonly standing: readonly PreparedOrder[];
  /** What each seat paid by agreements in this turn, in M$. */
  readonly paid: ReadonlyMap<SeatId, number>;
  /** Stage C: what the bounds gave or took in stage B, in thousandths. */
  readonly bounds: ReadonlyMap<Target, Points>;
}

/** Runs all mechanisms in one stage: B (`run`) or C (`react`). */
export function runMechanisms(setting: MechanismSetting, stage: "run" | "react", writings: Writings): void {
  const common = commonVerbs(setting);
  for (const mechanism of MECHANISMS) {
    if (mechanism[stage] !== undefined)
      mechanism[stage](mechanismDraft(setting, mechanism, common, writings));
  }
}

/** What is the same for all mechanisms of a stage. */
function commonVerbs(setting: MechanismSetting) {
  const spent = spentBySeat(setting.standing);
  return {
    injects: setting.injects,
    fired: setting.inputs.fired,
    standing: setting.standing,
    acceptances: setting.inputs.acceptances,
    left: setting.inputs.left ?? [],
    spent(seat: SeatId) {
      const cost = spent.get(seat) ?? NO_COST;
      return { ...cost, funds: cost.funds + (setting.paid.get(seat) ?? 0) };
    },
    settling: (state: string, quantity: "stability" | "regime") => settlingOf(setting, state, quantity),
    boundsGave: (target: Target) => fromPoints(setting.bounds.get(target) ?? 0),
  };
}

function mechanismDraft(
  setting: MechanismSetting,
  { id }: MechanismDefinition,
  common: ReturnType<typeof commonVerbs>,
  writings: Writings,
): MechanismDraft<string> {
  const writer = mechanismWriter(id);
  return {
    ...draftFor(setting, writer, writings),
    ...common,
    within: (audience: Audience) => draftFor(setting, { ...writer, audience }, writings),
    under: (inject: ScenarioInject) => draftFor(setting, injectWriter(inject), writings),
    renew: (effect: Parameters<typeof enterEffect>[1]) => enterEffect(setting, effect, writings),
  };
}

const writers = new Map<string, Writer>();

/** The writer of a mechanism, made once; the causes without parameters too, since most entries have one of these. */
function mechanismWriter(mechanism: string): Writer {
  let writer = writers.get(mechanism);
  if (writer === undefined) {
    const plain = new Map<string, Cause>();
    writer = {
      key: `mechanism/${mechanism}`,
      source: `mechanism.${mechanism}`,
      audience: "open",
      fatigue: 1,
      causeOf(code, params) {
        const known = params === NO_PARAMS ? plain.get(code) : undefined;
        if (known !== undefined) return known;
        const cause: Cause = { kind: "mechanism", mechanism, code, params };
        if (params === NO_PARAMS) plain.set(code, cause);
        return cause;
      },
    };
    writers.set(mechanism, writer);
  }
  return writer;
}

function injectWriter({ id, title, audience }: ScenarioInject): Writer {
  return {
    key: `inject/${id}`,
    source: "mechanism.injects",
    audience: audience === "open" ? "open" : [...audience].sort(),
    fatigue: 1,
    causeOf: () => ({ kind: "inject", inject: id, params: { title } }),
  };
}

const SETTLING = MECHANISMS.filter(({ settle }) => settle !== undefined);

function settlingOf(
  { scenario, world }: MechanismSetting,
  state: string,
  quantity: "stability" | "regime",
): number {
  let sum = 0;
  for (const { settle } of SETTLING) sum += settle?.(scenario, world, state, quantity) ?? 0;
  return sum;
}

/** What the orders of each seat cost together. */
export function spentBySeat(standing: readonly PreparedOrder[]): ReadonlyMap<SeatId, Cost> {
  const spent = new Map<SeatId, Cost>();
  for (const { seat, cost } of standing) {
    const { capital, funds, forces } = spent.get(seat) ?? NO_COST;
    spent.set(seat, {
      capital: capital + cost.capital,
      funds: funds + cost.funds,
      forces: forces + cost.forces,
    });
  }
  return spent;
}
