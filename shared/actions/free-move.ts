import { type Cost, NO_COST } from "../world/order.ts";
import type { Sight } from "../world/sight.ts";
import { defineAction } from "./define.ts";
import { textField } from "./region.ts";

/** How many characters each field takes: enough for a case, too few for a speech. */
const LENGTHS = {
  claim: { min: 10, max: 160 },
  argument: { min: 10, max: 600 },
  wanted: { min: 5, max: 200 },
} as const;

/**
 * A matrix-game move (`rules.md` section 5): a seat claims that something happens for which there is no other order, says
 * why it would, and what it wants of it. The white cell sets the odds and the size; a keyed draw decides.
 */
export const freeMove = defineAction({
  id: "free-move",
  text: {
    name: "Free move",
    hint: "Something for which there is no other order: say what happens, why, and what it changes. The facilitator sets the odds, and a draw decides.",
    rule: [
      "It costs {actions.freeMove.capital} capital.",
      "The facilitator says how likely it is and what it would change; one draw decides. Without a ruling it is void and its cost comes back.",
    ],
    fields: { claim: "What happens", argument: "Why it would", wanted: "What it should change" },
    sentences: {
      won: "{seat} argued, and it came true (odds {chance} %): {claim}",
      lost: "{seat} argued, and it did not come true (odds {chance} %): {claim}",
      unjudged: "Your free move is void: nobody judged it in time. Its cost was returned.",
    },
  },
  theme: "words",
  disclosure: "open",
  counts: true,
  judged: true,
  freeText: true,
  takers: "all",
  offer: (sight) => ({
    action: "free-move",
    counts: true,
    cost: costIn(sight),
    needsConsent: false,
    judged: true,
    fields: [
      { id: "claim", kind: "text", ...LENGTHS.claim },
      { id: "argument", kind: "text", ...LENGTHS.argument },
      { id: "wanted", kind: "text", ...LENGTHS.wanted },
    ],
  }),
  cost: (sight) => costIn(sight),
  check: () => null,
  places: () => [],
  void: ({ ruling }) => (ruling === null ? "unjudged" : null),
  resolve(draft, order) {
    const { seat, ruling } = draft;
    if (ruling === null) return;
    const { chance, effects } = ruling;
    const params = { seat, chance, claim: textField(order, "claim") };
    const won = 100 * draft.random("free-move", seat)() < chance;
    if (won) for (const { target, delta } of effects) draft.book(target, delta, "won", params);
    draft.tell("open", won ? "won" : "lost", params, [seat]);
  },
});

function costIn({ scenario }: Sight): Cost {
  return { ...NO_COST, capital: scenario.rules.actions.freeMove.capital };
}
