import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NewSession, Store, StoredParticipant, StoredRecord } from "../../server/store/store.ts";

const STANDING = { phase: "planning", turn: 1 };
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
      expect(await store.events.create(session, records(1, 2), { phase: "lobby", turn: 0 })).toBe("created");
      return session;
    }

    test("gives back a log as it was written, from any record on", async () => {
      const { id } = await opened();
      await store.events.append({ session: id, expectedSeq: 2, records: records(3, 3), standing: STANDING });
      expect(await store.events.read(id, 1)).toEqual([...records(1, 2), ...records(3, 3)]);
      expect((await store.events.read(id, 4)).map(({ seq }) => seq)).toEqual([4, 5]);
      expect(await store.events.byId(id)).toMatchObject({ id, ...STANDING });
    });

    test("a log of two thousand records is appended in one piece", async () => {
      const { id } = await opened();
      const many = records(3, 2000);
      await store.events.append({ session: id, expectedSeq: 2, records: many, standing: STANDING });
      expect(await store.events.read(id, 3)).toEqual(many);
    });

    test("of two writers that both believe they own a session, the second is refused and writes nothing", async () => {
      const { id } = await opened();
      const first = { session: id, expectedSeq: 2, records: records(3, 2, "first"), standing: STANDING };
      const second = { ...first, records: records(3, 3, "second"), standing: { phase: "debrief", turn: 9 } };
      expect(await store.events.append(first)).toBe("appended");
      expect(await store.events.append(second)).toBe("conflict");
      expect(await store.events.read(id, 3)).toEqual(first.records);
      expect(await store.events.byId(id)).toMatchObject(STANDING);
    });

    test("a writer that is ahead of the log is refused, too: no gap can come about", async () => {
      const { id } = await opened();
      const gap = { session: id, expectedSeq: 7, records: records(8, 1), standing: STANDING };
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
      expect(await store.events.create(twin, records(1, 1), STANDING)).toBe("code-taken");
      expect(await store.events.byId(twin.id)).toBeNull();
      expect(await store.events.read(twin.id, 1)).toEqual([]);
      expect((await store.events.byCode(session.code))?.id).toBe(session.id);
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

    test("finds people by the hash of their key within their session, and forgets who was refused", async () => {
      const { id } = await opened();
      const anna = person(id, `anna-${id}`, { phraseHash: "phrase" });
      const refused = person(id, `refused-${id}`, { createdAt: 6 });
      await store.participants.add(anna);
      await store.participants.add(refused);
      await store.participants.drop(refused.id);
      expect(await store.participants.byKeyHash(id, anna.keyHash)).toEqual(anna);
      expect(await store.participants.byKeyHash("session-0", anna.keyHash)).toBeNull();
      expect((await store.participants.counts()).get(id)).toBe(1);
      await store.participants.markRemoved(anna.id);
      expect(await store.participants.ofSession(id)).toEqual([{ ...anna, removed: true }]);
      expect((await store.participants.counts()).get(id)).toBeUndefined();
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
      expect(await store.scenarios.newest()).toEqual([{ ...last, version: 3 }]);
      expect(await store.scenarios.versions("other")).toEqual([]);
    });

    test("host keys are found by their hash; the secret stays what it was at first", async () => {
      await store.keys.put({ name: "first", keyHash: "old", createdAt: 1 });
      await store.keys.put({ name: "first", keyHash: "hash", createdAt: 1 });
      expect(await store.keys.byHash("hash")).toMatchObject({ name: "first" });
      expect(await store.keys.byHash("old")).toBeNull();
      expect(await store.keys.list()).toHaveLength(1);
      expect([await store.keys.secret("one"), await store.keys.secret("two")]).toEqual(["one", "one"]);
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
