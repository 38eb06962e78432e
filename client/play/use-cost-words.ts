import { sheetCost } from "../../shared/turn/check-sheet.ts";
import type { Cost, Order } from "../../shared/world/order.ts";
import { numberFormat } from "../look/formats.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";

/** Costs in words. An order whose fields are not all chosen yet shows the least that its kind costs. */
export function useCostWords() {
  const { orders, language } = useText();
  const { sight, offers, you } = useView();
  const number = numberFormat(language, { maximumFractionDigits: 1 });
  const print = (amount: number) => (amount === 0 ? "" : number.format(amount));
  const words = ({ capital, funds, forces }: Cost) =>
    orders.cost(print(capital), print(funds), print(forces));
  const least = (action: string) => {
    const offer = offers.find((one) => one.action === action);
    return offer === undefined ? "" : orders.costFrom(words(offer.cost));
  };
  return {
    words,
    ofOrder: (order: Order, complete = true) =>
      complete ? words(sheetCost(sight, [order], you.seat ?? "")) : least(order.action),
  };
}
