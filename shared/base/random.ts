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

/**
 * The only source of chance in the program: Alea seeded with the whole key as JSON. Alea's seeding hashes its text, so
 * sister streams (keys that differ in one letter) are uncorrelated; a test holds it to that.
 */
export function randomStream({ seed, line, turn, purpose, key }: StreamKey): RandomStream {
  const generator = seedrandom.alea(JSON.stringify([seed, line, turn, purpose, key]));
  return () => generator.quick();
}
