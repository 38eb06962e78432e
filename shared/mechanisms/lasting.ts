import { itemsIn } from "../world/tables-in-order.ts";
import { defineMechanism } from "./define.ts";

/** Effects that go on for some turns, each under the cause that began it. */
export const lasting = defineMechanism({
  id: "lasting",
  text: {
    name: "Lasting effects",
    hint: "Some decisions go on working for a few turns after they were taken.",
    rule: ["Each effect goes on under the cause that began it, for as many turns as that cause says."],
    sentences: {},
  },
  run(draft) {
    for (const effect of itemsIn(draft.world.tables, "effects")) {
      if (effect.fromTurn <= draft.turn && draft.turn <= effect.untilTurn) draft.renew(effect);
      if (effect.untilTurn <= draft.turn) draft.drop("effects", effect.id);
    }
  },
});
