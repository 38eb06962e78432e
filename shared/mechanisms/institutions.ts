import { turnStart } from "../scenario/calendar.ts";
import { officesAmong } from "../world/set-up.ts";
import { defineMechanism } from "./define.ts";

/** Chairs and commanders change when their term ends before the next turn begins (`rules.md` section 3.4). */
export const institutions = defineMechanism({
  id: "institutions",
  text: {
    name: "Terms of office",
    hint: "Chairs and commanders serve for a term; who holds the chair sets the agenda.",
    rule: [
      "Terms and the order of who follows are the scenario's. Where nobody named sits at the table, the scenario says who exercises the office.",
    ],
    sentences: {
      chair: "{institution}: the chair passed to {name}.",
      commander: "{institution}: the command passed to {name}.",
    },
  },
  occurs: ({ institutions }) =>
    institutions.some(({ chairs, commanders }) => chairs.length + commanders.length > 0),
  run(draft) {
    const day = turnStart(draft.calendar, draft.turn + 1);
    for (const given of draft.scenario.institutions) {
      const now = draft.world.tables.institutions[given.id];
      if (now === undefined) continue;
      const next = officesAmong(given, day, now.members);
      const chairPassed = next.chairName !== now.chairName || next.chair !== now.chair;
      const commandPassed = next.commanderName !== now.commanderName || next.commander !== now.commander;
      if (!chairPassed && !commandPassed) continue;
      draft.put("institutions", { ...now, ...next });
      const institution = given.id;
      if (chairPassed && next.chairName !== null) {
        draft.tell(
          "open",
          "chair",
          { institution, name: next.chairName },
          next.chair === null ? [] : [next.chair],
        );
      }
      if (commandPassed && next.commanderName !== null) {
        const about = next.commander === null ? [] : [next.commander];
        draft.tell("open", "commander", { institution, name: next.commanderName }, about);
      }
    }
  },
});
