const BEAT = 15_000;
const PATIENCE = 5_000;
const PATIENCE_ON_WAKING = 2_500;

/** Asks the other side for a sign of life: resolves when it comes, rejects when it cannot be asked. */
export type Ping = () => Promise<void>;

export interface Pulse {
  /** Asks now: somebody waits for an answer. */
  readonly feel: () => void;
  readonly stop: () => void;
}

/**
 * Feels whether a connection is alive. A phone that slept or a network that swallows packets closes no socket, so the
 * page asks every 15 seconds and whenever it may have slept: when it is shown again, when the device comes online, and
 * when its own timer comes much too late.
 *
 * @param lost called once, when no sign of life came in time
 * @param woke called when the page may have slept: what it shows may be old even if the line is alive
 */
export function startPulse(ping: Ping, lost: () => void, woke: () => void): Pulse {
  let stopped = false;
  let last = performance.now();
  const feel = async (patience: number) => {
    const late = new Promise<never>((_, reject) =>
      setTimeout(reject, patience, new Error("no sign of life")),
    );
    try {
      await Promise.race([ping(), late]);
    } catch {
      if (!stopped) {
        stop();
        lost();
      }
    }
  };
  const wake = () => {
    if (stopped || document.visibilityState === "hidden") return;
    woke();
    void feel(PATIENCE_ON_WAKING);
  };
  const timer = setInterval(() => {
    const slept = performance.now() - last > BEAT * 2;
    last = performance.now();
    if (slept) wake();
    else void feel(PATIENCE);
  }, BEAT);
  const off = onWaking(wake);
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    off();
  };
  return { feel: () => void feel(PATIENCE), stop };
}

/** Calls back whenever the page may have slept or the network may have changed. Returns what ends that. */
export function onWaking(call: () => void): () => void {
  const places: readonly (readonly [EventTarget, string])[] = [
    [document, "visibilitychange"],
    [document, "resume"],
    [window, "pageshow"],
    [window, "online"],
    [window, "offline"],
  ];
  for (const [place, event] of places) place.addEventListener(event, call);
  // From one network to another, as on the way out of the classroom; not every browser tells it.
  const { connection } = navigator as { readonly connection?: EventTarget };
  connection?.addEventListener("change", call);
  return () => {
    for (const [place, event] of places) place.removeEventListener(event, call);
    connection?.removeEventListener("change", call);
  };
}
