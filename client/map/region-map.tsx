import { memo, useId, useMemo, useState } from "react";
import { classes } from "../look/classes.ts";
import { IconButton } from "../look/icon-button.tsx";
import { useSize } from "../look/use-size.ts";
import { useLookWords } from "../look/words.ts";
import { type Atlas, useAtlas } from "./atlas.ts";
import { frameAround, MARGINS } from "./frame.ts";
import { splitForInset } from "./inset.ts";
import { type LabelPlan, planLabels } from "./label-plan.ts";
import { MapLegend } from "./map-legend.tsx";
import { MapPlaces } from "./map-places.tsx";
import { MapSvg } from "./map-svg.tsx";
import type { Box, MapMark, MapPatron, MapState, Room } from "./map-types.ts";
import { type Drawing, drawRegion } from "./region-drawing.ts";
import styles from "./region-map.module.css";
import { StateLabel } from "./state-label.tsx";
import { StateTable } from "./state-table.tsx";
import { StateTiles } from "./state-tiles.tsx";

export interface RegionMapProps {
  readonly states: readonly MapState[];
  readonly patrons: readonly MapPatron[];
  readonly marks?: readonly MapMark[];
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
  /** Pixels at each side that something else covers: the state's card, a strip. The legend's own room is added. */
  readonly room?: Partial<Room>;
  readonly withoutLegend?: boolean;
  /** Places inside the map, in its pixels, that something else covers: a title, a legend of the caller's own. */
  readonly covered?: readonly Box[];
}

const NO_MARKS: readonly MapMark[] = [];
/** Pixels between labels and the edge of a picture. */
const MARGIN = 6;
/** From this height on a narrow map has room for a large inset below the legend, and for fingers between names. */
const TALL = 480;
/** What a name of 20 pixels lacks, above and below, to be as high as a finger needs. */
const REACH = 12;
/** Below this width names go without bars, and far states into an inset. */
const NARROW = 560;

/**
 * The region, coloured by who leads. Fills its place, which must have a height. Drawn anew only when something that it
 * shows has changed: placing labels takes longer than all other parts of a screen.
 */
export const RegionMap = memo(function RegionMap(props: RegionMapProps) {
  const { states, patrons, marks = [], withoutLegend } = props;
  const words = useLookWords();
  const scope = useId();
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const [asTable, setAsTable] = useState(false);
  const isCompact = width < NARROW;
  const isTall = isTallFor({ isCompact, height, room: props.room });
  const atlas = useAtlas(states.map(({ id }) => id));
  const drawn = useMemo(() => states.filter(({ id }) => atlas.byId.has(id)), [states, atlas]);
  const tiles = states.filter(({ id }) => !atlas.byId.has(id));
  const legend = !withoutLegend && (
    <div
      data-legend=""
      className={classes(styles.legend, isCompact && styles.legendCompact, isTall && styles.legendTall)}
    >
      {!asTable && (
        <MapLegend patrons={patrons} kinds={kinds} scope={`${scope}-legend`} isCompact={isCompact} />
      )}
      <span className={styles.asTable}>
        <IconButton
          icon={asTable ? "map" : "table"}
          label={asTable ? words.asPicture : words.asTable}
          onPress={() => setAsTable(!asTable)}
        />
      </span>
    </div>
  );
  return (
    <div ref={ref} className={classes(styles.region, asTable && styles.paper)} data-map="">
      {legend}
      {asTable && (
        <div className={styles.table}>
          <StateTable states={states} patrons={patrons} onSelect={props.onSelect} />
        </div>
      )}
      {!asTable && width > 0 && height > 0 && drawn.length > 0 && (
        <Pictures {...props} states={drawn} {...{ atlas, width, height, isCompact }} />
      )}
      {!asTable && tiles.length > 0 && (
        <StateTiles
          states={tiles}
          patrons={patrons}
          selected={props.selected}
          onSelect={props.onSelect}
          scope={scope}
          fills={drawn.length === 0}
          below={props.room?.bottom ?? 0}
        />
      )}
    </div>
  );
});

interface PicturesProps extends RegionMapProps {
  readonly atlas: Atlas;
  readonly width: number;
  readonly height: number;
  readonly isCompact: boolean;
}

function isTallFor({
  isCompact,
  height,
  room,
}: Pick<PicturesProps, "isCompact" | "height" | "room">): boolean {
  return isCompact && height - (room?.top ?? 0) - (room?.bottom ?? 0) >= TALL;
}

/** One picture, or on a narrow map two: the main group, and the outliers in an inset. */
function Pictures(props: PicturesProps) {
  const { states, atlas, width, height, isCompact, room, withoutLegend } = props;
  const ids = states.map(({ id }) => id);
  const { main, outliers } = isCompact ? splitForInset(ids, atlas) : { main: ids, outliers: [] };
  const isTall = isTallFor(props);
  const legendHeight = withoutLegend ? 0 : isCompact ? 36 : 60;
  const insetWidth = isTall ? Math.round(width * 0.64) : Math.min(168, Math.round(width * 0.43));
  const insetTop = 8 + (room?.top ?? 0) + (isTall && !withoutLegend ? 44 + 8 : 0);
  const inset = { x: 8, y: insetTop, width: insetWidth, height: Math.round(insetWidth * 0.66) };
  const top = Math.max(
    legendHeight,
    outliers.length > 0 ? insetTop + inset.height * (isTall ? 0.8 : 0.55) : 0,
  );
  const frame = frameAround({ ...room, top: (room?.top ?? 0) + top }, isCompact);
  const covered = [...(props.covered ?? []), ...(outliers.length > 0 ? [inset] : [])];
  return (
    <>
      <Picture {...props} {...{ width, height, isTall, covered }} room={frame} fit={main} />
      {outliers.length > 0 && (
        <div
          className={styles.inset}
          data-inset=""
          style={{ left: inset.x, top: inset.y, width: inset.width, height: inset.height }}
        >
          <Picture
            {...props}
            isTall={isTall}
            width={inset.width}
            height={inset.height}
            room={{ top: 8, right: 8, bottom: 8, left: 8 }}
            fit={outliers}
            marks={NO_MARKS}
            covered={[]}
          />
        </div>
      )}
    </>
  );
}

interface PictureProps extends Omit<PicturesProps, "room"> {
  readonly room: Room;
  /** The states that this picture is about: it is fitted to them and names them. */
  readonly fit: readonly string[];
  readonly covered: readonly Box[];
  readonly isTall: boolean;
}

function Picture(props: PictureProps) {
  const {
    states,
    patrons,
    atlas,
    marks = NO_MARKS,
    selected,
    onSelect,
    width,
    height,
    room,
    fit,
    covered,
    isCompact,
  } = props;
  const words = useLookWords();
  const scope = useId();
  const { top, right, bottom, left } = room;
  const all = states.map(({ id }) => id).join(" ");
  const fitted = fit.join(" ");
  const drawing = useMemo(() => {
    const frame = { width, height, room: { top, right, bottom, left } };
    return drawRegion(all.split(" "), fitted.split(" "), frame, atlas);
  }, [all, fitted, atlas, width, height, top, right, bottom, left]);
  const named = states.filter(({ id }) => fit.includes(id));
  const plan = usePlan(props, drawing, words.you);
  return (
    <>
      <MapSvg {...{ drawing, plan, states, marks, selected, onSelect, scope }} />
      {!isCompact && (
        <MapPlaces drawing={drawing} taken={[...plan.labels, ...plan.marks, ...covered]} inPlay={fit} />
      )}
      {plan.labels.map((place) => {
        const state = named.find(({ id }) => id === place.id);
        return (
          state && (
            <StateLabel
              key={place.id}
              {...{ state, patrons, place, isCompact, onSelect }}
              selected={selected === place.id}
            />
          )
        );
      })}
    </>
  );
}

/** Where labels lie: worked out anew only when what is labelled, or the room for it, is another. */
function usePlan(props: PictureProps, drawing: Drawing, youWord: string): LabelPlan {
  const { states, marks = NO_MARKS, width, height, room, fit, covered, isCompact, isTall } = props;
  const inPicture = fit.join(" ");
  const obstacles = JSON.stringify(covered);
  const reach = isTall ? REACH : 0;
  const top = Math.max(MARGIN, room.top - 30);
  // A card over the lower half of the map would hide the names below it.
  const card = room.bottom - (isCompact ? MARGINS.compact : MARGINS.large);
  const bottom = height - MARGIN - Math.max(0, card);
  return useMemo(() => {
    const shown = inPicture.split(" ");
    return planLabels(drawing, {
      states: states.filter(({ id }) => shown.includes(id)),
      marks: marks.filter(({ state }) => shown.includes(state)),
      bounds: { x: MARGIN, y: top, width: width - 2 * MARGIN, height: bottom - top },
      obstacles: JSON.parse(obstacles) as Box[],
      ...{ youWord, isCompact, reach },
    });
  }, [drawing, states, marks, inPicture, obstacles, top, bottom, width, youWord, isCompact, reach]);
}
