import { SectionHead } from "../look/section-head.tsx";
import { useView } from "../state/session-context.tsx";
import { useText } from "../text/text.tsx";
import { ReachedObjectives } from "./reached-objectives.tsx";

/** How far the viewer's own objectives are reached. */
export function ObjectivesStanding() {
  const { results: text } = useText();
  const view = useView();
  const { seat } = view.you;
  if (seat === null) return null;
  return (
    <section>
      <SectionHead title={text.objectives} aside={text.attained} />
      <ReachedObjectives label={text.objectives} seat={seat} view={view} />
    </section>
  );
}
