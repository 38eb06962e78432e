import type { Store } from "./store.ts";

/** The parts of a store, each with calls of its own. */
export type StorePart = Exclude<keyof Store, "ping" | "vacuum" | "close">;

/** Every call of every part: the compiler misses none. */
const STORE_CALLS: { readonly [Part in StorePart]: { readonly [Name in keyof Store[Part]]: true } } = {
  events: {
    ...{ create: true, append: true, read: true, redact: true, endedBefore: true, renewLink: true },
    ...{ byId: true, byCode: true, list: true, dueBy: true },
  },
  leases: { claim: true, renew: true, holderOf: true, release: true },
  snapshots: { save: true, last: true, dropSnapshots: true },
  participants: {
    ...{ add: true, ofSession: true, byKeyHash: true, byPhraseHash: true, change: true, counts: true },
    ...{ markRemoved: true, markSeen: true, seen: true, eraseNames: true, drop: true },
    sessionsWithNames: true,
  },
  scenarios: { save: true, versions: true, version: true, newest: true },
  keys: { put: true, add: true, revoke: true, wasRevoked: true, byHash: true, list: true, secret: true },
  marks: { put: true, of: true, all: true },
};

/** The call that does nothing, once the store is open. */
export const OPENED = "opened";

/** One call of a store that another thread has. */
export interface StoreCall {
  readonly n: number;
  /** Null for the calls of the store itself. */
  readonly part: StorePart | null;
  readonly name: string;
  readonly given: readonly unknown[];
}

/** What came of it. Of an error everything is sent that says what happened: a copy of it would be without its codes. */
export type StoreAnswer = { readonly n: number } & (
  | { readonly value: unknown }
  | { readonly error: ToldError }
);

interface ToldError {
  readonly message: string;
  readonly stack: string;
  readonly codes: object;
}

type Work = (...given: readonly unknown[]) => Promise<unknown>;

/** Carries a call out. @param opened the store, or why there is none */
export async function carryOut(
  opened: Promise<Store>,
  { n, part, name, given }: StoreCall,
): Promise<StoreAnswer> {
  try {
    const store = await opened;
    const owner = (part === null ? store : store[part]) as unknown as Readonly<Record<string, Work>>;
    return { n, value: name === OPENED ? null : await owner[name]?.(...given) };
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    return { n, error: { message: error.message, stack: error.stack ?? "", codes: { ...error } } };
  }
}

/** The error as it was on the other thread, with all that says what happened. */
export function asThrown({ message, stack, codes }: ToldError): Error {
  return Object.assign(new Error(message), { stack, ...codes });
}

/** A store whose every call is made by `call`. */
export function storeOf(
  call: (part: StorePart | null, name: string, given: readonly unknown[]) => Promise<unknown>,
): Store {
  const made = (part: StorePart | null, name: string) => [
    name,
    (...given: readonly unknown[]) => call(part, name, given),
  ];
  const parts = Object.entries(STORE_CALLS).map(([part, calls]) => [
    part,
    Object.fromEntries(Object.keys(calls).map((name) => made(part as StorePart, name))),
  ]);
  const own = ["ping", "vacuum", "close"].map((name) => made(null, name));
  return Object.fromEntries([...parts, ...own]) as Store;
}
