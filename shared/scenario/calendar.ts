import { oncePer } from "../base/once-per.ts";
import type { Variant } from "./choices.ts";
import type { PublicScenario } from "./public-scenario.ts";

/** How a session divides game time: its turns, their length, and how many base turns one of them is. */
export interface Calendar {
  /** First day of turn 1 as `YYYY-MM-DD`. */
  readonly start: string;
  readonly turns: number;
  readonly months: number;
  /** Length of a turn in base turns (whole), for compounding per-turn rates. */
  readonly baseTurns: number;
}

/** The calendar of a scenario's variant. */
export function calendarOf(scenario: PublicScenario, variant: Variant): Calendar {
  const { turns, months } = scenario.variants[variant];
  return {
    start: scenario.date,
    turns,
    months,
    baseTurns: Math.max(1, Math.round(months / scenario.baseMonths)),
  };
}

/** First day of a turn (1-based; `turns + 1` gives the day after the last) as `YYYY-MM-DD`. */
export const turnStart: (calendar: Calendar, turn: number) => string = oncePer(firstDay);

function firstDay(calendar: Calendar, turn: number): string {
  const [year, month, day] = calendar.start.split("-").map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + (turn - 1) * calendar.months;
  const shifted = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return `${shifted.year}-${String(shifted.month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a day lies in a turn: from its first day up to, not including, the first day of the next. */
export function dayInTurn(calendar: Calendar, turn: number, day: string): boolean {
  return turnStart(calendar, turn) <= day && day < turnStart(calendar, turn + 1);
}

/** How many turns a span of base turns takes: whole, at least one. */
export function turnsFor(baseTurns: number, calendar: Calendar): number {
  return Math.max(1, Math.ceil(baseTurns / calendar.baseTurns));
}

/** A share per base turn, compounded over the length of a turn: 1 - (1 - share)^baseTurns. */
export function compounded(share: number, { baseTurns }: Pick<Calendar, "baseTurns">): number {
  let left = 1;
  for (let step = 0; step < baseTurns; step += 1) left *= 1 - share;
  return 1 - left;
}
