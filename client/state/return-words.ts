import { useSyncExternalStore } from "react";

/** The four words that bring somebody back, and whether they are on the screen. */
export interface ReturnWords {
  readonly phrase: string;
  readonly shown: boolean;
}

/**
 * By session, in this page's memory and nowhere else: whoever sits down at this machine next must not find them. They can
 * be looked at again until the page is left.
 */
const known = new Map<string, ReturnWords>();
const listeners = new Set<() => void>();

function put(session: string, words: ReturnWords): void {
  known.set(session, words);
  for (const listener of listeners) listener();
}

/** Keeps the words that came with a seat, to be shown. An empty phrase is none. */
export function keepReturnWords(session: string, phrase: string): void {
  if (phrase !== "") put(session, { phrase, shown: true });
}

/** They were written down: off the screen, but not forgotten yet. */
export function putAwayReturnWords(session: string): void {
  const words = known.get(session);
  if (words !== undefined) put(session, { ...words, shown: false });
}

/** The words of a session; null where none came since the page was opened. */
export function useReturnWords(session: string): ReturnWords | null {
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return useSyncExternalStore(subscribe, () => known.get(session) ?? null);
}
