import { useEffect, useState } from "react";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { call, listSessions } from "../connection/http.ts";
import { keyHere, keyIn, readHostKey } from "../connection/keys.ts";
import { useView } from "../state/session-context.tsx";

/** The course of the game that the shown one branched from, as far as this device may look at it. */
export interface ParentCourse {
  /** The last turn that both have in common. */
  readonly turn: number;
  /** By turn, from the start on, the influence in the region of each patron; null where it may not be looked at. */
  readonly regional: readonly Readonly<Record<string, number>>[] | null;
  /** After each turn the score of each seat, in thousandths. */
  readonly scores: Readonly<Record<string, readonly number[]>>;
}

/** Null for a game that began by itself, and for whoever is no facilitator. */
export function useParent(): ParentCourse | null {
  const { console: cell } = useView();
  const session = cell?.parent?.session ?? null;
  const turn = cell?.parent?.turn ?? 0;
  const [course, setCourse] = useState<ParentCourse | null>(null);
  useEffect(() => {
    setCourse(null);
    if (session === null) return;
    let left = false;
    void fetchCourse(session).then((view) => {
      if (left) return;
      const { board, scores } = view ?? { board: null, scores: null };
      setCourse({ turn, regional: board?.history ?? null, scores: scores?.all ?? {} });
    });
    return () => {
      left = true;
    };
  }, [session, turn]);
  return course;
}

async function fetchCourse(session: string): Promise<ReplayedView["view"] | null> {
  const key = keyHere(session, "facilitator")?.key ?? (await keyOfHost(session));
  if (key === null) return null;
  const path = `api/sessions/${encodeURIComponent(session)}/views?as=facilitator`;
  const answer = await call<ReplayedView>(path, { key, timeout: 30_000 });
  return answer.ok ? answer.value.view : null;
}

/** Where the host's key is at hand, no other page of that game has to be opened first. */
async function keyOfHost(session: string): Promise<string | null> {
  const hostKey = readHostKey();
  if (hostKey === null) return null;
  const listed = await listSessions(hostKey);
  const found = listed.ok ? listed.value.find(({ id }) => id === session) : undefined;
  return found === undefined ? null : keyIn(found.links.console);
}
