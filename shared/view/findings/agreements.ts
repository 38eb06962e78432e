import type { Agreement, Term } from "../../world/items.ts";
import type { FindingOf } from "./finding.ts";
import { best, type Game, seatsOfPeople } from "./game.ts";

/** The kind of terms that only let an order through: nobody remembers them. */
const CONSENT = "consent";

const weightOf = (terms: readonly Term[]) => terms.filter(({ kind }) => kind !== CONSENT).length;

/** The agreement with the most in it that was broken, or else left. */
export function brokenOf({ turns }: Game): FindingOf<"broken"> | null {
  const ended = turns.flatMap(({ turn, outcome }) =>
    outcome.changes.flatMap(({ table, item }): FindingOf<"broken">[] => {
      if (table !== "agreements" || item === null) return [];
      const { state, brokenBy = [], parties, terms } = item as Agreement;
      if ((state !== "broken" && state !== "left") || brokenBy.length === 0) return [];
      return [{ kind: "broken", turn, how: state, by: brokenBy, parties, terms }];
    }),
  );
  return best(ended, ({ how, terms }) => weightOf(terms) * (how === "broken" ? 100 : 1)) ?? null;
}

/** The offer with the most in it that people made to people who declined it. */
export function declinedOf(game: Game): FindingOf<"declined"> | null {
  const people = seatsOfPeople(game);
  const declined = Object.values(game.proposals).filter(
    ({ state, by, to }) => state === "declined" && [by, ...to].every((seat) => people.includes(seat)),
  );
  const offer = best(declined, ({ terms }) => weightOf(terms));
  if (offer === undefined) return null;
  const { offeredTurn: turn, by, to, terms } = offer;
  return { kind: "declined", turn, by, to, terms };
}
