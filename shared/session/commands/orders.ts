import { seatsAudience } from "../../base/audience.ts";
import { canonical } from "../../base/canonical.ts";
import type { SeatId } from "../../base/ids.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { checkSheet } from "../../turn/check-sheet.ts";
import { tabledMotions } from "../../world/motions.ts";
import type { Order } from "../../world/order.ts";
import { planningSight } from "../planning-world.ts";
import type { PartDraft } from "../record.ts";
import { reservedCost } from "../reservations.ts";
import type { SeatState, Session } from "../session.ts";
import { textParts, withoutWords } from "../words.ts";
import { authorOf, type CommandContext, type Deciders, decided, openPart, seatOf } from "./context.ts";

/** Sheets: one shared draft of a delegation, one filed sheet that counts, and whether the seat is ready. */
export const orderDeciders = {
  "orders.draft": (context, { turn, revision, orders }) => {
    const fault = staleFault(context, turn, revision);
    return fault === null ? decided(...sheetPart(context, "sheet-drafted", orders)) : fail(fault);
  },
  "orders.save": (context, { turn, revision, orders }) => {
    const { session } = context;
    const seat = seatOf(context);
    const fault =
      staleFault(context, turn, revision) ??
      checkSheet(planningSight(session, { kind: "seat", seat }), orders, seat, reservedCost(session, seat));
    if (fault !== null) return fail(fault);
    if (!mayFile(context)) return decided(...sheetPart(context, "sheet-drafted", orders));
    const [parts, reply] = sheetPart(context, "sheet-filed", orders);
    return decided([...parts, ...motionParts(session, seat, orders), ...unreadyParts(context)], reply);
  },
  "orders.ready": (context, { turn, line = context.session.line, ready }) => {
    const seat = seatOf(context);
    const state = seatState(context);
    // A sheet of a course that was left is stale by its revision; a press that was on its way then has none.
    if (line !== context.session.line) return fail(rejection("TURN_ENDED"));
    const fault = staleFault(context, turn, state.revision);
    if (fault !== null) return fail(fault);
    if (state.ready === ready) return decided([]);
    return decided([openPart({ kind: "seat-readied", seat, turn, ready, by: authorOf(context) })]);
  },
} satisfies Partial<Deciders>;

function seatState(context: CommandContext): SeatState {
  const seat = seatOf(context);
  const state = context.session.seats[seat];
  if (state === undefined) throw new Error(`there is no seat ${seat}`);
  return state;
}

/** Both the turn and the revision that were written on are named, and those that are now. */
function staleFault(context: CommandContext, turn: number, revision: number): Rejection | null {
  const currentTurn = context.session.turn;
  const currentRevision = seatState(context).revision;
  if (turn === currentTurn && revision === currentRevision) return null;
  return rejection("STALE", { turn, revision, currentTurn, currentRevision });
}

/** Where the head's word files, another member's filing is a draft for the head to file. */
function mayFile(context: CommandContext): boolean {
  if (context.session.settings.files === "any-member" || context.participant === null) return true;
  return seatState(context).head === context.participant.id;
}

/** Filing clears ready: a part of its own, because all may know it, as they may not know the sheet. */
function unreadyParts(context: CommandContext): readonly PartDraft[] {
  if (!seatState(context).ready) return [];
  const { turn } = context.session;
  return [
    openPart({ kind: "seat-readied", seat: seatOf(context), turn, ready: false, by: authorOf(context) }),
  ];
}

function sheetPart(
  context: CommandContext,
  kind: "sheet-drafted" | "sheet-filed",
  given: readonly Order[],
): readonly [readonly PartDraft[], { readonly revision: number; readonly filed: boolean }] {
  const { session } = context;
  const seat = seatOf(context);
  const audience = seatsAudience(seat);
  const revision = seatState(context).revision + 1;
  const { orders, texts } = withoutWords(session, seat, revision, given);
  const count = texts.length === 0 ? {} : { texts: texts.length };
  const body = { kind, seat, turn: session.turn, revision, orders, by: authorOf(context), ...count };
  return [[{ audience, body }, ...textParts(texts, audience)], { revision, filed: kind === "sheet-filed" }];
}

/** The motions of a sheet go to the members of each institution; what the seat tabled there before goes. */
function motionParts(session: Session, seat: SeatId, orders: readonly Order[]): readonly PartDraft[] {
  const { tables } = session.world;
  const before = session.tabled[seat] ?? [];
  const after = tabledMotions(tables, session.turn, { [seat]: orders });
  const institutions = new Set([...before, ...after].map(({ institution }) => institution));
  const parts: PartDraft[] = [];
  for (const institution of [...institutions].sort()) {
    const motions = after.filter((motion) => motion.institution === institution);
    const known = before.filter((motion) => motion.institution === institution);
    if (canonical(motions) === canonical(known)) continue;
    const audience = seatsAudience(seat, ...(tables.institutions[institution]?.members ?? []));
    parts.push({ audience, body: { kind: "motions-tabled", seat, institution, motions } });
  }
  return parts;
}
