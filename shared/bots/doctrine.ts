import type { BotDefinition } from "./define.ts";
import { lookAhead } from "./look-ahead.ts";
import { LONG_VIEW } from "./outlook.ts";

/** Plays the objectives of its seat, and its character: it keeps its word as far as the scenario says. */
export const doctrine: BotDefinition = {
  id: "doctrine",
  version: 9,
  text: {
    name: "Doctrine",
    hint: "Plays the objectives of its seat: looks five turns ahead, makes deals, and keeps its word as its character is.",
  },
  act: lookAhead(LONG_VIEW),
};
