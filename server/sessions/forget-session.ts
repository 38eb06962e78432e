import { makeLine } from "../../shared/log/codec.ts";
import { withoutTexts } from "../../shared/log/textless.ts";
import type { Store } from "../store/store.ts";
import { recordsOf } from "./restore.ts";
import type { Sessions } from "./sessions.ts";

/** What was erased. */
export interface Forgotten {
  readonly names: number;
  readonly texts: number;
}

/**
 * Erases a session's names, and, if asked, all that its people wrote: of each text the digest stays, so that the log
 * still verifies and replays. Snapshots go, too: they are made again from the log. What was erased lies in the database's
 * file until `endErasing`.
 */
export async function eraseSession(
  { events, participants, snapshots }: Pick<Store, "events" | "participants" | "snapshots">,
  session: string,
  texts: boolean,
): Promise<Forgotten> {
  const names = await participants.eraseNames(session);
  if (!texts) return { names, texts: 0 };
  let erased = 0;
  for (const record of recordsOf(await events.read(session, 1))) {
    const redacted = withoutTexts(record);
    if (redacted === record) continue;
    await events.redact(session, record.seq, makeLine(redacted));
    erased += redacted.parts.filter((part, index) => part !== record.parts[index]).length;
  }
  await snapshots.dropSnapshots(session);
  return { names, texts: erased };
}

/**
 * Overwrites what was erased from sessions. Only then are they marked as erased: what a full disk hindered, a program that
 * reads the file or the end of the process, is done once more by whoever looks for those that are not.
 */
export async function endErasing(
  { marks, vacuum }: Pick<Store, "marks" | "vacuum">,
  sessions: readonly string[],
  { texts, now }: { readonly texts: boolean; readonly now: number },
): Promise<void> {
  await vacuum();
  for (const session of sessions) {
    await marks.put(session, "names-erased", now);
    if (texts) await marks.put(session, "texts-erased", now);
  }
}

/**
 * The same on a server that runs. Nobody is in the session meanwhile: what has the texts in its memory could answer with
 * them, and would write them into its next snapshot.
 */
export function forgetSession(sessions: Sessions, session: string, texts: boolean): Promise<Forgotten> {
  return sessions.whileShut(session, () => eraseSession(sessions.tools.store, session, texts));
}
