import type { SeatId } from "../base/ids.ts";
import { TERMS } from "../mechanisms/terms/registry.ts";
import type { FieldOffer } from "../world/fields.ts";
import type { Sight } from "../world/sight.ts";

/** A kind of term that may be proposed now, with the fields that it asks for. */
export interface TermOffer {
  readonly kind: string;
  readonly fields: readonly FieldOffer[];
}

/** What the seat may propose to these other parties now. */
export function termOffersTo(sight: Sight, seat: SeatId, to: readonly SeatId[]): readonly TermOffer[] {
  return TERMS.filter(({ id }) => sight.scenario.terms.includes(id)).flatMap((term) => {
    const fields = term.offer(sight, seat, to);
    return fields === null ? [] : [{ kind: term.id, fields }];
  });
}

/** What the seat may propose to each other seat alone. */
export function termOffersFor(sight: Sight, seat: SeatId): Readonly<Record<SeatId, readonly TermOffer[]>> {
  const others = sight.scenario.seats.filter(({ id }) => id !== seat);
  return Object.fromEntries(others.map(({ id }) => [id, termOffersTo(sight, seat, [id])]));
}
