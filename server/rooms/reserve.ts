import { type IRoomCache, matchMaker } from "@colyseus/core";
import type { Ticket } from "../sessions/connection.ts";

export const ROOM = "session";

const creating = new Map<string, Promise<IRoomCache>>();

/**
 * Reserves a place in a session's room for somebody whose key is known; what comes back is what the SDK's
 * `consumeSeatReservation` takes. The room is made if it is not there: with the session's id, so also after a restart.
 */
export async function reserve(ticket: Ticket): Promise<object> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await matchMaker.reserveSeatFor(await roomOf(ticket.session), {}, ticket);
    } catch (error) {
      // The room was just being given up: the next one is made in its place.
      if (tries >= 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function roomOf(session: string): Promise<IRoomCache> {
  const found = await matchMaker.driver.findOne({ roomId: session });
  if (found?.roomId === session) return found;
  let making = creating.get(session);
  if (making === undefined) {
    making = matchMaker.createRoom(ROOM, { session }).finally(() => creating.delete(session));
    creating.set(session, making);
  }
  return making;
}
