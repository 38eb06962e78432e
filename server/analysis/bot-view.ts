import type { SeatId } from "../../shared/base/ids.ts";
import type { BotView } from "../../shared/bots/define.ts";
import { planningSight } from "../../shared/session/planning-world.ts";
import type { Session } from "../../shared/session/session.ts";
import { offersSection, termOffersSection } from "../../shared/view/sections/offers.ts";
import { proposalsSection } from "../../shared/view/sections/proposals.ts";
import { sheetSection } from "../../shared/view/sections/sheet.ts";
import type { LiveFacts } from "../../shared/view/view.ts";
import type { Viewing } from "../../shared/view/viewing.ts";

/** In a game of bots nobody is there. */
const NOBODY: LiveFacts = { now: 0, names: {}, connected: new Set(), code: "" };

/** The sections of a seat's view that a bot plans with, and no others: the rest would be made for nothing. */
export function botView(session: Session, seat: SeatId): BotView {
  const viewer = { kind: "seat", seat } as const;
  const viewing: Viewing = { session, viewer, seat, participant: null, live: NOBODY };
  return {
    sight: planningSight(session, viewer),
    offers: offersSection(viewing),
    termOffers: termOffersSection(viewing),
    proposals: proposalsSection(viewing),
    sheet: sheetSection(viewing),
  };
}
