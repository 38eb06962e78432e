import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import { Icon } from "../look/icon.tsx";
import { Roundel } from "../look/roundel.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useList } from "../text/lists.ts";
import type { AskProps } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

/** Before the start: who sits where, and which seats a bot will play. */
export function StartDialog({ isOpen, onClose }: AskProps) {
  const words = useConsoleWords();
  const names = useNames();
  const list = useList();
  const deed = useDeed();
  const { session, seats, people } = useView();
  const start = async () => {
    const reply = await deed.run("control.start", {});
    if (reply?.ok) onClose();
  };
  return (
    <Dialog
      title={words.startTitle}
      isOpen={isOpen && session.phase === "lobby"}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="solid" isPending={deed.pending} onPress={() => void start()}>
            {words.startNow}
          </Button>
        </>
      }
    >
      <p>{words.startMore}</p>
      <ul className={styles.list}>
        {seats.map(({ seat }) => {
          const sitting = people.filter((person) => person.seat === seat);
          return (
            <li key={seat} className={styles.line}>
              <Roundel letter={names.letter(seat)} slot={names.palette(seat)} />
              <span>{names.seat(seat)}</span>
              {sitting.length === 0 ? (
                <span className="quiet">
                  <Icon name="bot" /> {words.bot}
                </span>
              ) : (
                <span>{list(sitting.map(({ name }) => name))}</span>
              )}
            </li>
          );
        })}
      </ul>
      <RefusalNotice refusal={deed.refusal} />
    </Dialog>
  );
}
