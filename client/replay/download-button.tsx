import { useState } from "react";
import { fetchFile } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { FaultText } from "../look/field-frame.tsx";
import type { IconName } from "../look/icon.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { useWidth } from "../look/use-width.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { addressOf, type ReplaySource } from "./replay-source.ts";
import { saveAs, separatorHere } from "./save-as.ts";
import { useReplayWords } from "./words.ts";

export interface DownloadProps {
  readonly source: ReplaySource;
  readonly replayKey: string;
  readonly title: string;
}

/** The log as a file: whole for the facilitator, projected for a seat. */
export function DownloadButton({ source, replayKey, title }: DownloadProps) {
  const words = useReplayWords();
  const fileName = words.fileName(title);
  const address = `${addressOf(source)}/log`;
  return <FileButton {...{ address, replayKey, fileName }} icon="download" label={words.download} />;
}

/** The game as a table, in the form that spreadsheets take where the reader is: a decimal comma goes with a semicolon. */
export function TableButton({ source, replayKey, title }: DownloadProps) {
  const words = useReplayWords();
  const fileName = words.tableName(title);
  const address = `${addressOf(source)}/table?separator=${separatorHere()}`;
  return (
    <FileButton
      {...{ address, replayKey, fileName }}
      icon="table"
      label={words.table}
      short={words.tableShort}
    />
  );
}

interface FileButtonProps {
  readonly address: string;
  readonly replayKey: string;
  readonly fileName: string;
  readonly icon: IconName;
  readonly label: string;
  /** The label's first word, for the widest windows; in others the sign stands alone. */
  readonly short?: string;
}

/** Fetched with the key, which no link may carry. */
function FileButton({ address, replayKey, fileName, icon, label, short }: FileButtonProps) {
  const text = useText();
  const width = useWidth();
  const hasWords = width === "wide" || (width === "middle" && short === undefined);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const download = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await fetchFile(address, replayKey);
    setPending(false);
    if (answer.ok) saveAs(fileName, answer.value);
    else setRefusal(answer.error);
  };
  const press = () => void download();
  return (
    <>
      {refusal !== null && <FaultText>{refusalSentence(text, refusal)}</FaultText>}
      {hasWords ? (
        <Button icon={icon} isPending={pending} onPress={press} aria-label={label}>
          {short ?? label}
        </Button>
      ) : (
        <IconButton icon={icon} label={label} isDisabled={pending} onPress={press} />
      )}
    </>
  );
}
