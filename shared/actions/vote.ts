import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Choice } from "../world/fields.ts";
import { NO_COST } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { defineAction } from "./define.ts";
import { mayBelong, textField } from "./region.ts";

/** A member's word on a motion (`rules.md` section 3.2). The votes are counted by the turn itself. */
export const vote = defineAction({
  id: "vote",
  text: {
    name: "Vote",
    hint: "Say yes or no to a mandate that is on the table; who does not vote abstains.",
    rule: [
      "It costs nothing and does not count as an order.",
      "A member that does not vote abstains. By consensus a motion passes unless a member says no; by majority, with more yes than no. Votes are counted before orders are worked out: a member that leaves at this close has a last one. Where the leader decides, its word alone counts; where the white cell decides, the facilitator's.",
    ],
    fields: {
      motion: "Motion",
      choice: "Vote",
      "choice.yes": "Yes",
      "choice.no": "No",
      "choice.abstain": "Abstain",
    },
    sentences: {
      yes: "{seat} voted for the mandate of {institution} in {state}.",
      no: "{seat} voted against the mandate of {institution} in {state}.",
      abstain: "{seat} abstained from the vote of {institution} on {state}.",
    },
  },
  theme: "crises",
  disclosure: "own",
  counts: false,
  takers: "all",
  suits: mayBelong,
  offer(sight, seat) {
    const motions = openMotions(sight, seat);
    if (motions.length === 0) return null;
    return {
      action: "vote",
      counts: false,
      cost: NO_COST,
      needsConsent: false,
      fields: [
        { id: "motion", kind: "choice", choices: motions },
        { id: "choice", kind: "choice", choices: ["yes", "no", "abstain"].map((value) => ({ value })) },
      ],
    };
  },
  cost: () => NO_COST,
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "motion"),
  resolve(draft, order) {
    const motion = draft.world.tables.motions[textField(order, "motion")];
    if (motion === undefined) return;
    const { audience, institution, state, by } = motion;
    const params = { seat: draft.seat, institution, state };
    draft.tell(audience, choiceOf(textField(order, "choice")), params, [draft.seat, by, state]);
  },
});

function choiceOf(choice: string): "yes" | "no" | "abstain" {
  return choice === "yes" || choice === "no" ? choice : "abstain";
}

/** Open motions of institutions in which the seat's word counts: its members', or its leader's where the leader decides. */
function openMotions({ scenario, tables }: Sight, seat: SeatId): readonly Choice[] {
  return itemsOf(tables.motions)
    .filter(({ result, institution }) => {
      const given = scenario.institutions.find(({ id }) => id === institution);
      if (result !== "open" || given === undefined || given.decision === "white-cell") return false;
      if (given.decision === "leader") return given.leader === seat;
      return tables.institutions[institution]?.members.includes(seat) === true;
    })
    .map(({ id, institution, state, size }) => ({
      value: id,
      label: `${nameOf(scenario.institutions, institution)} – ${nameOf(scenario.states, state)}, up to ${size === 1 ? "1 battalion" : `${size} battalions`}`,
      about: state,
    }));
}

function nameOf(items: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}
