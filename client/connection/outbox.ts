import { fail, ok, type Result } from "../../shared/base/result.ts";
import type { Acknowledgement, RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import { type Refusal, readRefusal } from "./refusal.ts";
import { newRequestId } from "./request-id.ts";

export type Reply = Result<Acknowledgement, Refusal>;

/** Carries one request to the room. It rejects with `{ name: "rejected", reason }` for a refusal, else the line broke. */
export type Carrier = (type: string, payload: unknown) => Promise<unknown>;

/** Before a request without an answer is repeated over the same line, in milliseconds. */
const PAUSE = 2_000;
const MOVED = "SESSION_MOVED";

interface Waiting {
  readonly type: RequestName;
  readonly payload: { readonly id: string };
  readonly settle: (reply: Reply) => void;
  sending: Carrier | null;
}

/**
 * Requests without an answer yet. Each has an id; when the connection breaks before the answer, it is sent again, with
 * the same id, over the next one: the server gives a repeat the same answer, so nothing happens twice and nothing is
 * silently lost.
 */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #changed: (count: number) => void;
  #carrier: Carrier | null = null;

  constructor(changed: (count: number) => void) {
    this.#changed = changed;
  }

  /** Resolves when the server has answered, however many connections that takes. */
  put<N extends RequestName>(type: N, payload: Omit<RequestPayload<N>, "id">): Promise<Reply> {
    return new Promise((settle) => {
      const id = newRequestId();
      const waiting: Waiting = { type, payload: { ...payload, id }, settle, sending: null };
      this.#waiting.set(id, waiting);
      this.#changed(this.#waiting.size);
      if (this.#carrier !== null) void this.#send(waiting, this.#carrier);
    });
  }

  /** A new connection stands, or none (null). Everything unanswered goes out again, in the order in which it was made. */
  carryBy(carrier: Carrier | null): void {
    this.#carrier = carrier;
    if (carrier === null) return;
    for (const waiting of this.#waiting.values()) void this.#send(waiting, carrier);
  }

  async #send(waiting: Waiting, carrier: Carrier): Promise<void> {
    if (waiting.sending === carrier) return;
    waiting.sending = carrier;
    try {
      const answer = await carrier(waiting.type, waiting.payload);
      this.#settle(waiting, isAcknowledgement(answer) ? ok(answer) : fail({ code: "INTERNAL", params: {} }));
    } catch (reason) {
      const refusal = refusalOf(reason);
      // The session has moved: nothing was done, the line is about to close, and the next one leads to where it is now.
      if (refusal !== null && refusal.code !== MOVED) this.#settle(waiting, fail(refusal));
      else setTimeout(() => this.#again(waiting, carrier), PAUSE);
    }
  }

  /** No answer came, but the line stands: the request goes out once more. */
  #again(waiting: Waiting, carrier: Carrier): void {
    if (waiting.sending !== carrier || !this.#waiting.has(waiting.payload.id)) return;
    waiting.sending = null;
    if (this.#carrier === carrier) void this.#send(waiting, carrier);
  }

  #settle(waiting: Waiting, reply: Reply): void {
    if (!this.#waiting.delete(waiting.payload.id)) return;
    this.#changed(this.#waiting.size);
    waiting.settle(reply);
  }
}

function isAcknowledgement(answer: unknown): answer is Acknowledgement {
  return typeof answer === "object" && answer !== null && (answer as { ok?: unknown }).ok === true;
}

/** What the server refused; null if the line broke or no answer came. */
function refusalOf(thrown: unknown): Refusal | null {
  const { name, reason } = thrown as { name?: unknown; reason?: unknown };
  if (name === "rejected") return readRefusal(reason) ?? { code: "INTERNAL", params: {} };
  return name === "no_handler" ? { code: "CLIENT_TOO_OLD", params: {} } : null;
}
