import type { SeatId } from "../base/ids.ts";
import { itemsOf } from "../base/items-of.ts";
import type { Objective } from "../scenario/format.ts";
import type { Agreement } from "../world/items.ts";
import { seatTarget } from "../world/target.ts";
import { defineAction, type OrderDraft } from "./define.ts";
import { seatChoices, textField } from "./region.ts";

/** The mark of what a seat has found out about another's means: it is remembered as long as what was done. */
const FOUND_OUT = "found-out";

type Codes = "agreement" | "term" | "aim" | "means";

/**
 * One draw at what another seat keeps sealed (`rules.md` section 5): a secret agreement, a private objective, or what it
 * has left. Only who asked learns it, and nobody learns that it was asked.
 */
export const investigate = defineAction({
  id: "investigate",
  text: {
    name: "Investigate",
    hint: "Learn one thing that another keeps sealed: a secret agreement, a private aim, or what it has left. Nobody else hears of it.",
    rule: [
      "It costs {actions.investigation.capital} capital.",
      "A draw among what the other keeps sealed: its secret agreements, its private aims, and what it has left. Each is equally likely.",
    ],
    fields: { about: "About" },
    sentences: {
      agreement: "{about} has a secret agreement with {others}, until turn {turn}.",
      term: "The secret agreement of {about} says: {words}",
      aim: 'The secret instructions of {about} say: "{aim}", from {from} to {to}.',
      means:
        "{about} has {capital|point|points} of political capital, {funds} M$ and {forces|free battalion|free battalions}.",
    } satisfies Record<Codes, string>,
  },
  theme: "words",
  disclosure: "own",
  counts: true,
  takers: "all",
  offer: (sight, seat) => ({
    action: "investigate",
    counts: true,
    cost: { capital: sight.scenario.rules.actions.investigation.capital, funds: 0, forces: 0 },
    needsConsent: false,
    fields: [{ id: "about", kind: "choice", choices: seatChoices(sight, (id) => id !== seat) }],
  }),
  cost: ({ scenario }) => ({ capital: scenario.rules.actions.investigation.capital, funds: 0, forces: 0 }),
  check: () => null,
  places: () => [],
  slot: (order) => textField(order, "about"),
  resolve(draft, order) {
    const about = textField(order, "about");
    // One of what the seat keeps sealed from the one who asks: secret agreements, then secret aims, and last its means.
    const secrets = secretsOf(draft, about);
    const seat = draft.scenario.seats.find(({ id }) => id === about);
    const aims = (seat?.objectives ?? []).filter((objective) => objective.private);
    const random = draft.random("investigate", `${draft.seat}/${about}`);
    const drawn = Math.floor(random() * (secrets.length + aims.length + 1));
    const secret = secrets[drawn];
    const aim = aims[drawn - secrets.length];
    if (secret !== undefined) tellAgreement(draft, about, secret);
    else if (aim !== undefined) tellAim(draft, about, aim);
    else tellMeans(draft, about);
  },
});

function secretsOf({ world, seat }: OrderDraft<Codes>, about: SeatId): readonly Agreement[] {
  return itemsOf(world.tables.agreements).filter(
    ({ secret, parties, state }) =>
      secret && state === "in-force" && parties.includes(about) && !parties.includes(seat),
  );
}

function tellAim(draft: OrderDraft<Codes>, about: SeatId, { text, metric, from, to }: Objective): void {
  draft.tell([draft.seat], "aim", { about, aim: text ?? metric, from, to }, [draft.seat, about]);
}

function tellAgreement(
  draft: OrderDraft<Codes>,
  about: SeatId,
  { parties, terms, untilTurn }: Agreement,
): void {
  const others = parties.filter((party) => party !== about).join(", ");
  draft.tell([draft.seat], "agreement", { about, others, turn: untilTurn }, [draft.seat, about]);
  for (const { kind, fields } of terms) {
    // The order of a term's fields is nobody's choice: a word comes where its field's id stands in the alphabet.
    const values = Object.keys(fields)
      .sort()
      .map((field) => fields[field]);
    const words = [kind, ...values].join(", ");
    draft.tell([draft.seat], "term", { about, words }, [draft.seat, about]);
  }
}

function tellMeans(draft: OrderDraft<Codes>, about: SeatId): void {
  const [capital, funds, forces] = (["capital", "funds", "forces"] as const).map(
    (quantity) => Math.round(10 * draft.value(seatTarget(about, quantity))) / 10,
  );
  const { seat, turn } = draft;
  const means = { capital: capital ?? 0, funds: funds ?? 0, forces: forces ?? 0 };
  const id = `${seat}.${FOUND_OUT}.${about}.${turn}`;
  draft.put("recent", { id, audience: [seat], seat, action: FOUND_OUT, state: about, turn, means });
  draft.tell([seat], "means", { about, ...means }, [seat, about]);
}
