import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";
import styles from "./fact-list.module.css";
import type { IconName } from "./icon.tsx";
import { Roundel, type Sign } from "./roundel.tsx";

export interface FactItem {
  readonly id: string;
  readonly sign: Sign;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** "only you know" with a lock. */
  readonly tag?: { readonly words: string; readonly icon?: IconName };
}

/** What happened, each fact with the sign of who caused it. */
export function FactList({ facts }: { facts: readonly FactItem[] }) {
  return (
    <ol className={styles.facts}>
      {facts.map(({ id, sign, title, text, tag }) => (
        <li key={id}>
          <Roundel {...sign} />
          <div>
            <p className={styles.title}>{title}</p>
            {text && <p className={styles.text}>{text}</p>}
            {tag && (
              <Badge tone="outline" icon={tag.icon}>
                {tag.words}
              </Badge>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
