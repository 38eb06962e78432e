import { useState } from "react";
import type { Order } from "../../shared/world/order.ts";

const STEPS = 20;

/**
 * Steps back over one's own edits of a sheet in one turn.
 * @returns `edit` in place of the sheet's own, and `undo`, null while there is nothing to undo
 */
export function useUndo(
  turn: number,
  orders: readonly Order[],
  change: (orders: readonly Order[]) => void,
): { readonly edit: (orders: readonly Order[]) => void; readonly undo: (() => void) | null } {
  const [past, setPast] = useState<readonly (readonly Order[])[]>([]);
  const [of, setOf] = useState(turn);
  if (of !== turn) {
    setOf(turn);
    setPast([]);
  }
  const last = past.at(-1);
  return {
    edit: (next) => {
      setPast([...past, orders].slice(-STEPS));
      change(next);
    },
    undo:
      last === undefined
        ? null
        : () => {
            setPast(past.slice(0, -1));
            change(last);
          },
  };
}
