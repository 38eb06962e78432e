import type { Steps } from "./place.ts";

/** A fault before it has a line: what is wrong with the value at the end of the steps. */
export interface Problem {
  readonly steps: Steps;
  readonly code: string;
  readonly message: string;
  /** The very word of a longer text, so that its own line is shown. */
  readonly word?: string;
}

/** Makes a problem. */
export function problem(steps: Steps, code: string, message: string): Problem {
  return { steps, code, message };
}
