import { type ComponentType, lazy, Suspense } from "react";

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

const AGAIN = 2_000;
const awaited = new Set<() => Promise<unknown>>();

/** Loads a part, over as many tries as it takes: the server may be away just now. */
async function persistent<P>(load: Load<P>): Promise<{ default: ComponentType<P> }> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

/**
 * A part that the first sight of a page does not need: what opens on a press, what comes with the end of a turn. It is
 * fetched when it is first shown, or before, by `loadRest`.
 */
export function later<P extends object>(load: Load<P>): ComponentType<P> {
  awaited.add(load);
  const Part = lazy(() => persistent(load)) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when its module is read.
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches all such parts now that the page stands, so that none is missing when the connection is lost. */
export function loadRest(): void {
  for (const load of awaited) {
    load().then(
      () => awaited.delete(load),
      () => {},
    );
  }
}
