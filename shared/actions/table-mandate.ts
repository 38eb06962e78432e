import { seatsAudience } from "../base/audience.ts";
import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Choice } from "../world/fields.ts";
import type { InstitutionState, Motion } from "../world/items.ts";
import type { Sight } from "../world/sight.ts";
import { defineAction } from "./define.ts";
import { crisisIn, statesInCrisis } from "./mandates.ts";
import { institutionChoices, mayBelong, namedState, numberField, stateChoices, textField } from "./region.ts";

/**
 * A motion before an institution for a mandate in a crisis zone (`rules.md` sections 3 and 5). It stands before the
 * members as soon as the sheet is filed, and is counted with the votes of the same close; it lapses with the crisis.
 */
export const tableMandate = defineAction({
  id: "table-mandate",
  text: {
    name: "Table a mandate",
    hint: "Put a mandate for peacekeepers to the vote of an institution; a mission under it may be ordered in the same turn.",
    rule: [
      "It costs {actions.peacekeepers.motionCapital} capital.",
      "The motion, for up to {actions.peacekeepers.battalionsMost} battalions, stands before the members as soon as the sheet is filed, and is counted at the close with the votes of the same turn. It lapses with its crisis.",
    ],
    fields: { institution: "Institution", state: "Crisis zone", size: "Battalions at most" },
    sentences: {
      tabled: "{seat} asked {institution} for a mandate of up to {size|battalion|battalions} in {state}.",
    },
  },
  units: { size: "battalions" },
  theme: "crises",
  disclosure: "own",
  counts: true,
  takers: "all",
  suits: mayBelong,
  offer(sight, seat) {
    const { motionCapital, battalionsMost } = sight.scenario.rules.actions.peacekeepers;
    const zones: Record<string, readonly Choice[]> = {};
    const institutions = institutionChoices(sight, (institution) => {
      const choices = zonesFor(sight, institution, seat);
      if (choices.length > 0) zones[institution.id] = choices;
      return choices.length > 0;
    });
    if (institutions.length === 0) return null;
    return {
      action: "table-mandate",
      counts: true,
      cost: { capital: motionCapital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "institution", kind: "choice", choices: institutions },
        { id: "state", kind: "choice-by", by: "institution", choices: zones },
        { id: "size", kind: "number", min: 1, max: battalionsMost, step: 1, unit: "battalions" },
      ],
    };
  },
  cost: ({ scenario }) => ({
    capital: scenario.rules.actions.peacekeepers.motionCapital,
    funds: 0,
    forces: 0,
  }),
  check: () => null,
  places: (_sight, order) => namedState(order),
  slot: (order) => `${textField(order, "institution")}/${textField(order, "state")}`,
  resolve(draft, order) {
    const [institution, state] = [textField(order, "institution"), textField(order, "state")];
    const members = draft.world.tables.institutions[institution]?.members ?? [];
    const params = { seat: draft.seat, institution, state, size: numberField(order, "size") };
    draft.tell(seatsAudience(...members, draft.seat), "tabled", params, [draft.seat, state]);
  },
});

/** Crisis zones for which the seat may ask this institution, and about which nobody has asked it yet. */
function zonesFor(sight: Sight, institution: InstitutionState, seat: SeatId): readonly Choice[] {
  const { scenario, tables } = sight;
  const given = scenario.institutions.find(({ id }) => id === institution.id);
  if (given?.mandate === undefined) return [];
  if (!institution.members.includes(seat) && institution.chair !== seat) return [];
  const open = statesInCrisis(tables);
  return stateChoices(sight, (state) => open.has(state) && !isAsked(sight, institution.id, state, seat));
}

/** Whether a motion about the crisis is on the table or has passed; the seat's own of this turn is being written. */
function isAsked({ tables, turn }: Sight, institution: string, state: string, seat: SeatId): boolean {
  const crisis = crisisIn(tables, state);
  const own = ({ by, tabledTurn }: Motion) => by === seat && tabledTurn === turn;
  return itemsOf(tables.motions).some(
    (motion) =>
      motion.institution === institution &&
      motion.crisis === crisis?.id &&
      (motion.result === "open" || motion.result === "passed") &&
      !own(motion),
  );
}
