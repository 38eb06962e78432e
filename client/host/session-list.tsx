import { useState } from "react";
import type { ScenarioSummary, SessionSummary } from "../../shared/protocol/http.ts";
import { DataTable } from "../look/data-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useWidth } from "../look/use-width.ts";
import { spaced } from "../projector/join-part.tsx";
import { useNumbers } from "../text/numbers.ts";
import { useText } from "../text/text.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import styles from "./host.module.css";
import { SessionCards } from "./session-cards.tsx";
import { SessionLinks } from "./session-links.tsx";

const VARIANTS = ["short", "full"] as const;

interface SessionListProps {
  readonly sessions: readonly SessionSummary[] | null;
  /** By whose names and lengths the games are told apart; null while they are on their way. */
  readonly scenarios: readonly ScenarioSummary[] | null;
  readonly hostKey: string;
  /** Something was erased. */
  readonly onChanged: () => void;
}

/** The games of this host key, newest first; null while they are on their way. A table, or on phones one card each. */
export function SessionList({ sessions, scenarios, hostKey, onChanged }: SessionListProps) {
  const { host } = useText();
  const isPhone = useWidth() === "phone";
  const [erasing, erase] = useState<SessionSummary | null>(null);
  const stateOf = ({ imported, namesErased, phase, turn, turns }: SessionSummary) => [
    ...(imported ? [host.imported] : [host.phases[phase] ?? phase]),
    ...(turn > 0 ? [host.turnOf(turn, turns)] : []),
    ...(namesErased ? [host.erased] : []),
  ];
  const marksOf = useMarks(scenarios);
  const newest = [...(sessions ?? [])].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <section className={styles.sessions}>
      <SectionHead title={host.sessions} />
      {sessions === null && <LoadingRows rows={3} />}
      {sessions?.length === 0 && <EmptyState title={host.noSessions}>{host.noSessionsText}</EmptyState>}
      {isPhone && <SessionCards sessions={newest} {...{ stateOf, marksOf }} onErase={erase} />}
      {newest.length > 0 && !isPhone && (
        <DataTable
          caption={host.sessions}
          captionHidden
          columns={[
            { id: "title", label: host.columns.title },
            { id: "code", label: host.columns.code },
            { id: "state", label: host.columns.state },
            { id: "people", label: host.columns.people, numeric: true },
            { id: "open", label: host.columns.open },
          ]}
          rows={newest.map((session) => ({
            id: session.id,
            cells: [
              <SessionTitle key="title" session={session} marks={marksOf(session)} />,
              session.imported ? "" : spaced(session.code),
              <span key="state" className={styles.state}>
                {stateOf(session).map((part) => (
                  <span key={part}>{part}</span>
                ))}
              </span>,
              session.people,
              <SessionLinks key="open" session={session} onErase={() => erase(session)} />,
            ],
          }))}
        />
      )}
      {erasing !== null && (
        <EraseDialog {...{ hostKey, session: erasing }} onClose={() => erase(null)} onErased={onChanged} />
      )}
    </section>
  );
}

function SessionTitle({ session, marks }: { session: SessionSummary; marks: readonly string[] }) {
  return (
    <span className={styles.title}>
      <bdi>{session.title}</bdi>
      <span className="quiet">{marks.join(" \u00b7 ")}</span>
    </span>
  );
}

/** By what one game is known from another of the same title: the scenario, how long it is, and when it was made. */
function useMarks(
  scenarios: readonly ScenarioSummary[] | null,
): (session: SessionSummary) => readonly string[] {
  const { host } = useText();
  const numbers = useNumbers();
  return ({ scenario: id, title, turns, createdAt }) => {
    const scenario = scenarios?.find((one) => one.id === id);
    const variant = VARIANTS.find((name) => scenario?.variants[name].turns === turns);
    return [
      ...(scenario === undefined || scenario.title === title ? [] : [scenario.title]),
      host.length(variant === undefined ? "" : host.variants[variant], turns),
      host.madeAt(numbers.moment(createdAt)),
    ];
  };
}
