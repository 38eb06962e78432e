import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import {
  type DraftSetting,
  draftFor,
  noWritings,
  type Writer,
  type Writings,
} from "../world/draft-writer.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Cost } from "../world/order.ts";

/**
 * The transfers of all agreements in force, in the order of their ids: nobody pays more than is left of its funds after
 * its orders and earlier transfers, with the income of the turn. What comes in can be spent from the next turn on.
 *
 * @param spent what the standing orders of each seat cost
 * @returns the M$ that each seat paid
 */
export function runTransfers(
  setting: DraftSetting,
  agreements: readonly Agreement[],
  spent: ReadonlyMap<SeatId, Cost>,
  writings: Writings,
): ReadonlyMap<SeatId, number> {
  const paid = new Map<SeatId, number>();
  function purse(seat: SeatId): number {
    const given = setting.scenario.seats.find(({ id }) => id === seat);
    const income = (given?.fundsIncome ?? 0) * setting.calendar.baseTurns;
    const funds = fromPoints(setting.world.numbers[`seat/${seat}/funds`] ?? 0);
    return funds + income - (spent.get(seat)?.funds ?? 0) - (paid.get(seat) ?? 0);
  }
  for (const agreement of agreements) {
    agreement.terms.forEach((term, at) => {
      const writing = noWritings();
      const draft = draftFor(setting, writerOf(agreement, term, at), writing);
      termOf(term.kind)?.transfer?.(Object.assign(draft, { purse }), agreement, term);
      for (const { id } of setting.scenario.seats) {
        const outflow = writing.entries.filter(
          ({ target, delta }) => target === `seat/${id}/funds` && delta < 0,
        );
        for (const { delta } of outflow) paid.set(id, (paid.get(id) ?? 0) - fromPoints(delta));
      }
      writings.entries.push(...writing.entries);
      writings.changes.push(...writing.changes);
      writings.facts.push(...writing.facts);
    });
  }
  return paid;
}

/** The agreement is the cause; a code carries its term's kind before a dot. */
function writerOf({ id, audience }: Agreement, { kind }: Term, at: number): Writer {
  return {
    key: `agreement/${id}/${at}`,
    source: `term.${kind}`,
    audience,
    fatigue: 1,
    causeOf: (code, params) => ({ kind: "agreement", agreement: id, code: `${kind}.${code}`, params }),
  };
}
