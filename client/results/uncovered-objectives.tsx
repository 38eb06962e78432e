import { Objectives } from "../lobby/objectives.tsx";
import { Roundel } from "../look/roundel.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";

/** What every seat was after, private aims included; one's own first. */
export function UncoveredObjectives() {
  const { end } = useText();
  const sign = useSigns();
  const { sight, you } = useView();
  const { seats } = sight.scenario;
  const own = seats.filter(({ id }) => id === you.seat);
  return (
    <>
      <SectionHead title={end.objectives} />
      {[...own, ...seats.filter(({ id }) => id !== you.seat)].map(({ id, name, objectives }) => (
        <section key={id} className={styles.wanted}>
          <h3>
            <Roundel {...sign(id)} /> {name}
          </h3>
          <Objectives objectives={objectives} privateWord={end.wasPrivate} />
        </section>
      ))}
    </>
  );
}
