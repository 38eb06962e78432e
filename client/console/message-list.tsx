import type { MessageView } from "../../shared/view/view.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { useConsoleWords } from "./words.ts";

/** Messages with who said them and when, oldest first. */
export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  const words = useConsoleWords();
  const names = useNames();
  const { people } = useView();
  if (messages.length === 0) return <p className="quiet">{words.noMessages}</p>;
  return (
    <ol className={styles.messages} aria-live="polite">
      {messages.map(({ id, at, participant, seat, text }) => (
        <li key={id}>
          <span className={styles.author}>
            <b>
              <bdi>{people.find((one) => one.participant === participant)?.name || words.whiteCell}</bdi>
            </b>
            {seat !== null && <span className="quiet"> {names.seat(seat)}</span>}
            <time className="quiet figures" dateTime={new Date(at).toISOString()}>
              {new Date(at).toLocaleTimeString(words.language, { hour: "2-digit", minute: "2-digit" })}
            </time>
          </span>
          <span dir="auto" className={styles.said}>
            {text ?? "…"}
          </span>
        </li>
      ))}
    </ol>
  );
}
