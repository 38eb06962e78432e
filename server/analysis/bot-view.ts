import type { SeatId } from "../../shared/base/ids.ts";
import type { BotView } from "../../shared/bots/define.ts";
import { planningSight } from "../../shared/session/planning-world.ts";
import type { Session } from "../../shared/session/session.ts";
import { offersSection } from "../../shared/view/sections/offers.ts";
import { proposalsSection } from "../../shared/view/sections/proposals.ts";
import { sheetSection } from "../../shared/view/sections/sheet.ts";
import type { LiveFacts } from "../../shared/view/view.ts";
import type { Viewing } from "../../shared/view/viewing.ts";

/** In a game of bots nobody is there. */
const NOBODY: LiveFacts = { now: 0, names: {}, connected: new Set(), code: "" };

/** The sections of a seat's view that a bot plans with, each made when the bot looks at it first and not before. */
export function botView(session: Session, seat: SeatId): BotView {
  const viewer = { kind: "seat", seat } as const;
  const viewing: Viewing = { session, viewer, seat, participant: null, live: NOBODY };
  const sight = lazily(() => planningSight(session, viewer));
  const offers = lazily(() => actable(offersSection(viewing)));
  const proposals = lazily(() => proposalsSection(viewing));
  const sheet = lazily(() => sheetSection(viewing));
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
