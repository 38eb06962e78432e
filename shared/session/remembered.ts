import { sameValue } from "../base/same-value.ts";
import type { Session } from "./session.ts";

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** By the scenario object, of which each running session has one of its own. */
const memory = new WeakMap<object, Map<string, Kept>>();

/**
 * A value worked out from parts of a session, not worked out again while these parts are the same objects. One that
 * comes out equal to the last keeps the last one's identity: whoever compares by identity sees no change. The answer is
 * always that of `make`; only the work is spared.
 *
 * @param name tells values of one session apart; the viewer's name is part of it where the value hangs on one
 * @param inputs all that `make` reads
 */
export function remembered<T>(
  { scenario }: Pick<Session, "scenario">,
  name: string,
  inputs: readonly unknown[],
  make: () => T,
): T {
  let names = memory.get(scenario);
  if (names === undefined) {
    names = new Map();
    memory.set(scenario, names);
  }
  const last = names.get(name);
  if (last !== undefined && areSame(last.inputs, inputs)) return last.value as T;
  const made = make();
  const value = last !== undefined && sameValue(last.value, made) ? (last.value as T) : made;
  names.set(name, { inputs, value });
  return value;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((input, at) => Object.is(input, other[at]));
}
