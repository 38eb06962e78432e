import { forgetKey, keepKey, keyAtHand, keyLeftHere, type StoredKey } from "../connection/keys.ts";

const stored = (key: string): StoredKey => ({ key, role: "facilitator", name: "", seat: null });

/** The key out of the address, or the one that this tab or this computer has kept for the session. */
export function consoleKeyAtHand(session: string): string | null {
  return keyAtHand(session, ["facilitator"], (key) => keepConsoleKey(session, key, false));
}

/** Keeps the key for this tab, or beyond it on an own computer. */
export function keepConsoleKey(session: string, key: string, ownComputer: boolean): void {
  forgetKey(session, "facilitator");
  keepKey(session, stored(key), ownComputer);
}

export function forgetConsoleKey(session: string): void {
  forgetKey(session, "facilitator");
}

export function consoleKeyIsKept(session: string): boolean {
  return keyLeftHere(session, "facilitator") !== null;
}
