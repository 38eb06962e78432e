import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useSessionState, useSource, useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { useConsoleWords } from "./words.ts";

/** So many lines are told; of the others how many there are. A whole class must not push the table out of sight. */
const TOLD = 3;

/** What is new about people, newest first. In the lobby the table has everybody who sits down, and says it once. */
export function Arrivals() {
  const words = useConsoleWords();
  const names = useNames();
  const { store } = useSource();
  const { notices } = useSessionState();
  const { session } = useView();
  const told = notices.flatMap(({ id, message: { code, params } }) => {
    const seat = typeof params.seat === "string" && params.seat !== "" ? names.seat(params.seat) : "";
    const name = isolated(String(params.name ?? ""));
    if (code === "ARRIVAL") return session.phase === "lobby" ? [] : [{ id, text: words.arrival(name, seat) }];
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
      {told
        .toReversed()
        .slice(0, TOLD)
        .map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      {told.length > TOLD && <p>{words.arrivalsBefore(told.length - TOLD)}</p>}
    </Notice>
  );
}
