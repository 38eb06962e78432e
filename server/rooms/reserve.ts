import { type IRoomCache, matchMaker } from "@colyseus/core";
import type { Ticket } from "../sessions/connection.ts";

export const ROOM = "session";

const creating = new Map<string, Promise<IRoomCache>>();
const listings = new Map<string, IRoomCache>();

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

/** Only a room of this process counts: Redis may still list one of the process that had the session before. */
async function roomOf(session: string): Promise<IRoomCache> {
  const listed = listings.get(session);
  if (listed !== undefined && matchMaker.getLocalRoomById(session) !== undefined) return listed;
  let making = creating.get(session);
  if (making === undefined) {
    making = makeRoom(session).finally(() => creating.delete(session));
    creating.set(session, making);
  }
  return making;
}

async function makeRoom(session: string): Promise<IRoomCache> {
  for (const id of listings.keys()) if (matchMaker.getLocalRoomById(id) === undefined) listings.delete(id);
  const listing = await matchMaker.createRoom(ROOM, { session });
  listings.set(session, listing);
  return listing;
}
