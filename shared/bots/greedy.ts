import type { BotDefinition } from "./define.ts";
import { lookAhead } from "./look-ahead.ts";
import { SHORT_VIEW } from "./outlook.ts";

/** Takes what raises its score most at the next close, whatever comes after: a measure for policies that look further. */
export const greedy: BotDefinition = {
  id: "greedy",
  version: 9,
  text: { name: "Greedy", hint: "Takes what raises its score most this turn, and saves nothing." },
  act: lookAhead(SHORT_VIEW),
};
