import { useState } from "react";
import { FileTrigger } from "react-aria-components";
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
  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    replace(await file.text());
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
      {opened !== null && <Notice>{words.openedFile(opened)}</Notice>}
    </div>
  );
}
