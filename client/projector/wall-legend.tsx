import { type Ref, useId } from "react";
import { HATCH_OPACITY, HatchDefs, hatchFill } from "../look/hatch.tsx";
import { shapeColour } from "../look/palette.ts";
import { useLookWords } from "../look/words.ts";
import { MarkSign } from "../map/map-marks.tsx";
import type { MapMark, MapPatron, MapState } from "../map/map-types.ts";
import styles from "./projector.module.css";

export interface WallLegendProps {
  readonly patrons: readonly MapPatron[];
  readonly states: readonly MapState[];
  readonly marks: readonly MapMark[];
  readonly ref: Ref<HTMLDivElement>;
}

const STEP = 3;

/** What colours and signs on the map mean, in letters for a wall; only what is on the map. */
export function WallLegend({ patrons, states, marks, ref }: WallLegendProps) {
  const words = useLookWords();
  const scope = useId();
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const names = {
    base: words.baseMark,
    peacekeeping: words.peacekeepingMark,
    training: words.trainingMark,
  };
  return (
    <div ref={ref} className={styles.legend}>
      <ul>
        {patrons.map(({ slot, name }) => (
          <li key={slot}>
            <svg width="36" height="22" aria-hidden="true" className={styles.swatch}>
              <HatchDefs scope={`${scope}${slot}`} />
              <rect width="36" height="22" fill={shapeColour(slot)} fillOpacity="0.42" />
              <rect
                width="36"
                height="22"
                fill={hatchFill(`${scope}${slot}`, slot, STEP)}
                opacity={HATCH_OPACITY[STEP]}
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width="22" height="22" viewBox="-1 -1 10 10" aria-hidden="true">
              <MarkSign kind={kind} x={0.5} y={0.5} slot={undefined} />
            </svg>
            {names[kind]}
          </li>
        ))}
        {states.some(({ crisis }) => crisis) && (
          <li>
            <i className={styles.crisis} />
            {words.openCrisis}
          </li>
        )}
      </ul>
    </div>
  );
}
