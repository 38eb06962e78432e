import { itemsOf } from "../base/items-of.ts";
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
  const { deployments, crises, effects } = tables;
  const zones = Object.keys(crises).length > 0 || itemsOf(deployments).some(({ crisis }) => crisis !== null);
  const lasting = Object.keys(effects).length > 0;
  if (!zones && !lasting) return world;
  const stay = () => Object.entries(deployments).filter(([, { crisis }]) => crisis === null);
  return world.withTables(
    tables.with({
      ...(zones ? { crises: {}, deployments: Object.fromEntries(stay()) } : {}),
      ...(lasting ? { effects: gathered(effects, world.closedTurns + 1, turns) } : {}),
    }),
  );
}

/** Each effect with what it does in all of the turns, in the first of them. */
function gathered(
  effects: Readonly<Record<string, LastingEffect>>,
  first: number,
  turns: number,
): Readonly<Record<string, LastingEffect>> {
  const last = first + turns - 1;
  return Object.fromEntries(
    Object.entries(effects).map(([id, effect]) => {
      const times = Math.min(last, effect.untilTurn) - Math.max(first, effect.fromTurn) + 1;
      if (times < 1) return [id, effect];
      return [id, { ...effect, delta: effect.delta * times, fromTurn: first, untilTurn: first }];
    }),
  );
}
