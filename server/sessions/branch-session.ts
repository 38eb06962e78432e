import { randomBytes } from "node:crypto";
import type { Rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { BOTS } from "../../shared/bots/registry.ts";
import type { BranchWish } from "../../shared/log/branch.ts";
import { buildFacts } from "../build-facts.ts";
import type { StoredSession } from "../store/store.ts";
import { PROGRAM_VERSION } from "../version.ts";
import { deskIds } from "./desk-ids.ts";
import { placeLog } from "./place-log.ts";
import { runLogTask } from "./run-log-task.ts";
import type { Sessions } from "./sessions.ts";

/** Where a branch leaves its parent, and what it is called: like its parent, if nothing else is said. */
export interface Fork {
  readonly turn: number;
  readonly title?: string | undefined;
}

/** What is new in a branch beside its course: an id of its own, its desk, and the program that makes it. */
export function branchWish({ turn, title }: Fork, now: number): Omit<BranchWish, "entropy"> {
  const session = randomBytes(10).toString("hex");
  const bots = Object.fromEntries(BOTS.map((bot) => [bot.id, bot.version]));
  return { session, ...deskIds(session), turn, title, now, program: PROGRAM_VERSION, ...buildFacts(), bots };
}

/**
 * Makes a session that goes on from a turn of another one, for the same host.
 *
 * @param refused why it shall not be made after all, asked when it is worked out and not yet placed: words that were
 * erased from the parent meanwhile would live on in it
 */
export async function branchSession(
  sessions: Sessions,
  parent: StoredSession,
  fork: Fork,
  refused: () => Rejection | null,
): Promise<Result<StoredSession, Rejection>> {
  const { store, time } = sessions.tools;
  const text = (await store.events.read(parent.id, 1)).map(({ line }) => `${line}\n`).join("");
  const now = time.now();
  const branch = await runLogTask({ kind: "branch", text, wish: branchWish(fork, now) });
  if (!branch.ok) return branch;
  const late = refused();
  if (late !== null) return fail(late);
  const placed = await placeLog(store, branch.value, { owner: parent.owner, now });
  if (!placed.ok) return placed;
  await sessions.addDesk(placed.value, []);
  return ok(placed.value);
}
