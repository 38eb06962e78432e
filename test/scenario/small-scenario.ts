import type { Catalogue } from "../../shared/scenario/catalogue-type.ts";

/** A catalogue for tests of the parser: two actions, some metrics, and a start value that is always 10. */
export const SMALL_CATALOGUE: Catalogue = {
  actions: [
    {
      id: "offer-aid",
      name: "Offer aid",
      hint: "Gives money.",
      fields: { state: "State" },
      takers: "patrons",
    },
    { id: "secure-borders", name: "Secure borders", hint: "Guards them.", fields: {}, takers: "states" },
  ],
  metrics: [
    { id: "regional-influence", needs: [], takes: ["seat"], whose: "power" },
    { id: "threat", needs: [], takes: ["state"] },
    { id: "members", needs: ["institution"], takes: ["institution"] },
  ],
  mechanisms: [],
  terms: [],
  startOf: () => 10,
};

/** A scenario that is as small as one can be: a patron and a state. Line 17 is the weight of its first objective. */
export const SMALL = `format: 1
id: small
title: A small one
summary: Two seats.
date: 2005-06-23
minutes: 30
variants: { short: { turns: 2, months: 4 }, full: { turns: 4, months: 2 } }
briefing: Read this.
sources:
  7: A newspaper
seats:
  - id: moscow
    name: Moscow
    letter: M
    patron: true
    objectives:
      - { metric: regional-influence, from: 5, to: 15, weight: 60 }
      - { metric: threat, state: uzb, from: 20, to: 0, weight: 40 }
    capital: 10
    capitalIncome: 5
    funds: 100
    fundsIncome: 10
    forces: 3
    sustainable: 4
    orders: 3
    prestige: 50
    brief: Leads.
    briefing: |
      You lead.
    reason: For tests.
    source: judgement
  - id: tashkent
    name: Tashkent
    letter: T
    state: uzb
    objectives: [{ metric: threat, state: uzb, from: 20, to: 0, weight: 100 }]
    capital: 5
    capitalIncome: 4
    funds: 20
    fundsIncome: 5
    forces: 1
    sustainable: 1
    orders: 3
    prestige: 50
    brief: Follows.
    briefing: You follow.
    reason: For tests.
    source: 7
states:
  - id: uzb
    name: Uzbekistan
    weight: 20
    stability: 45
    threat: 50
    regime: 60
    openness: 10
    selfReliance: { security: 40, economic: 40, political: 45 }
    threatDrift: 0.8
    engagement:
      moscow: { security: 30, economic: 35, political: 40, reason: For tests., source: judgement }
    reason: For tests.
    source: judgement
actions: [{ id: offer-aid }, { id: secure-borders }]
injects:
  - id: raid
    title: A raid
    text: Fighters cross the border.
    when: { date: 2005-09-01 }
    effects: [{ target: state/uzb/threat, delta: 5 }]
    source: judgement
`;

/** The small scenario with one place changed, which must exist. */
export function changed(from: string, to: string): string {
  if (!SMALL.includes(from)) throw new Error(`the small scenario has no ${from}`);
  return SMALL.replace(from, to);
}
