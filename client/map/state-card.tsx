import type { ReactNode } from "react";
import { OwnTag } from "../look/badge.tsx";
import { Gauge, type GaugeProps } from "../look/gauge.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { Roundel, type Sign } from "../look/roundel.tsx";
import { TiesTable, type TiesTableProps } from "../look/ties-table.tsx";
import { useLookWords } from "../look/words.ts";
import { MarkSign } from "./map-marks.tsx";
import type { MapMark } from "./map-types.ts";
import styles from "./state-card.module.css";

export interface StateCardProps {
  readonly name: string;
  readonly isYours?: boolean;
  /** One sentence: who leads, and by how much. */
  readonly leads: ReactNode;
  readonly leaderSign?: Sign;
  readonly gauges: readonly GaugeProps[];
  readonly ties: TiesTableProps;
  readonly stationed: { readonly title: string; readonly marks: readonly MapMark[]; readonly none: string };
  /** Open crises in words, or that there is none. */
  readonly crisis: ReactNode;
  /** Why the largest change of the last turn happened. */
  readonly why?: ReactNode;
  /** "Order here", "History". On phones it is the main button at the bottom of the card. */
  readonly action?: ReactNode;
  readonly onClose?: () => void;
}

/** All about one state. On phones a sheet over the lower part of the map that scrolls by itself. */
export function StateCard(props: StateCardProps) {
  const { name, isYours, leads, leaderSign, gauges, ties, stationed, crisis, why, action, onClose } = props;
  const words = useLookWords();
  return (
    <section className={styles.card} aria-label={name}>
      <header className={styles.head}>
        <h2>
          {name} {isYours && <OwnTag>{words.you}</OwnTag>}
        </h2>
        <div className={styles.tools}>
          <span className={styles.onWide}>{action}</span>
          {onClose && <IconButton icon="close" label={words.close} onPress={onClose} />}
        </div>
      </header>
      <p className={styles.leads}>
        {leaderSign && <Roundel {...leaderSign} />} <span>{leads}</span>
      </p>
      <div className={styles.parts}>
        <div className={styles.gauges}>
          {gauges.map((gauge) => (
            <Gauge key={gauge.label} {...gauge} />
          ))}
        </div>
        <TiesTable {...ties} />
        <div className={styles.more}>
          <h3>{stationed.title}</h3>
          {stationed.marks.length === 0 && <p>{stationed.none}</p>}
          <ul>
            {stationed.marks.map((mark) => (
              <li key={mark.id}>
                <Signs mark={mark} /> {mark.name}
              </li>
            ))}
          </ul>
          <p>{crisis}</p>
          {why}
        </div>
      </div>
      {action && <div className={styles.onPhone}>{action}</div>}
    </section>
  );
}

function Signs({ mark }: { mark: MapMark }) {
  const count = Math.min(6, Math.max(1, mark.size));
  return (
    <svg width={count * 9} height="9" role="img" aria-label={String(mark.size)} className={styles.signs}>
      {Array.from({ length: count }, (_, index) => 1 + index * 9).map((x) => (
        <MarkSign key={x} kind={mark.kind} x={x} y={1} slot={mark.slot} />
      ))}
    </svg>
  );
}
