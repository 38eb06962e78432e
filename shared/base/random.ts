import seedrandom from "seedrandom";

/** What a keyed stream of chance belongs to. Another purpose or key is another stream, so draws never shift each other. */
export interface StreamKey {
  readonly seed: string;
  /** Counts rewinds: the abandoned and the new course of a session have other dice, unless asked otherwise. */
  readonly line: number;
  readonly turn: number;
  /** What is drawn, such as `crisis` or `bot`. */
  readonly purpose: string;
  /** For whom or where, such as a state's or a seat's id. */
  readonly key: string;
}

/** Gives the next number in [0, 1). */
export type RandomStream = () => number;

/** Where streams begin, by their keys: who imagines a turn many times asks for the same streams each time. */
const beginnings = new Map<string, seedrandom.State.Alea>();
const MOST_BEGINNINGS = 2000;

/**
 * The only source of chance in the program: Alea seeded with the whole key as JSON. Alea's seeding hashes its text, so
 * sister streams (keys that differ in one letter) are uncorrelated; a test holds it to that.
 */
export function randomStream({ seed, line, turn, purpose, key }: StreamKey): RandomStream {
  const text = JSON.stringify([seed, line, turn, purpose, key]);
  const known = beginnings.get(text);
  const generator = seedrandom.alea(known === undefined ? text : "", { state: known ?? true });
  if (known === undefined) {
    if (beginnings.size === MOST_BEGINNINGS) beginnings.clear();
    beginnings.set(text, generator.state());
  }
  return () => generator.quick();
}
