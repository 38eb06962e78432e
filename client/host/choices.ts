import type { CreateSession } from "../../shared/protocol/http.ts";
import { type Settings, settingsSchema } from "../../shared/session/settings.ts";

/** What the form of a new game asks for. A clock that is off keeps its length, for when it is turned on again. */
export interface Choices extends Omit<Settings, "minutesPerTurn" | "reviewSeconds"> {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly title: string;
  /** Whether planning has a deadline. */
  readonly clock: boolean;
  readonly minutes: number;
  /** Whether the next turn waits for the facilitator's word instead of a clock. */
  readonly waits: boolean;
  readonly seconds: number;
  /** Empty: the server draws one. */
  readonly seed: string;
}

/** @param language of the page on which the game is made: its students read that one, too */
export function firstChoices(scenario: string, language: string): Choices {
  const { minutesPerTurn, reviewSeconds, ...settings } = settingsSchema.parse({ language });
  return {
    ...settings,
    ...{ scenario, title: "", seed: "" },
    ...{ clock: minutesPerTurn !== null, minutes: minutesPerTurn ?? 7 },
    ...{ waits: reviewSeconds === null, seconds: reviewSeconds ?? 60 },
  };
}

export function wishOf(choices: Choices): CreateSession {
  const { scenario, title, clock, minutes, waits, seconds, seed, treatment, ...settings } = choices;
  return {
    scenario,
    ...(title.trim() === "" ? {} : { title: title.trim() }),
    ...(seed.trim() === "" ? {} : { seed: seed.trim() }),
    settings: {
      ...settings,
      treatment: treatment.trim(),
      minutesPerTurn: clock ? minutes : null,
      reviewSeconds: waits ? null : seconds,
    },
  };
}
