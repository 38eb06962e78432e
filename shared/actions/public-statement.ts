import { NO_COST } from "../world/order.ts";
import { seatTarget, trustTarget } from "../world/target.ts";
import { defineAction } from "./define.ts";
import { seatChoices, textField } from "./region.ts";

/**
 * One public word about another seat each turn (`rules.md` section 5): small, free, and on the record. Praise warms the
 * one it is meant for; blame takes a little of its name, and less of the speaker's.
 */
export const publicStatement = defineAction({
  id: "public-statement",
  text: {
    name: "Public statement",
    hint: "Praise or blame another in public: a little trust and prestige, and everybody reads it.",
    rule: [
      "It costs nothing and does not count as an order.",
      "Praise moves the other's trust by {actions.statement.trust} and its prestige by {actions.statement.prestige}; blame takes as much, and half of that prestige from the speaker.",
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
  places: () => [],
  resolve(draft, order) {
    const { trust, prestige } = draft.scenario.rules.actions.statement;
    const { seat } = draft;
    const about = textField(order, "about");
    const tone = textField(order, "tone") === "blame" ? "blame" : "praise";
    const params = { seat, about };
    const sign = tone === "praise" ? 1 : -1;
    draft.book(trustTarget(about, seat), sign * trust, tone, params);
    draft.book(seatTarget(about, "prestige"), sign * prestige, tone, params);
    if (tone === "blame") draft.book(seatTarget(seat, "prestige"), -prestige / 2, tone, params);
    draft.tell("open", tone, params, [seat, about]);
  },
});
