import type { ViewSections } from "../../shared/view/view.ts";
import { readOnlySource, type SessionSource } from "../state/session-context.tsx";
import type { Replay } from "./use-replay.ts";

/** A session that stands still: one recorded view, beside which others are looked up through the same eyes. */
export function viewSource(view: ViewSections, look: Replay["look"], as: string): SessionSource {
  const made = readOnlySource((turn) => look(as, turn).then((found) => found?.view ?? null));
  made.store.take({ version: 1, whole: true, sections: view });
  made.store.setConnection({ state: "connected", refusal: null, closedWith: null });
  return made;
}
