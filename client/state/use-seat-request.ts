import { useCallback } from "react";
import type { RequestPayload } from "../../shared/protocol/requests.ts";
import type { Reply } from "../connection/outbox.ts";
import { useSource, useView } from "./session-context.tsx";
import { useUndoneKeeper } from "./undone.ts";

/** What is done for a seat. */
type SeatRequest =
  | "orders.ready"
  | "message.send"
  | "proposal.offer"
  | "proposal.accept"
  | "proposal.decline"
  | "proposal.withdraw"
  | "agreement.leave";

/**
 * Puts what is done for the seat that the screen shows. A request waits for a broken line, and its sender may be moved to
 * another seat meanwhile: it is then refused, and not done in that one's name, and its sender is told.
 */
export function useSeatRequest(): <N extends SeatRequest>(
  type: N,
  payload: Omit<RequestPayload<N>, "id">,
) => Promise<Reply> {
  const { request } = useSource();
  const { seat } = useView().you;
  const keepUndone = useUndoneKeeper();
  return useCallback(
    async (type, payload) => {
      const reply = await request(type, seat === null ? payload : { ...payload, as: seat });
      keepUndone(type, payload, reply);
      return reply;
    },
    [request, seat, keepUndone],
  );
}
