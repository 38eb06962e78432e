import {
  forgetHostKey,
  forgetKey,
  hostKeyIsKept,
  keepHostKey,
  keepKey,
  keyLeftHere,
  keyOfThisTab,
  readHostKey,
  type StoredKey,
  takeKeyFromAddress,
} from "../connection/keys.ts";

/** What is replayed: a session, or a game that comes with a scenario. The one opens with a participant's key, the other with a host's. */
export type ReplaySource =
  | { readonly kind: "session"; readonly session: string }
  | { readonly kind: "shipped"; readonly scenario: string; readonly log: string };

const ROLES = ["facilitator", "student", "observer"] as const satisfies readonly StoredKey["role"][];

/** The address below which the server has its views and its log. */
export function addressOf(source: ReplaySource): string {
  const part = encodeURIComponent;
  return source.kind === "session"
    ? `api/sessions/${part(source.session)}`
    : `api/scenarios/${part(source.scenario)}/logs/${part(source.log)}`;
}

/** The key out of the address, or the one that this tab or this device has for it. */
export function replayKeyAtHand(source: ReplaySource): string | null {
  const given = takeKeyFromAddress();
  if (given !== null) {
    keepReplayKey(source, given);
    return given;
  }
  if (source.kind === "shipped") return readHostKey();
  for (const read of [keyOfThisTab, keyLeftHere]) {
    for (const role of ROLES) {
      const stored = read(source.session, role);
      if (stored !== null) return stored.key;
    }
  }
  return null;
}

/** Keeps a key that came without its role; as a facilitator's it lasts no longer than the tab. */
export function keepReplayKey(source: ReplaySource, key: string): void {
  if (source.kind === "shipped") keepHostKey(key, hostKeyIsKept());
  else keepKey(source.session, { key, role: "facilitator", name: "", seat: null });
}

export function forgetReplayKey(source: ReplaySource): void {
  if (source.kind === "shipped") forgetHostKey();
  else for (const role of ROLES) forgetKey(source.session, role);
}
