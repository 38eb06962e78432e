import { type Audience, seatsAudience } from "../base/audience.ts";
import type { Domain, SeatId, StateId } from "../base/ids.ts";
import { SEAT_MOST } from "../base/seat-most.ts";

/**
 * The name of one number of the world. The first word says what kind of number it is, and with that who may know it
 * and between which bounds it lies: both are decided here and nowhere else.
 */
export type StateQuantity = "stability" | "threat" | "regime" | "openness" | "quality";
export type SeatQuantity = "capital" | "funds" | "forces" | "prestige" | "orders";

export type Target =
  | `state/${StateId}/${StateQuantity}`
  | `reliance/${StateId}/${Domain}`
  | `engagement/${SeatId}/${StateId}/${Domain}`
  | `floor/${SeatId}/${StateId}/${Domain}`
  | `seat/${SeatId}/${SeatQuantity}`
  | `trust/${SeatId}/${SeatId}`;

export type TargetParts =
  | { readonly kind: "state"; readonly state: StateId; readonly quantity: StateQuantity }
  | { readonly kind: "reliance"; readonly state: StateId; readonly domain: Domain }
  | { readonly kind: "engagement"; readonly seat: SeatId; readonly state: StateId; readonly domain: Domain }
  | { readonly kind: "floor"; readonly seat: SeatId; readonly state: StateId; readonly domain: Domain }
  | { readonly kind: "seat"; readonly seat: SeatId; readonly quantity: SeatQuantity }
  | { readonly kind: "trust"; readonly seat: SeatId; readonly toward: SeatId };

type NameOf = (one: string, other: string) => Target;

/** Names put together once: to do so anew for every look at a number takes twenty times as long as to find one. */
function madeOnce(make: NameOf): NameOf {
  const made = new Map<string, Map<string, Target>>();
  return (one, other) => {
    let names = made.get(one);
    if (names === undefined) {
      names = new Map();
      made.set(one, names);
    }
    let name = names.get(other);
    if (name === undefined) {
      name = make(one, other);
      names.set(other, name);
    }
    return name;
  };
}

function inEachDomain(make: (domain: Domain) => NameOf): Readonly<Record<Domain, NameOf>> {
  return { security: make("security"), economic: make("economic"), political: make("political") };
}

/** A number of a seat. */
export const seatTarget: (seat: SeatId, quantity: SeatQuantity) => Target = madeOnce(
  (seat, quantity) => `seat/${seat}/${quantity as SeatQuantity}`,
);

/** A number of a state. */
export const stateTarget: (state: StateId, quantity: StateQuantity) => Target = madeOnce(
  (state, quantity) => `state/${state}/${quantity as StateQuantity}`,
);

/** How far a state can do without others in a domain. */
export const relianceTarget: (state: StateId, domain: Domain) => Target = madeOnce(
  (state, domain) => `reliance/${state}/${domain as Domain}`,
);

/** What a seat thinks of another one. */
export const trustTarget: (seat: SeatId, toward: SeatId) => Target = madeOnce(
  (seat, toward) => `trust/${seat}/${toward}`,
);

const engagements = inEachDomain((domain) =>
  madeOnce((patron, state) => `engagement/${patron}/${state}/${domain}`),
);
const floors = inEachDomain((domain) => madeOnce((patron, state) => `floor/${patron}/${state}/${domain}`));

/** How much a patron does in a state in a domain. */
export function engagementTarget(patron: SeatId, state: StateId, domain: Domain): Target {
  return engagements[domain](patron, state);
}

/** Where such an engagement ends up when nobody keeps it up. */
export function floorTarget(patron: SeatId, state: StateId, domain: Domain): Target {
  return floors[domain](patron, state);
}

const parsed = new Map<Target, TargetParts>();

/**
 * The parts of a target's name.
 * @throws Error if the text is no target: names are made by the program or checked when a scenario is parsed.
 */
export function targetParts(target: Target): TargetParts {
  let parts = parsed.get(target);
  if (parts === undefined) {
    parts = splitTarget(target);
    parsed.set(target, parts);
  }
  return parts;
}

function splitTarget(target: Target): TargetParts {
  const [kind, first, second, third] = target.split("/") as [string, string, string, string];
  switch (kind) {
    case "state":
      return { kind, state: first, quantity: second as StateQuantity };
    case "reliance":
      return { kind, state: first, domain: second as Domain };
    case "engagement":
    case "floor":
      return { kind, seat: first, state: second, domain: third as Domain };
    case "seat":
      return { kind, seat: first, quantity: second as SeatQuantity };
    case "trust":
      return { kind, seat: first, toward: second };
    default:
      throw new Error(`no such target: ${target}`);
  }
}

const audiences = new Map<Target, Audience>();

/** Who may know the number, as one exhaustive switch. */
export function targetAudience(target: Target): Audience {
  let audience = audiences.get(target);
  if (audience === undefined) {
    audience = decideAudience(targetParts(target));
    audiences.set(target, audience);
  }
  return audience;
}

function decideAudience(parts: TargetParts): Audience {
  switch (parts.kind) {
    case "state":
    case "reliance":
    case "engagement":
    case "floor":
      return "open";
    case "seat":
      return parts.quantity === "prestige" ? "open" : seatsAudience(parts.seat);
    case "trust":
      return seatsAudience(parts.seat, parts.toward);
  }
}

/** The closed range of a number, in points. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** The top is a number of the scenario, applied by who bounds: capital's. */
  readonly ofScenario: boolean;
}

const SCALE: Bounds = { low: 0, high: 100, ofScenario: false };
const SEAT_BOUNDS: Readonly<Record<SeatQuantity, Bounds>> = {
  capital: { low: 0, high: SEAT_MOST.capital, ofScenario: true },
  funds: { low: 0, high: SEAT_MOST.funds, ofScenario: false },
  forces: { low: 0, high: SEAT_MOST.forces, ofScenario: false },
  prestige: SCALE,
  orders: { low: 0, high: SEAT_MOST.orders, ofScenario: false },
};

const ranges = new Map<Target, Bounds>();

/** Between which values a number is kept. */
export function targetBounds(target: Target): Bounds {
  let range = ranges.get(target);
  if (range === undefined) {
    const parts = targetParts(target);
    range = parts.kind === "seat" ? SEAT_BOUNDS[parts.quantity] : SCALE;
    ranges.set(target, range);
  }
  return range;
}
