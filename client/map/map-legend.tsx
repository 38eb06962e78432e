import { HATCH_OPACITY, HatchDefs, hatchFill } from "../look/hatch.tsx";
import { shapeColour, textColour } from "../look/palette.ts";
import { ShareBar } from "../look/share-bar.tsx";
import { useLookWords } from "../look/words.ts";
import styles from "./map-legend.module.css";
import { MarkSign } from "./map-marks.tsx";
import type { MapMark, MapPatron } from "./map-types.ts";

export interface MapLegendProps {
  readonly patrons: readonly MapPatron[];
  readonly kinds: readonly MapMark["kind"][];
  readonly scope: string;
  /** Patrons' letters only. */
  readonly isCompact: boolean;
}

function Swatch({ patron, scope }: { patron: MapPatron; scope: string }) {
  return (
    <svg width="20" height="12" aria-hidden="true" className={styles.swatch}>
      <rect width="20" height="12" className={styles.ground} />
      <rect width="20" height="12" fill={shapeColour(patron.slot)} fillOpacity="0.4" />
      <rect width="20" height="12" fill={hatchFill(scope, patron.slot, 3)} opacity={HATCH_OPACITY[4] + 0.1} />
    </svg>
  );
}

export function MapLegend({ patrons, kinds, scope, isCompact }: MapLegendProps) {
  const words = useLookWords();
  const kindWords = {
    base: words.baseMark,
    peacekeeping: words.peacekeepingMark,
    training: words.trainingMark,
  };
  return (
    <div className={styles.legend}>
      <svg width="0" height="0" className={styles.defs} aria-hidden="true">
        <HatchDefs scope={scope} />
      </svg>
      <div className={styles.row}>
        {!isCompact && <strong>{words.whoLeads}</strong>}
        {patrons.map((patron) => (
          <span key={patron.slot}>
            <Swatch patron={patron} scope={scope} />
            <b style={{ color: textColour(patron.slot) }}>{patron.letter}</b>
            <span className={isCompact ? "for-listeners" : undefined}>{patron.name}</span>
          </span>
        ))}
        {!isCompact && (
          <span>
            {words.weak} <span className={styles.steps} aria-hidden="true" /> {words.strong}
          </span>
        )}
      </div>
      {!isCompact && (
        <div className={styles.row}>
          {kinds.map((kind) => (
            <span key={kind}>
              <svg width="10" height="9" aria-hidden="true">
                <MarkSign kind={kind} x={1} y={1} slot={undefined} />
              </svg>
              {kindWords[kind]}
            </span>
          ))}
          <span>
            <i className={styles.ring} aria-hidden="true" /> {words.openCrisis}
          </span>
          <span>
            <ShareBar shares={patrons.map(({ slot }, index) => ({ slot, share: 4 - index }))} width={28} />
            {words.sharesMark}
          </span>
        </div>
      )}
    </div>
  );
}
