import type { SeatId } from "../base/ids.ts";
import { isInvitation } from "../world/invitation.ts";
import type { Agreement, Term } from "../world/items.ts";
import { itemsIn } from "../world/tables-in-order.ts";
import { seatTarget, trustTarget } from "../world/target.ts";
import { TOPPLED } from "./crises.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { termOf } from "./terms/registry.ts";

type Codes = "left" | "leftLoss" | "broke" | "brokeLoss" | "expired" | "unused" | "uninvited" | "repudiated";

const NOBODY: readonly SeatId[] = [];

/** The kind of terms that only let an order through. */
const CONSENT = "consent";

/** Agreements end by time, by a party leaving, or by a broken pledge (`rules.md` section 6). */
export const agreements = defineMechanism({
  id: "agreements",
  text: {
    name: "Agreements",
    hint: "What was signed runs until its time; who leaves or breaks it loses prestige and the trust of the others.",
    rule: [
      "Leaving an agreement, or breaking a pledge in it, costs {|breach.prestige|} prestige and {|breach.trust|} of the trust of every other party. A new government, after one was toppled, may leave for nothing during one turn; what it had offered or accepted and did not bind yet is void.",
    ],
    sentences: {
      left: "{seat} left the agreement with {others}.",
      leftLoss: "{seat} left an agreement before its time.",
      broke: "{seat} broke the agreement with {others}.",
      brokeLoss: "{seat} broke an agreement.",
      expired: "An agreement has run its time: {parties}.",
      unused: "What was agreed to was not done, and the consent has run out: {parties}.",
      uninvited: "The invitation of peacekeepers to {state} has run out.",
      repudiated: "The new government of {seat} is not bound by the agreement with {others}.",
    } satisfies Record<Codes, string>,
  },
  run(draft) {
    for (const agreement of itemsIn(draft.world.tables, "agreements")) {
      if (agreement.state === "in-force" && agreement.fromTurn <= draft.turn) endOrGoOn(draft, agreement);
    }
  },
});

function endOrGoOn(draft: MechanismDraft<Codes>, agreement: Agreement): void {
  const leavers = leaversOf(draft, agreement);
  const breakers = breakersOf(draft, agreement);
  // Nearly all go on.
  if (leavers.length === 0 && breakers.length === 0) {
    if (agreement.untilTurn <= draft.turn) expire(draft, agreement);
    return;
  }
  const broke = breakers.filter((seat) => !leavers.includes(seat));
  const bound = leavers.filter((seat) => !fellLately(draft, seat));
  for (const seat of leavers) {
    if (bound.includes(seat)) lose(draft, agreement, seat, "left", "leftLoss");
    else repudiate(draft, agreement, seat);
  }
  for (const seat of broke) lose(draft, agreement, seat, "broke", "brokeLoss");
  const brokenBy = [...bound, ...broke].sort();
  if (broke.length > 0) draft.put("agreements", { ...agreement, state: "broken", brokenBy });
  else draft.put("agreements", { ...agreement, state: "left", brokenBy });
}

function leaversOf({ left }: MechanismDraft<Codes>, { id, parties }: Agreement): readonly SeatId[] {
  if (left.length === 0) return NOBODY;
  return parties.filter((party) => left.some(({ agreement, seat }) => agreement === id && seat === party));
}

function breakersOf(draft: MechanismDraft<Codes>, agreement: Agreement): readonly SeatId[] {
  const { scenario, standing, turn, world } = draft;
  let breakers: readonly SeatId[] = NOBODY;
  for (const term of agreement.terms) {
    const kind = termOf(term.kind);
    if (kind?.breakers === undefined) continue;
    const now = { tables: world.tables, scenario, turn };
    const found = kind.breakers(agreement, term, standing, now);
    if (found.length > 0) breakers = [...breakers, ...found];
  }
  return breakers.length < 2 ? breakers : [...new Set(breakers)].sort();
}

/** Whether the seat's government fell at the last close: the new one may leave what the old one signed. */
function fellLately({ turn, world }: MechanismDraft<Codes>, seat: SeatId): boolean {
  return itemsIn(world.tables, "recent").some(
    (one) => one.seat === seat && one.action === TOPPLED && one.turn === turn - 1,
  );
}

function repudiate(draft: MechanismDraft<Codes>, agreement: Agreement, seat: SeatId): void {
  const within = draft.within(agreement.audience);
  within.tell(agreement.audience, "repudiated", wordsFor(agreement, seat), agreement.parties);
}

function lose(
  draft: MechanismDraft<Codes>,
  agreement: Agreement,
  seat: SeatId,
  fact: Codes,
  cause: Codes,
): void {
  const { breach } = draft.scenario.rules;
  const within = draft.within(agreement.audience);
  within.book(seatTarget(seat, "prestige"), breach.prestige, cause, { seat, agreement: agreement.id });
  for (const other of agreement.parties) {
    if (other !== seat)
      within.book(trustTarget(other, seat), breach.trust, cause, { seat, agreement: agreement.id });
  }
  within.tell(agreement.audience, fact, wordsFor(agreement, seat), agreement.parties);
}

function wordsFor({ parties }: Agreement, seat: SeatId) {
  return { seat, others: parties.filter((party) => party !== seat).join(", ") };
}

function expire(draft: MechanismDraft<Codes>, agreement: Agreement): void {
  const { parties, terms, audience, fromTurn, untilTurn } = agreement;
  draft.put("agreements", { ...agreement, state: "expired" });
  const words = { parties: parties.join(", ") };
  if (isInvitation(agreement)) {
    // It was one government's word: nobody had agreed on anything.
    const state = String(terms[0]?.fields.state);
    draft.tell(audience, "uninvited", { state }, [...parties, state]);
    return;
  }
  // A consent for one turn is over with its order, which tells of itself; else only its parties wonder. One for several
  // turns has run its time, whatever was done by it in those before.
  const once = fromTurn === untilTurn && terms.every(({ kind }) => kind === CONSENT);
  if (!once) draft.tell(audience, "expired", words, parties);
  else if (!terms.some((term) => isUsed(draft, term))) draft.tell(parties, "unused", words, parties);
}

/** Whether an order of this turn is of the kind, by the seat and about the place that the consent is for. */
function isUsed({ standing }: MechanismDraft<Codes>, { fields }: Term): boolean {
  return standing.some(
    ({ seat, order }) =>
      seat === fields.seat &&
      order.action === fields.action &&
      Object.values(order.fields).includes(fields.where ?? ""),
  );
}
