import { Chip } from "../look/chip.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import styles from "./play.module.css";

interface SeatChipsProps {
  readonly label: string;
  readonly seats: readonly string[];
  readonly onChange: (seats: readonly string[]) => void;
}

/** Any number of the other seats. */
export function SeatChips({ label, seats, onChange }: SeatChipsProps) {
  const names = useNames();
  const sign = useSigns();
  const { sight, you } = useView();
  const toggle = (seat: string) =>
    onChange(seats.includes(seat) ? seats.filter((one) => one !== seat) : [...seats, seat]);
  return (
    <fieldset className={styles.chips} aria-label={label}>
      {sight.scenario.seats
        .filter(({ id }) => id !== you.seat)
        .map(({ id }) => (
          <Chip key={id} sign={sign(id)} selected={seats.includes(id)} onSelect={() => toggle(id)}>
            {names.seat(id)}
          </Chip>
        ))}
    </fieldset>
  );
}
