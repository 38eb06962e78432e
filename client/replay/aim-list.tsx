import { useEffect, useState } from "react";
import type { ViewSections } from "../../shared/view/view.ts";
import { LoadingRows } from "../look/loading-rows.tsx";
import { NamedSign } from "../look/named-sign.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { ReachedObjectives } from "../results/reached-objectives.tsx";
import { useNames } from "../state/names.ts";
import { useSigns } from "../state/signs.ts";
import styles from "./replay.module.css";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** What each seat wanted and how far it had come at the last close, for every seat whose eyes are open to the asker. */
export function AimList({ replay, opens }: { replay: Replay; opens: boolean }) {
  const words = useReplayWords();
  const seats = replay.viewers.filter((viewer) => viewer !== "facilitator" && viewer !== "observer");
  if (seats.length === 0) return null;
  return (
    <section className={styles.part}>
      <SectionHead title={words.aims} aside={words.aimsHint} />
      <div>
        {seats.map((seat) => (
          <SeatAims key={seat} seat={seat} replay={replay} opens={opens} />
        ))}
      </div>
    </section>
  );
}

interface SeatAimsProps {
  readonly seat: string;
  readonly replay: Replay;
  readonly opens: boolean;
}

/** A seat's own numbers are in its own view alone: it is fetched when somebody wants to know. */
function SeatAims({ seat, replay: { look, closed }, opens }: SeatAimsProps) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const [open, setOpen] = useState(opens);
  const [view, setView] = useState<ViewSections | null>(null);
  useEffect(() => {
    let left = false;
    if (open) void look(seat, closed).then((found) => !left && found !== null && setView(found.view));
    return () => {
      left = true;
    };
  }, [open, look, seat, closed]);
  return (
    <details className={styles.aims} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <NamedSign sign={sign(seat)}>{names.seat(seat)}</NamedSign>
      </summary>
      {open &&
        (view === null ? (
          <LoadingRows rows={3} label={words.loading} />
        ) : (
          <ReachedObjectives
            label={words.aimsOf(names.seat(seat))}
            {...{ seat, view }}
            privateWord={words.wasPrivate}
          />
        ))}
    </details>
  );
}
