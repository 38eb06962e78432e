import type { Clock } from "../../session/session.ts";
import type { ClockView } from "../view.ts";
import type { SectionOf } from "../viewing.ts";

/** From which clock a view was made: `remaining` says the same thing otherwise at every moment. */
const sources = new WeakMap<ClockView, Clock>();

/** The time that is left, known to everybody. */
export const clockSection: SectionOf<"clock"> = ({ session: { clock }, live }) => {
  const { deadline, remaining, length, paused, allReady, restored } = clock;
  const view: ClockView = {
    remaining: deadline === null ? remaining : Math.max(0, deadline - live.now),
    length,
    running: !paused,
    allReady,
    restored,
  };
  sources.set(view, clock);
  return view;
};

/** Whether two views were made from clocks that stand or run alike, whatever time has gone by between them. */
export function isSameClock(one: ClockView, other: ClockView): boolean {
  const first = sources.get(one);
  const second = sources.get(other);
  if (first === undefined || second === undefined) return false;
  return (
    first.deadline === second.deadline &&
    first.remaining === second.remaining &&
    first.length === second.length &&
    first.paused === second.paused &&
    first.allReady === second.allReady &&
    first.restored === second.restored
  );
}
