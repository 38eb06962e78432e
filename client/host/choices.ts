import type { CreateSession } from "../../shared/protocol/http.ts";
import { type Settings, settingsSchema } from "../../shared/session/settings.ts";
import { type CloseDays, closeTimes, isTime } from "./close-times.ts";

/** What the form of a new game asks for. A clock that is off keeps its length, for when it is turned on again. */
export interface Choices extends Omit<Settings, "minutesPerTurn" | "reviewSeconds" | "closes"> {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly title: string;
  /** When planning ends: after so many minutes, at a time of day, or by no clock. */
  readonly clock: "minutes" | "daily" | "none";
  readonly minutes: number;
  /** "18:00", by the clock of the one who makes the game. */
  readonly time: string;
  readonly days: CloseDays;
  /** Whether the next turn waits for the facilitator's word instead of a clock. */
  readonly waits: boolean;
  readonly seconds: number;
  /** Empty: the server draws one. */
  readonly seed: string;
}

/** @param language of the page on which the game is made: its students read that one, too */
export function firstChoices(scenario: string, language: string): Choices {
  const { minutesPerTurn, reviewSeconds, closes: _none, ...settings } = settingsSchema.parse({ language });
  return {
    ...settings,
    ...{ scenario, title: "", seed: "" },
    ...{ clock: minutesPerTurn === null ? "none" : "minutes", minutes: minutesPerTurn ?? 7 },
    ...{ time: "18:00", days: "weekdays" },
    ...{ waits: reviewSeconds === null, seconds: reviewSeconds ?? 60 },
  };
}

/** Whether a game can be made of what was chosen. */
export function isWhole({ clock, time }: Choices): boolean {
  return clock !== "daily" || isTime(time);
}

/** @param now by the clock of the one who makes the game: its turns close at their time of day */
export function wishOf(choices: Choices, now: Date): CreateSession {
  const { scenario, title, clock, minutes, time, days, waits, seconds, seed, treatment, ...settings } =
    choices;
  return {
    scenario,
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(seed.trim() === "" ? {} : { seed: seed.trim() }),
    settings: {
      ...settings,
      treatment: treatment.trim(),
      minutesPerTurn: clock === "minutes" ? minutes : null,
      ...(clock === "daily" ? { closes: [...closeTimes(now, time, days)] } : {}),
      reviewSeconds: waits ? null : seconds,
    },
  };
}
