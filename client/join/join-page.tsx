import { useState } from "react";
import { useLocation } from "wouter";
import { keepKey, takeFromAddress } from "../connection/keys.ts";
import { seatBehindCode } from "../connection/known-codes.ts";
import { Button } from "../look/button.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { PageShell } from "../look/page-shell.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { ContinueAs } from "./continue-as.tsx";
import { DoorWords, isOpen } from "./door-words.tsx";
import { GameLanguage } from "./game-language.tsx";
import { HelpButton } from "./help-button.tsx";
import { InvitedPage } from "./invited.tsx";
import styles from "./join.module.css";
import { CodeStep, NameStep } from "./join-steps.tsx";
import { ReturnPage } from "./return-page.tsx";
import { OBSERVER, SeatPicker } from "./seat-picker.tsx";
import { type Joining, useJoining } from "./use-joining.ts";

/**
 * One screen from a code to a seat: code, name, seat. A link or a QR code brings the code along, a seat's card the seat,
 * too; and whoever was here before and lost the device comes back with four words.
 */
export function JoinPage({ code: given }: { code: string }) {
  const [code, setCode] = useState(given);
  const [invitation, setInvitation] = useState(() => takeFromAddress("invite"));
  const [phrase, setPhrase] = useState(() => takeFromAddress("return"));
  const [, go] = useLocation();
  const known = seatBehindCode(code);
  const [isNew, setNew] = useState(false);
  if (invitation !== null) return <InvitedPage invitation={invitation} onCode={() => setInvitation(null)} />;
  if (phrase !== null) {
    return <ReturnPage code={code} phrase={phrase} onNew={() => setPhrase(null)} />;
  }
  if (code !== "" && known !== null && !isNew) {
    return (
      <ContinueAs
        session={known.session}
        stored={known.stored}
        onYes={() => {
          keepKey(known.session, known.stored);
          go(`/play/${known.session}`);
        }}
        onNo={() => setNew(true)}
      />
    );
  }
  return <JoinSteps code={code} onCode={setCode} onReturn={() => setPhrase("")} />;
}

interface JoinStepsProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onReturn: () => void;
}

function JoinSteps(props: JoinStepsProps) {
  const joining = useJoining({ code: props.code });
  return (
    <GameLanguage game={joining.info}>
      <Steps {...props} joining={joining} />
    </GameLanguage>
  );
}

function Steps({ code, onCode, onReturn, joining }: JoinStepsProps & { readonly joining: Joining }) {
  const text = useText();
  const { info, name, seat, setSeat, refusal } = joining;
  const open = info !== null && isOpen(info);
  const sits = open && name !== "";
  return (
    <PageShell
      title={text.join.title}
      sub={text.join.sub}
      width="narrow"
      tools={<HelpButton />}
      {...(sits ? { foot: <SitDown joining={joining} /> } : {})}
    >
      <div className={styles.steps}>
        <CodeStep
          code={code}
          title={info?.title ?? null}
          isPending={joining.pending && info === null}
          fault={info === null && refusal !== null ? refusalSentence(text, refusal) : null}
          onCode={(typed) => {
            joining.forget();
            onCode(typed);
          }}
          onChange={() => {
            joining.forget();
            onCode("");
          }}
        />
        {info !== null && <DoorWords game={info} />}
        {open && <NameStep name={name} onName={joining.setName} />}
        {info !== null && !sits && <Refused joining={joining} />}
        {sits && <SeatPicker info={info} value={seat} onChange={setSeat} />}
        {name === "" && (
          <p>
            <LinkButton onPress={onReturn}>{text.join.wasHere}</LinkButton>
          </p>
        )}
      </div>
    </PageShell>
  );
}

function Refused({ joining: { refusal } }: { joining: Joining }) {
  const text = useText();
  return refusal === null ? null : <Notice tone="fault">{refusalSentence(text, refusal)}</Notice>;
}

/** The last step, with what the server says to it: above the seats nobody would see that on a phone. */
function SitDown({ joining }: { joining: Joining }) {
  const { info, seat, pending, sitDown } = joining;
  const { join } = useText();
  const chosen = info?.seats.find(({ id }) => id === seat);
  const words =
    seat === OBSERVER ? join.observe : chosen === undefined ? join.chooseFirst : join.sit(chosen.name);
  return (
    <div className={styles.sit}>
      <Refused joining={joining} />
      <Button
        look="solid"
        size="large"
        wide
        iconAfter="arrow"
        isPending={pending}
        isDisabled={seat === null}
        onPress={sitDown}
      >
        {words}
      </Button>
    </div>
  );
}
