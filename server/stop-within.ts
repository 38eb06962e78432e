import type { ServerLog } from "./log.ts";
import type { ServerTime } from "./sessions/server-time.ts";

/** A server that does not come to an end by itself is given up after so many milliseconds. */
export const PATIENCE = 10_000;

export interface StopLimits {
  /** Calls back after so many milliseconds; it must keep the process alive meanwhile. */
  readonly after: ServerTime["after"];
  /** Resolves when somebody asks again and will not wait. */
  readonly hurry: Promise<unknown>;
  readonly log: ServerLog;
}

/**
 * Stops a server, and gives it up if the store, or whatever else it waits for, does not answer. Nothing that was
 * acknowledged is lost by that: it was on the disk before.
 * @returns whether it came to its end by itself
 */
export async function stopWithin(
  stop: () => Promise<void>,
  { after, hurry, log }: StopLimits,
): Promise<boolean> {
  let cancel = () => {};
  const late = new Promise<string>((resolve) => {
    cancel = after(PATIENCE, () => resolve(`the server did not stop within ${PATIENCE / 1000} seconds`));
  });
  const asked = hurry.then(() => "the server was told again to stop");
  const stopped = stop().then(
    () => null,
    (error: unknown) => {
      log.error({ err: error }, "the server could not stop as it should");
      return "the server could not stop as it should";
    },
  );
  const why = await Promise.race([stopped, late, asked]);
  cancel();
  if (why !== null) log.error({}, `${why}: it is ended as it is; whatever was acknowledged is kept`);
  return why === null;
}
