import { NO_COST } from "../world/order.ts";
import { seatTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { seatChoices, textField } from "./region.ts";

/**
 * One public word about another seat each turn (`rules.md` section 5): small, free, and on the record. Praise warms the
 * one it is meant for; blame takes a little of its name, and less of the speaker's. Who is spoken of is its place: said
 * of the same one again it tires as every order does, and what blame costs the speaker stays whole.
 */
export const publicStatement = defineAction({
  id: "public-statement",
  text: {
    name: "Public statement",
    hint: "Praise or blame another in public: a little trust and prestige, and everybody reads it.",
    rule: [
      "It costs nothing and does not count as an order.",
      "Praise moves the other's trust by {actions.statement.trust} and its prestige by {actions.statement.prestige}; blame takes as much, and half of that prestige from the speaker.",
      "About the same seat again in the next turn a word does {fatigue%} of that, whatever the tone; only what blame costs the speaker, in prestige and in the other's trust, stays whole.",
    ],
    fields: { about: "About", tone: "Tone", "tone.praise": "Praise", "tone.blame": "Blame" },
    sentences: {
      praise: "{seat} praised {about} in public.",
      blame: "{seat} blamed {about} in public.",
    },
  },
  theme: "words",
  disclosure: "open",
  counts: false,
  takers: "all",
  offer: (sight, seat) => ({
    action: "public-statement",
    counts: false,
    cost: NO_COST,
    needsConsent: false,
    fields: [
      { id: "about", kind: "choice", choices: seatChoices(sight, (id) => id !== seat) },
      { id: "tone", kind: "choice", choices: [{ value: "praise" }, { value: "blame" }] },
    ],
  }),
  cost: () => NO_COST,
  check: () => null,
  // A word is no deed in the state: its place is the seat itself.
  places: (_sight, order) => [textField(order, "about")],
  // One word a turn, whoever is meant.
  slot: () => "",
  resolve(draft, order) {
    const { trust, prestige } = draft.scenario.rules.actions.statement;
    const { seat } = draft;
    const about = textField(order, "about");
    const tone = textField(order, "tone") === "blame" ? "blame" : "praise";
    const params = { seat, about };
    if (tone === "praise") {
      draft.gain(trustTarget(about, seat), trust, tone, params);
      draft.gain(seatTarget(about, "prestige"), prestige, tone, params);
    } else {
      draft.price(trustTarget(about, seat), -trust, tone, params);
      draft.gain(seatTarget(about, "prestige"), -prestige, tone, params);
      draft.price(seatTarget(seat, "prestige"), -prestige / 2, tone, params);
    }
    draft.tell("open", tone, params, [seat, about]);
  },
});
