import { useCallback, useEffect, useState } from "react";
import type { ScenarioSummary, SessionSummary } from "../../shared/protocol/http.ts";
import { listScenarios, listSessions } from "../connection/http.ts";
import {
  forgetHostKey,
  hostKeyIsKept,
  keepHostKey,
  readHostKey,
  takeKeyFromAddress,
} from "../connection/keys.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./host.module.css";
import { HostKeyForm } from "./host-key-form.tsx";
import { NewSession } from "./new-session.tsx";
import { OpenLog } from "./open-log.tsx";
import { SessionList } from "./session-list.tsx";

function keyAtHand(): string | null {
  const fromAddress = takeKeyFromAddress();
  if (fromAddress !== null) keepHostKey(fromAddress, hostKeyIsKept());
  return fromAddress ?? readHostKey();
}

/** `/`: with a host key the place where games are made and found again; without one the way to a game. */
export default function HostPage() {
  const text = useText();
  const [key, setKey] = useState(keyAtHand);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const refused = useCallback((reason: Refusal) => {
    if (reason.code === "KEY_UNKNOWN") {
      forgetHostKey();
      setKey(null);
    }
    setRefusal(reason);
  }, []);
  if (key === null) {
    const open = (typed: string, own: boolean) => {
      keepHostKey(typed, own);
      setRefusal(null);
      setKey(typed);
    };
    return <HostKeyForm onKey={open} fault={refusal === null ? null : refusalSentence(text, refusal)} />;
  }
  const forget = () => {
    forgetHostKey();
    setKey(null);
  };
  return <HostDesk hostKey={key} refusal={refusal} onRefusal={refused} onForget={forget} />;
}

interface HostDeskProps {
  readonly hostKey: string;
  readonly refusal: Refusal | null;
  readonly onRefusal: (refusal: Refusal) => void;
  readonly onForget: () => void;
}

function HostDesk({ hostKey, refusal, onRefusal, onForget }: HostDeskProps) {
  const text = useText();
  const [scenarios, setScenarios] = useState<readonly ScenarioSummary[] | null>(null);
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null);
  const refresh = useCallback(async () => {
    const [known, own] = await Promise.all([listScenarios(), listSessions(hostKey)]);
    if (known.ok) setScenarios(known.value);
    if (own.ok) setSessions(own.value);
    if (!own.ok) onRefusal(own.error);
    else if (!known.ok) onRefusal(known.error);
  }, [hostKey, onRefusal]);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.visibilityState === "visible" && void refresh(), 10_000);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <PageShell title={text.host.title} sub={text.host.sub} width="wide">
      {refusal !== null && (
        <Notice tone="fault" action={<Button onPress={() => void refresh()}>{text.connection.retry}</Button>}>
          {refusalSentence(text, refusal)}
        </Notice>
      )}
      {scenarios === null ? (
        <LoadingRows rows={6} />
      ) : (
        <NewSession hostKey={hostKey} scenarios={scenarios} onCreated={() => void refresh()} />
      )}
      <SessionList
        scenarios={scenarios}
        sessions={sessions}
        hostKey={hostKey}
        onChanged={() => void refresh()}
      />
      <OpenLog hostKey={hostKey} />
      <HostFoot hostKey={hostKey} onForget={onForget} />
    </PageShell>
  );
}

function HostFoot({ hostKey, onForget }: { hostKey: string; onForget: () => void }) {
  const { host } = useText();
  const [own, setOwn] = useState(hostKeyIsKept);
  const change = (kept: boolean) => {
    keepHostKey(hostKey, kept);
    setOwn(kept);
  };
  return (
    <div className={styles.foot}>
      <Checkbox isSelected={own} onChange={change} hint={host.ownComputerHint}>
        {host.ownComputer}
      </Checkbox>
      <Button look="quiet" onPress={onForget}>
        {host.forget}
      </Button>
    </div>
  );
}
