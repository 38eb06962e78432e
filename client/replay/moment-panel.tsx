import type { ReactNode } from "react";
import { classes } from "../look/classes.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { useFigures } from "../look/figures.ts";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useSentences } from "../text/sentences.ts";
import { momentWords } from "./moment-words.ts";
import type { Moment } from "./moments.ts";
import styles from "./replay.module.css";
import { useReplayWords } from "./words.ts";

export interface MomentPanelProps {
  readonly moments: readonly Moment[];
  readonly chosen: Moment | null;
  /** Missing on paper. */
  readonly onChoose?: (moment: Moment) => void;
}

/** The largest causes of the whole game; a press goes to the turn. */
export function MomentPanel({ moments, chosen, onChoose }: MomentPanelProps) {
  const words = useReplayWords();
  const sentences = useSentences();
  const print = momentWords(words, useNames(), useFigures());
  return (
    <section className={styles.part}>
      <SectionHead title={words.moments} />
      <p className="quiet">{words.momentsHint}</p>
      {moments.length === 0 && <EmptyState title={words.noMoments} />}
      <ol className={styles.list}>
        {moments.map((moment, at) => (
          <li key={moment.id}>
            <Place isChosen={moment.id === chosen?.id} {...(onChoose && { onPress: () => onChoose(moment) })}>
              <b className={styles.momentNumber}>{at + 1}</b>
              <span>
                <span className={styles.momentTitle}>{sentences.cause(moment.cause)}</span>
                <span className="quiet">
                  {words.turn(moment.turn)}. {print(moment)}
                </span>
              </span>
            </Place>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PlaceProps {
  readonly isChosen: boolean;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** What is pressed on a screen, and only read on paper. */
function Place({ isChosen, onPress, children }: PlaceProps) {
  const className = classes(styles.moment, isChosen && styles.momentHere);
  if (onPress === undefined) return <div className={className}>{children}</div>;
  return (
    <button type="button" className={className} onClick={onPress}>
      {children}
    </button>
  );
}
