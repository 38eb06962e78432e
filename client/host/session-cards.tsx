import type { SessionSummary } from "../../shared/protocol/http.ts";
import { spaced } from "../projector/join-part.tsx";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";
import { SessionLinks } from "./session-links.tsx";

interface SessionCardsProps {
  readonly sessions: readonly SessionSummary[];
  readonly stateOf: (session: SessionSummary) => readonly string[];
  readonly marksOf: (session: SessionSummary) => readonly string[];
  readonly onErase: (session: SessionSummary) => void;
}

/** The games as cards, for a page that is too narrow for five columns. */
export function SessionCards({ sessions, stateOf, marksOf, onErase }: SessionCardsProps) {
  const { host } = useText();
  return (
    <ul className={styles.cards} aria-label={host.sessions}>
      {sessions.map((session) => (
        <li key={session.id}>
          <p className={styles.cardTitle}>
            <bdi>{session.title}</bdi>
            {!session.imported && <span>{spaced(session.code)}</span>}
          </p>
          <p className="quiet">{marksOf(session).join(" \u00b7 ")}</p>
          <p className="quiet">{[...stateOf(session), host.people(session.people)].join(" \u00b7 ")}</p>
          <SessionLinks session={session} onErase={() => onErase(session)} />
        </li>
      ))}
    </ul>
  );
}
