import type { Steps } from "../../../shared/scenario/place.ts";

/** A place where a value stands, or could; null where none is written yet. */
export interface Slot {
  readonly steps: Steps;
  value: Slot[] | Record<string, Slot> | string | boolean | null;
}

/** A group or list that goes on in lines at this column. */
interface Open {
  readonly column: number;
  readonly slot: Slot;
  /** What was written last in it: deeper lines belong to that. */
  last: Slot | null;
}

/** Deeper groups and lists are nobody's scenario, and could end the reader. */
export const DEEPEST = 40;

/** Groups and lists by the columns in which their lines begin, while a text is read from above. */
export class LooseTree {
  readonly #root: Slot = { steps: [], value: null };
  #open: Open[] = [];

  /** The values alone. */
  value(): unknown {
    return plain(this.#root);
  }

  /** The place of a new item of the list whose hyphens stand at this column; null where no list can begin. */
  item(column: number): Slot | null {
    const open = this.#enter(column, true);
    if (open === null) return null;
    const items = open.slot.value as Slot[];
    const slot: Slot = { steps: [...open.slot.steps, items.length], value: null };
    items.push(slot);
    open.last = slot;
    return slot;
  }

  /** The place of the value of a field whose name begins at this column; null where no group can begin. */
  field(column: number, name: string): Slot | null {
    const open = this.#enter(column, false);
    if (open === null) return null;
    const slot: Slot = { steps: [...open.slot.steps, name], value: null };
    define(open.slot.value as Record<string, Slot>, name, slot);
    open.last = slot;
    return slot;
  }

  /** The way to the group of which a field could begin at this column; null if there is none. */
  groupAt(column: number): Steps | null {
    return this.#find(column, false)?.slot.steps ?? null;
  }

  /** The way to what has no value yet and could have it at this column; null if there is none. */
  pendingAt(column: number): Steps | null {
    const found = this.#find(column, false);
    return found !== null && found.open === null ? found.slot.steps : null;
  }

  /** The way to what was written last outside this column. */
  lastAt(column: number): Steps {
    const around = this.#open.findLast((open) => open.column < column);
    return (around?.last ?? around?.slot ?? this.#root).steps;
  }

  /** A place within brackets: of a field with this name, or of the next item. */
  inside(slot: Slot, name: string | null): Slot {
    if (Array.isArray(slot.value)) {
      const inner: Slot = { steps: [...slot.steps, slot.value.length], value: null };
      slot.value.push(inner);
      return inner;
    }
    const inner: Slot = { steps: [...slot.steps, name ?? ""], value: null };
    define(slot.value as Record<string, Slot>, name ?? "", inner);
    return inner;
  }

  /** The open group or list at this column, or the place where one could begin. */
  #find(column: number, isList: boolean): { readonly open: Open | null; readonly slot: Slot } | null {
    // A list may stand at the column of the field whose value it is, and ends with the next name there.
    const around = this.#open.findLast(
      (open) => open.column <= column && (isList || open.column < column || !Array.isArray(open.slot.value)),
    );
    if (around === undefined) return this.#open.length === 0 ? { open: null, slot: this.#root } : null;
    const sameKind = Array.isArray(around.slot.value) === isList;
    if (around.column === column && sameKind) return { open: around, slot: around.slot };
    const deeper = around.column < column || isList;
    if (!deeper || around.last === null || around.last.value !== null) return null;
    return { open: null, slot: around.last };
  }

  #enter(column: number, isList: boolean): Open | null {
    const found = this.#find(column, isList);
    if (found === null || found.slot.steps.length > DEEPEST) return null;
    const { slot } = found;
    if (found.open !== null) {
      this.#open = this.#open.slice(0, this.#open.indexOf(found.open) + 1);
      return found.open;
    }
    const parent = this.#open.findIndex((open) => open.last === slot);
    slot.value = isList ? [] : {};
    const open: Open = { column, slot, last: null };
    this.#open = [...this.#open.slice(0, parent + 1), open];
    return open;
  }
}

/** Sets a field also where its name means something to the language, such as `__proto__`. */
function define(fields: Record<string, Slot>, name: string, value: Slot): void {
  Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}

function plain({ value }: Slot): unknown {
  if (value === null || typeof value !== "object") return value ?? undefined;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, slot]) => [name, plain(slot)]));
}
