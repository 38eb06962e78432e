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

/** The first draws of streams, by their keys: who imagines a turn many times asks for the same streams each time. */
const kept = new Map<string, number[]>();
const MOST_STREAMS = 2000;
/** A die takes one or two; a stream that gives more goes on by itself. */
const MOST_DRAWS = 4;

/**
 * The only source of chance in the program: Alea seeded with the whole key as JSON. Alea's seeding hashes its text, so
 * sister streams (keys that differ in one letter) are uncorrelated; a test holds it to that.
 */
export function randomStream({ seed, line, turn, purpose, key }: StreamKey): RandomStream {
  let stream: RandomStream | undefined;
  // Many a stream is handed on and never drawn from.
  return () => {
    stream ??= keptStream(JSON.stringify([seed, line, turn, purpose, key]));
    return stream();
  };
}

function keptStream(text: string): RandomStream {
  let first = kept.get(text);
  if (first === undefined) {
    if (kept.size === MOST_STREAMS) kept.clear();
    first = [];
    kept.set(text, first);
  }
  return streamOf(text, first);
}

function streamOf(text: string, first: number[]): RandomStream {
  let generator: seedrandom.PRNG | undefined;
  let at = 0;
  return () => {
    const known = first[at];
    if (known !== undefined && generator === undefined) {
      at += 1;
      return known;
    }
    if (generator === undefined) {
      generator = seedrandom.alea(text);
      for (let past = 0; past < at; past += 1) generator.quick();
    }
    const drawn = generator.quick();
    if (at < MOST_DRAWS && first.length === at) first.push(drawn);
    at += 1;
    return drawn;
  };
}
