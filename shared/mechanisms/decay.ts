import { DOMAINS } from "../base/ids.ts";
import { compounded } from "../scenario/calendar.ts";
import { defineMechanism } from "./define.ts";

/** Engagement moves a share of its distance toward its floor each turn (`rules.md` section 4, decay and floors). */
export const decay = defineMechanism({
  id: "decay",
  text: {
    name: "Decay",
    hint: "What is not kept up fades: engagement slips back toward the ties that hold by themselves.",
    sentences: { faded: "Engagement moved toward the level that old ties hold by themselves." },
  },
  run(draft) {
    const { scenario } = draft;
    const share = compounded(scenario.rules.engagement.decay, draft.calendar);
    for (const { id: patron, patron: engages } of scenario.seats) {
      if (!engages) continue;
      for (const { id: state } of scenario.states) {
        for (const domain of DOMAINS) {
          const target = `engagement/${patron}/${state}/${domain}` as const;
          const distance = draft.value(`floor/${patron}/${state}/${domain}`) - draft.value(target);
          if (distance !== 0) draft.book(target, share * distance, "faded");
        }
      }
    }
  },
});
