import type { MessageView } from "../../shared/view/view.ts";
import { Badge } from "../look/badge.tsx";
import { useNames } from "../state/names.ts";
import { usePersonName } from "../state/person-name.ts";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import styles from "./console.module.css";
import { HideMessage } from "./hide-message.tsx";
import { useConsoleWords } from "./words.ts";

/** Messages with who said them and when, oldest first. */
export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const { people } = useView();
  const personName = usePersonName();
  const numbers = useNumbers();
  const nameOf = (participant: string) => {
    const person = people.find((one) => one.participant === participant);
    return (person && personName(person)) || words.whiteCell;
  };
  if (messages.length === 0) return <p className="quiet">{words.noMessages}</p>;
  return (
    <ol className={styles.messages} aria-live="polite">
      {messages.map(({ id, at, participant, seat, text, hidden }) => (
        <li key={id}>
          <span className={styles.author}>
            <b>
              <bdi>{nameOf(participant)}</bdi>
            </b>
            {seat !== null && <span className="quiet"> {names.seat(seat)}</span>}
            <time className="quiet figures" dateTime={new Date(at).toISOString()}>
              {numbers.time(at)}
            </time>
            {hidden ? (
              <Badge icon="lock">{words.hidden}</Badge>
            ) : (
              <HideMessage message={id} name={nameOf(participant)} />
            )}
          </span>
          <span dir="auto" className={styles.said}>
            {text ?? "…"}
          </span>
        </li>
      ))}
    </ol>
  );
}
