import { createContext, Script } from "node:vm";

/** A call took longer than it may, and was broken off. */
export class BrokenOff extends Error {}

const given: { call: () => unknown } = { call: () => undefined };
const context = createContext(given);
const script = new Script("call()");

/**
 * What a call gives that must not take for ever. It runs on this very thread, with everything that it closes over; one
 * that has not come back in time is broken off wherever it is, even in a loop that waits for nothing.
 * @param milliseconds of the wall's time, because nobody else is served meanwhile
 * @throws BrokenOff, or what the call throws
 */
export function withinTime<T>(milliseconds: number, call: () => T): T {
  given.call = call;
  try {
    return script.runInContext(context, { timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new BrokenOff(`it took more than ${milliseconds} ms`);
  } finally {
    given.call = () => undefined;
  }
}
