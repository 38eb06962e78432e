import type { Audience } from "../base/audience.ts";
import type { SeatId, StateId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import type { LeftAgreement, MechanismDraft, Settling, SettlingQuantity } from "../mechanisms/define.ts";
import { MECHANISMS } from "../mechanisms/registry.ts";
import type { ScenarioInject } from "../scenario/format.ts";
import type { Draft } from "../world/draft.ts";
import {
  type DraftSetting,
  enterEffect,
  NO_PARAMS,
  TurnDraft,
  type Writer,
  type Writings,
} from "../world/draft-writer.ts";
import type { LastingEffect } from "../world/items.ts";
import type { Cause, LedgerEntry } from "../world/ledger.ts";
import { type Cost, NO_COST } from "../world/order.ts";
import type { Target } from "../world/target.ts";
import { MechanismCause } from "../world/written.ts";
import type { PreparedOrder } from "./prepare-orders.ts";
import type { TurnInputs } from "./turn.ts";

/** What mechanisms may look at besides the world. */
export interface MechanismSetting extends DraftSetting {
  readonly injects: readonly ScenarioInject[];
  readonly inputs: TurnInputs;
  readonly standing: readonly PreparedOrder[];
  /** What the standing orders of each seat cost together. */
  readonly spent: ReadonlyMap<SeatId, Cost>;
  /** What each seat paid by agreements in this turn, in M$. */
  readonly paid: ReadonlyMap<SeatId, number>;
  /** Stage C: what the bounds gave or took in stage B. */
  readonly bounds: readonly LedgerEntry[];
}

/** What a mechanism does in one stage, and as whom it writes. */
interface Working {
  readonly writer: Writer;
  readonly work: (draft: MechanismDraft<string>) => void;
}

/** Runs all mechanisms in one stage: B (`run`) or C (`react`). */
export function runMechanisms(setting: MechanismSetting, stage: "run" | "react", writings: Writings): void {
  const shared: Shared = new Map();
  for (const { writer, work } of WORKING[stage])
    work(new TurnMechanismDraft(setting, writer, writings, shared));
}

/** What was worked out for several mechanisms of a stage, by what made it. */
type Shared = Map<unknown, unknown>;

class TurnMechanismDraft extends TurnDraft implements MechanismDraft<string> {
  readonly injects: readonly ScenarioInject[];
  readonly fired: readonly string[];
  readonly standing: readonly PreparedOrder[];
  readonly acceptances: Readonly<Record<SeatId, number>>;
  readonly left: readonly LeftAgreement[];
  readonly #setting: MechanismSetting;
  readonly #shared: Shared;

  constructor(setting: MechanismSetting, writer: Writer, writings: Writings, shared: Shared) {
    super(setting, writer, writings);
    this.#shared = shared;
    const { injects, inputs, standing } = setting;
    this.injects = injects;
    this.fired = inputs.fired;
    this.standing = standing;
    this.acceptances = inputs.acceptances;
    this.left = inputs.left ?? [];
    this.#setting = setting;
  }

  spent(seat: SeatId): Cost {
    const { spent, paid } = this.#setting;
    const cost = spent.get(seat) ?? NO_COST;
    return { ...cost, funds: cost.funds + (paid.get(seat) ?? 0) };
  }

  settling(state: StateId, quantity: SettlingQuantity): number {
    let sum = 0;
    for (const added of this.shared(settlings)) sum += added(state, quantity);
    return sum;
  }

  boundsGave(target: Target): number {
    for (const bound of this.#setting.bounds) if (bound.target === target) return fromPoints(bound.delta);
    return 0;
  }

  within(audience: Audience): Draft {
    return new TurnDraft(this.#setting, { ...this.writer, audience }, this.writings);
  }

  under(inject: ScenarioInject): Draft {
    return new TurnDraft(this.#setting, injectWriter(inject), this.writings);
  }

  shared<V>(make: (draft: MechanismDraft<string>) => V): V {
    let made = this.#shared.get(make) as V | undefined;
    if (made === undefined) {
      made = make(this);
      this.#shared.set(make, made);
    }
    return made;
  }

  renew(effect: LastingEffect): void {
    enterEffect(this.#setting, effect, this.writings);
  }
}

/** What each mechanism adds to settling values. */
function settlings({ scenario, world }: MechanismDraft<string>): readonly Settling[] {
  return SETTLING.map((settle) => settle(scenario, world));
}

const SETTLING = MECHANISMS.flatMap(({ settle }) => settle ?? []);

const WORKING = { run: workingIn("run"), react: workingIn("react") };

function workingIn(stage: "run" | "react"): readonly Working[] {
  return MECHANISMS.flatMap(({ id, [stage]: work }) =>
    work === undefined ? [] : [{ writer: mechanismWriter(id), work }],
  );
}

/** The writer of a mechanism; causes without parameters are made once, since most entries have one of these. */
function mechanismWriter(mechanism: string): Writer {
  const plain = new Map<string, Cause>();
  return {
    key: `mechanism/${mechanism}`,
    source: `mechanism.${mechanism}`,
    audience: "open",
    fatigue: 1,
    causeOf(code, params) {
      const known = params === NO_PARAMS ? plain.get(code) : undefined;
      if (known !== undefined) return known;
      const cause = new MechanismCause(mechanism, code, params);
      if (params === NO_PARAMS) plain.set(code, cause);
      return cause;
    },
  };
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

const NOTHING_SPENT: ReadonlyMap<SeatId, Cost> = new Map();

/** What the orders of each seat cost together. */
export function spentBySeat(standing: readonly PreparedOrder[]): ReadonlyMap<SeatId, Cost> {
  if (standing.length === 0) return NOTHING_SPENT;
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
