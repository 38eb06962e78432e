import type { PersonView } from "../../shared/view/view.ts";
import { useDeed } from "../console/use-deed.ts";
import { Button } from "../look/button.tsx";
import { Notice } from "../look/notice.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { isolated } from "../text/isolated.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

/** Who waits at the door of one's own seat: its head lets them in, and the others know of it. */
export function DoorNotice() {
  const { people, you } = useView();
  const waiting = people.filter(({ wish }) => wish !== null && wish === you.seat);
  if (waiting.length === 0) return null;
  return (
    <div className={styles.notices}>
      {waiting.map((person) => (
        <Waiting key={person.participant} person={person} />
      ))}
    </div>
  );
}

function Waiting({ person: { participant, name } }: { person: PersonView }) {
  const text = useText();
  const { you } = useView();
  const names = useNames();
  const { pending, refusal, run } = useDeed();
  const seat = names.seat(you.seat ?? "");
  return (
    <Notice
      icon="people"
      tone={you.head ? "mark" : "info"}
      action={
        you.head ? (
          <Button size="small" isPending={pending} onPress={() => void run("door.admit", { participant })}>
            {text.door.letIn}
          </Button>
        ) : undefined
      }
    >
      {you.head ? text.door.asks(isolated(name), seat) : text.door.waits(isolated(name), seat)}
      {refusal !== null && <> {refusalSentence(text, refusal)}</>}
    </Notice>
  );
}
