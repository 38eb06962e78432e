import { Button as AriaButton } from "react-aria-components";
import { CountBadge } from "../look/count-badge.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Roundel } from "../look/roundel.tsx";
import { useLookWords } from "../look/words.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";
import styles from "./all-channels.module.css";
import { inListOrder } from "./channel-order.ts";
import { type Channel, channelLabel, othersOf } from "./channels.ts";
import type { Talks } from "./use-talks.ts";

interface AllChannelsProps {
  readonly talks: Talks;
  readonly onClose: () => void;
  readonly onOpen: (key: string) => void;
}

/** Every channel in one list, those where something waits first, each with what was said last. */
export default function AllChannels({ talks, onClose, onOpen }: AllChannelsProps) {
  const text = useText();
  return (
    <Dialog title={text.talks.allTitle} isOpen onClose={onClose}>
      <ul className={styles.list}>
        {inListOrder(talks.channels, talks.waiting).map((channel) => (
          <li key={channel.key}>
            <ChannelLine
              channel={channel}
              waiting={talks.waiting(channel)}
              isOpen={channel.key === talks.selected?.key}
              onOpen={() => onOpen(channel.key)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface ChannelLineProps {
  readonly channel: Channel;
  readonly waiting: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ChannelLine({ channel, waiting, isOpen, onOpen }: ChannelLineProps) {
  const text = useText();
  const words = useLookWords();
  const names = useNames();
  const sign = useSigns();
  const { you } = useView();
  const others = othersOf(channel, you.seat);
  const last = channel.messages.at(-1);
  const who =
    last?.participant === you.participant
      ? text.talks.you
      : last?.seat == null
        ? text.header.facilitator
        : names.seat(last.seat);
  return (
    <AriaButton className={styles.line} onPress={onOpen} aria-current={isOpen || undefined}>
      <span className={styles.signs}>
        {others.slice(0, 3).map((seat) => (
          <Roundel key={seat} {...sign(seat)} />
        ))}
      </span>
      <span className={styles.name}>
        <b>{channelLabel(channel, you.seat, names, text)}</b>
        <span className="quiet">
          {last !== undefined
            ? text.talks.said(who, last.text ?? text.talks.hidden)
            : channel.proposals.length > 0
              ? text.talks.offers(channel.proposals.length)
              : text.talks.empty}
        </span>
      </span>
      {waiting > 0 && <CountBadge label={words.unread(waiting)}>{waiting}</CountBadge>}
    </AriaButton>
  );
}
