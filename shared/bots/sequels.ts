import { seatOfState, stateOfSeat, textField } from "../actions/region.ts";
import type { SeatId } from "../base/ids.ts";
import type { Term } from "../world/items.ts";
import type { Order } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { demandIn } from "../world/ultimata.ts";
import { imaginedAgreement, type Mind } from "./mind.ts";
import type { Happening } from "./prospect.ts";

/** What is thought to follow in the next turn from orders that are worth something only by what they open the way to. */
export function sequelOf(mind: Mind, order: Order | undefined): Happening {
  const { sight } = mind;
  switch (order?.action) {
    case "offer-framework":
      return stepThroughGate(sight, textField(order, "institution"));
    case "press-for-withdrawal":
      return eviction(sight, textField(order, "deployment"));
    case "coerce":
      return submission(mind, order);
    default:
      return {};
  }
}

/** Who else must gain by the sequel of an order to take its part in it; null if nobody else has one. */
export function partnerIn({ sight }: Pick<Mind, "sight">, order: Order): SeatId | null {
  if (order.action !== "press-for-withdrawal") return null;
  const state = sight.tables.deployments[textField(order, "deployment")]?.state;
  return state === undefined ? null : seatOfState(sight.scenario, state);
}

/** With a framework the leader takes the first member that can still climb one step up, through the chair. */
function stepThroughGate(sight: Sight, institution: string): Happening {
  const { scenario, tables, turn } = sight;
  const given = scenario.institutions.find(({ id }) => id === institution);
  const members = tables.institutions[given?.gatekeeper ?? ""]?.members ?? [];
  const levels = tables.institutions[institution]?.levels ?? {};
  const able = members
    .map((member) => stateOfSeat(scenario, member))
    .filter((state) => state !== null)
    .find((state) => (levels[state] ?? 0) < (given?.ladder.length ?? 0));
  if (given?.leader === undefined || able === undefined) return {};
  const { leader } = given;
  const step: Order = {
    action: "deepen-partnership",
    fields: { institution, state: able, route: "through" },
  };
  const term: Term = {
    kind: "consent",
    fields: { action: "deepen-partnership", seat: leader, where: able },
  };
  const agreement = imaginedAgreement({ turn: turn + 1 }, [leader, ...members], [term]);
  return { sheets: { [leader]: [step] }, agreements: [agreement] };
}

/** A host whose guests are pressed to leave sends them away. */
function eviction({ scenario, tables }: Sight, deployment: string): Happening {
  const state = tables.deployments[deployment]?.state;
  const host = state === undefined ? null : seatOfState(scenario, state);
  if (host === null) return {};
  return { sheets: { [host]: [{ action: "evict-base", fields: { deployment, notice: 1 } }] } };
}

/** A state meets a demand if, as far as one sees, that costs it less than the threat. */
function submission({ sight, seat, gain }: Mind, order: Order): Happening {
  const host = seatOfState(sight.scenario, textField(order, "state"));
  const { kind, of } = demandIn(textField(order, "demand"));
  const action: Order | null =
    kind === "evict"
      ? { action: "evict-base", fields: { deployment: of, notice: 1 } }
      : kind === "leave"
        ? { action: "leave-institution", fields: { institution: of } }
        : null;
  if (host === null || action === null) return {};
  const met = { sheets: { [host]: [action] } };
  // Told like what is thought of the order next, with what follows from it: so that is worked out once.
  const now = { sheets: { [seat]: [order] }, agreements: [] };
  const stubborn = { sheets: { [host]: [] } };
  return gain({ ...now, next: met })(host) > gain({ ...now, next: stubborn })(host) ? met : {};
}
