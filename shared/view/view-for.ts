import type { Viewer } from "../base/audience.ts";
import type { ParticipantId } from "../base/ids.ts";
import { waitsAtDoor } from "../session/delegation.ts";
import type { Session } from "../session/session.ts";
import { outsideSections } from "./outside.ts";
import { boardSection } from "./sections/board.ts";
import { channelsSection } from "./sections/channels.ts";
import { clockSection } from "./sections/clock.ts";
import { consoleSection } from "./sections/console.ts";
import { debriefSection } from "./sections/debrief.ts";
import { offersSection } from "./sections/offers.ts";
import { peopleSection, seatsSection, youSection } from "./sections/people.ts";
import { proposalsSection } from "./sections/proposals.ts";
import { resultsSection } from "./sections/results.ts";
import { scoresSection } from "./sections/scores.ts";
import { sessionSection } from "./sections/session.ts";
import { sheetSection } from "./sections/sheet.ts";
import { sightSection } from "./sections/sight.ts";
import { whiteCellSection } from "./sections/white-cell.ts";
import type { LiveFacts, View, ViewSections } from "./view.ts";
import { type SectionOf, viewingOf } from "./viewing.ts";

const SECTIONS: { readonly [S in keyof ViewSections]: SectionOf<S> } = {
  session: sessionSection,
  clock: clockSection,
  you: youSection,
  people: peopleSection,
  seats: seatsSection,
  sight: sightSection,
  board: boardSection,
  sheet: sheetSection,
  offers: offersSection,
  proposals: proposalsSection,
  channels: channelsSection,
  results: resultsSection,
  scores: scoresSection,
  debrief: debriefSection,
  console: consoleSection,
  whiteCell: whiteCellSection,
};

/**
 * The only way from a session to what somebody sees of it. Each section starts empty and takes in by name what its
 * viewer may know; one that shows the same as the last time is the same object.
 *
 * @param who a participant, or, for a replay, a role to look through
 */
export function viewFor(session: Session, who: ParticipantId | Viewer, live: LiveFacts): View {
  const viewing = viewingOf(session, who, live);
  const outside: Partial<ViewSections> = waitsAtDoor(viewing.participant) ? outsideSections(viewing) : {};
  const view: Partial<Record<keyof ViewSections, unknown>> = {};
  for (const name of Object.keys(SECTIONS) as (keyof ViewSections)[])
    view[name] = name in outside ? outside[name] : SECTIONS[name](viewing);
  return view as unknown as View;
}
