import { type Rejection, rejection } from "../../shared/base/rejection.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { newCode } from "../auth/code.ts";
import type { Mark } from "../store/mark-rows.ts";
import { NO_RENEWALS, type Store, type StoredSession } from "../store/store.ts";
import type { PlacedLog } from "./log-task.ts";

/** Codes are drawn until one is free; so many in a row are never taken by chance. */
const TRIES = 20;

/** Makes a session of a log, with a code of its own, and marked if it shall be from the start. */
export async function placeLog(
  { events }: Pick<Store, "events">,
  log: PlacedLog,
  { owner, now }: { readonly owner: string; readonly now: number },
  mark?: Mark,
): Promise<Result<StoredSession, Rejection>> {
  const { lines, phase, turn, ...rest } = log;
  const standing = { phase, turn, due: null };
  for (let tries = 0; tries < TRIES; tries += 1) {
    // Looked up each time: of two who place the same log at once, one finds the other's.
    const known = await events.byId(rest.id);
    if (known !== null) return fail(rejection("ALREADY_HERE", { title: known.title, id: known.id }));
    const session = { ...rest, code: newCode(), owner, createdAt: now };
    if ((await events.create(session, lines, standing, mark)) === "created")
      return ok({ ...session, ...standing, linkKeys: NO_RENEWALS });
  }
  throw new Error("no free code was found");
}

/** Makes a session to look at of a log that came from elsewhere. Its people's names stay where they were. */
export function importLog(
  store: Pick<Store, "events">,
  log: PlacedLog,
  by: { readonly owner: string; readonly now: number },
): Promise<Result<StoredSession, Rejection>> {
  return placeLog(store, log, by, "imported");
}
