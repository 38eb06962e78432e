import { sameValue } from "../base/same-value.ts";
import type { Session } from "./session.ts";

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** By the scenario object, of which each running session has one of its own; then by whose value it is, and its name. */
const memory = new WeakMap<object, Map<string, Map<string, Kept>>>();

/** Whose values are that hang on nobody. */
const NOBODY = "";

/**
 * A value worked out from parts of a session, not worked out again while these parts are the same objects. One that
 * comes out equal to the last keeps the last one's identity: whoever compares by identity sees no change. The answer is
 * always that of `make`; only the work is spared.
 *
 * @param name tells values of one session apart
 * @param inputs all that `make` reads
 * @param whose whom the value hangs on beside its inputs; a part of the name that need not be put together each time
 */
export function remembered<T>(
  { scenario }: Pick<Session, "scenario">,
  name: string,
  inputs: readonly unknown[],
  make: () => T,
  whose: string = NOBODY,
): T {
  const names = namesOf(scenario, whose);
  const last = names.get(name);
  if (last !== undefined && areSame(last.inputs, inputs)) return last.value as T;
  const made = make();
  const value = last !== undefined && sameValue(last.value, made) ? (last.value as T) : made;
  names.set(name, { inputs, value });
  return value;
}

function namesOf(scenario: object, whose: string): Map<string, Kept> {
  let drawers = memory.get(scenario);
  if (drawers === undefined) {
    drawers = new Map();
    memory.set(scenario, drawers);
  }
  let names = drawers.get(whose);
  if (names === undefined) {
    names = new Map();
    drawers.set(whose, names);
  }
  return names;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
