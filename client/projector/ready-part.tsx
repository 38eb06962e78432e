import { Icon } from "../look/icon.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./projector.module.css";
import { useProjectorWords } from "./words.ts";

/** For whom the class waits. Bots are counted, not named: nobody waits for them. */
export function ReadyPart() {
  const words = useProjectorWords();
  const names = useNames();
  const { seats } = useView();
  const played = seats.filter(({ bot }) => !bot);
  const bots = seats.length - played.length;
  return (
    <section className={styles.part}>
      <h2>{words.ready(played.filter(({ ready }) => ready).length, played.length)}</h2>
      <ul className={styles.readyList}>
        {played.map(({ seat, ready }) => (
          <li key={seat} className={ready ? styles.isReady : undefined}>
            {ready ? <Icon name="tick" size={24} /> : <i className={styles.waits} />}
            <span>{names.seat(seat)}</span>
            <span className="for-listeners">{ready ? words.readySign : words.notReadySign}</span>
          </li>
        ))}
      </ul>
      {bots > 0 && <p className={styles.small}>{words.botsReady(bots)}</p>}
    </section>
  );
}
