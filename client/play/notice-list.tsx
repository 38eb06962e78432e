import { fillText, type TextParams } from "../../shared/base/text.ts";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useSessionState, useSource } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/** What the server told this person just now, such as that somebody has joined the seat. It stays until it is put away. */
export function NoticeList() {
  const { notices } = useSessionState();
  const { store } = useSource();
  const { notices: texts, orders, somebody } = useText();
  const names = useNames();
  if (notices.length === 0) return null;
  const named = (params: TextParams): TextParams => ({
    ...params,
    ...(typeof params.name === "string" ? { name: isolated(params.name) || somebody } : {}),
    ...(typeof params.seat === "string" ? { seat: names.seat(params.seat) } : {}),
  });
  return (
    <div className={styles.notices}>
      {notices.map(({ id, message }) => (
        <Notice
          key={id}
          action={<LinkButton onPress={() => store.dismissNotice(id)}>{orders.missedOk}</LinkButton>}
        >
          {fillText(texts[message.code], named(message.params))}
        </Notice>
      ))}
    </div>
  );
}
