import { useState } from "react";
import type { ChannelView } from "../../shared/view/view.ts";
import { MessageList } from "../console/message-list.tsx";
import { Chip } from "../look/chip.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

/** What had been said by then, channel by channel, as far as these eyes could read it. */
export function TalksPanel() {
  const words = useReplayWords();
  const names = useNames();
  const { channels, you } = useView();
  const list = useList();
  const [key, choose] = useState("public");
  const spoken = channels.filter(({ messages }) => messages.length > 0);
  const channel = spoken.find((one) => one.key === key) ?? spoken[0];
  if (channel === undefined) return <EmptyState title={words.noTalks} />;
  const label = ({ key: name, seats }: ChannelView) => {
    if (name === "public") return words.everybody;
    if (name === "seat") return words.delegation;
    if (name === "facilitator") return words.toFacilitator;
    const parties = list(seats.filter((seat) => seat !== you.seat).map(names.seat));
    if (name.startsWith("seat/")) return words.inside(parties);
    return name.startsWith("facilitator/") ? words.withCell(parties) : parties;
  };
  return (
    <div className={styles.rows}>
      <fieldset className={styles.chips} aria-label={words.talks}>
        {spoken.map((one) => (
          <Chip key={one.key} selected={one.key === channel.key} onSelect={() => choose(one.key)}>
            {label(one)}
          </Chip>
        ))}
      </fieldset>
      <MessageList messages={channel.messages} />
    </div>
  );
}
