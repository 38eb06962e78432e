import { SectionHead } from "../look/section-head.tsx";
import { useText } from "../text/text.tsx";
import styles from "./results.module.css";

/** What a class may talk about after any game. */
export function Questions() {
  const { end } = useText();
  return (
    <section>
      <SectionHead title={end.questions} />
      <ol className={styles.questions}>
        {end.questionList.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}
