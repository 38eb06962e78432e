import type { LastingEffect } from "../world/items.ts";
import type { ImaginedWorld } from "./beliefs.ts";

/**
 * The world as it goes into one long turn that stands for several: its zones have closed, and what goes on for some of
 * those turns comes all at once.
 *
 * @param turns how many turns the long one stands for
 */
export function beforeLongRun(world: ImaginedWorld, turns: number): ImaginedWorld {
  const { tables } = world;
  const deployments = tables.items("deployments");
  const effects = tables.items("effects");
  const zones = tables.items("crises").length > 0 || deployments.some(({ crisis }) => crisis !== null);
  if (!zones && effects.length === 0) return world;
  const first = world.closedTurns + 1;
  return world.withTables(
    tables.with({
      ...(zones ? { crises: [], deployments: deployments.filter(({ crisis }) => crisis === null) } : {}),
      effects: effects.map((effect) => gathered(effect, first, first + turns - 1)),
    }),
  );
}

/** The effect with what it does in all of the turns, in the first of them. */
function gathered(effect: LastingEffect, first: number, last: number): LastingEffect {
  const times = Math.min(last, effect.untilTurn) - Math.max(first, effect.fromTurn) + 1;
  if (times < 1) return effect;
  return { ...effect, delta: effect.delta * times, fromTurn: first, untilTurn: first };
}
