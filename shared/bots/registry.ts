import type { BotDefinition } from "./define.ts";
import { hold } from "./hold.ts";
import { planner } from "./planner.ts";
import { random } from "./random.ts";

/** All policies that can play a seat. */
export const BOTS: readonly BotDefinition[] = [planner, random, hold];

const byId = new Map(BOTS.map((bot) => [bot.id, bot]));

/** The policy with this id, or undefined. */
export function botOf(id: string): BotDefinition | undefined {
  return byId.get(id);
}
