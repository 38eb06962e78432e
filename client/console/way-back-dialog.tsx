import type { WayBack } from "../../shared/protocol/http.ts";
import type { PersonView } from "../../shared/view/view.ts";
import { giveWayBack } from "../connection/http.ts";
import { CopyLine } from "../host/copy-line.tsx";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { QrCode } from "../projector/qr-code.tsx";
import { isolated } from "../text/isolated.ts";
import type { AskProps } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { useDesk } from "./desk.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useErrand } from "./use-errand.ts";
import { useConsoleWords } from "./words.ts";

interface WayBackDialogProps extends AskProps {
  readonly person: PersonView;
  /** The name that tells this person from a namesake. */
  readonly shown: string;
}

/** The facilitator's word for somebody who has lost their device: words and a QR code, or a link, told only here. */
export function WayBackDialog({ person, shown, isOpen, onClose }: WayBackDialogProps) {
  const words = useConsoleWords();
  const { session, participantKey } = useDesk();
  const errand = useErrand<WayBack>();
  const { participant, role } = person;
  const isStudent = role === "student";
  const close = () => {
    errand.clear();
    onClose();
  };
  const make = () => errand.run(() => giveWayBack(participantKey, session, participant));
  return (
    <Dialog
      title={words.wayBackTitle(isolated(shown))}
      isOpen={isOpen}
      onClose={close}
      actions={
        errand.made === null ? (
          <>
            <Button onPress={close}>{words.cancel}</Button>
            <Button look="solid" isPending={errand.pending} onPress={() => void make()}>
              {isStudent ? words.wayBackMake : words.linkMake}
            </Button>
          </>
        ) : (
          <Button look="solid" onPress={close}>
            {words.done}
          </Button>
        )
      }
    >
      {errand.made === null ? (
        <p>{isStudent ? words.wayBackMore : words.newLinkMore}</p>
      ) : (
        <WayBackShown way={errand.made} />
      )}
      <RefusalNotice refusal={errand.refusal} />
    </Dialog>
  );
}

function WayBackShown({ way: { phrase, link } }: { way: WayBack }) {
  const words = useConsoleWords();
  return (
    <div className={styles.rows}>
      {phrase !== "" && (
        <div className={styles.links}>
          <QrCode text={link} label={words.wayBackQr} size={180} />
          <div className={styles.rows}>
            <p>{words.wayBackWords}</p>
            <p className={styles.phrase}>{phrase}</p>
            <p className="quiet">{words.wayBackOnce}</p>
          </div>
        </div>
      )}
      <CopyLine label={words.wayBackLink} note={words.shownOnce} value={link} />
    </div>
  );
}
