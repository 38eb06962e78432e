import { useSyncExternalStore } from "react";

const KEY = "whitecell.language";
const listeners = new Set<() => void>();
let chosen: string | null | undefined;

/** What was chosen on this device by its BCP 47 tag; null if nothing was. A browser may forbid storage. */
function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function chosenLanguage(): string | null {
  if (chosen === undefined) chosen = readStored();
  return chosen;
}

/** Keeps the choice for this device, for every page and game: it goes before what a game or the browser asks for. */
export function keepLanguage(tag: string): void {
  chosen = tag;
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // Without storage the choice holds for this page.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useChosenLanguage(): string | null {
  return useSyncExternalStore(subscribe, chosenLanguage);
}

/**
 * The first of the reader's languages that there is; a region does not matter ("ru-KG" is "ru"). Undefined if there is
 * none.
 *
 * @param wanted what the browser is set to, the most wanted first
 */
export function preferredOf(tags: readonly string[], wanted: readonly string[]): string | undefined {
  return wanted.map((tag) => tag.split("-")[0] ?? tag).find((tag) => tags.includes(tag));
}
