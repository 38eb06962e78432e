/** What is asked of a socket. */
export interface AnswerSocket {
  /** Bytes that were written to it and that the system has not taken yet. */
  readonly writableLength: number;
  destroy(): unknown;
  once(event: "close", call: () => void): unknown;
}

/** What may wait for one reader beside the answer that is given now, in bytes: ten logs of the longest games. */
const MOST = 16 * 1024 * 1024;

/**
 * Whole logs, tables and views on their way. Who asks for them and takes a byte a second would keep them all in the server's
 * memory, and may ask for four a second: of what waits for one reader the oldest makes room.
 */
export class UnreadAnswers {
  readonly #lines = new Map<string, Set<AnswerSocket>>();

  /** A reader is about to be answered on a socket. */
  add(reader: string, socket: AnswerSocket): void {
    const lines = this.#lines.get(reader) ?? new Set();
    this.#lines.set(reader, lines);
    if (!lines.has(socket))
      socket.once("close", () => {
        lines.delete(socket);
        if (lines.size === 0) this.#lines.delete(reader);
      });
    // The one that is answered now is the newest.
    lines.delete(socket);
    let waiting = 0;
    for (const line of [...lines].reverse()) {
      waiting += line.writableLength;
      if (waiting > MOST) line.destroy();
    }
    lines.add(socket);
  }
}
