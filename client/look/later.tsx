import { type ComponentType, lazy, Suspense, useState } from "react";

type Load<P> = () => Promise<{ readonly default: ComponentType<P> }>;

const AGAIN = 2_000;
/** Tries for a whole page. Somebody waits for it, and it may be gone: a renewed server has it under another name. */
const TRIES_OF_PAGE = 3;
const awaited = new Set<() => Promise<unknown>>();

/** Loads a part, over some tries, or as many as it takes: the server may be away just now. */
export async function persistent<T>(load: () => Promise<T>, most: number): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await load();
    } catch (reason) {
      if (tries === most) throw reason;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

/**
 * A part that the first sight of a page does not need: what opens on a press, what comes with the end of a turn. It is
 * fetched when it is first shown, or before, by `loadRest`.
 */
export function later<P extends object>(load: Load<P>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const keeping = async () => {
    const part = await load();
    loaded = part.default;
    return part;
  };
  awaited.add(keeping);
  const Lazy = lazy(() => persistent(keeping, Number.POSITIVE_INFINITY)) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when its module is read.
  return function Later(props: P) {
    // What is here already is drawn at once: React would leave its place empty for some tenths of a second.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** A page, which is fetched when its address is opened. @throws where it is shown, when it cannot be had */
export function page<P extends object>(load: Load<P>): ComponentType<P> {
  return lazy(() => persistent(load, TRIES_OF_PAGE)) as unknown as ComponentType<P>;
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
