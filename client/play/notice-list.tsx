import { fillText, type TextParams } from "../../shared/base/text.ts";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useSessionState, useSource } from "../state/session-context.tsx";
import type { Notice as Told } from "../state/session-store.ts";
import { countingOf } from "../text/counting.ts";
import { isolated } from "../text/isolated.ts";
import { useList } from "../text/lists.ts";
import { useText } from "../text/text.tsx";
import { alike } from "./alike.ts";
import styles from "./play.module.css";

/** What the server told this person just now, such as who has joined the seat: until it is over or put away. */
export function NoticeList() {
  const { notices } = useSessionState();
  const { store } = useSource();
  const { notices: texts, orders, somebody, language } = useText();
  const names = useNames();
  const list = useList();
  if (notices.length === 0) return null;
  const named = (params: TextParams, group: readonly Told[]): TextParams => ({
    ...params,
    ...(typeof params.name === "string"
      ? { name: list(group.map(({ message }) => isolated(String(message.params.name)) || somebody)) }
      : {}),
    ...(typeof params.seat === "string" ? { seat: names.seat(params.seat) } : {}),
  });
  return (
    <div className={styles.notices}>
      {alike(notices).map((group) => (
        <Notice
          key={group[0].id}
          dismiss={{
            label: orders.missedOk,
            onPress: () => store.dismissNotices(group.map(({ id }) => id)),
          }}
        >
          {fillText(
            texts[group[0].message.code],
            named(group[0].message.params, group),
            countingOf(language),
          )}
        </Notice>
      ))}
    </div>
  );
}
