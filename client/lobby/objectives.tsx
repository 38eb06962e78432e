import type { Objective } from "../../shared/scenario/format.ts";
import { Badge } from "../look/badge.tsx";
import { type Names, useNames } from "../state/names.ts";
import { type Text, useText } from "../text/text.tsx";
import styles from "./lobby.module.css";

/** What an objective is about in words: its own text, or its metric with what it is taken of. */
export function objectiveWords({ state }: Text, names: Names): (objective: Objective) => string {
  return (objective) => {
    if (objective.text !== undefined) return objective.text;
    const { metric, seat, state: of, domain, institution } = objective;
    const about = [
      ...(seat === undefined ? [] : [names.seat(seat)]),
      ...(of === undefined ? [] : [names.state(of)]),
      ...(domain === undefined ? [] : [state.domains[domain].toLowerCase()]),
      ...(institution === undefined ? [] : [names.institution(institution)]),
    ];
    const name = metric.replaceAll("-", " ");
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    return about.length === 0 ? title : `${title}: ${about.join(", ")}`;
  };
}

/** The same with the names of the scenario in view. */
export function useObjectiveWords(): (objective: Objective) => string {
  return objectiveWords(useText(), useNames());
}

interface ObjectivesProps {
  readonly objectives: readonly Objective[];
  /** How the mark of a private one reads; after the end it was secret, before that it is. */
  readonly privateWord: string;
}

/** A seat's objectives with their weights; a private one is marked. */
export function Objectives({ objectives, privateWord }: ObjectivesProps) {
  const { lobby, language } = useText();
  const words = useObjectiveWords();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <ul className={styles.objectives}>
      {objectives.map((objective, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: objectives are known by their place.
        <li key={index}>
          <span className={styles.weight}>{lobby.weight(objective.weight)}</span>
          <span>
            {words(objective)}{" "}
            <span className="quiet">
              {lobby.aim(number.format(objective.from), number.format(objective.to))}
            </span>{" "}
            {objective.private && (
              <Badge tone="outline" icon="lock">
                {privateWord}
              </Badge>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
