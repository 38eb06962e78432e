import type { PartBody, PartKind } from "../record.ts";
import type { Session } from "../session.ts";

/** What a part may look at beside the session: when its record was written, and the parts beside it. */
export interface PartMoment {
  /** Milliseconds of server time. */
  readonly at: number;
  readonly bodies: readonly PartBody[];
}

/** What each kind of part does to a session. */
export type PartAppliers = {
  readonly [K in PartKind]: (
    session: Session,
    body: Extract<PartBody, { kind: K }>,
    moment: PartMoment,
  ) => Session;
};
