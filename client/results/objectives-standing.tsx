import { metricValue } from "../../shared/influence/metrics.ts";
import { useObjectiveWords } from "../lobby/objectives.tsx";
import { ObjectiveBars } from "../look/objective-bars.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";

/** How far the viewer's own objectives are reached. */
export function ObjectivesStanding() {
  const { results: text } = useText();
  const words = useObjectiveWords();
  const { sight, you, scores } = useView();
  const { scenario, numbers, tables } = sight;
  const own = scenario.seats.find(({ id }) => id === you.seat);
  if (own === undefined) return null;
  return (
    <section>
      <SectionHead title={text.objectives} aside={text.attained} />
      <ObjectiveBars
        label={text.objectives}
        aimWord={text.aim}
        bars={own.objectives.map((objective, index) => ({
          id: String(index),
          label: words(objective),
          weight: objective.weight,
          value: metricValue(scenario, numbers, tables, own.id, objective),
          aim: objective.to,
          reached: (scores.attained[index] ?? 0) / 1000,
        }))}
      />
    </section>
  );
}
