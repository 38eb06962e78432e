import { useState } from "react";
import { useView } from "../state/session-context.tsx";
import { readText, useKept } from "../state/use-kept.ts";

export type ShownView = "map" | "talks" | "orders" | "results";

export interface Shown {
  readonly view: ShownView;
  readonly show: (view: ShownView) => void;
  /** The last turn's results have come, and this reader has not left them yet. */
  readonly resultsUnread: boolean;
}

/**
 * Which view is in front. New results come to the front by themselves; they count as read when the reader goes on from
 * them. What was read is kept, so that a reload in planning leads back to the sheet.
 */
export function useShownView(): Shown {
  const { session, you, results } = useView();
  const place = { session: session.id, seat: you.seat ?? you.role };
  const [read, setRead] = useKept(place, "results", readText);
  const key = results === null ? "" : `${session.line}.${results.turn}`;
  // After a rewind the last results are older ones, which everybody has read.
  const { rewound } = session;
  const isOld = results !== null && rewound !== null && results.turn < rewound.turn;
  const resultsUnread = key !== "" && read !== key && !isOld;
  const [view, setView] = useState<ShownView>(resultsUnread ? "results" : "map");
  const [seen, setSeen] = useState(key);
  if (seen !== key) {
    setSeen(key);
    if (resultsUnread) setView("results");
    else if (view === "results") setView("map");
  }
  const show = (next: ShownView) => {
    if (view === "results" && next !== "results" && key !== "") setRead(key);
    setView(next);
  };
  return { view, show, resultsUnread };
}
