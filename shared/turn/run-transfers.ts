import type { Audience } from "../base/audience.ts";
import type { SeatId } from "../base/ids.ts";
import { fromPoints, type Points } from "../base/points.ts";
import type { TextParams } from "../base/text.ts";
import type { GivenOrder } from "../mechanisms/define.ts";
import type { TermDraft } from "../mechanisms/terms/define.ts";
import { termOf } from "../mechanisms/terms/registry.ts";
import { type DraftSetting, TurnDraft, type Writer, type Writings } from "../world/draft-writer.ts";
import type { Agreement, Term } from "../world/items.ts";
import type { Place } from "../world/layout.ts";
import type { Cost } from "../world/order.ts";
import { seatIn } from "../world/seats.ts";
import { seatTarget, type Target, targetParts } from "../world/target.ts";
import { quantityIn } from "../world/world-in-row.ts";
import { AgreementCause } from "../world/written.ts";

/** Where nothing is paid by agreements. */
export const NOTHING_PAID: ReadonlyMap<SeatId, number> = new Map();

interface GivenOrders {
  readonly standing: readonly GivenOrder[];
  readonly spent: ReadonlyMap<SeatId, Cost>;
}

/**
 * The transfers of all agreements in force, those that all know first, each in the order of their ids: nobody pays more than is left of its funds after
 * its orders and earlier transfers, with the income of the turn. What comes in can be spent from the next turn on.
 *
 * @param orders those that stand at this close, and what those of each seat cost
 * @returns the M$ that each seat paid
 */
export function runTransfers(
  setting: DraftSetting,
  agreements: readonly Agreement[],
  { standing, spent }: GivenOrders,
  writings: Writings,
): ReadonlyMap<SeatId, number> {
  if (agreements.length === 0) return NOTHING_PAID;
  const paid = new Map<SeatId, number>();
  const before = new Map<SeatId, number>();
  const moved: Moved[] = [];
  function purse(seat: SeatId): number {
    let has = before.get(seat);
    if (has === undefined) {
      has = fundsBefore(setting, seat) - (spent.get(seat)?.funds ?? 0);
      before.set(seat, has);
    }
    return has - (paid.get(seat) ?? 0);
  }
  for (const agreement of openFirst(agreements)) {
    agreement.terms.forEach((term, at) => {
      const kind = termOf(term.kind);
      if (kind?.transfer === undefined) return;
      const account = { purse, paid, standing, earlier: counting(term, moved) };
      const writer = new AgreementWriter(agreement, term.kind, at);
      kind.transfer(new Transfer(setting, writer, writings, account), agreement, term);
    });
  }
  return paid;
}

/** What all may read of an agreement must not tell that there is a secret one beside it: open ones never come second. */
function openFirst(agreements: readonly Agreement[]): readonly Agreement[] {
  if (agreements.length < 2) return agreements;
  const [open, secret] = [true, false].map((wanted) =>
    agreements.filter(({ audience }) => (audience === "open") === wanted),
  );
  return [...(open ?? []), ...(secret ?? [])];
}

/** What terms of a kind have moved from a seat to a place. */
interface Moved {
  readonly kind: string;
  readonly seat: SeatId;
  readonly place: string;
  amount: number;
}

/** Counts what terms of a kind move between two, one after the other. */
function counting({ kind }: Term, moved: Moved[]): TermDraft<string>["earlier"] {
  return (seat, place, amount) => {
    const known = moved.find((one) => one.kind === kind && one.seat === seat && one.place === place);
    const earlier = known?.amount ?? 0;
    if (known === undefined) moved.push({ kind, seat, place, amount });
    else known.amount += amount;
    return earlier;
  };
}

/** A seat's funds at the close with the income of the turn, in M$. */
function fundsBefore({ scenario, calendar, world }: DraftSetting, seat: SeatId): number {
  const income = (seatIn(scenario, seat)?.fundsIncome ?? 0) * calendar.baseTurns;
  return fromPoints(quantityIn(scenario, world, seatTarget(seat, "funds"))) + income;
}

interface Account extends Pick<TermDraft<string>, "purse" | "earlier" | "standing"> {
  readonly paid: Map<SeatId, number>;
}

/** The draft of a transfer: it keeps account of what each seat has paid. */
class Transfer extends TurnDraft implements TermDraft<string> {
  readonly purse: Account["purse"];
  readonly earlier: Account["earlier"];
  readonly standing: Account["standing"];
  readonly #paid: Account["paid"];

  constructor(setting: DraftSetting, writer: Writer, writings: Writings, account: Account) {
    super(setting, writer, writings);
    this.purse = account.purse;
    this.earlier = account.earlier;
    this.standing = account.standing;
    this.#paid = account.paid;
  }

  override book(target: Target | Place, points: number, code: string, params?: TextParams): Points {
    const delta = super.book(target, points, code, params);
    const payer = delta < 0 && typeof target !== "number" ? ownerOfFunds(target) : null;
    if (payer !== null) this.#paid.set(payer, (this.#paid.get(payer) ?? 0) - fromPoints(delta));
    return delta;
  }
}

/** The seat whose funds the number is, or null. */
function ownerOfFunds(target: Target): SeatId | null {
  const parts = targetParts(target);
  return parts.kind === "seat" && parts.quantity === "funds" ? parts.seat : null;
}

/** The agreement is the cause; a code carries its term's kind before a dot. Names are put together for who asks. */
class AgreementWriter implements Writer {
  readonly audience: Audience;
  readonly fatigue = 1;
  readonly #id: string;
  readonly #kind: string;
  readonly #at: number;

  constructor({ id, audience }: Agreement, kind: string, at: number) {
    this.audience = audience;
    this.#id = id;
    this.#kind = kind;
    this.#at = at;
  }

  get key(): string {
    return `agreement/${this.#id}/${this.#at}`;
  }

  get source(): string {
    return `term.${this.#kind}`;
  }

  causeOf(code: string, params: TextParams): AgreementCause {
    return new AgreementCause(this.#id, `${this.#kind}.${code}`, params);
  }
}
