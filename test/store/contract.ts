import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewSession, Store, StoredParticipant, StoredRecord } from "../../server/store/store.ts";

const STANDING = { phase: "planning", turn: 1, due: null };
/** Of a session that nobody has claimed yet. */
const EPOCH = 0;
let made = 0;

function newSession(): NewSession {
  made += 1;
  const id = `session-${made}`;
  return {
    id,
    code: `CODE${made}`,
    title: "Class 9b",
    scenario: "practice",
    turns: 3,
    owner: "first",
    createdAt: made,
  };
}

function records(fromSeq: number, count: number, mark = ""): StoredRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: fromSeq + index,
    at: 1_790_000_000_000 + index,
    line: `{"seq":${fromSeq + index},"mark":"${mark}é\\u0000"}`,
  }));
}

function person(session: string, id: string, over: Partial<StoredParticipant> = {}): StoredParticipant {
  return {
    id,
    session,
    name: "Anna",
    role: "student",
    seat: "moscow",
    keyHash: `hash-of-${id}`,
    phraseHash: null,
    returnHash: null,
    removed: false,
    createdAt: 5,
    ...over,
  };
}

/** What every store must do, whatever database it lies on. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    async function opened(): Promise<NewSession> {
      const session = newSession();
      expect(await store.events.create(session, records(1, 2), { ...STANDING, phase: "lobby" })).toBe(
        "created",
      );
      return session;
    }

    test("gives back a log as it was written, from any record on", async () => {
      const { id } = await opened();
      await store.events.append({
        session: id,
        expectedSeq: 2,
        epoch: EPOCH,
        records: records(3, 3),
        standing: STANDING,
      });
      expect(await store.events.read(id, 1)).toEqual([...records(1, 2), ...records(3, 3)]);
      expect((await store.events.read(id, 4)).map(({ seq }) => seq)).toEqual([4, 5]);
      expect(await store.events.byId(id)).toMatchObject({ id, ...STANDING });
    });

    test("a log of two thousand records is appended in one piece", async () => {
      const { id } = await opened();
      const many = records(3, 2000);
      await store.events.append({
        session: id,
        expectedSeq: 2,
        epoch: EPOCH,
        records: many,
        standing: STANDING,
      });
      expect(await store.events.read(id, 3)).toEqual(many);
    });

    test("of two writers that both believe they own a session, the second is refused and writes nothing", async () => {
      const { id } = await opened();
      const first = {
        session: id,
        expectedSeq: 2,
        epoch: EPOCH,
        records: records(3, 2, "first"),
        standing: STANDING,
      };
      const second = { ...first, records: records(3, 3, "second"), standing: { ...STANDING, turn: 9 } };
      expect(await store.events.append(first)).toBe("appended");
      expect(await store.events.append(second)).toBe("conflict");
      expect(await store.events.read(id, 3)).toEqual(first.records);
      expect(await store.events.byId(id)).toMatchObject(STANDING);
    });

    test("a writer that is ahead of the log is refused, too: no gap can come about", async () => {
      const { id } = await opened();
      const gap = { session: id, expectedSeq: 7, epoch: EPOCH, records: records(8, 1), standing: STANDING };
      expect(await store.events.append(gap)).toBe("conflict");
    });

    test("a conflict in one session does not touch the sessions that are written with it", async () => {
      const sessions = await Promise.all(Array.from({ length: 12 }, opened));
      const outcomes = await Promise.all(
        sessions.map(({ id }, index) => {
          const expectedSeq = index % 3 === 0 ? 1 : 2;
          return store.events.append({
            session: id,
            expectedSeq,
            epoch: EPOCH,
            records: records(expectedSeq + 1, 2),
            standing: STANDING,
          });
        }),
      );
      for (const [index, { id }] of sessions.entries()) {
        expect(outcomes[index]).toBe(index % 3 === 0 ? "conflict" : "appended");
        expect(await store.events.read(id, 1)).toHaveLength(index % 3 === 0 ? 2 : 4);
      }
    });

    test("two sessions never share a code, and the refused one leaves nothing behind", async () => {
      const session = await opened();
      const twin = { ...newSession(), code: session.code };
      expect(await store.events.create(twin, records(1, 1), STANDING, "imported")).toBe("code-taken");
      expect(await store.events.byId(twin.id)).toBeNull();
      expect(await store.marks.of(twin.id)).toEqual(new Set());
      expect(await store.events.read(twin.id, 1)).toEqual([]);
      expect((await store.events.byCode(session.code))?.id).toBe(session.id);
    });

    test("a session that came from elsewhere is marked so from its first moment", async () => {
      const session = newSession();
      expect(await store.events.create(session, records(1, 1), STANDING, "imported")).toBe("created");
      expect(await store.marks.of(session.id)).toEqual(new Set(["imported"]));
    });

    test("an owner sees their own sessions, the newest first", async () => {
      const owned = [];
      for (let count = 0; count < 3; count += 1) {
        const session = { ...newSession(), owner: "ada" };
        await store.events.create(session, records(1, 1), STANDING);
        owned.unshift(session.id);
      }
      expect((await store.events.list("ada")).map(({ id }) => id)).toEqual(owned);
      expect((await store.events.list(null)).length).toBeGreaterThan(3);
    });

    test("knows which sessions want the server by a time, the most urgent first", async () => {
      const due = [7_000, 5_000, null, 9_000];
      const ids = [];
      for (const time of due) {
        const session = newSession();
        await store.events.create(session, records(1, 1), { ...STANDING, due: time });
        ids.push(session.id);
      }
      expect(await store.events.dueBy(7_000)).toEqual([ids[1], ids[0]]);
      const [first = ""] = ids;
      const later = { ...STANDING, due: null };
      await store.events.append({
        session: first,
        expectedSeq: 1,
        epoch: EPOCH,
        records: records(2, 1),
        standing: later,
      });
      expect(await store.events.dueBy(7_000)).toEqual([ids[1]]);
    });

    const holder = (process: string) => ({ process, address: `http://${process}.example` });
    const TERMS = { milliseconds: 60_000, force: false };

    test("one process holds a session; another is told where, until the lease is over or given back", async () => {
      const { id } = await opened();
      expect(await store.leases.claim(id, holder("one"), TERMS)).toEqual({ epoch: 1 });
      expect(await store.leases.claim(id, holder("two"), TERMS)).toEqual({ heldAt: "http://one.example" });
      expect(await store.leases.claim(id, holder("one"), { ...TERMS, milliseconds: 0 })).toEqual({
        epoch: 2,
      });
      expect(await store.leases.claim(id, holder("two"), TERMS)).toEqual({ epoch: 3 });
      await store.leases.release(id, 2);
      expect(await store.leases.holderOf(id)).toBe("two");
      expect(await store.leases.claim(id, holder("one"), TERMS)).toEqual({ heldAt: "http://two.example" });
      await store.leases.release(id, 3);
      expect(await store.leases.holderOf(id)).toBeNull();
      expect(await store.leases.claim(id, holder("one"), TERMS)).toEqual({ epoch: 4 });
      expect(await store.leases.claim("session-0", holder("one"), TERMS)).toBeNull();
    });

    test("a process draws out its own leases and learns which it has lost", async () => {
      const [kept, lost] = [await opened(), await opened()];
      for (const { id } of [kept, lost])
        await store.leases.claim(id, holder("slow"), { ...TERMS, milliseconds: 0 });
      await store.leases.claim(lost.id, holder("quick"), TERMS);
      expect(await store.leases.renew("slow", 60_000)).toEqual(new Map([[kept.id, 1]]));
      expect(await store.leases.claim(kept.id, holder("quick"), TERMS)).toEqual({
        heldAt: "http://slow.example",
      });
    });

    test("whoever lost the lease appends nothing, though nobody else has written", async () => {
      const { id } = await opened();
      await store.leases.claim(id, holder("zombie"), TERMS);
      await store.leases.claim(id, holder("heir"), { ...TERMS, force: true });
      const append = {
        session: id,
        expectedSeq: 2,
        records: records(3, 1),
        standing: { ...STANDING, turn: 9 },
      };
      expect(await store.events.append({ ...append, epoch: 1 })).toBe("conflict");
      expect(await store.events.read(id, 3)).toEqual([]);
      expect(await store.events.byId(id)).toMatchObject({ turn: 1 });
      expect(await store.events.append({ ...append, epoch: 2 })).toBe("appended");
    });

    test("keeps the last snapshot of a session byte for byte, whoever comes late, until it is dropped", async () => {
      const { id } = await opened();
      const snapshot = { seq: 7, version: "one", digest: "of-7", state: Uint8Array.of(0, 255, 10, 39, 92) };
      expect(await store.snapshots.last(id)).toBeNull();
      await store.snapshots.save(id, snapshot);
      await store.snapshots.save(id, { ...snapshot, seq: 5, state: Uint8Array.of(1) });
      const kept = await store.snapshots.last(id);
      expect({ ...kept, state: [...(kept?.state ?? [])] }).toEqual({
        ...snapshot,
        state: [...snapshot.state],
      });
      await store.snapshots.save(id, { ...snapshot, seq: 9, state: new Uint8Array(300_000) });
      expect((await store.snapshots.last(id))?.state).toHaveLength(300_000);
      await store.snapshots.dropSnapshots(id);
      expect(await store.snapshots.last(id)).toBeNull();
    });

    test("finds people by the hash of their key within their session, and forgets who was refused", async () => {
      const { id } = await opened();
      const anna = person(id, `anna-${id}`, { phraseHash: "phrase" });
      const refused = person(id, `refused-${id}`, { createdAt: 6 });
      await store.participants.add(anna);
      await store.participants.add(refused);
      await store.participants.drop(refused.id);
      expect(await store.participants.seen(id)).toEqual({});
      await store.participants.markSeen(anna.id, 1_790_000_000_001);
      expect(await store.participants.seen(id)).toEqual({ [anna.id]: 1_790_000_000_001 });
      expect(await store.participants.byKeyHash(id, anna.keyHash)).toEqual(anna);
      expect(await store.participants.byKeyHash("session-0", anna.keyHash)).toBeNull();
      expect((await store.participants.counts()).get(id)).toBe(1);
      await store.participants.markRemoved(anna.id);
      expect(await store.participants.ofSession(id)).toEqual([{ ...anna, phraseHash: null, removed: true }]);
      expect((await store.participants.counts()).get(id)).toBeUndefined();
    });

    test("finds who has the words to come back with, and changes one hash without the others", async () => {
      const { id } = await opened();
      const { id: elsewhere } = await opened();
      const anna = person(id, `words-${id}`, { phraseHash: "words" });
      const twin = person(elsewhere, `words-${elsewhere}`, { phraseHash: "words" });
      await store.participants.add(anna);
      await store.participants.add(twin);
      expect(await store.participants.byPhraseHash(id, "words")).toEqual(anna);
      expect(await store.participants.byPhraseHash(id, "other words")).toBeNull();
      await store.participants.change(anna.id, { returnHash: "once" });
      const given = { ...anna, returnHash: "once" };
      expect(await store.participants.byPhraseHash(id, "once")).toEqual(given);
      expect(await store.participants.byPhraseHash(id, "words")).toEqual(given);
      await store.participants.change(anna.id, { keyHash: "new key", phraseHash: "new", returnHash: null });
      expect(await store.participants.byKeyHash(id, anna.keyHash)).toBeNull();
      expect(await store.participants.byPhraseHash(id, "words")).toBeNull();
      expect(await store.participants.byPhraseHash(id, "once")).toBeNull();
      expect((await store.participants.byPhraseHash(id, "new"))?.keyHash).toBe("new key");
      expect(await store.participants.byPhraseHash(elsewhere, "words")).toEqual(twin);
      await store.participants.markRemoved(anna.id);
      expect(await store.participants.byPhraseHash(id, "new")).toBeNull();
    });

    test("writes one line of a log anew and no other, and frees the space of the old one", async () => {
      const { id } = await opened();
      const other = await opened();
      await store.events.redact(id, 2, '{"short":true}');
      const [first, second] = await store.events.read(id, 1);
      expect(first).toEqual(records(1, 1)[0]);
      expect(second).toMatchObject({ seq: 2, line: '{"short":true}' });
      expect(await store.events.read(other.id, 1)).toEqual(records(1, 2));
      await store.vacuum();
      expect(await store.events.read(id, 2)).toHaveLength(1);
    });

    test("erases the names of one session's people, and keeps their keys", async () => {
      const [one, other] = [await opened(), await opened()];
      await store.participants.add(person(one.id, `${one.id}-a`, { keyHash: "forgotten" }));
      await store.participants.add(person(other.id, `${other.id}-a`));
      expect(await store.participants.eraseNames(one.id)).toBe(1);
      expect(await store.participants.eraseNames(one.id)).toBe(0);
      const found = await store.participants.byKeyHash(one.id, "forgotten");
      expect(found).toMatchObject({ id: `${one.id}-a`, name: "" });
      expect((await store.participants.ofSession(other.id))[0]?.name).not.toBe("");
    });

    test("keeps nothing of when somebody was seen whose name was erased, also if they come again", async () => {
      const { id } = await opened();
      const [erased, newcomer] = [person(id, `${id}-a`), person(id, `${id}-b`)];
      await store.participants.add(erased);
      await store.participants.markSeen(erased.id, 7);
      await store.participants.eraseNames(id);
      expect(await store.participants.seen(id)).toEqual({});
      await store.participants.add(newcomer);
      for (const one of [erased, newcomer]) await store.participants.markSeen(one.id, 8);
      expect(await store.participants.seen(id)).toEqual({ [newcomer.id]: 8 });
    });

    test("knows the sessions in which somebody has a name: not after it was erased, but when somebody came later", async () => {
      const [one, other] = [await opened(), await opened()];
      const named = async () => {
        const all = await store.participants.sessionsWithNames();
        return [one.id, other.id].map((id) => all.has(id));
      };
      expect(await named()).toEqual([false, false]);
      await store.participants.add(person(one.id, `${one.id}-a`));
      await store.participants.add(person(one.id, `${one.id}-b`));
      expect(await named()).toEqual([true, false]);
      await store.participants.eraseNames(one.id);
      expect(await named()).toEqual([false, false]);
      await store.participants.add(person(one.id, `${one.id}-c`));
      expect(await named()).toEqual([true, false]);
    });

    test("knows which sessions have ended before a time, and which marks each has", async () => {
      const [running, ended] = [await opened(), await opened()];
      const standing = { ...STANDING, phase: "debrief" };
      const more = records(3, 3);
      const append = { session: ended.id, expectedSeq: 2, epoch: EPOCH, records: more, standing };
      expect(await store.events.append(append)).toBe("appended");
      const last = more.at(-1)?.at ?? 0;
      expect(await store.events.endedBefore(last)).not.toContain(ended.id);
      const before = await store.events.endedBefore(last + 1);
      expect(before).toContain(ended.id);
      expect(before).not.toContain(running.id);
      await store.marks.put(ended.id, "names-erased", 7);
      await store.marks.put(ended.id, "names-erased", 8);
      await store.marks.put(ended.id, "imported", 9);
      expect(await store.marks.of(ended.id)).toEqual(new Set(["names-erased", "imported"]));
      expect(await store.marks.of(running.id)).toEqual(new Set());
      expect((await store.marks.all()).get(ended.id)?.size).toBe(2);
    });

    test("a new code takes the place of the old one together with the record of it, or not at all", async () => {
      const { id, code } = await opened();
      const { epoch } = (await store.leases.claim(
        id,
        { process: "one", address: "" },
        { milliseconds: 60_000, force: true },
      )) as { epoch: number };
      const append = { session: id, epoch, records: records(3, 1), standing: STANDING, code: `NEW-${code}` };
      expect(await store.events.append({ ...append, expectedSeq: 7 })).toBe("conflict");
      expect((await store.events.byCode(code))?.id).toBe(id);
      expect(await store.events.append({ ...append, expectedSeq: 2 })).toBe("appended");
      expect(await store.events.byCode(code)).toBeNull();
      expect((await store.events.byCode(`NEW-${code}`))?.id).toBe(id);
    });

    test("keeps every version of a scenario, also of two saved at the same moment", async () => {
      const draft = {
        id: "my-game",
        title: "Mine",
        text: "id: my-game\n",
        faults: 2,
        savedAt: 9,
        owner: "ada",
      };
      const versions = await Promise.all([store.scenarios.save(draft), store.scenarios.save(draft)]);
      expect(versions.sort()).toEqual([1, 2]);
      const last = { ...draft, text: "id: my-game # mended\n", faults: 0 };
      expect(await store.scenarios.save(last)).toBe(3);
      expect((await store.scenarios.versions("my-game")).map(({ version }) => version)).toEqual([1, 2, 3]);
      expect(await store.scenarios.newest()).toEqual([{ id: last.id, version: 3 }]);
      expect(await store.scenarios.versions("other")).toEqual([]);
      expect((await store.scenarios.versions("my-game")).some((one) => "text" in one)).toBe(false);
      expect(await store.scenarios.version("my-game", 2)).toMatchObject({ version: 2, text: draft.text });
      expect(await store.scenarios.version("my-game", 9)).toBeNull();
    });

    test("host keys are found by their hash; the secret stays what it was at first", async () => {
      await store.keys.put({ name: "first", keyHash: "old", createdAt: 1 });
      await store.keys.put({ name: "first", keyHash: "hash", createdAt: 1 });
      expect(await store.keys.byHash("hash")).toMatchObject({ name: "first" });
      expect(await store.keys.byHash("old")).toBeNull();
      expect(await store.keys.list()).toEqual([
        { name: "first", keyHash: "hash", createdAt: 1, revokedAt: null },
      ]);
      expect([await store.keys.secret("one"), await store.keys.secret("two")]).toEqual(["one", "one"]);
      await expect(store.ping()).resolves.toBeUndefined();
    });

    test("a named key holds until it is revoked; its name stays, and can get another key", async () => {
      const ada = { name: "ada", keyHash: "hash of ada", createdAt: 2 };
      expect(await store.keys.add(ada)).toBe(true);
      expect(await store.keys.add({ ...ada, keyHash: "another" })).toBe(false);
      expect(await store.keys.byHash("hash of ada")).toMatchObject({ name: "ada", revokedAt: null });
      expect(await store.keys.revoke("ada", 3)).toBe(true);
      expect(await store.keys.revoke("ada", 4)).toBe(false);
      expect(await store.keys.revoke("nobody", 4)).toBe(false);
      expect(await store.keys.wasRevoked("hash of ada")).toBe(true);
      expect(await store.keys.wasRevoked("another")).toBe(false);
      expect(await store.keys.byHash("hash of ada")).toBeNull();
      expect((await store.keys.list()).find(({ name }) => name === "ada")?.revokedAt).toBe(3);
      expect(await store.keys.add({ ...ada, keyHash: "another", createdAt: 5 })).toBe(true);
      expect(await store.keys.byHash("another")).toMatchObject({ createdAt: 5, revokedAt: null });
    });
  });
}
