import { MOST_CLOSES } from "../../shared/session/settings.ts";

/** On which days turns close. */
export type CloseDays = "weekdays" | "every";

/** "18:00", as a browser's time field has it; null for anything else. */
function clockOf(time: string): { hours: number; minutes: number } | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined
    ? null
    : { hours: Number(hours), minutes: Number(minutes) };
}

/** Whether a time of day was chosen. */
export const isTime = (time: string): boolean => clockOf(time) !== null;

/**
 * The coming moments at which turns close, by the place of the world where this computer stands: its own clock changes
 * between summer and winter are in them. As many as a game may be given: more than it has turns, since it may start late.
 */
export function closeTimes(now: Date, time: string, days: CloseDays): readonly number[] {
  const clock = clockOf(time);
  if (clock === null) return [];
  const moments: number[] = [];
  for (let day = 0; moments.length < MOST_CLOSES; day += 1) {
    const date = now.getDate() + day;
    const moment = new Date(now.getFullYear(), now.getMonth(), date, clock.hours, clock.minutes);
    const isWeekend = moment.getDay() === 0 || moment.getDay() === 6;
    if (moment > now && !(days === "weekdays" && isWeekend)) moments.push(moment.getTime());
  }
  return moments;
}
