import { useEffect, useState } from "react";
import type { ViewSections } from "../../shared/view/view.ts";
import { useSource, useView } from "../state/session-context.tsx";

/** The viewer's views of all closed turns, first to last. */
export interface History {
  readonly views: readonly ViewSections[];
  readonly state: "loading" | "whole" | "gaps";
}

/** Fetches what the viewer saw after each turn; the last one is on the screen already. */
export function useHistory(): History {
  const view = useView();
  const { lookBack } = useSource();
  const last = view.results?.turn ?? 0;
  const [earlier, setEarlier] = useState<readonly (ViewSections | null)[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const turns = Array.from({ length: Math.max(0, last - 1) }, (_, at) => at + 1);
    Promise.all(turns.map((turn) => lookBack(turn))).then((views) => wanted && setEarlier(views));
    return () => {
      wanted = false;
    };
  }, [last, lookBack]);
  const views = [...(earlier ?? []).filter((one) => one !== null), ...(last === 0 ? [] : [view])];
  const state = earlier === null ? "loading" : earlier.includes(null) ? "gaps" : "whole";
  return { views, state };
}
