import { actionOf } from "../../shared/actions/registry.ts";
import { consentStands } from "../../shared/mechanisms/terms/consents.ts";
import { termOf } from "../../shared/mechanisms/terms/registry.ts";
import { termOffersTo } from "../../shared/turn/term-offers.ts";
import type { View } from "../../shared/view/view.ts";
import type { ConsentNeed } from "../../shared/world/consent.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Order } from "../../shared/world/order.ts";
import { Icon } from "../look/icon.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import styles from "./orders.module.css";
import { useAsk } from "./proposal-start.ts";

type Planning = Pick<View, "sight" | "you" | "sheet">;

export interface Consent {
  readonly need: ConsentNeed;
  readonly given: boolean;
}

/** Whose consent an order needs, and whether an agreement that the seat knows of gives it. */
export function consentsOf({ sight, you, sheet }: Planning, order: Order): readonly Consent[] {
  const needs = actionOf(order.action)?.consents?.(sight, order, you.seat ?? "") ?? [];
  const agreements = Object.values(sight.tables.agreements).filter(
    ({ state, untilTurn }) => state === "in-force" && untilTurn >= sight.turn,
  );
  const own = sheet?.draft.map((one) => ({ seat: you.seat ?? "", order: one })) ?? [];
  return needs.map((need) => ({ need, given: consentStands(need, agreements, own) }));
}

/** The term that would give the consent, if the seat may propose one: every kind is asked how it would be asked for. */
export function askingTerm({ sight, you }: Planning, need: ConsentNeed): Term | null {
  for (const { kind } of termOffersTo(sight, you.seat ?? "", [need.by])) {
    const term = termOf(kind)?.asks?.(need) ?? null;
    if (term !== null) return term;
  }
  return null;
}

/** Whether the seat has offered something that would give the consent, and waits for an answer. */
export function isAskedFor({ proposals, you }: Pick<View, "proposals" | "you">, need: ConsentNeed): boolean {
  return proposals.some(
    ({ by, to, state, terms }) =>
      state === "open" &&
      by === you.seat &&
      to.includes(need.by) &&
      terms.some((term) => termOf(term.kind)?.grants(term, need) === true),
  );
}

/** Says of an order whether it hangs on somebody's consent, with the way to ask for it. */
export function ConsentNote({ order }: { order: Order }) {
  const { orders } = useText();
  const names = useNames();
  const view = useView();
  const ask = useAsk();
  return consentsOf(view, order).map(({ need, given }) => {
    const who = names.seat(need.by);
    const asked = !given && isAskedFor(view, need);
    const term = given || asked || ask === null ? null : askingTerm(view, need);
    const words = given ? orders.consentGiven : asked ? orders.consentAsked : orders.consentOpen;
    return (
      <span key={need.by} className={styles.note}>
        <Icon name={given ? "tick" : "warning"} size={14} />
        <span>
          {words(who)}{" "}
          {term !== null && ask !== null && (
            <LinkButton onPress={() => ask({ to: [need.by], answers: null, terms: [term] })}>
              {orders.ask(who)}
            </LinkButton>
          )}
        </span>
      </span>
    );
  });
}
