import type { SeatId } from "../base/ids.ts";
import type { TermDefinition } from "../mechanisms/terms/define.ts";
import { TERMS } from "../mechanisms/terms/registry.ts";
import type { FieldOffer } from "../world/fields.ts";
import type { Sight } from "../world/sight.ts";
import { isTaker } from "./offers.ts";

/** A kind of term that may be proposed now, with the fields that it asks for. */
export interface TermOffer {
  readonly kind: string;
  readonly fields: readonly FieldOffer[];
}

/** The fields of a kind of term that the seat may propose to these others now; null if it cannot. */
export function termFields(term: TermDefinition, sight: Sight, seat: SeatId, to: readonly SeatId[]) {
  return term.offer(sight, seat, to, (one, action) => isTaker(sight.scenario, action, one));
}

/** What the seat may propose to these other parties now. */
export function termOffersTo(sight: Sight, seat: SeatId, to: readonly SeatId[]): readonly TermOffer[] {
  return TERMS.filter(({ id }) => sight.scenario.terms.includes(id)).flatMap((term) => {
    const fields = termFields(term, sight, seat, to);
    return fields === null ? [] : [{ kind: term.id, fields }];
  });
}

/** What the seat may propose to each other seat alone. */
export function termOffersFor(sight: Sight, seat: SeatId): Readonly<Record<SeatId, readonly TermOffer[]>> {
  const others = sight.scenario.seats.filter(({ id }) => id !== seat);
  return Object.fromEntries(others.map(({ id }) => [id, termOffersTo(sight, seat, [id])]));
}
