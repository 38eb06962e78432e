import type { Mark, MarkStore } from "./mark-rows.ts";

/** One record of a log as it is stored: its number, its time, and its line of canonical JSON without the line break. */
export interface StoredRecord {
  readonly seq: number;
  /** Milliseconds of server time. */
  readonly at: number;
  readonly line: string;
}

/** Where a session stands, kept beside its log for the list of sessions; the log is the truth. */
export interface Standing {
  readonly phase: string;
  readonly turn: number;
  /** When the session next wants the server (a deadline), in milliseconds of server time; null while it waits for people. */
  readonly due: number | null;
}

export interface NewSession {
  readonly id: string;
  /** The typed code: six letters, unique among all sessions. */
  readonly code: string;
  readonly title: string;
  readonly scenario: string;
  readonly turns: number;
  /** Name of the host key that made it. */
  readonly owner: string;
  readonly createdAt: number;
}
export interface StoredSession extends NewSession, Standing {
  /** How often the keys in its links were made anew: it is part of what they are derived from. */
  readonly linkKeys: LinkCounts;
}

/** The links that a session has from the start, each with a count. */
export type LinkCounts = Readonly<Record<"facilitator" | "projector", number>>;
export const NO_RENEWALS: LinkCounts = { facilitator: 0, projector: 0 };

export interface Append {
  readonly session: string;
  /** The number of the last record that the writer knows; the new ones follow it without a gap. */
  readonly expectedSeq: number;
  /** The writer's lease, as `claim` gave it. */
  readonly epoch: number;
  readonly records: readonly StoredRecord[];
  readonly standing: Standing;
  /** The session's new code, if it was renewed. */
  readonly code?: string;
}
/** `conflict`: somebody else has written to this session or has its lease; the writer must give it up. */
export type Appended = "appended" | "conflict";

/** The logs. Nothing is ever changed or deleted in one. */
export interface EventStore {
  /** Makes a session with its first records, and with a mark if it has one from the start, all or nothing. */
  create(
    session: NewSession,
    records: readonly StoredRecord[],
    standing: Standing,
    mark?: Mark,
  ): Promise<"created" | "code-taken">;
  /**
   * Appends records durably, all or nothing. Resolves after they are on the disk.
   * @throws if the store cannot write; nothing was appended then.
   */
  append(append: Append): Promise<Appended>;
  /** Records from a number on, in order. */
  read(session: string, fromSeq: number): Promise<StoredRecord[]>;
  /**
   * Writes a record's line anew: only to leave out a text, which changes nothing but its salt and body into its digest.
   * The one change that a log ever sees.
   */
  redact(session: string, seq: number, line: string): Promise<void>;
  /** The sessions that have ended and have had no record since a time, in milliseconds of server time. */
  endedBefore(time: number): Promise<string[]>;
  /** The key of a link is to be derived anew. @returns the counts after it */
  renewLink(session: string, link: keyof LinkCounts): Promise<LinkCounts>;
  byId(session: string): Promise<StoredSession | null>;
  byCode(code: string): Promise<StoredSession | null>;
  /** The newest first; of one owner, or of all for null. */
  list(owner: string | null): Promise<StoredSession[]>;
  /** The sessions that want the server at a time or earlier, the most urgent first. */
  dueBy(time: number): Promise<string[]>;
}

/** Who may write to a session: one process at a time. */
export interface Holder {
  /** Another one at each start of a process. */
  readonly process: string;
  /** Where the other processes reach this one. */
  readonly address: string;
}

/** The lease of a session, or where its holder is. */
export type Claim = { readonly epoch: number } | { readonly heldAt: string };

/**
 * Who owns which session. Leases lie beside the logs, and not in Redis, so that an append proves its lease in its own
 * transaction: whatever a process that was paused still believes, the database knows better. They run by the database's
 * clock, so that the clocks of the processes' machines do not matter.
 */
export interface LeaseStore {
  /**
   * Takes a session for so many milliseconds, if nobody else holds it or `force` says to take it all the same. Each
   * lease has a higher epoch than the one before, also of the same holder. Null if there is no such session.
   */
  claim(
    session: string,
    holder: Holder,
    terms: { readonly milliseconds: number; readonly force: boolean },
  ): Promise<Claim | null>;
  /** Draws out all leases of a process. @returns the epochs of the sessions that it still holds */
  renew(process: string, milliseconds: number): Promise<ReadonlyMap<string, number>>;
  /** The process that has a session's lease, or had it last and never gave it back; null if nobody has it. */
  holderOf(session: string): Promise<string | null>;
  /** Gives a lease back, so that nobody has to wait for its end. */
  release(session: string, epoch: number): Promise<void>;
}

/** A session in memory as bytes, as it stood after one of its records: nothing but a cache of its log. */
export interface StoredSnapshot {
  readonly seq: number;
  /** Of the program that wrote it: another one cannot read it. */
  readonly version: string;
  /** SHA-256 of `state`. */
  readonly digest: string;
  readonly state: Uint8Array;
}

/** The last snapshot of each session. */
export interface SnapshotStore {
  /** Keeps a snapshot, unless a later one is there. */
  save(session: string, snapshot: StoredSnapshot): Promise<void>;
  last(session: string): Promise<StoredSnapshot | null>;
  /** Forgets a session's snapshots, as whoever erases something from its log must. They are made again from the log. */
  dropSnapshots(session: string): Promise<void>;
}

export interface StoredParticipant {
  readonly id: string;
  readonly session: string;
  readonly name: string;
  readonly role: string;
  /** Where the participant sat at joining; the log says where now. */
  readonly seat: string | null;
  readonly keyHash: string;
  /** Of the words to come back with; null where there are none. */
  readonly phraseHash: string | null;
  /** Of the words that a facilitator gave to come back with, once. */
  readonly returnHash: string | null;
  readonly removed: boolean;
  readonly createdAt: number;
}

/** The people: names and hashes of keys live here and not in the log, so that they can be erased. */
export interface ParticipantStore {
  add(participant: StoredParticipant): Promise<void>;
  ofSession(session: string): Promise<StoredParticipant[]>;
  byKeyHash(session: string, keyHash: string): Promise<StoredParticipant | null>;
  /** Who has these words to come back with, of the participants who were not removed. */
  byPhraseHash(session: string, hash: string): Promise<StoredParticipant | null>;
  /** Changes the hashes that are given, and leaves the others. */
  change(
    id: string,
    hashes: Partial<Pick<StoredParticipant, "keyHash" | "phraseHash" | "returnHash">>,
  ): Promise<void>;
  /** How many of each session's participants are students who were not removed. */
  counts(): Promise<ReadonlyMap<string, number>>;
  /** Marks somebody as removed; the words to come back with are forgotten. */
  markRemoved(id: string): Promise<void>;
  /** Keeps when somebody was last connected, in milliseconds of server time; nothing of who has no name any more. */
  markSeen(id: string, at: number): Promise<void>;
  /** When each of a session's people was last connected, as far as that is known. */
  seen(session: string): Promise<Readonly<Record<string, number>>>;
  /** Erases the names of a session's people, and when they were seen; their ids and keys stay. @returns how many had one */
  eraseNames(session: string): Promise<number>;
  /** The sessions in which somebody has a name, also one who came after the others' were erased. */
  sessionsWithNames(): Promise<ReadonlySet<string>>;
  /** Forgets a participant whose joining was refused. */
  drop(id: string): Promise<void>;
}

export interface ScenarioVersion {
  readonly id: string;
  /** From 1; a scenario as shipped is not stored. */
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly faults: number;
  readonly savedAt: number;
  readonly owner: string;
}

/** Saved scenarios: every version is kept. */
export interface ScenarioStore {
  /** Saves the next version and gives its number. */
  save(scenario: Omit<ScenarioVersion, "version">): Promise<number>;
  /** All versions without their texts, the oldest first. */
  versions(id: string): Promise<Omit<ScenarioVersion, "text">[]>;
  /** One version with its text, or null if there is none of that number. */
  version(id: string, version: number): Promise<ScenarioVersion | null>;
  /** Which version of every saved scenario is the newest, without its text. */
  newest(): Promise<Pick<ScenarioVersion, "id" | "version">[]>;
}

export interface HostKey {
  readonly name: string;
  readonly keyHash: string;
  readonly createdAt: number;
  /** Null while it holds. */
  readonly revokedAt: number | null;
}

/** Named host keys, hashed, and the server's secret. */
export interface KeyStore {
  /** Makes the key of a name, whatever it was before. */
  put(key: Omit<HostKey, "revokedAt">): Promise<void>;
  /** Makes a key for a name that has none that holds. @returns false if it has one */
  add(key: Omit<HostKey, "revokedAt">): Promise<boolean>;
  /** From now on the name's key is not known any more. @returns false if there is none that holds */
  revoke(name: string, now: number): Promise<boolean>;
  /** Whether a key was one that is revoked: it must not be made anybody's again. */
  wasRevoked(keyHash: string): Promise<boolean>;
  /** A key that holds. */
  byHash(keyHash: string): Promise<HostKey | null>;
  /** All that there ever were, the oldest first. */
  list(): Promise<HostKey[]>;
  /** The secret that keys of links are derived from: kept at the first call, the same ever after. */
  secret(proposed: string): Promise<string>;
}

/** Everything that lasts. */
export interface Store {
  readonly events: EventStore;
  readonly leases: LeaseStore;
  readonly snapshots: SnapshotStore;
  readonly participants: ParticipantStore;
  readonly scenarios: ScenarioStore;
  readonly keys: KeyStore;
  readonly marks: MarkStore;
  /** Writes a word that means nothing. @throws if the store does not answer, or cannot write */
  ping(): Promise<void>;
  /** Frees the space of what was erased, and overwrites it. @throws if somebody else is writing */
  vacuum(): Promise<void>;
  close(): Promise<void>;
}
