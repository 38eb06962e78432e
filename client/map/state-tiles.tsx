import { OwnTag } from "../look/badge.tsx";
import { classes } from "../look/classes.ts";
import { useFigures } from "../look/figures.ts";
import { HATCH_OPACITY, HatchDefs, hatchFill, stepOf } from "../look/hatch.tsx";
import { shapeColour } from "../look/palette.ts";
import { Roundel } from "../look/roundel.tsx";
import { ShareBar } from "../look/share-bar.tsx";
import { useLookWords } from "../look/words.ts";
import type { MapPatron, MapState } from "./map-types.ts";
import { useStateSentence } from "./state-label.tsx";
import styles from "./state-tiles.module.css";

export interface StateTilesProps {
  readonly states: readonly MapState[];
  readonly patrons: readonly MapPatron[];
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
  readonly scope: string;
  /** No map at all: the tiles take its whole place. */
  readonly fills: boolean;
  /** Pixels at the foot that something else covers: the state's card. */
  readonly below: number;
}

/** States that no atlas knows, as in a made-up scenario: a tile each, with the same signs as on the map. */
export function StateTiles({ states, patrons, selected, onSelect, scope, fills, below }: StateTilesProps) {
  const words = useLookWords();
  const sentence = useStateSentence(patrons);
  return (
    <div className={classes(styles.tiles, fills && styles.fills)} style={{ bottom: below + 16 }}>
      <svg width="0" height="0" className={styles.defs} aria-hidden="true">
        <HatchDefs scope={scope} />
      </svg>
      {states.map((state) => (
        <button
          key={state.id}
          type="button"
          className={classes(styles.tile, selected === state.id && styles.selected)}
          aria-pressed={selected === state.id}
          onClick={() => onSelect?.(state.id)}
        >
          <span className="for-listeners">{sentence(state)}</span>
          <Tint state={state} scope={scope} />
          <span className={styles.name} aria-hidden="true">
            {state.leader && <Roundel letter={state.leader.letter} slot={state.leader.slot} />} {state.name}{" "}
            {state.isYours && <OwnTag>{words.you}</OwnTag>}
          </span>
          <Shares state={state} />
          {state.crisis && (
            <span className={styles.crisis} aria-hidden="true">
              {words.openCrisis}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function Shares({ state }: { state: MapState }) {
  const { figure } = useFigures();
  if (state.leader === undefined) return null;
  return (
    <span className={styles.shares} aria-hidden="true">
      <ShareBar shares={state.shares} width={72} /> {figure(state.leader.influence)}
    </span>
  );
}

function Tint({ state, scope }: { state: MapState; scope: string }) {
  if (state.leader === undefined) return null;
  const step = stepOf(state.leader.influence);
  return (
    <svg className={styles.tint} width="100%" height="100%" aria-hidden="true">
      <rect
        width="100%"
        height="100%"
        fill={shapeColour(state.leader.slot)}
        style={{ fillOpacity: `var(--step-${step})` }}
      />
      <rect
        width="100%"
        height="100%"
        fill={hatchFill(scope, state.leader.slot, step)}
        opacity={HATCH_OPACITY[step]}
      />
    </svg>
  );
}
