import type { ReactNode } from "react";
import styles from "./app-header.module.css";
import { ConnectionSign, type ConnectionState } from "./connection-sign.tsx";
import { Countdown, CountdownLine } from "./countdown.tsx";
import { Roundel, type Sign } from "./roundel.tsx";
import { TurnSteps } from "./turn-steps.tsx";
import type { Clock } from "./use-countdown.ts";
import { useWidth } from "./use-width.ts";

/** One labelled value of the header, such as the date in the game, the phase, the score. */
export interface HeaderItem {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Quiet words after the value, such as a change. */
  readonly more?: ReactNode;
}

export interface AppHeaderProps {
  readonly sign: Sign;
  /** On phones the sign makes room for the name, which says as much. */
  readonly signOnWide?: boolean;
  readonly name: string;
  readonly sub: ReactNode;
  /** Replaces `sub` on phones, where the items are left out: "Turn 4 of 12 · Dec 2005". */
  readonly subOnPhone?: ReactNode;
  readonly turn?: { readonly now: number; readonly of: number };
  readonly items?: readonly HeaderItem[];
  readonly connection?: ConnectionState;
  /** `until`: when it ends by the reader's own clock, where that is hours away. */
  readonly clock?: Clock & { readonly label: string; readonly until?: string | null };
  /** Menu, theme switch and the like, at the right end. */
  readonly tools?: ReactNode;
}

export function AppHeader(props: AppHeaderProps) {
  const { sign, signOnWide, name, sub, subOnPhone, turn, items = [], connection, clock, tools } = props;
  const phone = useWidth() === "phone";
  return (
    <header className={styles.header}>
      <div className={styles.seat}>
        {!(signOnWide && phone) && <Roundel {...sign} size={32} />}
        <div className={styles.names}>
          <h1 className={styles.name}>{name}</h1>
          <div className={styles.label}>
            <span className={subOnPhone ? styles.onWide : undefined}>{sub}</span>
            {subOnPhone && <span className={styles.onPhone}>{subOnPhone}</span>}
          </div>
        </div>
      </div>
      <dl className={styles.items}>
        {turn && <TurnSteps {...turn} />}
        {items.map((item) => (
          <div key={item.id}>
            <dt className={styles.label}>{item.label}</dt>
            <dd className={styles.value}>
              {item.value} {item.more && <span className={styles.more}>{item.more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {connection && <ConnectionSign state={connection} />}
      {clock && clock.remaining !== null && (
        <div className={styles.clock}>
          {clock.running && <span className={styles.clockLabel}>{clock.label}</span>}
          <span className={styles.time}>
            <Countdown clock={clock} size={(phone ? 26 : 30) - (clock.until ? 4 : 0)} />
            {clock.until && <span className={styles.until}>{clock.until}</span>}
          </span>
        </div>
      )}
      {tools && (
        <div className={styles.tools} data-screen-only="">
          {tools}
        </div>
      )}
      {clock && <CountdownLine clock={clock} />}
    </header>
  );
}
