import { Badge } from "../look/badge.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./lobby.module.css";
import { Markdown } from "./markdown.tsx";
import { Objectives } from "./objectives.tsx";

/** The page for the viewer's seat with its objectives, the page for everybody, and the sources of both. */
export function Briefing() {
  const { lobby } = useText();
  const { sight, you } = useView();
  const { scenario } = sight;
  const sources = Object.keys(scenario.sources);
  const own = scenario.seats.find(({ id }) => id === you.seat);
  return (
    <div className={styles.briefing}>
      {own === undefined ? (
        <NoneOwn />
      ) : (
        <section>
          <SectionHead title={lobby.yourBriefing} aside={<Badge icon="lock">{lobby.private}</Badge>} />
          <Markdown source={own.briefing} sources={sources} />
          <SectionHead title={lobby.objectives} level={3} />
          <Objectives objectives={own.objectives} privateWord={lobby.private} />
        </section>
      )}
      <section>
        <SectionHead title={lobby.briefing} />
        <Markdown source={scenario.briefing} sources={sources} />
        <PublicObjectives />
      </section>
      {sources.length > 0 && (
        <section>
          <SectionHead title={lobby.sources} level={3} />
          <ol className={styles.sources}>
            {Object.values(scenario.sources).map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** Why there is no page for a seat: after the end nobody gets one any more. */
function NoneOwn() {
  const { lobby } = useText();
  const { session, you } = useView();
  if (you.role !== "student") return <p className="quiet">{lobby.noBriefing}</p>;
  return session.phase === "debrief" ? null : <p className="quiet">{lobby.noSeatYet}</p>;
}

function PublicObjectives() {
  const { lobby } = useText();
  const names = useNames();
  const { sight, you } = useView();
  const seats = sight.scenario.seats
    .map((seat) => ({ ...seat, objectives: seat.objectives.filter((one) => !one.private) }))
    .filter(({ id, objectives }) => id !== you.seat && objectives.length > 0);
  if (seats.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{lobby.publicObjectives}</summary>
      {seats.map(({ id, objectives }) => (
        <div key={id}>
          <h4>{names.seat(id)}</h4>
          <Objectives objectives={objectives} privateWord={lobby.private} />
        </div>
      ))}
    </details>
  );
}
