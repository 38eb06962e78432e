import { seatTarget } from "../world/target.ts";
import { defineMechanism } from "./define.ts";

/** Each acceptance of a proposal costs a state capital, and so does an offer of its own consent (`rules.md` section 6). */
export const acceptance = defineMechanism({
  id: "acceptance",
  text: {
    name: "Acceptance",
    hint: "A government that signs must win its own house for it: each acceptance costs a state political capital.",
    rule: [
      "Each acceptance costs a state {acceptanceCapital} capital, which is reserved when it accepts. A seat may accept {acceptancesPerTurn} proposals a turn. Powers accept for nothing.",
      "A state that offers its own consent, a site of its own or its own zone pays as much when the others accept: who wrote the proposal makes no difference.",
    ],
    sentences: { accepted: "Winning one's own side over to {count|agreement|agreements}." },
  },
  run(draft) {
    const { acceptanceCapital } = draft.scenario.rules;
    for (const { id, state } of draft.scenario.seats) {
      const count = draft.acceptances[id] ?? 0;
      if (state === undefined || count === 0) continue;
      draft.book(seatTarget(id, "capital"), -acceptanceCapital * count, "accepted", { count });
    }
  },
});
