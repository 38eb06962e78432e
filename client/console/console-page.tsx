import { useState } from "react";
import { KeyForm } from "../access/key-form.tsx";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { LiveSession, useSessionState } from "../state/session-context.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { consoleKeyAtHand, consoleKeyIsKept, forgetConsoleKey, keepConsoleKey } from "./console-key.ts";
import { ConsoleScreen } from "./console-screen.tsx";
import { DeskContext } from "./desk.ts";
import { useConsoleWords } from "./words.ts";

/** The facilitator's console: `/console/:session#key`. A reopened one shows the session as it is. */
export default function ConsolePage({ session }: { session: string }) {
  const [key, setKey] = useState(() => consoleKeyAtHand(session));
  if (key === null) return <ConsoleKeyForm session={session} onKey={setKey} />;
  const forget = () => {
    forgetConsoleKey(session);
    setKey(null);
  };
  const takeKey = (next: string) => {
    keepConsoleKey(session, next, consoleKeyIsKept(session));
    setKey(next);
  };
  return (
    <LiveSession key={key} session={session} participantKey={key}>
      <OpenConsole session={session} participantKey={key} onForget={forget} takeKey={takeKey} />
    </LiveSession>
  );
}

interface OpenConsoleProps {
  readonly session: string;
  readonly participantKey: string;
  readonly onForget: () => void;
  readonly takeKey: (key: string) => void;
}

function OpenConsole({ session, participantKey, onForget, takeKey }: OpenConsoleProps) {
  const text = useText();
  const words = useConsoleWords();
  const { view, connection } = useSessionState();
  const over = connection.state === "refused" || connection.state === "removed";
  if (view !== null && !over) {
    return (
      <DeskContext.Provider value={{ session, participantKey, takeKey }}>
        <ConsoleScreen session={session} participantKey={participantKey} onForget={onForget} />
      </DeskContext.Provider>
    );
  }
  if (!over) {
    return (
      <PageShell title={words.title} width="wide">
        <LoadingRows rows={10} label={words.loading} />
      </PageShell>
    );
  }
  return (
    <PageShell title={words.title}>
      <Notice
        tone="fault"
        action={
          <Button size="small" onPress={onForget}>
            {words.refusedKey}
          </Button>
        }
      >
        {connection.refusal === null ? words.removed : refusalSentence(text, connection.refusal)}
      </Notice>
    </PageShell>
  );
}

function ConsoleKeyForm({ session, onKey }: { session: string; onKey: (key: string) => void }) {
  const words = useConsoleWords();
  return (
    <PageShell title={words.title} sub={words.keyNeeded} width="narrow">
      <KeyForm
        label={words.consoleKey}
        submit={words.open}
        own={{ label: words.ownComputer, hint: words.ownComputerHint }}
        onKey={(key, own) => {
          keepConsoleKey(session, key, own);
          onKey(key);
        }}
      />
    </PageShell>
  );
}
