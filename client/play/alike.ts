import type { Notice } from "../state/session-store.ts";

/** Notices that differ in the name of a person alone. */
export type Alike = readonly [Notice, ...Notice[]];

/** Puts together what can be told in one sentence: eight who join a seat are one notice. In the order in which each began. */
export function alike(notices: readonly Notice[]): readonly Alike[] {
  const groups = new Map<string, [Notice, ...Notice[]]>();
  for (const notice of notices) {
    const { code, params } = notice.message;
    const key = JSON.stringify([code, params.seat ?? null, "name" in params ? null : params]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [notice]);
    else group.push(notice);
  }
  return [...groups.values()];
}
