import { useCallback, useState } from "react";
import { lasting, ofThisTab, readStored, storedNames, writeStored } from "../connection/keys.ts";
import { type DraftPlace, nameOf } from "./draft-storage.ts";
import { readText } from "./use-kept.ts";

/** Before the names of what this tab has half written; what it leaves when it is closed has the name alone. */
const OWN = "whitecell.tab.";
let isWatching = false;

/**
 * What somebody is just writing: a message, an order, a proposal. Each tab keeps its own, so that of two tabs none shows,
 * overwrites or forgets what is written in the other; what a closed tab left is there for whichever opens the same next.
 * @param what names it among all that the seat has half written
 * @param read makes sure that what was kept has the right form; null if not. It must always be the same function.
 */
export function useHalfWritten<T>(
  place: DraftPlace,
  what: string,
  read: (kept: unknown) => T | null,
): [T | null, (value: T | null) => void] {
  const name = nameOf(place, what);
  const [kept, setKept] = useState(() => ({ name, value: take(name, read) }));
  if (kept.name !== name) setKept({ name, value: take(name, read) });
  const keep = useCallback(
    (value: T | null) => {
      writeStored(ofThisTab(), OWN + name, value === null ? null : JSON.stringify(value));
      setKept({ name, value });
    },
    [name],
  );
  return [kept.value, keep];
}

/** The words of a message that somebody is just writing; empty if there are none. */
export function useHalfMessage(place: DraftPlace, what: string): [string, (text: string) => void] {
  const [text, keep] = useHalfWritten(place, what, readText);
  return [text ?? "", (next) => keep(next === "" ? null : next)];
}

/** This tab's own, or else what a closed one left, which is this tab's from now on. */
function take<T>(name: string, read: (kept: unknown) => T | null): T | null {
  watch();
  const own = readStored(ofThisTab(), OWN + name);
  if (own !== null) return parsed(own, read);
  const left = readStored(lasting(), name);
  writeStored(ofThisTab(), OWN + name, left);
  writeStored(lasting(), name, null);
  return parsed(left, read);
}

function parsed<T>(stored: string | null, read: (kept: unknown) => T | null): T | null {
  try {
    return stored === null ? null : read(JSON.parse(stored));
  } catch {
    return null;
  }
}

/** Leaves everything behind when the tab goes, and takes it back when it was only a reload or a step back. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  takeBack();
  addEventListener("pagehide", leave);
  addEventListener("pageshow", takeBack);
}

function leave(): void {
  for (const name of ownNames()) writeStored(lasting(), name, readStored(ofThisTab(), OWN + name));
}

function takeBack(): void {
  for (const name of ownNames()) {
    if (readStored(lasting(), name) === readStored(ofThisTab(), OWN + name))
      writeStored(lasting(), name, null);
  }
}

function ownNames(): readonly string[] {
  return storedNames(ofThisTab(), OWN).map((name) => name.slice(OWN.length));
}
