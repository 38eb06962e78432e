import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** What was done to a session as a whole: its log came from elsewhere; its names, or its texts, were erased. */
export type Mark = "imported" | "names-erased" | "texts-erased";
export type Marks = ReadonlySet<Mark>;

const NONE: Marks = new Set();

/** The marks of sessions, kept beside their logs. */
export interface MarkStore {
  /** Sets a mark; the first time counts. */
  put(session: string, mark: Mark, at: number): Promise<void>;
  of(session: string): Promise<Marks>;
  /** The marks of every session that has some. */
  all(): Promise<ReadonlyMap<string, Marks>>;
}

/** The table of marks. */
export function markStore(database: Kysely<Tables>): MarkStore {
  const all = async (session: string | null) => {
    let query = database.selectFrom("marks").select(["session", "mark"]);
    if (session !== null) query = query.where("session", "=", session);
    const marks = new Map<string, Set<Mark>>();
    for (const { session: id, mark } of await query.execute())
      marks.set(id, (marks.get(id) ?? new Set<Mark>()).add(mark));
    return marks;
  };
  return {
    async put(session, mark, at) {
      await database
        .insertInto("marks")
        .values({ session, mark, at })
        .onConflict((conflict) => conflict.columns(["session", "mark"]).doNothing())
        .execute();
    },
    of: async (session) => (await all(session)).get(session) ?? NONE,
    all: () => all(null),
  };
}
