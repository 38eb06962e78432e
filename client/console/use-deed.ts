import { useCallback, useEffect, useRef, useState } from "react";
import type { RequestName, RequestPayload } from "../../shared/protocol/requests.ts";
import type { Reply } from "../connection/outbox.ts";
import type { Refusal } from "../connection/refusal.ts";
import { useSource } from "../state/session-context.tsx";

/** One thing that the facilitator does with a button: its request, whether it is on its way, and why it was refused. */
export interface Deed {
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** A second press while the first is on its way does nothing and gives null. */
  readonly run: <N extends RequestName>(
    type: N,
    payload: Omit<RequestPayload<N>, "id">,
  ) => Promise<Reply | null>;
  readonly clear: () => void;
}

export function useDeed(): Deed {
  const { request } = useSource();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underway = useRef(false);
  const run = useCallback<Deed["run"]>(
    async (type, payload) => {
      if (underway.current) return null;
      underway.current = true;
      setPending(true);
      setRefusal(null);
      const reply = await request(type, payload);
      underway.current = false;
      setPending(false);
      if (!reply.ok) setRefusal(reply.error);
      return reply;
    },
    [request],
  );
  return { pending, refusal, run, clear: useCallback(() => setRefusal(null), []) };
}

const SETTLING = 1_000;

/**
 * False for a second after `what` has changed. A button that changes its meaning under the finger (from "close the turn"
 * to "next turn") must not take the second half of a double click.
 */
export function useSettled(what: string): boolean {
  const [settled, setSettled] = useState(what);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), SETTLING);
    return () => clearTimeout(timer);
  }, [what]);
  return settled === what;
}
