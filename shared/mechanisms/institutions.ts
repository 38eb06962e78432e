import type { SeatId } from "../base/ids.ts";
import { turnStart } from "../scenario/calendar.ts";
import type { ScenarioInstitution } from "../scenario/format.ts";
import { leaversOf } from "../world/membership.ts";
import { officesAmong, termEnds } from "../world/set-up.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";

/**
 * Chairs and commanders change when their term ends before the next turn begins (`rules.md` section 3.4). Who leaves at
 * this close takes no office; that it gave one up its own order tells.
 */
export const institutions = defineMechanism({
  id: "institutions",
  text: {
    name: "Terms of office",
    hint: "Chairs and commanders serve for a term; who holds the chair sets the agenda.",
    rule: [
      "Terms and the order of who follows are the scenario's. Where nobody named sits at the table, the scenario says who exercises the office. A member that leaves gives up its office at that close.",
    ],
    sentences: {
      chair: "{institution}: the chair passed to {name}.",
      chairFor: "{institution}: the chair passed to {name}, for whom {by} exercises it.",
      commander: "{institution}: the command passed to {name}.",
      commanderFor: "{institution}: the command passed to {name}, for whom {by} exercises it.",
    },
  },
  occurs: ({ institutions }) =>
    institutions.some(({ chairs, commanders }) => chairs.length + commanders.length > 0),
  run(draft) {
    const { calendar, scenario, standing, turn, world } = draft;
    for (const given of scenario.institutions) {
      // Mostly no term ends.
      if (!termEnds(given, turnStart(calendar, turn), turnStart(calendar, turn + 1))) continue;
      const now = world.tables.institutions[given.id];
      if (now === undefined) continue;
      const leavers = leaversOf(standing, given.id);
      const staying =
        leavers.length === 0 ? now.members : now.members.filter((one) => !leavers.includes(one));
      const ending = officesAmong(given, turnStart(calendar, turn), staying);
      const next = officesAmong(given, turnStart(calendar, turn + 1), staying);
      const chairPassed = next.chairName !== ending.chairName || next.chair !== ending.chair;
      const commandPassed =
        next.commanderName !== ending.commanderName || next.commander !== ending.commander;
      if (!chairPassed && !commandPassed) continue;
      draft.put("institutions", { ...now, ...next });
      if (chairPassed) tellOffice(draft, given, "chair", next.chairName, next.chair);
      if (commandPassed) tellOffice(draft, given, "commander", next.commanderName, next.commander);
    }
  },
});

/** To whom an office passed, and who exercises it for a holder without a seat among the members. */
function tellOffice(
  draft: MechanismDraft<"chair" | "chairFor" | "commander" | "commanderFor">,
  { id: institution, chairs, commanders }: ScenarioInstitution,
  office: "chair" | "commander",
  name: string | null,
  by: SeatId | null,
): void {
  if (name === null) return;
  const holders = office === "chair" ? chairs : commanders;
  const own = by === null || holders.some((holder) => holder.name === name && holder.seat === by);
  const about = by === null ? [] : [by];
  if (own) draft.tell("open", office, { institution, name }, about);
  else draft.tell("open", `${office}For`, { institution, name, by }, about);
}
