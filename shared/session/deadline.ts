import type { Session } from "./session.ts";
import type { OpenSettings } from "./settings.ts";

/** In milliseconds. */
export const MINUTE = 60_000;

/** A turn that begins so shortly before one of the moments at which turns close goes on to the next. In milliseconds. */
export const LEAST_OPEN = 120 * MINUTE;

/**
 * When the planning ends that begins now, in milliseconds of server time; null without a clock. A moment at which the last
 * turn had closed already does not come again because the machine's clock was set back: it would be past as soon as the
 * clock is right.
 *
 * @param closedAt when the last turn closed
 */
export function planningDeadline(
  { closes = [], minutesPerTurn }: OpenSettings,
  now: number,
  closedAt: number | null,
): number | null {
  const open = closes.filter((moment) => moment >= now + LEAST_OPEN);
  const later = open.filter((moment) => closedAt === null || moment > closedAt);
  // None is later than the last close if the clock was far ahead then.
  const moments = later.length > 0 ? later : open;
  if (moments.length > 0) return Math.min(...moments);
  return minutesPerTurn === null ? null : now + Math.round(minutesPerTurn * MINUTE);
}

/**
 * Whether the planning that goes on ends at one of the moments that the game was given, or where somebody moved it from
 * there: a time of day, whatever the machine's clock said when it began.
 */
export function endsAtMoment({
  settings,
  phase,
  clock,
}: Pick<Session, "settings" | "phase" | "clock">): boolean {
  const { deadline, length, allReady } = clock;
  if (phase !== "planning" || deadline === null || allReady) return false;
  const began = deadline - (length ?? 0);
  return settings.closes?.some((moment) => moment >= began + LEAST_OPEN) === true;
}

/**
 * Whether a turn waits for its deadline though all are ready: where it closes at a given moment, whoever comes in the
 * evening shall not find that the others have gone on at noon. After the last of the moments it does not: a turn without a
 * deadline closes seconds after all were ready.
 *
 * @param due the deadline, or what is left until it; null where there is none
 * @param allReady whether it is due so soon because all were ready
 */
export function closesByDay(
  { closes }: Pick<OpenSettings, "closes">,
  due: number | null,
  allReady: boolean,
): boolean {
  return closes !== undefined && due !== null && !allReady;
}
