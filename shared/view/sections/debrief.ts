import { remembered } from "../../session/remembered.ts";
import { findingsOf } from "../findings/findings.ts";
import type { SectionOf } from "../viewing.ts";

/** What there is to talk about, for everybody alike, once the game has ended; before that it would tell secrets. */
export const debriefSection: SectionOf<"debrief"> = ({ session }) => {
  const { phase, turns, proposals, participants, words, world } = session;
  if (phase !== "debrief") return null;
  return remembered(session, "debrief", [turns, proposals, participants, words, world], () => ({
    findings: findingsOf(session),
  }));
};
