import { useMemo } from "react";
import { catchFocus } from "../look/catch-focus.ts";
import { RegionMap } from "../map/region-map.tsx";
import { StateSheet } from "../map/state-sheet.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { mapContentOf } from "./map-view.ts";
import { StateCardView } from "./state-card-view.tsx";

interface MapColumnProps {
  readonly selected: string | null;
  readonly onSelect: (state: string | null) => void;
  /** Missing where no orders can be given. */
  readonly onOrder?: ((state: string) => void) | undefined;
}

/** The region, and over its lower part the card of the state that was chosen. */
export function MapColumn({ selected, onSelect, onOrder }: MapColumnProps) {
  const { sight, board, you } = useView();
  const names = useNames();
  const content = useMemo(() => mapContentOf({ sight, board, you }, names), [sight, board, you, names]);
  const close = () => {
    onSelect(null);
    // The keyboard may have been in the card that goes: it returns to the name that opened it.
    catchFocus(() => document.querySelector<HTMLElement>(`[data-state="${selected}"]`));
  };
  const card = selected !== null && (
    <StateCardView
      key={selected}
      state={selected}
      onClose={close}
      onOrder={onOrder && (() => onOrder(selected))}
    />
  );
  return (
    <StateSheet card={card} onEscape={close}>
      {(room) => <RegionMap {...content} selected={selected} onSelect={onSelect} room={room} />}
    </StateSheet>
  );
}
