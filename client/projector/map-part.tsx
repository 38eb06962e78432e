import { useMemo, useState } from "react";
import { classes } from "../look/classes.ts";
import { useSize } from "../look/use-size.ts";
import { useAtlas } from "../map/atlas.ts";
import { RegionMap } from "../map/region-map.tsx";
import { mapContentOf } from "../play/map-view.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import styles from "./projector.module.css";
import { Enlarged } from "./stage.tsx";
import { WallLegend } from "./wall-legend.tsx";
import { type Size, wallPlaces } from "./wall-places.ts";
import { useProjectorWords } from "./words.ts";

const ENLARGED = { shapes: 1.65, tiles: 1.4 };

/** Of the stage's pixels, in which words over the map are measured, in the map's own. */
function ownPixels({ width, height }: Size): Size {
  return { width: width / ENLARGED.shapes, height: height / ENLARGED.shapes };
}

/** The region by who leads, with the date in the game over it. A pressed state is outlined, so that one can speak of it. */
export function MapPart() {
  const words = useProjectorWords();
  const names = useNames();
  const numbers = useNumbers();
  const { sight, board, you, session } = useView();
  const [selected, select] = useState<string | null>(null);
  const content = useMemo(() => mapContentOf({ sight, board, you }, names), [sight, board, you, names]);
  // A made-up region has no shapes: its tiles need the whole place, and the words stand above them.
  const states = content.states.map(({ id }) => id);
  const atlas = useAtlas(states);
  const shapes = states.filter((id) => atlas.byId.has(id));
  const drawn = shapes.length > 0;
  const [ref, size] = useSize<HTMLElement>();
  const [titleRef, title] = useSize<HTMLDivElement>();
  const [legendRef, legend] = useSize<HTMLDivElement>();
  const ids = shapes.join(" ");
  const measured = JSON.stringify([size, title, legend].map(ownPixels));
  const places = useMemo(() => {
    const [whole, ofTitle, ofLegend] = JSON.parse(measured) as [Size, Size, Size];
    if (ids === "" || whole.width === 0) return null;
    return wallPlaces(ids.split(" "), whole, { title: ofTitle, legend: ofLegend }, atlas);
  }, [ids, measured, atlas]);
  return (
    <section ref={ref} className={classes(styles.map, !drawn && styles.tiles)} aria-label={words.mapIs}>
      <header className={styles.mapHead}>
        <div ref={titleRef} className={styles.mapTitle}>
          <h1>{numbers.longSpan(session.from, session.to)}</h1>
          <p>
            {words.turnOf(session.turn, session.turns)} {words.mapIs}
          </p>
        </div>
        <WallLegend {...content} ref={legendRef} />
      </header>
      <div className={styles.mapPlace}>
        <Enlarged by={drawn ? ENLARGED.shapes : ENLARGED.tiles}>
          <RegionMap
            {...content}
            withoutLegend
            {...(places === null ? {} : { room: places.room, covered: places.covered })}
            selected={selected}
            onSelect={(state) => select(state === selected ? null : state)}
          />
        </Enlarged>
      </div>
    </section>
  );
}
