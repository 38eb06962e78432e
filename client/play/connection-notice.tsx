import type { ConnectionState } from "../connection/session-connection.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useSessionState, useSource } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/** What the reader must know of the connection, and nothing while it is good. */
export function ConnectionNotice() {
  const { connection, unsaved } = useSessionState();
  const { retry, readOnly } = useSource();
  const { connection: text } = useText();
  const why = connection.closedWith === null ? undefined : text.closedWith[connection.closedWith];
  if (readOnly || (connection.state === "connected" && why === undefined)) return null;
  const standing: Partial<Record<ConnectionState, string>> = {
    blocked: `${text.blocked} ${text.blockedAsk(location.host)}`,
    offline: text.offline,
    connected: text.back,
  };
  return (
    <div className={styles.connection}>
      <Notice
        tone="mark"
        action={
          connection.state === "offline" || connection.state === "blocked" ? (
            <Button size="small" onPress={retry}>
              {text.retry}
            </Button>
          ) : undefined
        }
      >
        {why} {standing[connection.state] ?? text.reconnecting} {unsaved > 0 && text.waiting(unsaved)}
      </Notice>
    </div>
  );
}
