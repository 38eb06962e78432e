import { useState } from "react";
import { Button } from "../look/button.tsx";
import { ChannelChips } from "../look/channel-chips.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { later } from "../look/later.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { MessageComposer } from "../look/message-composer.tsx";
import { MessageThread } from "../look/message-thread.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useHalfMessage } from "../state/use-half-written.ts";
import { useSeatRequest } from "../state/use-seat-request.ts";
import { useList } from "../text/lists.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { isFirst } from "./channel-order.ts";
import { type Channel, channelAddress, channelLabel, othersOf } from "./channels.ts";
import styles from "./play.module.css";
import { type ProposalStart, useAsk } from "./proposal-start.ts";
import { useChannelOrder } from "./use-channel-order.ts";
import type { Talks } from "./use-talks.ts";
import { useThreadItems } from "./use-thread-items.tsx";

const LONGEST = 2_000;
const AllChannels = later(() => import("./all-channels.tsx"));
const NewChannel = later(() => import("./new-channel.tsx"));

/** With whom, what was said, what is offered, and a field to answer. */
export function TalksColumn({ talks }: { talks: Talks }) {
  const text = useText();
  const names = useNames();
  const sign = useSigns();
  const { you, sheet } = useView();
  const { readOnly } = useSource();
  const ask = useAsk();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const { ordered, ...hold } = useChannelOrder(talks.channels);
  const { selected } = talks;
  const mayBegin = you.seat !== null && !readOnly;
  return (
    <div className={styles.talks}>
      <div className={styles.talksHead} {...hold}>
        <SectionHead
          title={text.play.talks}
          aside={sheet === null ? undefined : text.talks.acceptances(sheet.acceptancesLeft)}
        />
        <ChannelChips
          label={text.talks.channels}
          selected={selected?.key ?? ""}
          onSelect={talks.select}
          channels={ordered.map((channel) => {
            const others = othersOf(channel, you.seat);
            return {
              id: channel.key,
              label: channelLabel(channel, you.seat, names, text),
              unread: talks.waiting(channel),
              isFixed: isFirst(channel),
              ...(others.length === 1 ? { sign: sign(others[0] ?? null) } : {}),
            };
          })}
          all={{
            label: text.talks.all(ordered.length),
            short: text.talks.allShort,
            onPress: () => setDialog("all"),
          }}
          {...(mayBegin ? { add: { label: text.talks.newChannel, onPress: () => setDialog("new") } } : {})}
        />
      </div>
      {selected !== undefined && (
        <Conversation
          key={selected.key}
          channel={selected}
          talks={talks}
          onPropose={ask ?? undefined}
          onNew={mayBegin ? () => setDialog("new") : undefined}
        />
      )}
      <TalksDialog shown={dialog} talks={talks} onClose={() => setDialog(null)} />
    </div>
  );
}

type DialogName = "new" | "all";

interface TalksDialogProps {
  readonly shown: DialogName | null;
  readonly talks: Talks;
  readonly onClose: () => void;
}

function TalksDialog({ shown, talks, onClose }: TalksDialogProps) {
  const closing = (choose: (key: string) => void) => (key: string) => {
    choose(key);
    onClose();
  };
  if (shown === "all") return <AllChannels talks={talks} onClose={onClose} onOpen={closing(talks.select)} />;
  if (shown === "new") return <NewChannel onClose={onClose} onOpen={closing(talks.open)} />;
  return null;
}

interface ConversationProps {
  readonly channel: Channel;
  readonly talks: Talks;
  readonly onPropose: ((start: ProposalStart) => void) | undefined;
  /** Missing where the viewer can talk to nobody alone. */
  readonly onNew: (() => void) | undefined;
}

function Conversation({ channel, talks, onPropose, onNew }: ConversationProps) {
  const text = useText();
  const names = useNames();
  const { readOnly } = useSource();
  const request = useSeatRequest();
  const { you, session } = useView();
  const [fault, setFault] = useState<string | null>(null);
  const items = useThreadItems(channel, onPropose);
  const label = channelLabel(channel, you.seat, names, text);
  const [half, keepHalf] = useHalfMessage(
    { session: session.id, seat: you.seat ?? you.role },
    `message.${channel.key}`,
  );
  const send = async (words: string) => {
    setFault(null);
    const reply = await request("message.send", { channel: channelAddress(channel), text: words });
    if (!reply.ok) setFault(refusalSentence(text, reply.error));
    return reply.ok;
  };
  const others = othersOf(channel, you.seat);
  return (
    <>
      <MessageThread
        label={label}
        items={items}
        empty={<NothingSaid channel={channel} label={label} onNew={onNew} />}
        {...(channel.more
          ? { older: { label: text.talks.older, onPress: () => void talks.loadOlder(channel) } }
          : {})}
      />
      {!readOnly && you.role !== "observer" && (
        <div className={styles.composer}>
          <MessageComposer
            label={text.talks.message(label)}
            placeholder={text.talks.write}
            onSend={send}
            maxLength={LONGEST}
            fault={fault}
            initial={half}
            onText={keepHalf}
            more={
              onPropose !== undefined && others.length > 0 ? (
                <Button icon="pen" onPress={() => onPropose({ to: others, answers: null })}>
                  {text.talks.propose}
                </Button>
              ) : undefined
            }
          />
        </div>
      )}
    </>
  );
}

interface NothingSaidProps {
  readonly channel: Channel;
  readonly label: string;
  readonly onNew: (() => void) | undefined;
}

/**
 * Who reads what is written here, and who plays a seat that will not write back. Where everybody reads, the way to those
 * talks from which proposals come: on a phone it is but a plus above.
 */
function NothingSaid({ channel, label, onNew }: NothingSaidProps) {
  const { talks } = useText();
  const names = useNames();
  const list = useList();
  const { seats, you } = useView();
  const others = othersOf(channel, you.seat);
  const bots = seats
    .filter(({ seat, bot }) => bot && others.includes(seat))
    .map(({ seat }) => names.seat(seat));
  return (
    <EmptyState
      title={talks.empty}
      action={
        channel.key === "public" &&
        onNew && (
          <LinkButton icon="plus" onPress={onNew}>
            {talks.toOne}
          </LinkButton>
        )
      }
    >
      {channel.key === "public" ? talks.emptyPublic : talks.emptyText(label)}
      {bots.length > 0 && ` ${talks.emptyBots(list(bots), bots.length)}`}
    </EmptyState>
  );
}
