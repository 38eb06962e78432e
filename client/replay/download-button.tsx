import { useState } from "react";
import { fetchText } from "../connection/http.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { FaultText } from "../look/field-frame.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { useWidth } from "../look/use-width.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { addressOf, type ReplaySource } from "./replay-source.ts";
import { useReplayWords } from "./words.ts";

export interface DownloadButtonProps {
  readonly source: ReplaySource;
  readonly replayKey: string;
  readonly title: string;
}

/** The log as a file: whole for the facilitator, projected for a seat. Fetched with the key, which no link may carry. */
export function DownloadButton({ source, replayKey, title }: DownloadButtonProps) {
  const words = useReplayWords();
  const text = useText();
  const phone = useWidth() === "phone";
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const download = async () => {
    setPending(true);
    setRefusal(null);
    const answer = await fetchText(`${addressOf(source)}/log`, replayKey);
    setPending(false);
    if (!answer.ok) return setRefusal(answer.error);
    saveAs(words.fileName(title), answer.value);
  };
  return (
    <>
      {refusal !== null && <FaultText>{refusalSentence(text, refusal)}</FaultText>}
      {phone ? (
        <IconButton
          icon="download"
          label={words.download}
          isDisabled={pending}
          onPress={() => void download()}
        />
      ) : (
        <Button icon="download" isPending={pending} onPress={() => void download()}>
          {words.download}
        </Button>
      )}
    </>
  );
}

function saveAs(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/x-ndjson" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
