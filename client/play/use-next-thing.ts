import { openVotes } from "../../shared/view/open-votes.ts";
import { useTimeIsUp } from "../state/countdown.ts";
import { useView } from "../state/session-context.tsx";
import type { DeskState } from "../state/sheet-desk.ts";
import { type NextThing, nextThing } from "./next-thing.ts";

/** The one thing that waits for the reader now, by the view, the desk and the clock. */
export function useNextThing(desk: DeskState | null, resultsUnread: boolean): NextThing {
  const view = useView();
  const { session, clock, you, seats, proposals, sheet } = view;
  const closed = useTimeIsUp();
  return nextThing({
    phase: session.phase,
    paused: !clock.running,
    seated: you.seat !== null,
    ...{ closed, desk, resultsUnread, proposals },
    mayFile: session.settings.files === "any-member" || you.head,
    votes: openVotes(view, desk?.orders ?? []),
    ready: sheet?.ready ?? false,
    waitingFor: seats.filter(({ ready, bot }) => !ready && !bot).length,
  });
}
