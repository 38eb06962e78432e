import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { TextField } from "../look/text-field.tsx";
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
  const [typed, setTyped] = useState("");
  const [own, setOwn] = useState(false);
  // Whoever pastes the whole link means the key at its end.
  const key = (typed.trim().split("#").at(-1) ?? "").trim();
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (key !== "") onKey(key, own);
  };
  return (
    <PageShell title={host.studentTitle} sub={host.studentSub} width="narrow">
      <p>
        <Link href="/join" className={styles.joinLink}>
          {notFound.join}
        </Link>
      </p>
      <form className={styles.keyForm} onSubmit={open}>
        <h2>{host.keyTitle}</h2>
        <p className="quiet">{host.keyText}</p>
        {fault !== null && <Notice tone="fault">{fault}</Notice>}
        <TextField label={host.key} value={typed} onChange={setTyped} type="password" autoComplete="off" />
        <Checkbox isSelected={own} onChange={setOwn} hint={host.ownComputerHint}>
          {host.ownComputer}
        </Checkbox>
        <Button type="submit" isDisabled={key === ""}>
          {host.open}
        </Button>
      </form>
    </PageShell>
  );
}
