import { Chip } from "../look/chip.tsx";
import { Icon } from "../look/icon.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useText } from "../text/text.tsx";
import styles from "./play.module.css";

interface SeatChipsProps {
  readonly label: string;
  readonly seats: readonly string[];
  readonly onChange: (seats: readonly string[]) => void;
}

/** Any number of the other seats, with a sign on those that a bot plays. */
export function SeatChips({ label, seats, onChange }: SeatChipsProps) {
  const names = useNames();
  const sign = useSigns();
  const { lobby } = useText();
  const { sight, seats: all, you } = useView();
  const bots = new Set(all.flatMap(({ seat, bot }) => (bot ? [seat] : [])));
  const toggle = (seat: string) =>
    onChange(seats.includes(seat) ? seats.filter((one) => one !== seat) : [...seats, seat]);
  return (
    <fieldset className={styles.chips} aria-label={label}>
      {sight.scenario.seats
        .filter(({ id }) => id !== you.seat)
        .map(({ id }) => (
          <Chip key={id} sign={sign(id)} selected={seats.includes(id)} onSelect={() => toggle(id)}>
            {names.seat(id)}
            {bots.has(id) && (
              <span title={lobby.bot} className={styles.botSign}>
                {" "}
                <Icon name="bot" />
                <span className="for-listeners">{lobby.bot}</span>
              </span>
            )}
          </Chip>
        ))}
    </fieldset>
  );
}
