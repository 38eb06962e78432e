import { useState } from "react";
import { KeyForm } from "../access/key-form.tsx";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { ReplayScreen } from "./replay-screen.tsx";
import {
  addressOf,
  forgetReplayKey,
  keepReplayKey,
  type ReplaySource,
  replayKeyAtHand,
} from "./replay-source.ts";
import { useReplay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/**
 * `/replay/:session`: the turns of a session again, through any eyes that are open to the asker;
 * `/replay/:scenario/:log`: those of a game that comes with a scenario.
 */
export default function ReplayPage({ source }: { source: ReplaySource }) {
  const [key, setKey] = useState(() => replayKeyAtHand(source));
  if (key === null) return <ReplayKeyForm source={source} onKey={setKey} />;
  const forget = () => {
    forgetReplayKey(source);
    setKey(null);
  };
  return <OpenReplay key={key} source={source} replayKey={key} onForget={forget} />;
}

interface OpenReplayProps {
  readonly source: ReplaySource;
  readonly replayKey: string;
  readonly onForget: () => void;
}

function OpenReplay({ source, replayKey, onForget }: OpenReplayProps) {
  const words = useReplayWords();
  const text = useText();
  const loading = useReplay(addressOf(source), replayKey);
  if (loading.state === "ready") {
    return <ReplayScreen source={source} replayKey={replayKey} replay={loading.replay} />;
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

function ReplayKeyForm({ source, onKey }: { source: ReplaySource; onKey: (key: string) => void }) {
  const words = useReplayWords();
  const sub = source.kind === "session" ? words.keyNeeded : words.hostKeyNeeded;
  return (
    <PageShell title={words.title} sub={sub} width="narrow">
      <KeyForm
        label={words.key}
        submit={words.open}
        onKey={(key) => {
          keepReplayKey(source, key);
          onKey(key);
        }}
      />
    </PageShell>
  );
}
