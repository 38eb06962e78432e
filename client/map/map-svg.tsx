import { HATCH_OPACITY, HatchDefs, hatchFill, stepOf } from "../look/hatch.tsx";
import { shapeColour } from "../look/palette.ts";
import type { LabelPlan } from "./label-plan.ts";
import { LeadLine } from "./lead-line.tsx";
import { MapMarks } from "./map-marks.tsx";
import styles from "./map-svg.module.css";
import type { MapMark, MapState } from "./map-types.ts";
import type { Drawing } from "./region-drawing.ts";

export interface MapSvgProps {
  readonly drawing: Drawing;
  readonly plan: LabelPlan;
  readonly states: readonly MapState[];
  readonly marks: readonly MapMark[];
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
  /** Keeps the ids of hatches apart where several maps stand on a page. */
  readonly scope: string;
}

/** Land, water, tints, hatches, borders and marks. The names are buttons laid over it; a press on a state is a second way. */
export function MapSvg({ drawing, plan, states, marks, selected, onSelect, scope }: MapSvgProps) {
  const { width, height } = drawing;
  const chosen = selected === null ? undefined : drawing.shapes.get(selected);
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <HatchDefs scope={scope} />
      <rect className={styles.sea} width={width} height={height} />
      {[15, 10, 5].map((line) => (
        <path key={line} d={drawing.land} className={styles.water} strokeWidth={line} />
      ))}
      <path d={drawing.land} className={styles.land} />
      {states.map((state) => (
        <StateShape key={state.id} state={state} drawing={drawing} scope={scope} onSelect={onSelect} />
      ))}
      <path d={drawing.graticule} className={styles.graticule} />
      <path d={drawing.farBorders} className={styles.farBorders} />
      <path d={drawing.borders} className={styles.borders} />
      <path d={drawing.land} className={styles.coast} />
      {chosen && <path d={chosen.path} className={styles.chosenOuter} />}
      {chosen && <path d={chosen.path} className={styles.chosenInner} />}
      {plan.labels.map((label) => label.isAway && <LeadLine key={label.id} label={label} />)}
      <MapMarks plan={plan} marks={marks} />
    </svg>
  );
}

interface StateShapeProps {
  readonly state: MapState;
  readonly drawing: Drawing;
  readonly scope: string;
  readonly onSelect?: (id: string) => void;
}

function StateShape({ state, drawing, scope, onSelect }: StateShapeProps) {
  const path = drawing.shapes.get(state.id)?.path;
  if (path === undefined) return null;
  const step = state.leader && stepOf(state.leader.influence);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button over it does the same by keyboard and for listeners.
    <g className={onSelect && styles.state} onClick={() => onSelect?.(state.id)}>
      <path d={path} className={styles.ground} />
      {state.leader && step && (
        <>
          <path
            d={path}
            fill={shapeColour(state.leader.slot)}
            style={{ fillOpacity: `var(--step-${step})` }}
          />
          <path d={path} fill={hatchFill(scope, state.leader.slot, step)} opacity={HATCH_OPACITY[step]} />
        </>
      )}
    </g>
  );
}
