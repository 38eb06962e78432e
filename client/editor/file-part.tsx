import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { decodeScenario } from "../../shared/scenario/encoding.ts";
import { SCAN_LIMITS } from "../../shared/scenario/scan.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { saveAs } from "../replay/save-as.ts";
import styles from "./editor.module.css";
import type { Draft } from "./use-scenario-document.ts";
import { useEditorWords } from "./words.ts";

const KINDS = [".yaml", ".yml", "application/yaml", "text/plain"];

interface FilePartProps {
  readonly draft: Draft;
  readonly replace: (text: string) => void;
}

/** The text out into a file, as it stands beside, and a file into the text, as one step that undo takes back. */
export function FilePart({ draft, replace }: FilePartProps) {
  const words = useEditorWords();
  const [opened, setOpened] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    setOpened(null);
    setFault(null);
    if (file.size > SCAN_LIMITS.bytes)
      return setFault(words.fileTooLarge(file.name, Math.ceil(file.size / 1024), SCAN_LIMITS.bytes / 1024));
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setFault(words.fileUnreadable(file.name));
    // Other encodings than UTF-8 are named: read as if they were it, each accent would be lost without a word.
    const decoded = decodeScenario(new Uint8Array(bytes));
    if (!decoded.ok) return setFault(`${file.name}: ${decoded.error.message}`);
    replace(decoded.value);
    setOpened(file.name);
  };
  const download = () =>
    saveAs(`${draft.document.id}.yaml`, new Blob([draft.text], { type: "application/yaml" }));
  return (
    <div className={styles.rows}>
      <SectionHead level={3} title={words.file} />
      <p className="quiet">{words.fileHint}</p>
      <div className={styles.fileButtons}>
        <Button icon="download" onPress={download}>
          {words.download}
        </Button>
        <FileTrigger acceptedFileTypes={KINDS} onSelect={(files) => void open(files)}>
          <Button>{words.openFile}</Button>
        </FileTrigger>
      </div>
      {fault !== null && <Notice tone="fault">{fault}</Notice>}
      {opened !== null && <Notice>{words.openedFile(opened)}</Notice>}
    </div>
  );
}
