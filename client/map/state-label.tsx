import type { KeyboardEvent } from "react";
import { OwnTag } from "../look/badge.tsx";
import { classes } from "../look/classes.ts";
import { useFigures } from "../look/figures.ts";
import { Roundel } from "../look/roundel.tsx";
import { ShareBar } from "../look/share-bar.tsx";
import { useLookWords } from "../look/words.ts";
import type { MapPatron, MapState } from "./map-types.ts";
import type { PlacedLabel } from "./place-labels.ts";
import styles from "./state-label.module.css";

export interface StateLabelProps {
  readonly state: MapState;
  readonly patrons: readonly MapPatron[];
  readonly place: PlacedLabel;
  readonly isCompact: boolean;
  readonly selected: boolean;
  readonly onSelect?: (id: string) => void;
}

/** A state in words: "Uzbekistan, yours. Moscow leads with 11.3. Open crisis." */
export function useStateSentence(patrons: readonly MapPatron[]): (state: MapState) => string {
  const words = useLookWords();
  const { figure } = useFigures();
  return (state) => {
    const leader = patrons.find(({ slot }) => slot === state.leader?.slot);
    const leads = state.leader
      ? `${words.leader}: ${leader?.name ?? state.leader.letter} ${figure(state.leader.influence)}`
      : words.nobodyLeads;
    return [state.name, state.isYours && words.you, leads, state.crisis && words.openCrisis]
      .filter(Boolean)
      .join(", ");
  };
}

/** Arrow keys go from state to state, as in a list. */
function goToNext(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [
    ...(event.currentTarget.closest("[data-map]")?.querySelectorAll<HTMLElement>("[data-state]") ?? []),
  ];
  event.preventDefault();
  all[(all.indexOf(event.currentTarget) + step + all.length) % all.length]?.focus();
}

export function StateLabel({ state, patrons, place, isCompact, selected, onSelect }: StateLabelProps) {
  const words = useLookWords();
  const sentence = useStateSentence(patrons);
  const { figure } = useFigures();
  const bar = !isCompact && state.leader;
  return (
    <button
      type="button"
      data-state={state.id}
      aria-pressed={selected}
      className={classes(styles.label, isCompact && styles.compact, selected && styles.selected)}
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      onClick={() => onSelect?.(state.id)}
      onKeyDown={goToNext}
    >
      <span className="for-listeners">{sentence(state)}</span>
      <span className={styles.picture} aria-hidden="true">
        {state.leader ? (
          <span className={classes(styles.sign, state.crisis && styles.crisis)}>
            <Roundel letter={state.leader.letter} slot={state.leader.slot} size={18} />
          </span>
        ) : (
          <span className={classes(styles.nobody, state.crisis && styles.crisis)} />
        )}
        <span className={styles.name}>
          {state.name} {state.isYours && <OwnTag>{words.you}</OwnTag>}
        </span>
        {bar && (
          <span className={styles.bar}>
            <ShareBar shares={state.shares} width={54} />
            <span className={styles.figure}>{figure(bar.influence)}</span>
          </span>
        )}
      </span>
    </button>
  );
}
