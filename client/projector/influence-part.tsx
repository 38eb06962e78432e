import { CourseChart } from "./course-chart.tsx";
import styles from "./projector.module.css";
import { useProjectorWords } from "./words.ts";

/** How influence in the region has gone; takes the room that the other parts leave. */
export function InfluencePart() {
  const words = useProjectorWords();
  return (
    <section className={styles.influence}>
      <h2>{words.influence}</h2>
      <CourseChart />
    </section>
  );
}
