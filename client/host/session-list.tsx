import { useState } from "react";
import { Link } from "wouter";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { DataTable } from "../look/data-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import styles from "./host.module.css";

interface SessionListProps {
  readonly sessions: readonly SessionSummary[] | null;
  readonly hostKey: string;
  /** Something was erased. */
  readonly onChanged: () => void;
}

/** The games of this host key, newest first; null while they are on their way. */
export function SessionList({ sessions, hostKey, onChanged }: SessionListProps) {
  const { host, look } = useText();
  const [erasing, erase] = useState<SessionSummary | null>(null);
  const stateOf = ({ imported, namesErased, phase, turn, turns }: SessionSummary) => [
    ...(imported ? [host.imported] : [host.phases[phase] ?? phase]),
    ...(turn > 0 ? [look.turnOf(turn, turns)] : []),
    ...(namesErased ? [host.erased] : []),
  ];
  const newest = [...(sessions ?? [])].sort((one, other) => other.createdAt - one.createdAt);
  return (
    <section className={styles.sessions}>
      <SectionHead title={host.sessions} />
      {sessions === null && <LoadingRows rows={3} />}
      {sessions?.length === 0 && <EmptyState title={host.noSessions}>{host.noSessionsText}</EmptyState>}
      {newest.length > 0 && (
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
              <bdi key="title">{session.title}</bdi>,
              session.imported ? "" : session.code,
              stateOf(session).join(", "),
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

interface SessionLinksProps {
  readonly session: SessionSummary;
  readonly onErase: () => void;
}

/** The links come with their keys; opening one here keeps the address's own host. A game of a log file is only looked at. */
function SessionLinks({ session, onErase }: SessionLinksProps) {
  const { host } = useText();
  const { id, links, phase, imported, namesErased } = session;
  const tail = (link: string) => new URL(link).search + new URL(link).hash;
  return (
    <span className={styles.links}>
      {!imported && <Link href={`/console/${id}${tail(links.console)}`}>{host.openConsole}</Link>}
      {!imported && <Link href={`/projector/${id}${tail(links.projector)}`}>{host.projector}</Link>}
      {(imported || phase === "debrief") && (
        <Link href={`/replay/${id}${tail(links.console)}`}>{host.replay}</Link>
      )}
      {!imported && phase === "debrief" && !namesErased && (
        <LinkButton onPress={onErase} aria-label={`${host.erase}: ${session.title}`}>
          {host.erase}
        </LinkButton>
      )}
    </span>
  );
}
