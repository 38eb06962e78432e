import type { SeatId } from "../base/ids.ts";
import { fromPoints } from "../base/points.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import {
  type DraftSetting,
  draftFor,
  enterEntry,
  noWritings,
  type Writer,
  type Writings,
} from "../world/draft-writer.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Cost } from "../world/order.ts";
import { type Target, targetParts } from "../world/target.ts";

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
      const transfer = termOf(term.kind)?.transfer;
      if (transfer === undefined) return;
      const writing = noWritings();
      const draft = draftFor(setting, writerOf(agreement, term, at), writing);
      transfer(Object.assign(draft, { purse }), agreement, term);
      for (const { target, delta, audience, cause } of writing.entries) {
        const payer = delta < 0 ? ownerOfFunds(target) : null;
        if (payer !== null) paid.set(payer, (paid.get(payer) ?? 0) - fromPoints(delta));
        enterEntry(writings, target, delta, audience, cause);
      }
      writings.changes.push(...writing.changes);
      writings.facts.push(...writing.facts);
    });
  }
  return paid;
}

/** The seat whose funds the number is, or null. */
function ownerOfFunds(target: Target): SeatId | null {
  const parts = targetParts(target);
  return parts.kind === "seat" && parts.quantity === "funds" ? parts.seat : null;
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
