import { useMemo, useState } from "react";
import { printMonths } from "../console/game-date.ts";
import { classes } from "../look/classes.ts";
import { hasShape } from "../map/region-drawing.ts";
import { RegionMap } from "../map/region-map.tsx";
import { mapContentOf } from "../play/map-view.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import styles from "./projector.module.css";
import { Enlarged } from "./stage.tsx";
import { WallLegend } from "./wall-legend.tsx";
import { useProjectorWords } from "./words.ts";

/** Pixels of the map, before it is enlarged, that the words above it cover. */
const ROOM = { top: 30, left: 60 };
const COVERED = [
  { x: 0, y: 0, width: 500, height: 74 },
  { x: 0, y: 74, width: 270, height: 100 },
];

/** The region by who leads, with the date in the game over it. A pressed state is outlined, so that one can speak of it. */
export function MapPart() {
  const words = useProjectorWords();
  const names = useNames();
  const { sight, board, you, session } = useView();
  const [selected, select] = useState<string | null>(null);
  const content = useMemo(() => mapContentOf({ sight, board, you }, names), [sight, board, you, names]);
  // A made-up region has no shapes: its tiles need the whole place, and the words stand above them.
  const drawn = content.states.some(({ id }) => hasShape(id));
  return (
    <section className={classes(styles.map, !drawn && styles.tiles)} aria-label={words.mapIs}>
      <header className={styles.mapHead}>
        <h1>{printMonths(session.from, session.to, words.language, true)}</h1>
        <p>
          {words.turnOf(session.turn, session.turns)} {words.mapIs}
        </p>
        <WallLegend {...content} />
      </header>
      <div className={styles.mapPlace}>
        <Enlarged by={drawn ? 1.65 : 1.4}>
          <RegionMap
            {...content}
            withoutLegend
            {...(drawn ? { room: ROOM, covered: COVERED } : {})}
            selected={selected}
            onSelect={(state) => select(state === selected ? null : state)}
          />
        </Enlarged>
      </div>
    </section>
  );
}
