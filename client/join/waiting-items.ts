import type { SheetStanding, Waiting } from "../../shared/view/waiting.ts";
import { unreadOf } from "../play/channels.ts";

/** One thing of a game that somebody has not opened. */
export type WaitingItem =
  | { readonly kind: "results"; readonly turn: number }
  | { readonly kind: "sheet"; readonly standing: SheetStanding; readonly ready: boolean }
  | { readonly kind: "proposals" | "votes" | "messages"; readonly count: number };

/** What this device knows that its owner has read: the last message of each channel, and the last results. */
export interface ReadMarks {
  readonly messages: Readonly<Record<string, string>>;
  /** `line.turn` */
  readonly results: string | null;
}

/** What there is to do or to read, in the order in which it is done inside: results, proposals, votes, the sheet, messages. */
export function waitingItems(waiting: Waiting, read: ReadMarks): readonly WaitingItem[] {
  const { line, results, proposals, votes, sheet, ready, channels, participant } = waiting;
  const items: WaitingItem[] = [];
  if (results !== null && read.results !== `${line}.${results}`)
    items.push({ kind: "results", turn: results });
  if (proposals > 0) items.push({ kind: "proposals", count: proposals });
  if (votes > 0) items.push({ kind: "votes", count: votes });
  if (sheet !== null) items.push({ kind: "sheet", standing: sheet, ready });
  const unread = channels.reduce(
    (sum, channel) => sum + unreadOf(channel, read.messages[channel.key], participant),
    0,
  );
  if (unread > 0) items.push({ kind: "messages", count: unread });
  return items;
}

/** Whether somebody should come for it; a sheet that is filed is only told. */
export function isOpen(item: WaitingItem): boolean {
  return item.kind !== "sheet" || item.standing !== "filed";
}
