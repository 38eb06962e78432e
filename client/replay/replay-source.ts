import {
  forgetHostKey,
  forgetKey,
  hostKeyIsKept,
  keepHostKey,
  keepKey,
  keyAtHand,
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
  const keep = (key: string) => keepReplayKey(source, key);
  if (source.kind === "session") return keyAtHand(source.session, ROLES, keep);
  const given = takeKeyFromAddress();
  if (given !== null) keep(given);
  return given ?? readHostKey();
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
