import { useCallback, useEffect, useState } from "react";
import type { SeatInvitations } from "../../shared/protocol/http.ts";
import { listInvitations } from "../connection/http.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { Roundel } from "../look/roundel.tsx";
import { shortAddress, spaced } from "../projector/join-part.tsx";
import { QrCode } from "../projector/qr-code.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./card-sheet.module.css";
import { useDesk } from "./desk.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { type Errand, useErrand } from "./use-errand.ts";
import { useLinks } from "./use-links.ts";
import { useConsoleWords } from "./words.ts";

type SeatCard = SeatInvitations[number];

/** One card for each seat, to be cut from a sheet of paper: scanned, it asks for nothing but a name. */
export function CardSheet({ onBack }: { onBack: () => void }) {
  const words = useConsoleWords();
  const { session } = useView();
  const { cards, refresh } = useCards();
  const { onlyHere } = useLinks();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Button icon="back" onPress={onBack}>
          {words.backToConsole}
        </Button>
        <h1>{words.cardsTitle}</h1>
        <Button look="solid" isDisabled={cards.made === null} onPress={() => window.print()}>
          {words.print}
        </Button>
      </header>
      <main>
        <div className={styles.notes}>
          <p>{words.cardsMore}</p>
          {onlyHere && <Notice tone="mark">{words.linkLocal}</Notice>}
          {session.door !== "open" && <Notice tone="mark">{words.cardsDoor[session.door]}</Notice>}
          <RefusalNotice
            refusal={cards.refusal}
            again={{ label: words.tryAgain, press: () => void refresh() }}
          />
          {cards.made === null && cards.refusal === null && <LoadingRows rows={6} label={words.loading} />}
        </div>
        <ul className={styles.cards}>
          {cards.made?.map((card) => (
            <Card key={card.seat} card={card} onRevoked={() => void refresh()} />
          ))}
        </ul>
      </main>
    </div>
  );
}

function useCards(): { cards: Errand<SeatInvitations>; refresh: () => Promise<void> } {
  const { session, participantKey } = useDesk();
  const cards = useErrand<SeatInvitations>();
  const { run } = cards;
  const refresh = useCallback(
    () => run(() => listInvitations(participantKey, session)),
    [run, participantKey, session],
  );
  useEffect(() => void refresh(), [refresh]);
  return { cards, refresh };
}

function Card({ card: { seat, n, link }, onRevoked }: { card: SeatCard; onRevoked: () => void }) {
  const words = useConsoleWords();
  const names = useNames();
  const { session, console: cell } = useView();
  const [asking, ask] = useState(false);
  const name = names.seat(seat);
  return (
    <li className={styles.card}>
      <p className={styles.game}>
        <bdi>{session.title}</bdi>
      </p>
      <p className={styles.seat}>
        <Roundel letter={names.letter(seat)} slot={names.palette(seat)} size={32} />
        <b>{name}</b>
      </p>
      <QrCode text={link} label={words.cardQr(name)} size={150} />
      <p className={styles.typed}>{words.cardTyped(shortAddress(), spaced(cell?.code ?? ""))}</p>
      <p className={styles.number}>{words.cardNumber(n)}</p>
      <p className={styles.revoke}>
        <LinkButton aria-label={words.revokeLabel(name)} onPress={() => ask(true)}>
          {words.revoke}
        </LinkButton>
      </p>
      <RevokeDialog
        seat={seat}
        isOpen={asking}
        onClose={() => ask(false)}
        onRevoked={() => {
          ask(false);
          onRevoked();
        }}
      />
    </li>
  );
}

interface RevokeDialogProps {
  readonly seat: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

function RevokeDialog({ seat, isOpen, onClose, onRevoked }: RevokeDialogProps) {
  const words = useConsoleWords();
  const names = useNames();
  const deed = useDeed();
  const revoke = async () => {
    const reply = await deed.run("control.revokeInvitations", { seat });
    if (reply?.ok) onRevoked();
  };
  return (
    <Dialog
      title={words.revokeTitle(names.seat(seat))}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void revoke()}>
            {words.revokeNow}
          </Button>
        </>
      }
    >
      <p>{words.revokeMore}</p>
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
