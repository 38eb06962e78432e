import { sameValue } from "../base/same-value.ts";
import { isSameClock } from "./sections/clock.ts";
import { SECTION_NAMES, type SectionName, type View, type ViewSections } from "./view.ts";

/** The sections that say something else than the last view of the same viewer. Time that goes by is no change. */
export function changedSections(last: View, next: View): Partial<ViewSections> {
  const changed: Partial<Record<SectionName, ViewSections[SectionName]>> = {};
  for (const name of SECTION_NAMES) {
    const same = name === "clock" ? isSameClock(last.clock, next.clock) : sameValue(last[name], next[name]);
    if (!same) changed[name] = next[name];
  }
  return changed as Partial<ViewSections>;
}
