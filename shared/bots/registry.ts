import type { BotDefinition } from "./define.ts";
import { doctrine } from "./doctrine.ts";
import { greedy } from "./greedy.ts";
import { hold } from "./hold.ts";
import { random } from "./random.ts";

/** All policies that can play a seat. */
export const BOTS: readonly BotDefinition[] = [doctrine, greedy, random, hold];

/** Names that policies had before: they stand in the settings of sessions that were opened then. */
const FORMER: Readonly<Record<string, BotDefinition>> = { planner: doctrine };

const byId = new Map(BOTS.map((bot) => [bot.id, bot]));

/** The policy with this id, or that once had it; or undefined. */
export function botOf(id: string): BotDefinition | undefined {
  return byId.get(id) ?? (Object.hasOwn(FORMER, id) ? FORMER[id] : undefined);
}
