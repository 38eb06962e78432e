import type { SeatId } from "../../base/ids.ts";
import type { SeatState, Session } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Drafts, filed sheets, motions that they table, and who is ready. */
export const sheetParts = {
  "sheet-drafted": (session, { seat, revision, orders, by }) =>
    withSeat(session, seat, { draft: { revision, orders, by }, revision }),
  "sheet-filed": (session, { seat, revision, orders, by }) => {
    const sheet = { revision, orders, by };
    return withSeat(session, seat, { draft: sheet, filed: sheet, revision });
  },
  "motions-tabled": (session, { seat, institution, motions }) => {
    const others = (session.tabled[seat] ?? []).filter((motion) => motion.institution !== institution);
    return { ...session, tabled: { ...session.tabled, [seat]: [...others, ...motions] } };
  },
  "seat-readied": (session, { seat, ready }) => withSeat(session, seat, { ready }),
} satisfies Partial<PartAppliers>;

function withSeat(session: Session, seat: SeatId, change: Partial<SeatState>): Session {
  const state = session.seats[seat];
  if (state === undefined) throw new Error(`there is no seat ${seat}`);
  return { ...session, seats: { ...session.seats, [seat]: { ...state, ...change } } };
}
