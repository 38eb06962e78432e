import { useState } from "react";
import type { ProposalView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { ChannelChips } from "../look/channel-chips.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { later } from "../look/later.tsx";
import { MessageComposer } from "../look/message-composer.tsx";
import { MessageThread, type ThreadItem } from "../look/message-thread.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { keep, readKept } from "../state/draft-storage.ts";
import { useNames } from "../state/names.ts";
import { usePersonName } from "../state/person-name.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useNumbers } from "../text/numbers.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { isStanding } from "./channel-order.ts";
import { type Channel, channelAddress, channelLabel, othersOf } from "./channels.ts";
import styles from "./play.module.css";
import { Proposal } from "./proposal.tsx";
import { type ProposalStart, useAsk } from "./proposal-start.ts";
import { useChannelOrder } from "./use-channel-order.ts";
import type { Talks } from "./use-talks.ts";

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
              isFixed: isStanding(channel),
              ...(others.length === 1 ? { sign: sign(others[0] ?? null) } : {}),
            };
          })}
          all={{
            label: text.talks.all(ordered.length),
            short: text.talks.allShort,
            onPress: () => setDialog("all"),
          }}
          {...(you.seat === null || readOnly
            ? {}
            : { add: { label: text.talks.newChannel, onPress: () => setDialog("new") } })}
        />
      </div>
      {selected !== undefined && (
        <Conversation key={selected.key} channel={selected} talks={talks} onPropose={ask ?? undefined} />
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
}

function Conversation({ channel, talks, onPropose }: ConversationProps) {
  const text = useText();
  const names = useNames();
  const { request, readOnly } = useSource();
  const { you, session } = useView();
  const [fault, setFault] = useState<string | null>(null);
  const items = useThreadItems(channel, onPropose);
  const label = channelLabel(channel, you.seat, names, text);
  const place = { session: session.id, seat: you.seat ?? you.role };
  const what = `message.${channel.key}`;
  const half = readKept(place, what);
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
        empty={
          <EmptyState title={text.talks.empty}>
            {channel.key === "public" ? text.talks.emptyPublic : text.talks.emptyText(label)}
          </EmptyState>
        }
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
            initial={typeof half === "string" ? half : ""}
            onText={(words) => keep(place, what, words === "" ? null : words)}
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

/** Messages by time; offers that wait stand last, where the eye is, and those that are over first. */
function useThreadItems(
  channel: Channel,
  onPropose: ((start: ProposalStart) => void) | undefined,
): readonly ThreadItem[] {
  const { talks, header } = useText();
  const names = useNames();
  const numbers = useNumbers();
  const { people, you } = useView();
  const nameOf = usePersonName();
  const card = (proposal: ProposalView): ThreadItem => ({
    id: proposal.id,
    card: <Proposal proposal={proposal} onCounter={onPropose} />,
  });
  const isOver = ({ state }: ProposalView) => state !== "open" && state !== "binding";
  const messages = channel.messages.map(({ id, at, participant, seat, text }): ThreadItem => {
    const isOwn = participant === you.participant;
    const person = people.find((one) => one.participant === participant);
    const office = seat === null ? header.facilitator : names.seat(seat);
    return {
      id,
      isOwn,
      author: isOwn ? talks.you : [...new Set([office, person && nameOf(person)])].filter(Boolean).join(", "),
      text: text ?? talks.hidden,
      when: numbers.time(at),
    };
  });
  return [
    ...channel.proposals.filter(isOver).map(card),
    ...messages,
    ...channel.proposals.filter((proposal) => !isOver(proposal)).map(card),
  ];
}
