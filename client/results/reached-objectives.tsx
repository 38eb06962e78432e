import { metricValue } from "../../shared/influence/metrics.ts";
import type { ViewSections } from "../../shared/view/view.ts";
import { useObjectiveWords } from "../lobby/objectives.tsx";
import { Badge } from "../look/badge.tsx";
import { ObjectiveBars } from "../look/objective-bars.tsx";
import { useText } from "../text/text.tsx";

interface ReachedObjectivesProps {
  readonly label: string;
  readonly seat: string;
  /** The seat's own view: its numbers are in no other. */
  readonly view: Pick<ViewSections, "sight" | "scores">;
  /** How the mark of a private one reads; without it none is marked. */
  readonly privateWord?: string;
}

/** How much of each of a seat's objectives is reached. */
export function ReachedObjectives({
  label,
  seat,
  view: { sight, scores },
  privateWord,
}: ReachedObjectivesProps) {
  const { results: text } = useText();
  const words = useObjectiveWords();
  const { scenario, numbers, tables } = sight;
  const objectives = scenario.seats.find(({ id }) => id === seat)?.objectives ?? [];
  return (
    <ObjectiveBars
      label={label}
      aimWord={text.aim}
      bars={objectives.map((objective, at) => ({
        id: String(at),
        label: words(objective),
        weight: objective.weight,
        value: metricValue(scenario, numbers, tables, seat, objective),
        aim: objective.to,
        reached: (scores.attained[at] ?? 0) / 1000,
        ...(objective.private && privateWord !== undefined
          ? {
              tag: (
                <Badge tone="outline" icon="lock">
                  {privateWord}
                </Badge>
              ),
            }
          : {}),
      }))}
    />
  );
}
