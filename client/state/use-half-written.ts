import { useCallback, useState } from "react";
import { lasting, ofThisTab, readStored, storedNames, writeStored } from "../connection/keys.ts";
import { type DraftPlace, nameOf } from "./draft-storage.ts";

/** Before the names of what this tab has half written; what it leaves when it is closed has the name alone. */
const OWN = "whitecell.tab.";
let isWatching = false;

/**
 * What somebody is just writing. Each tab keeps its own, so that of two tabs none shows, overwrites or forgets what is
 * typed in the other; what a closed tab left is there for whichever opens the same field next.
 */
export function useHalfWritten(place: DraftPlace, what: string): [string, (text: string) => void] {
  const name = nameOf(place, what);
  const [kept, setKept] = useState(() => ({ name, text: take(name) }));
  if (kept.name !== name) setKept({ name, text: take(name) });
  const keep = useCallback(
    (text: string) => {
      write(ofThisTab(), OWN + name, text);
      setKept({ name, text });
    },
    [name],
  );
  return [kept.text, keep];
}

/** This tab's own, or else what a closed one left, which is this tab's from now on. */
function take(name: string): string {
  watch();
  const own = read(ofThisTab(), OWN + name);
  if (own !== "") return own;
  const left = read(lasting(), name);
  write(ofThisTab(), OWN + name, left);
  write(lasting(), name, "");
  return left;
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
  for (const name of ownNames()) write(lasting(), name, read(ofThisTab(), OWN + name));
}

function takeBack(): void {
  for (const name of ownNames()) {
    if (read(lasting(), name) === read(ofThisTab(), OWN + name)) write(lasting(), name, "");
  }
}

function ownNames(): readonly string[] {
  return storedNames(ofThisTab(), OWN).map((name) => name.slice(OWN.length));
}

function read(store: Storage | null, name: string): string {
  try {
    const text: unknown = JSON.parse(readStored(store, name) ?? "null");
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

function write(store: Storage | null, name: string, text: string): void {
  writeStored(store, name, text === "" ? null : JSON.stringify(text));
}
