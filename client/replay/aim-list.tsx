import { useEffect, useState } from "react";
import { metricValue } from "../../shared/influence/metrics.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { useObjectiveWords } from "../lobby/objectives.tsx";
import { Badge } from "../look/badge.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { ObjectiveBars } from "../look/objective-bars.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useSigns } from "../state/signs.ts";
import styles from "./replay.module.css";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** What each seat wanted and how far it had come at the last close, for every seat whose eyes are open to the asker. */
export function AimList({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const seats = replay.viewers.filter((viewer) => viewer !== "facilitator" && viewer !== "observer");
  if (seats.length === 0) return null;
  return (
    <section className={styles.part}>
      <SectionHead title={words.aims} aside={words.aimsHint} />
      <div>
        {seats.map((seat) => (
          <SeatAims key={seat} seat={seat} replay={replay} />
        ))}
      </div>
    </section>
  );
}

/** A seat's own numbers are in its own view alone: it is fetched when somebody wants to know. */
function SeatAims({ seat, replay: { look, closed } }: { seat: string; replay: Replay }) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<ViewSections | null>(null);
  useEffect(() => {
    let left = false;
    if (open) void look(seat, closed).then((found) => !left && found !== null && setView(found.view));
    return () => {
      left = true;
    };
  }, [open, look, seat, closed]);
  return (
    <details className={styles.aims} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <NamedSign sign={sign(seat)}>{names.seat(seat)}</NamedSign>
      </summary>
      {open &&
        (view === null ? <LoadingRows rows={3} label={words.loading} /> : <Aims seat={seat} view={view} />)}
    </details>
  );
}

function Aims({ seat, view: { sight, scores } }: { seat: string; view: ViewSections }) {
  const words = useReplayWords();
  const names = useNames();
  const wording = useObjectiveWords();
  const { scenario, numbers, tables } = sight;
  const objectives = scenario.seats.find(({ id }) => id === seat)?.objectives ?? [];
  return (
    <ObjectiveBars
      label={words.aimsOf(names.seat(seat))}
      aimWord={words.aim}
      bars={objectives.map((objective, at) => ({
        id: String(at),
        label: wording(objective),
        weight: objective.weight,
        value: metricValue(scenario, numbers, tables, seat, objective),
        aim: objective.to,
        reached: (scores.attained[at] ?? 0) / 1000,
        ...(objective.private
          ? {
              tag: (
                <Badge tone="outline" icon="lock">
                  {words.wasPrivate}
                </Badge>
              ),
            }
          : {}),
      }))}
    />
  );
}
