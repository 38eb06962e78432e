import { useState } from "react";
import { useLocation } from "wouter";
import { keepKey, keyHere } from "../connection/keys.ts";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { PALETTE_SLOTS } from "../look/palette.ts";
import { Roundel } from "../look/roundel.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { ContinueAs } from "./continue-as.tsx";
import { DoorWords, isOpen } from "./door-words.tsx";
import { GameLanguage } from "./game-language.tsx";
import { HelpButton } from "./help-button.tsx";
import styles from "./join.module.css";
import { NameStep } from "./join-steps.tsx";
import { type Joining, useJoining } from "./use-joining.ts";

/** Whoever scanned a seat's card has everything but a name. */
export function InvitedPage({ invitation, onCode }: { invitation: string; onCode: () => void }) {
  const joining = useJoining({ invitation });
  return (
    <GameLanguage game={joining.info}>
      <Invited joining={joining} onCode={onCode} />
    </GameLanguage>
  );
}

function Invited({ joining, onCode }: { joining: Joining; onCode: () => void }) {
  const text = useText();
  const [, go] = useLocation();
  const [isNew, setNew] = useState(false);
  const { info, name, refusal, pending, sitDown } = joining;
  const session = info?.sessionId ?? "";
  const left = session === "" ? null : keyHere(session, "student");
  if (left !== null && !isNew) {
    const goOn = () => {
      keepKey(session, left);
      go(`/play/${session}`);
    };
    return <ContinueAs session={session} stored={left} onYes={goOn} onNo={() => setNew(true)} />;
  }
  const seat = info?.seats.find(({ id }) => id === joining.seat);
  const open = info !== null && isOpen(info);
  const foot = open && name !== "" && (
    <Button look="solid" size="large" wide iconAfter="arrow" isPending={pending} onPress={sitDown}>
      {text.join.sit(seat?.name ?? "")}
    </Button>
  );
  return (
    <PageShell
      title={text.join.title}
      sub={text.join.sub}
      width="narrow"
      tools={<HelpButton />}
      {...(foot === false ? {} : { foot })}
    >
      <div className={styles.steps}>
        {info === null && refusal === null && <LoadingRows rows={2} label={text.join.looking} />}
        {refusal !== null && <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>}
        {info === null && refusal !== null && <Button onPress={onCode}>{text.join.withCode}</Button>}
        {info !== null && seat !== undefined && (
          <div className={styles.invited}>
            <Roundel
              letter={seat.letter}
              slot={PALETTE_SLOTS.find((slot) => slot === seat.palette)}
              size={44}
            />
            <div>
              <p className="quiet">
                <bdi>{info.title}</bdi>
              </p>
              <h2>{seat.name}</h2>
              <p>{seat.brief}</p>
              <p className="quiet">{text.join.taken(seat.taken)}</p>
            </div>
          </div>
        )}
        {info !== null && <DoorWords game={info} />}
        {open && <NameStep name={name} onName={joining.setName} />}
      </div>
    </PageShell>
  );
}
