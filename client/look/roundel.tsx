import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";
import { letterColour, type SignSlot, shapeColour } from "./palette.ts";
import styles from "./roundel.module.css";

/** The sign of a seat: a patron's letter in its colour, another seat's two letters in a ring, the own seat solid ink. */
export interface Sign {
  readonly letter?: string;
  readonly slot?: SignSlot;
  /** The viewer's own seat. */
  readonly own?: boolean;
  /** Instead of a letter: what has no seat (a rule, an inject, the white cell). */
  readonly icon?: IconName;
}

export interface RoundelProps extends Sign {
  /** Diameter in pixels; 20 in rows, 32 in pickers and the header. */
  readonly size?: number;
  /** What a screen reader says; without it the sign is decoration beside a name. */
  readonly label?: string;
}

export function Roundel({ letter, slot, own = false, icon, size = 20, label }: RoundelProps) {
  const ringed = !own && (slot === undefined || slot === "world");
  const style = {
    width: size,
    height: size,
    fontSize: Math.round(size * ((letter ?? "").length > 1 ? 0.46 : 0.55) * 2) / 2,
    ...(ringed || own ? {} : { background: shapeColour(slot), color: letterColour(slot) }),
  };
  const inside = icon ? <Icon name={icon} size={Math.round(size * 0.56)} /> : letter;
  const className = classes(styles.roundel, ringed && styles.ringed, own && styles.own);
  return label ? (
    <b className={className} style={style} role="img" aria-label={label}>
      {inside}
    </b>
  ) : (
    <b className={className} style={style} aria-hidden="true">
      {inside}
    </b>
  );
}

/** The sign of a cause that no seat set: a rule, an inject, a crisis. */
export const WORLD_SIGN: Sign = { slot: "world", icon: "bolt" };
