import { useState } from "react";
import type { MessagePage } from "../../shared/protocol/messages.ts";
import type { ChannelView, MessageView } from "../../shared/view/view.ts";
import { joinMessages } from "../play/channels.ts";
import { useSource } from "../state/session-context.tsx";

const NONE: readonly MessageView[] = [];

/** The messages of a channel with the older ones that were asked for. */
export function useOlder(channel: ChannelView | undefined) {
  const { request } = useSource();
  const [older, setOlder] = useState<{ messages: readonly MessageView[]; more: boolean } | null>(null);
  const messages = joinMessages(older?.messages ?? NONE, channel?.messages ?? NONE);
  const load = async () => {
    const before = messages[0]?.id;
    if (channel === undefined || before === undefined) return;
    const reply = await request("message.page", { channel: channel.key, before });
    if (!reply.ok) return;
    const page = reply.value as unknown as MessagePage;
    setOlder({ messages: joinMessages(page.messages, messages), more: page.more });
  };
  return { messages, more: older?.more ?? channel?.more ?? false, load: () => void load() };
}
