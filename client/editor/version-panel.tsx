import { useState } from "react";
import { readScenario } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { RefusalNotice } from "../console/refusal-notice.tsx";
import { Button } from "../look/button.tsx";
import { dateFormat } from "../look/formats.ts";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { CopyForm } from "./copy-form.tsx";
import { DiffTable } from "./diff-table.tsx";
import styles from "./editor.module.css";
import { plainLines } from "./plain-lines.ts";
import type { Draft } from "./use-scenario-document.ts";
import { useEditorWords } from "./words.ts";

export interface VersionPanelProps {
  readonly hostKey: string;
  readonly draft: Draft;
  readonly replace: (text: string) => void;
}

/** All saved versions: open one into the text, or see in lines what has changed since. */
export function VersionPanel({ hostKey, draft, replace }: VersionPanelProps) {
  const words = useEditorWords();
  const { document, text } = draft;
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [compared, compare] = useState<{ version: number; text: string } | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const versions = document.versions
    .map((one) => (one.version > 0 ? one : { version: 0, savedAt: null, title: "" }))
    .reverse();

  const fetchVersion = async (version: number, then: (text: string) => void) => {
    setRefusal(null);
    setBusy(`${version}`);
    const answer = await readScenario(hostKey, document.id, version);
    setBusy(null);
    if (answer.ok) then(plainLines(answer.value.text));
    else setRefusal(answer.error);
  };
  const open = (version: number, old: string) => {
    replace(old);
    setOpened(version);
  };

  return (
    <div className={styles.rows}>
      <SectionHead title={words.versions} />
      {document.version === 0 && <p className="quiet">{words.versionsEmpty}</p>}
      <ul className={styles.list}>
        {versions.map(({ version, savedAt, title }) => (
          <VersionRow
            key={version}
            {...{ version, savedAt, title }}
            isBusy={busy !== null}
            onOpen={() => void fetchVersion(version, (old) => open(version, old))}
            onCompare={() => void fetchVersion(version, (old) => compare({ version, text: old }))}
          />
        ))}
      </ul>
      <RefusalNotice refusal={refusal} />
      {opened !== null && <Notice>{words.opened(words.version(opened))}</Notice>}
      {compared !== null && (
        <>
          <SectionHead
            level={3}
            title={words.compared(words.version(compared.version))}
            aside={
              <Button size="small" onPress={() => compare(null)}>
                {words.closeComparison}
              </Button>
            }
          />
          <DiffTable before={compared.text} after={text} />
        </>
      )}
      <CopyForm draft={draft} />
    </div>
  );
}

interface VersionRowProps {
  readonly version: number;
  /** Null for the text that the program ships. */
  readonly savedAt: number | null;
  readonly title: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onCompare: () => void;
}

function VersionRow({ version, savedAt, title, isBusy, onOpen, onCompare }: VersionRowProps) {
  const words = useEditorWords();
  const name = words.version(version);
  return (
    <li className={styles.version}>
      <span>
        <b>{name}</b>{" "}
        {savedAt !== null && <span className="quiet">{printWhen(savedAt, words.language)}</span>}
        {title && <span className={styles.place}> {title}</span>}
      </span>
      <LinkButton isDisabled={isBusy} onPress={onOpen}>
        {words.openVersion}
        <span className="for-listeners"> {name}</span>
      </LinkButton>
      <LinkButton isDisabled={isBusy} onPress={onCompare}>
        {words.compare}
        <span className="for-listeners"> {name}</span>
      </LinkButton>
    </li>
  );
}

export function printWhen(milliseconds: number, language: string): string {
  return dateFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(milliseconds);
}
