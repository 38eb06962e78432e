import { pageAddress } from "../connection/base.ts";
import { Roundel } from "../look/roundel.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { isOnlyHere, shortAddress, spaced } from "./join-part.tsx";
import styles from "./projector.module.css";
import { QrCode } from "./qr-code.tsx";
import { Stage } from "./stage.tsx";
import { useProjectorWords } from "./words.ts";

/** Before the start: how to come in, as large as the wall allows, and which seats are taken. */
export function LobbyBoard({ code }: { code: string | null }) {
  const words = useProjectorWords();
  const { session, sight } = useView();
  return (
    <Stage className={styles.lobby}>
      <main className={styles.door}>
        <h1>{session.title}</h1>
        <p className={styles.summary}>{sight.scenario.summary}</p>
        {code === null ? (
          <p className={styles.summary}>{words.noCode}</p>
        ) : (
          <div className={styles.doorCode}>
            <QrCode text={pageAddress(`join/${code}`)} label={words.qr(code)} size={460} />
            <p>
              {words.joinAt}
              <span className={styles.address}>{shortAddress()}</span>
              {words.withCode}
              <b className={styles.bigCode}>{spaced(code)}</b>
            </p>
          </div>
        )}
        {isOnlyHere() && <p className={styles.warning}>{words.localhost}</p>}
      </main>
      <Table />
    </Stage>
  );
}

/** Whose government it is, for who does not know the capital. */
function StateName({ seat }: { seat: string }) {
  const names = useNames();
  const state = names.stateOfSeat(seat);
  return state === null ? null : <span className={styles.stateName}>{names.state(state)}</span>;
}

function Table() {
  const words = useProjectorWords();
  const names = useNames();
  const { seats, people } = useView();
  const sitting = (seat: string) => people.filter((person) => person.seat === seat).length;
  const taken = seats.filter(({ seat }) => sitting(seat) > 0).length;
  return (
    <aside className={styles.table}>
      <h2>{words.seats}</h2>
      <p className={styles.small} role="status">
        {words.seatsTaken(taken, seats.length)}
      </p>
      <ul>
        {seats.map(({ seat }) => {
          const count = sitting(seat);
          return (
            <li key={seat} className={count > 0 ? styles.taken : undefined}>
              <Roundel letter={names.letter(seat)} slot={names.palette(seat)} size={40} />
              <span>
                {names.seat(seat)} <StateName seat={seat} />
              </span>
              <span className={styles.count}>{count > 0 ? words.people(count) : words.free}</span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
