import { useState } from "react";
import { MessageList } from "../console/message-panel.tsx";
import { Chip } from "../look/chip.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

/** What had been said by then, channel by channel, as far as these eyes could read it. */
export function TalksPanel() {
  const words = useReplayWords();
  const names = useNames();
  const { channels, you } = useView();
  const [key, choose] = useState("public");
  const spoken = channels.filter(({ messages }) => messages.length > 0);
  const channel = spoken.find((one) => one.key === key) ?? spoken[0];
  if (channel === undefined) return <EmptyState title={words.noTalks} />;
  const fixed: Readonly<Record<string, string>> = {
    public: words.everybody,
    seat: words.delegation,
    facilitator: words.toFacilitator,
  };
  return (
    <div className={styles.rows}>
      <fieldset className={styles.chips} aria-label={words.talks}>
        {spoken.map((one) => (
          <Chip key={one.key} selected={one.key === channel.key} onSelect={() => choose(one.key)}>
            {fixed[one.key] ??
              one.seats
                .filter((seat) => seat !== you.seat)
                .map(names.seat)
                .join(", ")}
          </Chip>
        ))}
      </fieldset>
      <MessageList messages={channel.messages} />
    </div>
  );
}
