import { type FormEvent, useState } from "react";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { TextField } from "../look/text-field.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./replay.module.css";
import { forgetReplayKey, keepReplayKey, replayKeyAtHand } from "./replay-key.ts";
import { ReplayScreen } from "./replay-screen.tsx";
import { useReplay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** `/replay/:session`: the turns of a session again, through any eyes that are open to the asker. */
export default function ReplayPage({ session }: { session: string }) {
  const [key, setKey] = useState(() => replayKeyAtHand(session));
  if (key === null) return <ReplayKeyForm session={session} onKey={setKey} />;
  const forget = () => {
    forgetReplayKey(session);
    setKey(null);
  };
  return <OpenReplay key={key} session={session} participantKey={key} onForget={forget} />;
}

interface OpenReplayProps {
  readonly session: string;
  readonly participantKey: string;
  readonly onForget: () => void;
}

function OpenReplay({ session, participantKey, onForget }: OpenReplayProps) {
  const words = useReplayWords();
  const text = useText();
  const loading = useReplay(session, participantKey);
  if (loading.state === "ready") {
    return <ReplayScreen session={session} participantKey={participantKey} replay={loading.replay} />;
  }
  if (loading.state === "loading") {
    return (
      <PageShell title={words.title} width="wide">
        <LoadingRows rows={10} label={words.loading} />
      </PageShell>
    );
  }
  const { refusal, again } = loading;
  return (
    <PageShell title={words.title}>
      <Notice
        tone="fault"
        action={
          <>
            <Button size="small" onPress={again}>
              {words.tryAgain}
            </Button>
            <Button size="small" onPress={onForget}>
              {words.otherKey}
            </Button>
          </>
        }
      >
        {refusalSentence(text, refusal)}
      </Notice>
    </PageShell>
  );
}

function ReplayKeyForm({ session, onKey }: { session: string; onKey: (key: string) => void }) {
  const words = useReplayWords();
  const [typed, setTyped] = useState("");
  const key = (typed.trim().split("#").at(-1) ?? "").trim();
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (key === "") return;
    keepReplayKey(session, key);
    onKey(key);
  };
  return (
    <PageShell title={words.title} sub={words.keyNeeded} width="narrow">
      <form className={styles.rows} onSubmit={open}>
        <TextField label={words.key} value={typed} onChange={setTyped} type="password" autoComplete="off" />
        <Button look="solid" type="submit" isDisabled={key === ""}>
          {words.open}
        </Button>
      </form>
    </PageShell>
  );
}
