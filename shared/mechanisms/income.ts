import { placedSeats } from "../world/places.ts";
import { defineMechanism } from "./define.ts";

/**
 * Capital: income + (prestige - middle) x rate, once a turn however long the turn is; funds: income per base turn
 * (`rules.md` section 4, income).
 */
export const income = defineMechanism({
  id: "income",
  text: {
    name: "Income",
    hint: "Every turn a government finds new attention and money; prestige brings a little more attention.",
    rule: [
      "A seat's capital grows by its income and by (prestige - {income.prestigeMiddle}) x {income.capitalPerPrestige} each turn, up to {income.capitalMost}. Its funds grow by their income, which is given for a {baseMonths}-month span.",
    ],
    sentences: {
      capital: "Political capital of the new turn.",
      prestige: "Prestige made political capital easier or harder to come by.",
      funds: "Revenue of the turn.",
    },
  },
  run(draft) {
    const { prestigeMiddle, capitalPerPrestige } = draft.scenario.rules.income;
    for (const { seat, capital, funds, prestige } of placedSeats(draft.scenario)) {
      const esteem = (draft.value(prestige) - prestigeMiddle) * capitalPerPrestige;
      draft.book(capital, seat.capitalIncome, "capital");
      draft.book(capital, esteem, "prestige");
      draft.book(funds, seat.fundsIncome * draft.calendar.baseTurns, "funds");
    }
  },
});
