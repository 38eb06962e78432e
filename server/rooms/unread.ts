import type { ParticipantId } from "../../shared/base/ids.ts";

/** What may wait for a client that reads nothing, in bytes: the results of thirty turns. Past that its socket is ended. */
const MOST = 4 * 1024 * 1024;
/** What may wait for all lines of one person, in bytes: a wall's link is open in a whole class, whose air is slow. */
const TOGETHER = 4 * MOST;
/** Where so little waits nobody's lines are counted, in bytes. */
const LITTLE = 64 * 1024;

/** What is asked of a socket. */
export interface UnreadSocket {
  /** Bytes that were sent to it and that the system has not taken yet. */
  readonly bufferedAmount: number;
  terminate(): void;
  once(event: "close", call: () => void): unknown;
}

/**
 * Ends the sockets of clients that answer pings and read nothing: the server would keep all that they are sent. They are cut
 * rather than closed, since a goodbye would wait behind everything else.
 */
export class Unread {
  readonly #lines = new Map<ParticipantId, Set<UnreadSocket>>();

  add(participant: ParticipantId, socket: UnreadSocket): void {
    const lines = this.#lines.get(participant) ?? new Set();
    this.#lines.set(participant, lines.add(socket));
    socket.once("close", () => {
      lines.delete(socket);
      if (lines.size === 0) this.#lines.delete(participant);
    });
  }

  /** Whether a socket may be sent more; else it has been ended. */
  mayGetMore(participant: ParticipantId, socket: UnreadSocket): boolean {
    if (socket.bufferedAmount <= LITTLE) return true;
    const worst = socket.bufferedAmount > MOST ? socket : this.#worstOf(participant);
    worst?.terminate();
    return worst !== socket;
  }

  /** The line for which most waits, where too much waits for all of a person's; else null. */
  #worstOf(participant: ParticipantId): UnreadSocket | null {
    let [together, worst]: [number, UnreadSocket | null] = [0, null];
    for (const line of this.#lines.get(participant) ?? []) {
      together += line.bufferedAmount;
      if (line.bufferedAmount > (worst?.bufferedAmount ?? 0)) worst = line;
    }
    return together > TOGETHER ? worst : null;
  }
}
