import { POINT } from "../../shared/base/points.ts";
import type { Objective } from "../../shared/scenario/format.ts";
import { Badge } from "../look/badge.tsx";
import { useNames } from "../state/names.ts";
import { useNumbers } from "../text/numbers.ts";
import { objectiveWords } from "../text/objective-words.ts";
import { useText } from "../text/text.tsx";
import styles from "./lobby.module.css";

/** What an objective is about, with the names of the scenario in view. */
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
  const { lobby } = useText();
  const numbers = useNumbers();
  const words = useObjectiveWords();
  const print = (value: number) => numbers.points(value * POINT);
  return (
    <ul className={styles.objectives}>
      {objectives.map((objective, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: objectives are known by their place.
        <li key={index}>
          <span className={styles.weight}>{lobby.weight(objective.weight)}</span>
          <span>
            {words(objective)}{" "}
            <span className="quiet">{lobby.aim(print(objective.from), print(objective.to))}</span>{" "}
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
