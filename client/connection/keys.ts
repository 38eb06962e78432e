/**
 * Keys in the browser's storage. A participant's key lies under its session's id; host and console keys last as long as
 * the tab, unless its owner said that this is their own computer. A browser that forbids storage keeps them as long as
 * the page.
 */
export interface StoredKey {
  readonly key: string;
  readonly role: "facilitator" | "student" | "observer";
  readonly name: string;
  /** The seat's name, for the question "Continue as Ada?". */
  readonly seat: string | null;
}

const HOST = "whitecell.host";
const keyName = (session: string, role: StoredKey["role"]) => `whitecell.key.${session}.${role}`;
/** What a storage did not take: newer than whatever still stands there, and gone with the page. */
const inMemory = new Map<string, string>();

export function readStored(store: Storage | null, name: string): string | null {
  try {
    return inMemory.get(name) ?? store?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Writes, or removes for null. @returns whether the storage took it: else it is gone with the page */
export function writeStored(store: Storage | null, name: string, value: string | null): boolean {
  const taken = put(store, name, value);
  if (value !== null && !taken) inMemory.set(name, value);
  else if (inMemory.get(name) !== value) inMemory.delete(name);
  return taken;
}

/** Whether the storage took it: one that is full or forbidden does not, whether it says so or not. */
function put(store: Storage | null, name: string, value: string | null): boolean {
  try {
    if (value === null) store?.removeItem(name);
    else store?.setItem(name, value);
    return store?.getItem(name) === value;
  } catch {
    return false;
  }
}

/** All names that begin so, in no order. */
export function storedNames(store: Storage | null, beginning: string): readonly string[] {
  const names = new Set(inMemory.keys());
  try {
    for (let at = 0; at < (store?.length ?? 0); at += 1) names.add(store?.key(at) ?? "");
  } catch {
    // A browser that forbids storage has none.
  }
  return [...names].filter((name) => name.startsWith(beginning));
}

/** Storage that lasts beyond the tab; null where the browser forbids it. */
export function lasting(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function ofThisTab(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Takes the key out of the address (`#key`) and replaces the address at once, so that no history or shoulder reads it. */
export function takeKeyFromAddress(): string | null {
  const key = decoded(location.hash.replace(/^#/, ""));
  if (key === "") return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return key;
}

/** Takes what follows `#name=` out of the address, such as a seat's invitation; null if something else stands there. */
export function takeFromAddress(name: "invite" | "return"): string | null {
  const mark = `#${name}=`;
  if (!location.hash.startsWith(mark)) return null;
  const value = decoded(location.hash.slice(mark.length));
  history.replaceState(history.state, "", location.pathname + location.search);
  return value;
}

/** A link that a messenger has cut in the middle of a sign leads to a key that nobody knows, not to a broken page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function readHostKey(): string | null {
  return readStored(ofThisTab(), HOST) ?? readStored(lasting(), HOST);
}

export function keepHostKey(key: string, ownComputer: boolean): void {
  writeStored(ofThisTab(), HOST, key);
  writeStored(lasting(), HOST, ownComputer ? key : null);
  inMemory.set(HOST, key);
}

export function forgetHostKey(): void {
  writeStored(ofThisTab(), HOST, null);
  writeStored(lasting(), HOST, null);
}

/** Whether the host key outlives the tab. */
export function hostKeyIsKept(): boolean {
  try {
    return (lasting()?.getItem(HOST) ?? null) !== null;
  } catch {
    return false;
  }
}

/**
 * A session's key for a role. Students' keys lie in lasting storage, so that a closed tab or a locked phone comes back;
 * the others' only in the tab, unless `ownComputer`.
 */
export function keepKey(session: string, stored: StoredKey, ownComputer = false): void {
  const name = keyName(session, stored.role);
  const value = JSON.stringify(stored);
  writeStored(ofThisTab(), name, value);
  if (stored.role === "student" || ownComputer) writeStored(lasting(), name, value);
}

/** The key that this tab has used already: a reload goes on without a question. */
export function keyOfThisTab(session: string, role: StoredKey["role"]): StoredKey | null {
  return parseKey(readStored(ofThisTab(), keyName(session, role)));
}

/** A key that an earlier tab left here: its owner may have gone, so the page asks before it uses it. */
export function keyLeftHere(session: string, role: StoredKey["role"]): StoredKey | null {
  return parseKey(readStored(lasting(), keyName(session, role)));
}

/** The key for the first of these roles that has one: this tab's own, or else one that an earlier tab left here. */
export function keyHere(session: string, ...roles: readonly StoredKey["role"][]): StoredKey | null {
  for (const read of [keyOfThisTab, keyLeftHere]) {
    for (const role of roles) {
      const stored = read(session, role);
      if (stored !== null) return stored;
    }
  }
  return null;
}

/**
 * The key for a page: out of the address, where it is then kept, or the one that is here for the first of these roles.
 */
export function keyAtHand(
  session: string,
  roles: readonly StoredKey["role"][],
  keep: (key: string) => void,
): string | null {
  const given = takeKeyFromAddress();
  if (given === null) return keyHere(session, ...roles)?.key ?? null;
  keep(given);
  return given;
}

/** The key in what somebody typed or pasted: alone, or at the end of the whole link. */
export function keyIn(typed: string): string {
  return (typed.trim().split("#").at(-1) ?? "").trim();
}

export function forgetKey(session: string, role: StoredKey["role"]): void {
  writeStored(ofThisTab(), keyName(session, role), null);
  writeStored(lasting(), keyName(session, role), null);
}

function parseKey(text: string | null): StoredKey | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<StoredKey>;
    const { key, role, name = "", seat = null } = value;
    return typeof key === "string" && role !== undefined ? { key, role, name, seat } : null;
  } catch {
    return null;
  }
}
