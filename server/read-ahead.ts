import type { ServerLog } from "./log.ts";
import type { ScenarioLibrary } from "./scenarios/scenario-library.ts";
import type { EventStore } from "./store/store.ts";

/** So long the machine is left to those who come back to their games. In milliseconds. */
export const COMING_BACK = 30_000;
/** Phases in which nobody is in a hurry to come back. */
const AT_REST: readonly string[] = ["lobby", "debrief"];

/**
 * Reads the scenarios before anybody asks for them: the first visitor of the host page shall not wait for the thread that
 * does it, which takes a second. After a restart in the middle of games those who play need the processor first.
 * @returns calls it off if it has not begun
 */
export function readAhead(
  scenarios: Pick<ScenarioLibrary, "readAhead">,
  events: Pick<EventStore, "list">,
  log: ServerLog,
): () => void {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  const told = (error: unknown) => log.error({ err: error }, "the scenarios could not be read ahead");
  const read = () => void scenarios.readAhead().catch(told);
  const begin = async () => {
    const games = await events.list(null);
    if (over) return;
    if (games.every(({ phase }) => AT_REST.includes(phase))) read();
    else timer = setTimeout(read, COMING_BACK).unref();
  };
  begin().catch(told);
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
