import { planningSight } from "../../session/planning-world.ts";
import { inWords } from "../../session/words.ts";
import { keptFor, type SectionOf } from "../viewing.ts";

/** What the viewer sees of the world that is planned on, with the words of what a facilitator wrote into it. */
export const sightSection: SectionOf<"sight"> = (viewing) => {
  const { session, viewer } = viewing;
  const sight = planningSight(session, viewer);
  const given = sight.tables;
  const injects = keptFor(viewing, "injects", [given.injects], () => inWords(session.words, given.injects));
  const effects = keptFor(viewing, "effects", [given.effects], () => inWords(session.words, given.effects));
  if (injects === given.injects && effects === given.effects) return sight;
  return keptFor(viewing, "sight-in-words", [sight, injects, effects], () => ({
    ...sight,
    tables: { ...given, injects, effects },
  }));
};
