import { seatTarget } from "../world/target.ts";
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
    for (const { id, capitalIncome, fundsIncome } of draft.scenario.seats) {
      const prestige = (draft.value(seatTarget(id, "prestige")) - prestigeMiddle) * capitalPerPrestige;
      draft.book(seatTarget(id, "capital"), capitalIncome, "capital");
      draft.book(seatTarget(id, "capital"), prestige, "prestige");
      draft.book(seatTarget(id, "funds"), fundsIncome * draft.calendar.baseTurns, "funds");
    }
  },
});
