import type { SeatId } from "../base/ids.ts";
import type { BotView } from "../bots/define.ts";
import { planningSight } from "../session/planning-world.ts";
import { acceptancesLeft, reservedCost } from "../session/reservations.ts";
import type { Session } from "../session/session.ts";
import { offersFor } from "../turn/offers.ts";
import { proposalViews } from "../view/sections/proposals.ts";

/**
 * What of a seat's view a bot plans with, each section made when the bot looks at it first and not before. A bot waits
 * for no change, so nothing is compared with what it saw before.
 */
export function botView(session: Session, seat: SeatId): BotView {
  const viewer = { kind: "seat", seat } as const;
  const sight = lazily(() => planningSight(session, viewer));
  const offers = lazily(() => actable(offersFor(sight(), seat)));
  const proposals = lazily(() => proposalViews(session, viewer));
  const sheet = lazily(() => ({
    filed: session.seats[seat]?.filed?.orders ?? null,
    reserved: reservedCost(session, seat),
    acceptancesLeft: acceptancesLeft(session, seat),
  }));
  return {
    get sight() {
      return sight();
    },
    get offers() {
      return offers();
    },
    get proposals() {
      return proposals();
    },
    get sheet() {
      return sheet();
    },
  };
}

/** A value that is made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A bot asks nobody for a judgement: whoever argues wants to be heard by somebody. */
function actable(offers: BotView["offers"]): BotView["offers"] {
  return offers.some(({ judged }) => judged === true)
    ? offers.filter(({ judged }) => judged !== true)
    : offers;
}
