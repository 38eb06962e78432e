import { useId } from "react";
import { fromPoints } from "../../shared/base/points.ts";
import type { NumberChange } from "../../shared/world/ledger.ts";
import { type Target, targetBounds, targetParts } from "../../shared/world/target.ts";
import { Button } from "../look/button.tsx";
import { useFigures } from "../look/figures.ts";
import { IconButton } from "../look/icon-button.tsx";
import { NumberField } from "../look/number-field.tsx";
import { Select } from "../look/select.tsx";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import styles from "./changes.module.css";
import { useConsoleWords } from "./words.ts";

/** A change of a number that is being put together. */
export interface ChangeRow {
  readonly key: number;
  /** A state or a seat. */
  readonly owner: string | null;
  readonly target: Target | null;
  readonly delta: number;
}

let rowsMade = 0;

/** A row in which nothing is chosen yet. */
export function emptyRow(owner: string | null = null): ChangeRow {
  rowsMade += 1;
  return { key: rowsMade, owner, target: null, delta: 0 };
}

/** The changes of rows that are complete. */
export function changesOf(rows: readonly ChangeRow[]): readonly NumberChange[] {
  return rows.flatMap(({ target, delta }) => (target === null || delta === 0 ? [] : [{ target, delta }]));
}

/** Rows that show changes made before. */
export function rowsOf(changes: readonly NumberChange[]): readonly ChangeRow[] {
  return changes.map(({ target, delta }) => ({ ...emptyRow(ownerOf(target)), target, delta }));
}

/** The state or seat that a number is looked for under. */
export function ownerOf(target: Target): string {
  const parts = targetParts(target);
  return "state" in parts ? parts.state : parts.seat;
}

export interface ChangeRowsProps {
  readonly label: string;
  readonly rows: readonly ChangeRow[];
  readonly onChange: (rows: readonly ChangeRow[]) => void;
}

/** Which numbers change and by how much: each picked from lists, first whose it is, then which. */
export function ChangeRows({ label, rows, onChange }: ChangeRowsProps) {
  const words = useConsoleWords();
  const taken = new Set(rows.flatMap(({ target }) => target ?? []));
  const put = (changed: ChangeRow) => onChange(rows.map((row) => (row.key === changed.key ? changed : row)));
  return (
    <fieldset className={styles.rows}>
      <legend className="for-listeners">{label}</legend>
      {rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          taken={taken}
          onChange={put}
          {...(rows.length > 1
            ? { onRemove: () => onChange(rows.filter(({ key }) => key !== row.key)) }
            : {})}
        />
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onPress={() => onChange([...rows, emptyRow(rows.at(-1)?.owner ?? null)])}
        >
          {words.rowAdd}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly row: ChangeRow;
  readonly taken: ReadonlySet<Target>;
  readonly onChange: (row: ChangeRow) => void;
  readonly onRemove?: () => void;
}

function Row({ row, taken, onChange, onRemove }: RowProps) {
  const words = useConsoleWords();
  const sentences = useSentences();
  const { figure } = useFigures();
  const { numbers } = useView().sight;
  const id = useId();
  const { owner, target, delta } = row;
  const targets = useTargets(owner).filter((one) => one === target || !taken.has(one));
  const now = target === null ? undefined : numbers[target];
  const { low, high } = target === null ? { low: 0, high: 100 } : targetBounds(target);
  return (
    <div className={styles.row} id={id}>
      <OwnerSelect
        label={words.rowsOf}
        value={owner}
        onChange={(chosen) => onChange({ ...row, owner: chosen, target: null })}
      />
      <Select
        label={words.rowNumber}
        value={target}
        placeholder={words.rowPlaceholder}
        isDisabled={owner === null}
        choices={targets.map((one) => ({ id: one, label: sentences.target(one) }))}
        onChange={(chosen) => onChange({ ...row, target: chosen })}
      />
      <NumberField
        label={words.rowDelta}
        {...(now === undefined ? {} : { aside: words.rowNow(figure(fromPoints(now))) })}
        value={delta}
        minValue={low - high}
        maxValue={high - low}
        step={0.5}
        isDisabled={target === null}
        onChange={(value) => onChange({ ...row, delta: Number.isNaN(value) ? 0 : value })}
      />
      {onRemove && (
        <span className={styles.remove}>
          <IconButton icon="close" label={words.rowRemove} onPress={onRemove} />
        </span>
      )}
    </div>
  );
}

interface OwnerSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (owner: string) => void;
  /** A choice before all others. */
  readonly all?: { readonly id: string; readonly label: string };
}

/** A state or a seat, by name. */
export function OwnerSelect({ label, value, onChange, all }: OwnerSelectProps) {
  const words = useConsoleWords();
  const { scenario } = useView().sight;
  const named = [...scenario.states, ...scenario.seats].map(({ id, name }) => ({ id, label: name }));
  return (
    <Select
      label={label}
      value={value}
      placeholder={words.rowPlaceholder}
      choices={all === undefined ? named : [all, ...named]}
      onChange={onChange}
    />
  );
}

function useTargets(owner: string | null): readonly Target[] {
  const { numbers } = useView().sight;
  if (owner === null) return [];
  return (Object.keys(numbers) as Target[]).filter((target) => ownerOf(target) === owner);
}
