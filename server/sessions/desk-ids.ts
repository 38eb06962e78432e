import type { SessionId } from "../../shared/base/ids.ts";

/** The participants whom a session has from the start: their ids are made from its own. */
export const deskIds = (session: SessionId) => ({
  facilitator: `${session}-desk`,
  projector: `${session}-wall`,
});
