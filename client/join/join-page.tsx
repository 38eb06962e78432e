import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { Joined, JoinInfo } from "../../shared/protocol/http.ts";
import { joinSession, lookUpCode } from "../connection/http.ts";
import { keepKey } from "../connection/keys.ts";
import { rememberCode, seatBehindCode } from "../connection/known-codes.ts";
import type { Refusal } from "../connection/refusal.ts";
import { HelpButton } from "../help/help-dialog.tsx";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { ContinueAs } from "./continue-as.tsx";
import styles from "./join.module.css";
import { CodeStep, NameStep, PhraseStep } from "./join-steps.tsx";
import { OBSERVER, SeatPicker } from "./seat-picker.tsx";

/** One screen from a code to a seat: code, name, seat. A link or a QR code brings the code along. */
export function JoinPage({ code: given }: { code: string }) {
  const [code, setCode] = useState(given);
  const [, go] = useLocation();
  const known = seatBehindCode(code);
  const [isNew, setNew] = useState(false);
  if (code !== "" && known !== null && !isNew) {
    return (
      <ContinueAs
        stored={known.stored}
        onYes={() => {
          keepKey(known.session, known.stored);
          go(`/play/${known.session}`);
        }}
        onNo={() => setNew(true)}
      />
    );
  }
  return <JoinSteps code={code} onCode={setCode} />;
}

function JoinSteps({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const text = useText();
  const [, go] = useLocation();
  const [info, setInfo] = useState<JoinInfo | null>(null);
  const [name, setName] = useState("");
  const [seat, setSeat] = useState<string | null>(null);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(code !== "");

  useEffect(() => {
    if (code === "") return;
    let left = false;
    setPending(true);
    void lookUpCode(code).then((answer) => {
      if (left) return;
      setPending(false);
      setInfo(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.error);
    });
    return () => {
      left = true;
    };
  }, [code]);

  const chosen = info?.seats.find(({ id }) => id === seat);
  const enter = (session: string) => go(`/play/${session}`);
  const sitDown = async () => {
    if (seat === null || pending) return;
    setPending(true);
    const place = seat === OBSERVER ? { role: "observer" as const } : { seat };
    const answer = await joinSession({ code, name, ...place });
    setPending(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      if (answer.error.code === "NAME_BLANK") setName("");
      return;
    }
    const { sessionId, participantKey } = answer.value;
    const role = seat === OBSERVER ? "observer" : "student";
    keepKey(sessionId, { key: participantKey, role, name, seat: chosen?.name ?? null });
    rememberCode(code, sessionId);
    if (answer.value.phrase === "") enter(sessionId);
    else setJoined(answer.value);
  };

  if (joined !== null) return <PhraseStep phrase={joined.phrase} onGo={() => enter(joined.sessionId)} />;
  const open = info !== null && info.phase !== "debrief" && info.door !== "closed";
  const foot = open && name !== "" && (
    <Button
      look="solid"
      size="large"
      wide
      iconAfter="arrow"
      isPending={pending}
      isDisabled={seat === null}
      onPress={() => void sitDown()}
    >
      {seat === OBSERVER
        ? text.join.observe
        : chosen === undefined
          ? text.join.chooseFirst
          : text.join.sit(chosen.name)}
    </Button>
  );
  const startOver = () => {
    setInfo(null);
    onCode("");
  };
  return (
    <PageShell
      title={text.join.title}
      sub={text.join.sub}
      width="narrow"
      tools={<HelpButton />}
      foot={foot || undefined}
    >
      <div className={styles.steps}>
        <CodeStep
          code={code}
          title={info?.title ?? null}
          isPending={pending && info === null}
          fault={info === null && refusal !== null ? refusalSentence(text, refusal) : null}
          onCode={(typed) => {
            setRefusal(null);
            onCode(typed);
          }}
          onChange={startOver}
        />
        {info !== null && !open && (
          <Notice tone="mark">{info.phase === "debrief" ? text.join.ended : text.join.closed}</Notice>
        )}
        {open && info.phase !== "lobby" && <Notice>{text.join.started}</Notice>}
        {open && <NameStep name={name} onName={setName} />}
        {info !== null && refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
        {open && name !== "" && <SeatPicker info={info} value={seat} onChange={setSeat} />}
      </div>
    </PageShell>
  );
}
