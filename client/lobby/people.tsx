import type { PersonView, SeatView } from "../../shared/view/view.ts";
import { Roundel } from "../look/roundel.tsx";
import { useNames } from "../state/names.ts";
import { usePersonName } from "../state/person-name.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";
import styles from "./lobby.module.css";

/** Who sits where. Names keep to themselves: a name written from right to left turns nothing around it (`bdi`). */
export function People() {
  const { seats, people } = useView();
  const { lobby } = useText();
  const observers = people.filter(({ role }) => role === "observer");
  return (
    <ul className={styles.people}>
      {seats.map((seat) => (
        <SeatLine key={seat.seat} seat={seat} people={people.filter((person) => person.seat === seat.seat)} />
      ))}
      {observers.length > 0 && (
        <li>
          <Roundel icon="eye" slot="world" />
          <span className={styles.seatName}>{lobby.observers}</span>
          <Names people={observers} />
        </li>
      )}
    </ul>
  );
}

function SeatLine({ seat, people }: { seat: SeatView; people: readonly PersonView[] }) {
  const { lobby } = useText();
  const names = useNames();
  const sign = useSigns();
  return (
    <li>
      <Roundel {...sign(seat.seat)} />
      <span className={styles.seatName}>{names.seat(seat.seat)}</span>
      {people.length > 0 ? (
        <Names people={people} />
      ) : (
        <span className="quiet">{seat.bot ? lobby.bot : lobby.nobody}</span>
      )}
    </li>
  );
}

/** Where names are hidden, the others are told by their number. */
function Names({ people }: { people: readonly PersonView[] }) {
  const { lobby } = useText();
  const { you } = useView();
  const nameOf = usePersonName();
  const named = people.filter(({ name }) => name !== "");
  const others = people.length - named.length;
  return (
    <span className={styles.names}>
      {others > 0 && <span>{named.length > 0 ? `+ ${others}` : lobby.somebody(others)}</span>}
      {named.map((person) => {
        const notes = [
          person.participant === you.participant && lobby.you,
          person.head && people.length > 1 && lobby.head,
          !person.connected && lobby.away,
        ].filter(Boolean);
        return (
          <span key={person.participant}>
            <bdi>{nameOf(person)}</bdi>{" "}
            {notes.length > 0 && <span className="quiet">({notes.join(", ")})</span>}
          </span>
        );
      })}
    </span>
  );
}
