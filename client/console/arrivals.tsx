import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useSessionState, useSource } from "../state/session-context.tsx";
import { useConsoleWords } from "./words.ts";

/** Each arrival is told here, in one place that does not push the table down with every phone of a class. */
export function Arrivals() {
  const words = useConsoleWords();
  const names = useNames();
  const { store } = useSource();
  const { notices } = useSessionState();
  const told = notices.flatMap(({ id, message: { code, params } }) => {
    if (code === "ARRIVAL") {
      const seat = typeof params.seat === "string" && params.seat !== "" ? names.seat(params.seat) : "";
      return [{ id, text: words.arrival(String(params.name ?? ""), seat) }];
    }
    if (code === "SERVER_RESTARTING") return [{ id, text: words.serverRestarting }];
    return code === "SESSION_MOVED" ? [{ id, text: words.sessionMoved }] : [];
  });
  if (told.length === 0) return null;
  const dismiss = () => {
    for (const { id } of told) store.dismissNotice(id);
  };
  return (
    <Notice
      icon="people"
      action={
        <Button size="small" look="quiet" onPress={dismiss}>
          {words.dismiss}
        </Button>
      }
    >
      {told.toReversed().map(({ id, text }) => (
        <p key={id}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </Notice>
  );
}
