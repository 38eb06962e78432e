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
  if (readOnly || connection.state === "connected") return null;
  const words =
    connection.state === "blocked"
      ? `${text.blocked} ${text.blockedAsk(location.host)}`
      : connection.state === "offline"
        ? text.offline
        : text.reconnecting;
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
        {words} {unsaved > 0 && text.waiting(unsaved)}
      </Notice>
    </div>
  );
}
