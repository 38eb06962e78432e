import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { RequestName } from "../../shared/protocol/requests.ts";
import type { Order } from "../../shared/world/order.ts";
import type { Reply } from "../connection/outbox.ts";
import { type DraftPlace, keep, nameOf, readKept } from "./draft-storage.ts";
import { useSource, useView } from "./session-context.tsx";

/** What was on its way for a seat when its writer was moved to another: it was not done, and is theirs to copy. */
interface Undone {
  readonly seat: string;
  /** The words of a message; null if it was something else. */
  readonly words: string | null;
  /** What a sheet held. */
  readonly orders: readonly Order[];
}

const WHAT = "undone";
const NONE: readonly Undone[] = [];
const listeners = new Set<() => void>();
/** As the screens have it; a device that keeps nothing shows it, too. */
const shown = new Map<string, readonly Undone[]>();

/** All that was not done, until it is read, also after a reload; and what puts it away. */
export function useUndone(): readonly [readonly Undone[], () => void] {
  const place = usePlace();
  const putAway = useCallback(() => put(place, NONE), [place]);
  return [useSyncExternalStore(subscribe, () => undoneOf(place)), putAway];
}

/** Looks at each answer to what was put in a seat's name, and keeps what was refused because its writer had left that seat. */
export function useUndoneKeeper(): (type: RequestName, payload: unknown, reply: Reply) => void {
  const { readOnly } = useSource();
  const place = usePlace();
  return useCallback(
    (type, payload, reply) => {
      if (readOnly || reply.ok || reply.error.code !== "SEAT_CHANGED") return;
      const undone = undoneIn(type, payload as Sent, String(reply.error.params.seat ?? ""));
      const before = undoneOf(place);
      const isKnown = before.some((one) => JSON.stringify(one) === JSON.stringify(undone));
      if (!isKnown) put(place, [...before, undone]);
    },
    [readOnly, place],
  );
}

interface Sent {
  readonly text?: string;
  readonly orders?: readonly Order[];
}

function undoneIn(type: RequestName, { text, orders }: Sent, seat: string): Undone {
  return { seat, words: type === "message.send" ? (text ?? null) : null, orders: orders ?? [] };
}

/** It is the person's, at whichever seat they sit. */
function usePlace(): DraftPlace {
  const {
    session: { id },
    you: { participant },
  } = useView();
  return useMemo(() => ({ session: id, seat: participant }), [id, participant]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function undoneOf(place: DraftPlace): readonly Undone[] {
  const name = nameOf(place, WHAT);
  let undone = shown.get(name);
  if (undone === undefined) {
    const kept = readKept(place, WHAT);
    undone = Array.isArray(kept) ? kept.flatMap(readUndone) : NONE;
    shown.set(name, undone);
  }
  return undone;
}

function readUndone(kept: unknown): readonly Undone[] {
  const { seat, words = null, orders } = (kept ?? {}) as Partial<Undone>;
  if (typeof seat !== "string" || !Array.isArray(orders)) return [];
  return [{ seat, words: typeof words === "string" ? words : null, orders }];
}

function put(place: DraftPlace, undone: readonly Undone[]): void {
  keep(place, WHAT, undone.length === 0 ? null : undone);
  shown.set(nameOf(place, WHAT), undone);
  for (const listener of listeners) listener();
}
