import { useCallback, useEffect, useMemo, useState } from "react";
import type { MessagePage } from "../../shared/protocol/messages.ts";
import type { MessageView } from "../../shared/view/view.ts";
import { useWidth } from "../look/use-width.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { useKept } from "../state/use-kept.ts";
import { type Channel, channelsOf, joinMessages, unreadOf } from "./channels.ts";
import type { ShownView } from "./use-shown-view.ts";

export interface Talks {
  readonly channels: readonly Channel[];
  readonly selected: Channel | undefined;
  readonly select: (key: string) => void;
  readonly open: (key: string) => void;
  readonly unread: (channel: Channel) => number;
  /** Messages to read and offers to answer. */
  readonly waiting: (channel: Channel) => number;
  readonly unreadInAll: number;
  readonly loadOlder: (channel: Channel) => Promise<void>;
}

const readKeys = (kept: unknown): readonly string[] | null => (Array.isArray(kept) ? kept.map(String) : null);
const readMarks = (kept: unknown): Readonly<Record<string, string>> | null =>
  typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, string>>) : null;

/** The channels of the viewer, which one is in front, and what has been read while the talks were on the screen. */
export function useTalks(shown: ShownView): Talks {
  const view = useView();
  const width = useWidth();
  const visible =
    shown === "talks" || (width !== "phone" && shown === "map") || (width === "wide" && shown === "orders");
  const { request } = useSource();
  const { you, session, channels: sent, proposals } = view;
  const place = { session: session.id, seat: you.seat ?? you.role };
  const [opened, setOpened] = useKept(place, "channels", readKeys);
  const [read, setRead] = useKept(place, "read", readMarks);
  const [key, select] = useState("public");
  const [older, setOlder] = useState<Readonly<Record<string, OlderMessages>>>({});
  const channels = useMemo(
    () =>
      channelsOf({ channels: sent, proposals, you }, opened ?? []).map((channel) => {
        const page = older[channel.key];
        if (page === undefined) return channel;
        return { ...channel, messages: joinMessages(page.messages, channel.messages), more: page.more };
      }),
    [sent, proposals, you, opened, older],
  );
  const selected = channels.find((channel) => channel.key === key) ?? channels[0];
  const last = selected?.messages.at(-1)?.id;
  useEffect(() => {
    if (!visible || selected === undefined || last === undefined || read?.[selected.key] === last) return;
    setRead({ ...read, [selected.key]: last });
  }, [visible, selected, last, read, setRead]);
  const unread = (channel: Channel) => unreadOf(channel, read?.[channel.key], you.participant);
  const waiting = (channel: Channel) =>
    unread(channel) + channel.proposals.filter(({ yours }) => yours).length;
  const open = (next: string) => {
    setOpened([...new Set([...(opened ?? []), next])]);
    select(next);
  };
  const loadOlder = useCallback(
    async ({ key: channel, messages }: Channel) => {
      const before = messages[0]?.id;
      if (before === undefined) return;
      const reply = await request("message.page", { channel, before });
      if (!reply.ok) return;
      const page = reply.value as unknown as MessagePage;
      setOlder((known) => ({
        ...known,
        [channel]: {
          messages: joinMessages(page.messages, known[channel]?.messages ?? messages),
          more: page.more,
        },
      }));
    },
    [request],
  );
  const unreadInAll = channels.reduce((sum, channel) => sum + unread(channel), 0);
  return { channels, selected, select, open, unread, waiting, unreadInAll, loadOlder };
}

interface OlderMessages {
  readonly messages: readonly MessageView[];
  readonly more: boolean;
}
