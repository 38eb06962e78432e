import { useState } from "react";
import { Button } from "../look/button.tsx";
import { ChannelChips } from "../look/channel-chips.tsx";
import { MessageComposer } from "../look/message-composer.tsx";
import { MessageThread } from "../look/message-thread.tsx";
import { ProposalCard } from "../look/proposal-card.tsx";
import { SectionHead } from "../look/section-head.tsx";

export function TalksColumn() {
  const [channel, setChannel] = useState("washington");
  const [sent, setSent] = useState<string[]>([]);
  return (
    <>
      <div style={{ padding: "14px 20px 6px" }}>
        <SectionHead title="Talks" aside="you can accept 2 proposals" />
      </div>
      <ChannelChips
        label="Channels"
        selected={channel}
        onSelect={setChannel}
        add={{ label: "New group", onPress: () => {} }}
        channels={[
          { id: "washington", label: "Washington", sign: { letter: "W", slot: "washington" }, unread: 1 },
          { id: "moscow", label: "Moscow", sign: { letter: "M", slot: "moscow" }, unread: 2 },
          { id: "dushanbe", label: "Dushanbe", sign: { letter: "Du" } },
          { id: "all", label: "All seats" },
        ]}
      />
      <MessageThread
        label="Messages with Washington"
        items={[
          {
            id: "1",
            author: "Washington, Maya",
            when: "3:05 ago",
            text: "Congress will not pay for silence on Andijan. Rent we can do.",
          },
          {
            id: "2",
            author: "You",
            when: "1:50 ago",
            isOwn: true,
            text: "1.5 is what Bishkek used to get. Double it and I will talk to the President.",
          },
          { id: "3", card: <Offer /> },
          ...sent.map((text, index) => ({ id: `s${index}`, author: "You", isOwn: true, text })),
        ]}
      />
      <MessageComposer
        label="Message Washington"
        onSend={(text) => {
          setSent([...sent, text]);
          return true;
        }}
      />
    </>
  );
}

function Offer() {
  return (
    <ProposalCard
      title="K2 at a new rent"
      note="Version 2, secret"
      status={{ words: "4:12 left", icon: "clock", isWaiting: true }}
      terms={[
        { id: "base", label: "Base", value: "K2 stays, 2 battalions" },
        {
          id: "rent",
          label: "Rent",
          value: (
            <span>
              <b>2.5 M$</b> a turn to you
            </span>
          ),
          was: "1.5",
        },
        {
          id: "aid",
          label: "Aid",
          value: (
            <span>
              <b>10 M$</b> a turn to you
            </span>
          ),
          isNew: true,
        },
        { id: "for", label: "For", value: "4 turns, 4 to 7" },
      ]}
      effects={[
        <span key="a">
          <b>+12.5 M$</b> a turn
        </span>,
        <span key="b">
          <b>1</b> capital to accept
        </span>,
        "Breaking it: prestige −5, trust −20",
      ]}
      parties={[
        { id: "w", sign: { letter: "W", slot: "washington" }, name: "Washington", hasSigned: true },
        { id: "t", sign: { letter: "Ta", own: true }, name: "You", hasSigned: false },
      ]}
      partyWords={{ signed: "has signed", open: "not yet" }}
      actions={
        <>
          <Button>Accept</Button>
          <Button>Counter</Button>
          <Button>Decline</Button>
        </>
      }
    />
  );
}
