import { useState } from "react";
import { forgetHostKey, keepHostKey, readHostKey, takeKeyFromAddress } from "../connection/keys.ts";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { EditorScreen } from "./editor-screen.tsx";
import { EditorKeyForm } from "./key-form.tsx";
import { useScenarioDocument } from "./use-scenario-document.ts";
import { useEditorWords } from "./words.ts";

function keyAtHand(): string | null {
  const fromAddress = takeKeyFromAddress();
  if (fromAddress !== null) keepHostKey(fromAddress, false);
  return fromAddress ?? readHostKey();
}

/** The scenario editor: `/editor/:scenario`. It needs the host key. */
export default function EditorPage({ scenario }: { scenario: string }) {
  const [key, setKey] = useState(keyAtHand);
  if (key === null) return <EditorKeyForm onKey={setKey} />;
  const forget = () => {
    forgetHostKey();
    setKey(null);
  };
  return <OpenedEditor key={scenario} hostKey={key} scenario={scenario} onWrongKey={forget} />;
}

interface OpenedEditorProps {
  readonly hostKey: string;
  readonly scenario: string;
  readonly onWrongKey: () => void;
}

function OpenedEditor({ hostKey, scenario, onWrongKey }: OpenedEditorProps) {
  const text = useText();
  const words = useEditorWords();
  const { loading, again } = useScenarioDocument(hostKey, scenario);
  if (loading.state === "ready") {
    return <EditorScreen hostKey={hostKey} opened={loading.document} restored={loading.restored} />;
  }
  if (loading.state === "loading") {
    return (
      <PageShell title={words.title} sub={scenario} width="wide">
        <LoadingRows rows={12} label={words.loading} />
      </PageShell>
    );
  }
  const wrongKey = loading.refusal.code === "KEY_UNKNOWN";
  return (
    <PageShell title={words.title} sub={scenario}>
      <Notice
        tone="fault"
        action={
          <Button size="small" onPress={wrongKey ? onWrongKey : again}>
            {wrongKey ? words.hostKey : words.tryAgain}
          </Button>
        }
      >
        {refusalSentence(text, loading.refusal)}
      </Notice>
    </PageShell>
  );
}
