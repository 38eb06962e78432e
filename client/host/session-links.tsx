import { Link } from "wouter";
import type { SessionSummary } from "../../shared/protocol/http.ts";
import { LinkButton } from "../look/link-button.tsx";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

interface SessionLinksProps {
  readonly session: SessionSummary;
  readonly onErase: () => void;
}

/** The links come with their keys; opening one here keeps the address's own host. A game of a log file is only looked at. */
export function SessionLinks({ session, onErase }: SessionLinksProps) {
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
