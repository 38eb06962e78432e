import type { SeatId } from "../../shared/base/ids.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Roundel } from "../look/roundel.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./console.module.css";
import { awaySeats, notReady } from "./next-thing.ts";
import type { Deed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

export interface AskProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Before a turn is closed over the heads of seats that are not ready: who they are, and what counts of their sheets. */
export function CloseDialog({ isOpen, onClose, deed }: AskProps & { deed: Deed }) {
  const words = useConsoleWords();
  const names = useNames();
  const view = useView();
  const { turn } = view.session;
  const away = awaySeats(view);
  const standing = (seat: SeatId) => {
    const origin = view.console?.sheets[seat]?.origin ?? "untouched";
    return words.origins[origin === "untouched" && away.includes(seat) ? "absent" : origin];
  };
  const close = async () => {
    await deed.run("control.closeTurn", { turn });
    onClose();
  };
  return (
    <Dialog
      title={words.closeTitle(turn)}
      isOpen={isOpen && view.session.phase === "planning"}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void close()}>
            {words.closeNow}
          </Button>
        </>
      }
    >
      <p>{words.closeMore}</p>
      <ul className={styles.list}>
        {notReady(view).map((seat) => (
          <li key={seat} className={styles.line}>
            <Roundel letter={names.letter(seat)} slot={names.palette(seat)} />
            <span>{names.seat(seat)}</span>
            <span className="quiet">{standing(seat)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
