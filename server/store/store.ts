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
export interface StoredSession extends NewSession, Standing {}

export interface Append {
  readonly session: string;
  /** The number of the last record that the writer knows; the new ones follow it without a gap. */
  readonly expectedSeq: number;
  readonly records: readonly StoredRecord[];
  readonly standing: Standing;
}
/** `conflict`: somebody else has written to this session; the writer must give it up. */
export type Appended = "appended" | "conflict";

/** The logs. Nothing is ever changed or deleted in one. */
export interface EventStore {
  /** Makes a session with its first records, all or nothing. */
  create(
    session: NewSession,
    records: readonly StoredRecord[],
    standing: Standing,
  ): Promise<"created" | "code-taken">;
  /**
   * Appends records durably, all or nothing. Resolves after they are on the disk.
   * @throws if the store cannot write; nothing was appended then.
   */
  append(append: Append): Promise<Appended>;
  /** Records from a number on, in order. */
  read(session: string, fromSeq: number): Promise<StoredRecord[]>;
  byId(session: string): Promise<StoredSession | null>;
  byCode(code: string): Promise<StoredSession | null>;
  /** The newest first; of one owner, or of all for null. */
  list(owner: string | null): Promise<StoredSession[]>;
}

export interface StoredParticipant {
  readonly id: string;
  readonly session: string;
  readonly name: string;
  readonly role: string;
  /** Where the participant sat at joining; the log says where now. */
  readonly seat: string | null;
  readonly keyHash: string;
  readonly phraseHash: string | null;
  readonly removed: boolean;
  readonly createdAt: number;
}

/** The people: names and hashes of keys live here and not in the log, so that they can be erased. */
export interface ParticipantStore {
  add(participant: StoredParticipant): Promise<void>;
  ofSession(session: string): Promise<StoredParticipant[]>;
  byKeyHash(session: string, keyHash: string): Promise<StoredParticipant | null>;
  /** How many of each session's participants are students who were not removed. */
  counts(): Promise<ReadonlyMap<string, number>>;
  markRemoved(id: string): Promise<void>;
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
  /** All versions, the oldest first. */
  versions(id: string): Promise<ScenarioVersion[]>;
  /** The newest version of every saved scenario. */
  newest(): Promise<ScenarioVersion[]>;
}

export interface HostKey {
  readonly name: string;
  readonly keyHash: string;
  readonly createdAt: number;
}

/** Named host keys, hashed, and the server's secret. */
export interface KeyStore {
  put(key: HostKey): Promise<void>;
  byHash(keyHash: string): Promise<HostKey | null>;
  list(): Promise<HostKey[]>;
  /** The secret that keys of links are derived from: kept at the first call, the same ever after. */
  secret(proposed: string): Promise<string>;
}

/** Everything that lasts. */
export interface Store {
  readonly events: EventStore;
  readonly participants: ParticipantStore;
  readonly scenarios: ScenarioStore;
  readonly keys: KeyStore;
  /** @throws if the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
