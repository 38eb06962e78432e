import { useEffect, useState } from "react";
import type { Sight } from "../../shared/world/sight.ts";
import { useSource } from "../state/session-context.tsx";

/**
 * What could be seen when the orders of a turn were written; undefined until it is here, and where it cannot be had.
 * @param isNeeded whether to ask for it: when a turn closes, a whole class asks at once
 */
export function useSightBefore(turn: number, isNeeded: boolean): Sight | undefined {
  const { lookBack } = useSource();
  const [found, setFound] = useState<{ readonly turn: number; readonly sight: Sight } | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    let isWanted = true;
    void lookBack(turn - 1).then((view) => {
      if (isWanted && view !== null) setFound({ turn, sight: view.sight });
    });
    return () => {
      isWanted = false;
    };
  }, [turn, isNeeded, lookBack]);
  return found?.turn === turn ? found.sight : undefined;
}
