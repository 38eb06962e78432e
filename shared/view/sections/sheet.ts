import { actionOf } from "../../actions/registry.ts";
import type { SeatId } from "../../base/ids.ts";
import { consentStands } from "../../mechanisms/terms/consents.ts";
import { planningSight } from "../../session/planning-world.ts";
import { acceptancesLeft, reservedCost } from "../../session/reservations.ts";
import type { SeatState, Session } from "../../session/session.ts";
import { ordersInWords } from "../../session/words.ts";
import { checkFields } from "../../world/fields.ts";
import type { Order } from "../../world/order.ts";
import type { Sight } from "../../world/sight.ts";
import { keptName, shownId } from "../nameless.ts";
import type { SheetView } from "../view.ts";
import { keptFor, type SectionOf } from "../viewing.ts";
import { offersSection } from "./offers.ts";

/** A seat's own sheet: the shared draft, what is filed, what is reserved beside it, and whose consent is missing. */
export const sheetSection: SectionOf<"sheet"> = (viewing) => {
  const { session, viewer, seat } = viewing;
  const state = seat === null ? undefined : session.seats[seat];
  if (seat === null || state === undefined) return null;
  const { turn, phase, proposals, leaving } = session;
  const sight = planningSight(session, viewer);
  return keptFor(viewing, keptName(viewing, "sheet"), [state, turn, phase, proposals, leaving, sight], () => {
    const { draft, filed, revision, ready } = state;
    const offers = offersSection(viewing);
    return {
      turn,
      revision,
      draft: ordersInWords(session.words, draft.orders),
      filed: filed === null ? null : ordersInWords(session.words, filed.orders),
      filedRevision: filed?.revision ?? null,
      by: draft.by === null ? null : shownId(viewing, draft.by),
      ready,
      reserved: reservedCost(session, seat),
      acceptancesLeft: acceptancesLeft(session, seat),
      leaving: leaving.filter(({ agreement }) => sight.tables.agreements[agreement]?.parties.includes(seat)),
      consents: draft.orders.map((order) => {
        const offer = offers.find(({ action }) => action === order.action);
        const sound = offer !== undefined && checkFields(offer.fields, order.fields) === null;
        return sound ? consentFor(session, sight, seat, state, order) : null;
      }),
    };
  });
};

/** The first consent of an order that is missing, else the first that stands; null if it needs none. */
function consentFor(
  { turn }: Session,
  sight: Sight,
  seat: SeatId,
  { draft }: SeatState,
  order: Order,
): SheetView["consents"][number] {
  const needs = actionOf(order.action)?.consents?.(sight, order, seat) ?? [];
  const agreements = Object.values(sight.tables.agreements).filter(
    ({ state, fromTurn, untilTurn }) => state === "in-force" && fromTurn <= turn && turn <= untilTurn,
  );
  // Orders of other seats may give a consent too, but nobody knows them before the close.
  const own = draft.orders.map((one) => ({ seat, order: one }));
  const missing = needs.find((need) => !consentStands(need, agreements, own));
  const shown = missing ?? needs[0];
  return shown === undefined ? null : { by: shown.by, given: missing === undefined };
}
