import { Link } from "wouter";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { DataTable } from "../look/data-table.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

/** The games of this host key, newest first; null while they are on their way. */
export function SessionList({ sessions }: { sessions: readonly SessionSummary[] | null }) {
  const { host, look } = useText();
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
              session.code,
              [host.phases[session.phase], session.turn > 0 && look.turnOf(session.turn, session.turns)]
                .filter(Boolean)
                .join(", "),
              session.people,
              <SessionLinks key="open" session={session} />,
            ],
          }))}
        />
      )}
    </section>
  );
}

/** The links come with their keys; opening one here keeps the address's own host. */
function SessionLinks({ session }: { session: SessionSummary }) {
  const { host } = useText();
  const tail = (link: string) => new URL(link).search + new URL(link).hash;
  return (
    <span className={styles.links}>
      <Link href={`/console/${session.id}${tail(session.links.console)}`}>{host.openConsole}</Link>
      <Link href={`/projector/${session.id}${tail(session.links.projector)}`}>{host.projector}</Link>
      {session.phase === "debrief" && <Link href={`/replay/${session.id}`}>{host.replay}</Link>}
    </span>
  );
}
