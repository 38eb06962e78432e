import { influenceBoard } from "../influence/board.ts";
import { remembered } from "../session/remembered.ts";
import { setUpWorld } from "../world/set-up.ts";
import { sightOf } from "../world/sight.ts";
import type { ViewSections } from "./view.ts";
import type { Viewing } from "./viewing.ts";

/** What whoever waits at a door sees like everybody else: where the game stands, and who is here. */
type SeenOutside = "session" | "clock" | "you" | "people" | "seats";

/**
 * All other sections for who waits at a door: the scenario as everybody knows it before turn 1, and nothing of what was
 * played. Nobody has let them in yet, and after the end nobody will: the debrief is not opened to them either.
 */
export function outsideSections({ session, viewer }: Viewing): Omit<ViewSections, SeenOutside> {
  const { scenario, calendar } = session;
  return remembered(session, "outside", [calendar], () => {
    const world = setUpWorld(scenario, calendar);
    const now = influenceBoard(scenario, world.numbers);
    return {
      sight: sightOf({ scenario, calendar, world, viewer, debrief: false }),
      board: { now, before: null, history: [now.regional] },
      sheet: null,
      offers: [],
      proposals: [],
      channels: [],
      results: null,
      scores: { own: [], attained: [], all: null, final: null },
      debrief: null,
      console: null,
      whiteCell: null,
    };
  });
}
