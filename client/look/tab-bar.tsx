import { Icon, type IconName } from "./icon.tsx";
import styles from "./tab-bar.module.css";

export interface TabBarItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: IconName;
  readonly count?: number | string;
  /** What the count counts, for listeners. */
  readonly countLabel?: string;
}

export interface TabBarProps<Id extends string = string> {
  readonly label: string;
  readonly items: readonly TabBarItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** The views of a screen, at the bottom of a phone. Hidden from 701 px on. */
export function TabBar<Id extends string = string>({ label, items, selected, onSelect }: TabBarProps<Id>) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          aria-current={item.id === selected ? "page" : undefined}
          onClick={() => onSelect(item.id)}
        >
          <Icon name={item.icon} size={22} />
          <span>{item.label}</span>
          {item.count ? (
            <b className={styles.count}>
              <span aria-hidden={item.countLabel ? true : undefined}>{item.count}</span>
              {item.countLabel && <span className="for-listeners">{item.countLabel}</span>}
            </b>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
