import {
  forgetKey,
  keepKey,
  keyLeftHere,
  keyOfThisTab,
  type StoredKey,
  takeKeyFromAddress,
} from "../connection/keys.ts";

const ROLES = ["facilitator", "student", "observer"] as const satisfies readonly StoredKey["role"][];

/** The key out of the address, or the one with which this tab or this device was in the session. */
export function replayKeyAtHand(session: string): string | null {
  const given = takeKeyFromAddress();
  if (given !== null) {
    keepReplayKey(session, given);
    return given;
  }
  for (const read of [keyOfThisTab, keyLeftHere]) {
    for (const role of ROLES) {
      const stored = read(session, role);
      if (stored !== null) return stored.key;
    }
  }
  return null;
}

/** Keeps a key that came without its role; as a facilitator's it lasts no longer than the tab. */
export function keepReplayKey(session: string, key: string): void {
  keepKey(session, { key, role: "facilitator", name: "", seat: null });
}

export function forgetReplayKey(session: string): void {
  for (const role of ROLES) forgetKey(session, role);
}
