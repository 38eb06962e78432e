import type { ParticipantId, SeatId } from "../../shared/base/ids.ts";
import type { NoticeMessage } from "../../shared/protocol/messages.ts";
import type { PartBody } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/session.ts";
import type { Step } from "./command-queue.ts";

/** Somebody came to a session or to a seat: everybody whom it concerns is told, since whoever sits at a seat reads its sheet. */
interface Arrival {
  readonly code: "ARRIVAL" | "RETURNED";
  readonly participant: ParticipantId;
  readonly seat: SeatId | null;
  /** Who brought it about, and need not be told. */
  readonly by: ParticipantId | null;
}

/** What the records say, part by part. */
export function bodiesOf(steps: readonly Step[]): readonly PartBody[] {
  return steps.flatMap(({ record }) =>
    record.parts.flatMap((part) => (typeof part === "string" ? [] : [part.body])),
  );
}

/**
 * The notices of arrivals in these records, each with whom to tell: the white cell, and the delegation of the seat. Where
 * the session hides names a delegation learns that somebody came, and not who.
 */
export function arrivalNotices(
  steps: readonly Step[],
  session: Session,
  names: Readonly<Record<ParticipantId, string>>,
): readonly { readonly notice: NoticeMessage; readonly whom: (participant: ParticipantId) => boolean }[] {
  const isNameless = session.settings.names === "hidden" && session.phase !== "debrief";
  return bodiesOf(steps).flatMap((body) => {
    const arrival = arrivalOf(body, session);
    if (arrival === null) return [];
    const { code, participant, seat, by } = arrival;
    const noticeFor = (name: string): NoticeMessage => ({ code, params: { name, seat: seat ?? "" } });
    const concerned = (one: ParticipantId) => one !== participant && one !== by;
    const roleOf = (one: ParticipantId) => session.participants[one]?.role;
    const name = names[participant] ?? "";
    return [
      {
        notice: noticeFor(name),
        whom: (one) => concerned(one) && roleOf(one) === "facilitator",
      },
      {
        notice: noticeFor(isNameless ? "" : name),
        whom: (one) => concerned(one) && seat !== null && session.participants[one]?.seat === seat,
      },
    ];
  });
}

function arrivalOf(body: PartBody, session: Session): Arrival | null {
  switch (body.kind) {
    case "participant-joined": {
      const { participant, seat, wish, by } = body;
      // Who waits at the door stands in the views of those who can open it, until somebody does.
      if ((body.invited && by === null) || wish !== null) return null;
      return { code: "ARRIVAL", participant, seat, by };
    }
    case "participant-assigned": {
      const { participant, seat, by } = body;
      return seat === null ? null : { code: "ARRIVAL", participant, seat, by };
    }
    case "participant-returned": {
      const { participant } = body;
      const seat = session.participants[participant]?.seat ?? null;
      return { code: "RETURNED", participant, seat, by: null };
    }
    default:
      return null;
  }
}
