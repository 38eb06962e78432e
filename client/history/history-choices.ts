import { DOMAINS, type SeatId, type StateId } from "../../shared/base/ids.ts";
import type { Explained } from "../../shared/view/explain.ts";
import type { View } from "../../shared/view/view.ts";
import type { Target } from "../../shared/world/target.ts";
import { namesOf } from "../state/names.ts";
import { sentencesOf } from "../text/sentences.ts";
import type { Text } from "../text/text.tsx";

/** A number whose history can be looked at. */
export interface HistoryChoice {
  readonly id: string;
  readonly label: string;
  readonly what: Explained;
}

const QUANTITIES = ["stability", "threat", "regime", "openness"] as const;
const MEANS = ["capital", "funds", "forces", "prestige"] as const;

/** The numbers of one state: its own, what is derived from them, and every power's ties and influence there. */
export function stateChoices(view: View, state: StateId, text: Text): readonly HistoryChoice[] {
  const { scenario } = view.sight;
  const names = namesOf(scenario);
  const patrons = scenario.seats.filter(({ patron }) => patron);
  const derived: readonly HistoryChoice[] = [
    {
      id: `autonomy/${state}`,
      label: text.past.autonomy(names.state(state)),
      what: { kind: "autonomy", state },
    },
    ...patrons.map(
      ({ id: patron, name }): HistoryChoice => ({
        id: `influence/${patron}/${state}`,
        label: text.past.influence(name, names.state(state)),
        what: { kind: "influence", patron, state },
      }),
    ),
  ];
  const own = QUANTITIES.map((quantity): Target => `state/${state}/${quantity}`);
  const ties = patrons.flatMap(({ id, without }) =>
    DOMAINS.filter((domain) => !without.includes(domain)).map(
      (domain): Target => `engagement/${id}/${state}/${domain}`,
    ),
  );
  return [...numberChoices(view, own, text), ...derived, ...numberChoices(view, ties, text)];
}

/** The numbers of the region and of the viewer's own seat, if it has one. */
export function regionChoices(view: View, text: Text): readonly HistoryChoice[] {
  const { seats } = view.sight.scenario;
  const regional = seats
    .filter(({ patron }) => patron)
    .map(
      ({ id: patron, name }): HistoryChoice => ({
        id: `regional/${patron}`,
        label: text.past.regional(name),
        what: { kind: "regional", patron },
      }),
    );
  const score: readonly HistoryChoice[] =
    view.you.seat === null ? [] : [{ id: "score", label: text.past.score, what: { kind: "score" } }];
  return [...regional, ...score, ...numberChoices(view, ownTargets(view.you.seat, seats), text)];
}

function ownTargets(seat: SeatId | null, seats: readonly { readonly id: SeatId }[]): readonly Target[] {
  if (seat === null) return seats.map(({ id }): Target => `seat/${id}/prestige`);
  const others = seats.map(({ id }) => id).filter((id) => id !== seat);
  return [
    ...MEANS.map((quantity): Target => `seat/${seat}/${quantity}`),
    ...others.map((other): Target => `trust/${other}/${seat}`),
    ...others.map((other): Target => `trust/${seat}/${other}`),
  ];
}

/** Those that the viewer sees. */
function numberChoices({ sight }: View, targets: readonly Target[], text: Text): readonly HistoryChoice[] {
  const sentences = sentencesOf(text, sight.scenario);
  return targets
    .filter((target) => sight.numbers[target] !== undefined)
    .map((target) => ({ id: target, label: sentences.target(target), what: { kind: "number", target } }));
}
