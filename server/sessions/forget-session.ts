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
 * still verifies and replays. Snapshots go, too: they are made again from the log. The caller vacuums the store.
 */
export async function eraseSession(
  { events, participants, snapshots, marks }: Omit<Store, "close">,
  session: string,
  { texts, now }: { readonly texts: boolean; readonly now: number },
): Promise<Forgotten> {
  const names = await participants.eraseNames(session);
  await marks.put(session, "names-erased", now);
  if (!texts) return { names, texts: 0 };
  let erased = 0;
  for (const record of recordsOf(await events.read(session, 1))) {
    const redacted = withoutTexts(record);
    if (redacted === record) continue;
    await events.redact(session, record.seq, makeLine(redacted));
    erased += redacted.parts.filter((part, index) => part !== record.parts[index]).length;
  }
  await snapshots.dropSnapshots(session);
  await marks.put(session, "texts-erased", now);
  return { names, texts: erased };
}

/**
 * The same on a server that runs. Nobody is in the session meanwhile: what has the texts in its memory could answer with
 * them, and would write them into its next snapshot.
 */
export function forgetSession(sessions: Sessions, session: string, texts: boolean): Promise<Forgotten> {
  const { store, time } = sessions.tools;
  return sessions.whileShut(session, () => eraseSession(store, session, { texts, now: time.now() }));
}
