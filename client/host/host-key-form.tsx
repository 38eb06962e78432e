import { Link } from "wouter";
import { KeyForm } from "../access/key-form.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";

interface HostKeyFormProps {
  readonly onKey: (key: string, ownComputer: boolean) => void;
  /** Why the key before did not open the page. */
  readonly fault: string | null;
}

/** What the bare address shows: the way in for students first, and a field for the host's key. */
export function HostKeyForm({ onKey, fault }: HostKeyFormProps) {
  const { host, notFound } = useText();
  return (
    <PageShell title={host.studentTitle} sub={host.studentSub} width="narrow">
      <p>
        <Link href="/join" className={styles.joinLink}>
          {notFound.join}
        </Link>
      </p>
      <section className={styles.keyForm}>
        <h2>{host.keyTitle}</h2>
        <p className="quiet">{host.keyText}</p>
        {fault !== null && <Notice tone="fault">{fault}</Notice>}
        <KeyForm
          label={host.key}
          submit={host.open}
          own={{ label: host.ownComputer, hint: host.ownComputerHint }}
          onKey={onKey}
        />
      </section>
    </PageShell>
  );
}
