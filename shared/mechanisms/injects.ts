import type { ScenarioInject } from "../scenario/format.ts";
import type { Draft } from "../world/draft.ts";
import { placedSeats } from "../world/places.ts";
import { seatTarget, type Target } from "../world/target.ts";
import { openCrisis } from "./crises.ts";
import { defineMechanism, type MechanismDraft } from "./define.ts";
import { dueInjects } from "./due-injects.ts";

type Codes = "happened" | "orders" | "effect" | "broke";

/** Injects that are due, their effects, and the orders that seats have back after one took some away. */
export const injects = defineMechanism({
  id: "injects",
  text: {
    name: "Injects",
    hint: "Events of the time: news that comes by date, by chance, by what the region looks like, or by the facilitator's hand.",
    rule: [
      "An inject comes by its date, when a condition on the region holds, by a draw, or by the facilitator's hand. What it changes is said in the scenario; orders that it takes away are back a turn later.",
    ],
    sentences: {
      happened: "{title}",
      orders: "The usual number of orders again.",
      effect: "{title}",
      broke: "{kind} in {state}: a zone for peacekeepers is open.",
    } satisfies Record<Codes, string>,
  },
  run(draft) {
    for (const { seat, orders } of placedSeats(draft.scenario))
      draft.book(orders, seat.orders - draft.value(orders), "orders");
    for (const inject of dueInjects(draft)) happen(draft, inject);
  },
});

function happen(draft: MechanismDraft<Codes>, inject: ScenarioInject): void {
  const { id, title, text } = inject;
  const audience = inject.audience === "open" ? "open" : [...inject.audience].sort();
  const under = draft.under(inject);
  under.put("injects", { id, audience, inject: id, turn: draft.turn, title, text });
  under.tell(audience, "happened", { title }, []);
  for (const effect of inject.effects) takeEffect(under, effect, title);
}

function takeEffect(under: Draft<Codes>, effect: ScenarioInject["effects"][number], title: string): void {
  if ("target" in effect) under.price(effect.target as Target, effect.delta, "effect", { title });
  else if ("orders" in effect)
    under.book(seatTarget(effect.orders, "orders"), effect.delta, "effect", { title });
  else openCrisis(under, effect.state, effect.crisis, "effect", "broke");
}
