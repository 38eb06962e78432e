import { createContext, Script } from "node:vm";

/** A call took longer than it may, and was broken off. */
export class BrokenOff extends Error {}

const given: { call: () => unknown } = { call: () => undefined };
const context = createContext(given);
const script = new Script("call()");

/**
 * What a call gives that must not take for ever. It runs on this very thread, with everything that it closes over; one
 * that has not come back in time is broken off wherever it is, even in a loop that waits for nothing. Where the machine
 * was busy with other things meanwhile it is called again: it must not matter how often it is.
 * @param milliseconds by the wall; one that worked for less than half of them was kept from working
 * @throws BrokenOff, or what the call throws
 */
export function withinTime<T>(milliseconds: number, call: () => T): T {
  given.call = call;
  try {
    for (let patience = milliseconds; ; patience *= 2) {
      const before = process.threadCpuUsage();
      try {
        return script.runInContext(context, { timeout: patience }) as T;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      }
      const { user, system } = process.threadCpuUsage(before);
      if ((user + system) / 1000 >= milliseconds / 2) throw new BrokenOff(`it took more than ${patience} ms`);
    }
  } finally {
    given.call = () => undefined;
  }
}
