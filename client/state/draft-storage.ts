import { lasting, readStored, writeStored } from "../connection/keys.ts";

/** Where the words and orders of one seat of one session lie on this device. */
export interface DraftPlace {
  readonly session: string;
  readonly seat: string;
}

export const nameOf = ({ session, seat }: DraftPlace, what: string) =>
  `whitecell.draft.${session}.${seat}.${what}`;

/** Anything half written: an open order form, a proposal. `what` names it. */
export function readKept(place: DraftPlace, what: string): unknown {
  const text = readStored(lasting(), nameOf(place, what));
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function keep(place: DraftPlace, what: string, value: unknown): void {
  writeStored(lasting(), nameOf(place, what), value === null ? null : JSON.stringify(value));
}
