import { useCallback } from "react";
import type { ChannelView } from "../../shared/view/view.ts";
import { useView } from "../state/session-context.tsx";
import { useKept } from "../state/use-kept.ts";
import { isForWhiteCell } from "./places.ts";

export interface Unread {
  readonly all: number;
  readonly of: (channel: ChannelView) => number;
  /** The channel has been read to its end. */
  readonly markRead: (channel: ChannelView | undefined) => void;
}

const readMarks = (kept: unknown): Readonly<Record<string, string>> | null =>
  typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, string>>) : null;

/**
 * Messages of others since each channel was looked at, as far as this browser remembers. Only what is meant for the white
 * cell is counted in `all`: what delegations say to each other waits for nobody here.
 */
export function useUnread(): Unread {
  const { channels, you, session } = useView();
  const [read, setRead] = useKept({ session: session.id, seat: you.role }, "console-read", readMarks);
  const of = ({ key, messages }: ChannelView) => {
    const at = messages.findIndex(({ id }) => id === read?.[key]);
    return messages.slice(at + 1).filter(({ participant }) => participant !== you.participant).length;
  };
  const markRead = useCallback(
    (channel: ChannelView | undefined) => {
      const last = channel?.messages.at(-1)?.id;
      if (channel === undefined || last === undefined || read?.[channel.key] === last) return;
      setRead({ ...read, [channel.key]: last });
    },
    [read, setRead],
  );
  return {
    all: channels.filter(isForWhiteCell).reduce((sum, channel) => sum + of(channel), 0),
    of,
    markRead,
  };
}
