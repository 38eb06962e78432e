import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useSessionState, useSource } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useConsoleWords } from "./words.ts";

/** Each arrival is told here, in one place that does not push the table down with every phone of a class. */
export function Arrivals() {
  const words = useConsoleWords();
  const names = useNames();
  const { store } = useSource();
  const { notices } = useSessionState();
  const told = notices.flatMap(({ id, message: { code, params } }) => {
    const seat = typeof params.seat === "string" && params.seat !== "" ? names.seat(params.seat) : "";
    const name = isolated(String(params.name ?? ""));
    if (code === "ARRIVAL") return [{ id, text: words.arrival(name, seat) }];
    if (code === "RETURNED") return [{ id, text: words.returned(name, seat) }];
    if (code === "SERVER_RESTARTING") return [{ id, text: words.serverRestarting }];
    return code === "SESSION_MOVED" ? [{ id, text: words.sessionMoved }] : [];
  });
  if (told.length === 0) return null;
  const dismiss = () => {
    store.dismissNotices(told.map(({ id }) => id));
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
        <p key={id}>{text}</p>
      ))}
    </Notice>
  );
}
