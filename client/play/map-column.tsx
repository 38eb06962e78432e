import { useMemo } from "react";
import { RegionMap } from "../map/region-map.tsx";
import { useSize } from "../map/use-size.ts";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { mapContentOf } from "./map-view.ts";
import styles from "./play.module.css";
import { StateCardView } from "./state-card-view.tsx";

interface MapColumnProps {
  readonly selected: string | null;
  readonly onSelect: (state: string | null) => void;
  readonly onOrder?: ((state: string) => void) | undefined;
}

/** The region, and over its lower part the card of the state that was chosen. */
export function MapColumn({ selected, onSelect, onOrder }: MapColumnProps) {
  const view = useView();
  const names = useNames();
  const { sight, board, you } = view;
  const content = useMemo(() => mapContentOf({ sight, board, you }, names), [sight, board, you, names]);
  const [card, { height }] = useSize<HTMLDivElement>();
  return (
    <div className={styles.map}>
      <RegionMap
        {...content}
        selected={selected}
        onSelect={onSelect}
        room={{ bottom: selected === null ? 0 : height }}
      />
      <div ref={card} className={styles.card}>
        {selected !== null && (
          <StateCardView
            state={selected}
            onClose={() => onSelect(null)}
            onOrder={onOrder && (() => onOrder(selected))}
          />
        )}
      </div>
    </div>
  );
}
