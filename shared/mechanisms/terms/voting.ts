import type { SeatId } from "../../base/ids.ts";
import { VOTE } from "../../world/motions.ts";
import type { Sight } from "../../world/sight.ts";
import { itemsIn } from "../../world/tables-in-order.ts";
import { defineTerm } from "./define.ts";
import { partyChoices } from "./parties.ts";

/** A member promises how it votes on an institution's motions about a state (`rules.md` section 6). */
export const voting = defineTerm({
  id: "voting",
  text: {
    name: "Pledge of a vote",
    hint: "A member promises its vote on motions about a state; voting otherwise breaks the agreement.",
    rule: [
      "Another vote on such a motion breaks the agreement, with the loss that stands under Agreements. Whoever puts a motion to the vote says yes by it, unless its own vote is another.",
    ],
    fields: {
      seat: "Who pledges",
      institution: "In",
      state: "On motions about",
      choice: "To vote",
      "choice.yes": "Yes",
      "choice.no": "No",
    },
    summary: '{seat} votes "{choice}" in {institution} on motions about {state}.',
    sentences: {},
  },
  offer(sight, seat, to) {
    const parties = [...new Set([seat, ...to])];
    if (parties.length < 2) return null;
    const institutions = Object.fromEntries(parties.map((party) => [party, votesIn(sight, party)]));
    const seats = partyChoices(sight, parties, ({ id }) => (institutions[id] ?? []).length > 0);
    if (seats.length === 0) return null;
    return [
      { id: "seat", kind: "choice", choices: seats },
      { id: "institution", kind: "choice-by", by: "seat", choices: institutions },
      {
        id: "state",
        kind: "choice",
        choices: sight.scenario.states.map(({ id, name }) => ({ value: id, label: name, about: id })),
      },
      { id: "choice", kind: "choice", choices: [{ value: "yes" }, { value: "no" }] },
    ];
  },
  check: () => null,
  grants: () => false,
  breakers(_agreement, { fields }, standing, { tables, turn }) {
    const votes = standing.filter(({ seat, order }) => seat === fields.seat && order.action === VOTE);
    const broken = itemsIn(tables, "motions").some(({ id, institution, state, by, tabledTurn }) => {
      if (institution !== fields.institution || state !== fields.state) return false;
      const vote = votes.find(({ order }) => order.fields.motion === id);
      if (vote !== undefined) return vote.order.fields.choice !== fields.choice;
      return by === fields.seat && tabledTurn === turn && fields.choice !== "yes";
    });
    return broken ? [String(fields.seat)] : [];
  },
});

/** The institutions with mandates of their own in which a seat has a vote. */
function votesIn({ scenario, tables }: Sight, seat: SeatId) {
  return scenario.institutions
    .filter(({ id, mandate, decision }) => {
      const member = tables.institutions[id]?.members.includes(seat) === true;
      return member && mandate !== undefined && decision !== "white-cell";
    })
    .map(({ id, name }) => ({ value: id, label: name }));
}
