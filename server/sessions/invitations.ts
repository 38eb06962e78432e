import type { SeatId } from "../../shared/base/ids.ts";
import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { Invited } from "../../shared/protocol/http.ts";
import { makeInvitation, readInvitation } from "../auth/invitation.ts";
import { joinInfo } from "./join-session.ts";
import type { LiveSession } from "./live-session.ts";
import type { Sessions } from "./sessions.ts";

/** Whither an invitation leads. It spares the typing and never opens a door: the card may lie where anybody sees it. */
export interface Lead {
  readonly live: LiveSession;
  readonly seat: SeatId;
}

/** The session and the seat of an invitation that this server made, and that was not revoked since. */
export async function followInvitation(sessions: Sessions, text: string): Promise<Result<Lead, Rejection>> {
  const invitation = readInvitation(sessions.tools.secret, text);
  const live = invitation === null ? null : await sessions.open(invitation.session);
  if (invitation === null || live === null) return fail(rejection("INVITATION_UNKNOWN"));
  const { seat, n } = invitation;
  const seats = live.session().seats;
  const state = Object.hasOwn(seats, seat) ? seats[seat] : undefined;
  if (state === undefined) return fail(rejection("INVITATION_UNKNOWN"));
  return state.invitation === n ? ok({ live, seat }) : fail(rejection("INVITATION_REVOKED"));
}

/** What whoever holds an invitation may know before joining. */
export function invitedTo({ live, seat }: Lead): Invited {
  return { ...joinInfo(live), sessionId: live.id, seat };
}

/** A seat's invitation as it holds now. */
export interface SeatInvitation {
  readonly seat: SeatId;
  readonly n: number;
  readonly invitation: string;
}

/** The invitations of all seats, in the scenario's order: the same each time, until they are revoked. */
export function seatInvitations(
  { tools: { secret } }: Sessions,
  live: LiveSession,
): readonly SeatInvitation[] {
  const { id: session, scenario, seats } = live.session();
  return scenario.seats.map(({ id: seat }) => {
    const n = seats[seat]?.invitation ?? 1;
    return { seat, n, invitation: makeInvitation(secret, { session, seat, n }) };
  });
}
