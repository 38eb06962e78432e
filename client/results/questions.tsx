import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { findingWords } from "./finding-words.ts";
import styles from "./results.module.css";

/** With fewer questions of the game's own the general ones are asked, too. */
const FEW = 3;

/** What a class may talk about: what happened in this very game, then what may be asked after any. */
export function Questions() {
  const text = useText();
  const names = useNames();
  const sentences = useSentences();
  const { debrief } = useView();
  const { end } = text;
  const findings = debrief?.findings ?? [];
  const general =
    findings.length < FEW ? [...end.questionsElse, ...end.questionsAlways] : end.questionsAlways;
  return (
    <section>
      <SectionHead title={end.questions} />
      <ol className={styles.questions}>
        {findings.map((finding) => {
          const { told, ask } = findingWords(finding, { text, names, sentences });
          return (
            <li key={finding.kind}>
              {told.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p>
                <b>{ask}</b>
              </p>
            </li>
          );
        })}
        {general.map((question) => (
          <li key={question}>
            <b>{question}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
