import type { Audience } from "../base/audience.ts";
import type { ActionId, InstitutionId, SeatId, StateId } from "../base/ids.ts";
import type { Points } from "../base/points.ts";
import type { DeploymentKind, Mandate } from "../scenario/choices.ts";
import type { Cause } from "./ledger.ts";
import type { Target } from "./target.ts";

/**
 * Things of the world that are not numbers. Every item names its audience: an item lies in exactly one compartment.
 * Ids are unique within their table for the whole game.
 */
interface Item {
  readonly id: string;
  readonly audience: Audience;
}

/** Troops of a seat in a state. */
export interface Deployment extends Item {
  readonly name: string;
  readonly seat: SeatId;
  readonly institution: InstitutionId | null;
  readonly state: StateId;
  readonly site: string | null;
  readonly kind: DeploymentKind;
  /** Battalions, whole. */
  readonly size: number;
  readonly mandate: Mandate;
  /** The turn at whose close it was opened; 0 if it stood at the start. */
  readonly sinceTurn: number;
  /** Thousandths of M$ per base turn to the host. */
  readonly rent: Points;
  readonly old: boolean;
  /** The crisis whose zone it keeps, if it keeps peace. */
  readonly crisis: string | null;
  /** It leaves at the close of this turn, evicted or of its own will. */
  readonly leaves: { readonly turn: number; readonly evicted: boolean } | null;
  /** Pressed to withdraw by members of an institution: until the close of this turn evicting it is cheap. */
  readonly pressedUntil: number | null;
  /** What its owner could not pay at the close of a turn; missing if it never happened. */
  readonly unpaid?: { readonly turn: number; readonly rent: boolean; readonly upkeep: boolean };
  /** The close of this turn takes one of its battalions home, for want of capital; missing if that never was so. */
  readonly recalled?: number;
}

/** A crisis and the peacekeeping zone that it opens. */
export interface Crisis extends Item {
  readonly state: StateId;
  /** A crisis kind of the scenario. */
  readonly kind: string;
  readonly sinceTurn: number;
  /** The zone closes at the close of this turn at the latest, two turns later while a mission stands. */
  readonly untilTurn: number;
  /** Stability just before it broke out. */
  readonly stabilityBefore: Points;
  /** Who has come to keep the peace in it, whether it is there still or not; missing while nobody came. */
  readonly arrivals?: Readonly<Record<SeatId, Arrival>>;
}

/** How a seat first came to the zone of a crisis. */
export interface Arrival {
  /** The turn at whose close it first came. */
  readonly turn: number;
  /** Whether its host has welcomed it, which it does once. */
  readonly welcomed: boolean;
}

/** A motion for a mandate before an institution. Its audience is the members. */
export interface Motion extends Item {
  readonly institution: InstitutionId;
  readonly state: StateId;
  readonly crisis: string | null;
  readonly size: number;
  readonly by: SeatId;
  readonly tabledTurn: number;
  /** Whether it was decided, and how. */
  readonly result: "open" | "passed" | "failed" | "lapsed";
}

/** What the scenario's institution looks like now. */
export interface InstitutionState extends Item {
  readonly members: readonly SeatId[];
  /** The seat that exercises the chair, or null. */
  readonly chair: SeatId | null;
  readonly chairName: string | null;
  readonly commander: SeatId | null;
  readonly commanderName: string | null;
  /** Level of each state on the institution's ladder; 0 = none. */
  readonly levels: Readonly<Record<StateId, number>>;
  /** The gatekeeping framework with `gatekeeper` stands. */
  readonly framework: boolean;
}

/** One binding promise inside a proposal or an agreement. `kind` is the id of a term definition. */
export interface Term {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** A proposal that all parties accepted. */
export interface Agreement extends Item {
  readonly parties: readonly SeatId[];
  readonly terms: readonly Term[];
  readonly secret: boolean;
  /** In force from the close of this turn (its transfers run then for the first time) ... */
  readonly fromTurn: number;
  /** ... up to and including the close of this one. */
  readonly untilTurn: number;
  readonly state: "in-force" | "expired" | "left" | "broken";
  /** Whose leaving or whose broken pledge ended it before its time, sorted; a government that was not bound is not among them. */
  readonly brokenBy?: readonly SeatId[];
}

/** An effect that goes on for some turns after what caused it: one ledger entry per turn. */
export interface LastingEffect extends Item {
  readonly target: Target;
  /** Thousandths of a point per turn, before the room rule. */
  readonly delta: Points;
  readonly cause: Cause;
  readonly fromTurn: number;
  readonly untilTurn: number;
}

/** Which action a seat took in a state in the last turn, for fatigue. */
export interface RecentAction extends Item {
  readonly seat: SeatId;
  readonly action: ActionId;
  /** For what is meant for a seat without a state, and for a mark of what binds two seats, that seat. */
  readonly state: StateId;
  readonly turn: number;
  /** What an ultimatum demands. */
  readonly demand?: string;
  /** What an inquiry found that the other had, in points, M$ and battalions. */
  readonly means?: Readonly<Record<"capital" | "funds" | "forces", number>>;
}

/** An inject that has happened. Headline and text are the scenario's words, or ids of what a facilitator wrote. */
export interface FiredInject extends Item {
  readonly inject: string;
  readonly turn: number;
  readonly title: string;
  readonly text: string;
}

/** The tables of the world by their names. */
export interface Tables {
  readonly deployments: Readonly<Record<string, Deployment>>;
  readonly crises: Readonly<Record<string, Crisis>>;
  readonly motions: Readonly<Record<string, Motion>>;
  readonly institutions: Readonly<Record<string, InstitutionState>>;
  readonly agreements: Readonly<Record<string, Agreement>>;
  readonly effects: Readonly<Record<string, LastingEffect>>;
  readonly recent: Readonly<Record<string, RecentAction>>;
  readonly injects: Readonly<Record<string, FiredInject>>;
}

export const TABLE_NAMES = [
  "deployments",
  "crises",
  "motions",
  "institutions",
  "agreements",
  "effects",
  "recent",
  "injects",
] as const satisfies readonly (keyof Tables)[];
export type TableName = (typeof TABLE_NAMES)[number];
export type ItemOf<T extends TableName> = Tables[T][string];
