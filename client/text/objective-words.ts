import type { Objective } from "../../shared/scenario/format.ts";
import type { Names } from "../state/names.ts";
import type { Text } from "./text.tsx";

/** What an objective is about in words: its own text, or its metric with what it is taken of. */
export function objectiveWords({ state }: Text, names: Names): (objective: Objective) => string {
  const titles = new Map<string, string>(Object.entries(state.metrics));
  return (objective) => {
    if (objective.text !== undefined) return objective.text;
    const { metric, seat, state: of, domain, institution } = objective;
    const about = [
      ...(seat === undefined ? [] : [names.seat(seat)]),
      ...(of === undefined ? [] : [names.state(of)]),
      ...(domain === undefined ? [] : [state.domains[domain].toLowerCase()]),
      ...(institution === undefined ? [] : [names.institution(institution)]),
    ];
    const title = titles.get(metric) ?? metric;
    return about.length === 0 ? title : `${title}: ${about.join(", ")}`;
  };
}
