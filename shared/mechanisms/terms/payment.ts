import type { SeatId, StateId } from "../../base/ids.ts";
import type { FieldOffer } from "../../world/fields.ts";
import { seatOfState } from "../../world/seats.ts";
import type { Sight } from "../../world/sight.ts";
import { hostStates, partyChoices } from "./parties.ts";

/** What terms between a patron and a host that move money each turn have in common. */

/** Who of the parties is the patron, for which state, and how much each turn; null if nothing fits. */
export function patronFields(
  sight: Sight,
  parties: readonly SeatId[],
  keep: (without: readonly string[]) => boolean,
  { min, max }: { readonly min: number; readonly max: number },
): readonly FieldOffer[] | null {
  const patrons = partyChoices(sight, parties, ({ patron, without }) => patron && keep(without));
  const states = hostStates(sight, parties);
  const pairs = patrons.map(
    ({ value }) =>
      [value, states.filter((state) => seatOfState(sight.scenario, state.value) !== value)] as const,
  );
  const able = pairs.filter(([, hosts]) => hosts.length > 0);
  if (able.length === 0) return null;
  return [
    {
      id: "patron",
      kind: "choice",
      choices: patrons.filter(({ value }) => able.some(([id]) => id === value)),
    },
    { id: "state", kind: "choice-by", by: "patron", choices: Object.fromEntries(able) },
    { id: "amount", kind: "number", min, max, step: 1, unit: "millions" },
  ];
}

/** How a tie moves with an amount, ever less: `most` x amount / (amount + half), beside what built it before; below 0 there is none. */
export function growth(earlier: number, amount: number, most: number, halfAt: number): number {
  const tie = (all: number) => (all <= 0 ? 0 : (most * all) / (all + halfAt));
  return tie(earlier + amount) - tie(earlier);
}

/** The patron, the state, its government and the amount that a term names. */
export interface Payment {
  readonly patron: SeatId;
  readonly state: StateId;
  readonly amount: number;
}

/** What a term's fields say, with no more than the patron can pay. */
export function paymentIn(
  fields: Readonly<Record<string, string | number>>,
  purse: (seat: SeatId) => number,
): Payment {
  const patron = String(fields.patron);
  const amount = Math.max(0, Math.min(Number(fields.amount), purse(patron)));
  return { patron, state: String(fields.state), amount };
}
