import type { AuthorFinding } from "../../shared/analysis/author-findings.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { Icon } from "../look/icon.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { type ScenarioWords, useScenarioWords } from "./scenario-words.ts";
import styles from "./trial.module.css";
import { type TrialWords, useTrialWords } from "./words.ts";

interface FindingListProps {
  readonly scenario: Scenario;
  readonly findings: readonly AuthorFinding[];
  /** What is said where nothing was found. */
  readonly nothing: string;
}

/** What never came into play, or got stuck, each in a sentence. */
export function FindingList({ scenario, findings, nothing }: FindingListProps) {
  const words = useTrialWords();
  const told = useScenarioWords(scenario);
  return (
    <section className={styles.part}>
      <SectionHead level={3} title={words.findings} aside={findings.length > 0 ? findings.length : null} />
      {findings.length === 0 && (
        <p>
          <Icon name="tick" /> {nothing}
        </p>
      )}
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)}>
            <Icon name="warning" />
            <span>{findingSentence(finding, scenario, words, told)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function findingSentence(
  finding: AuthorFinding,
  scenario: Scenario,
  words: TrialWords,
  { names, sentences, objective, percent }: ScenarioWords,
): string {
  switch (finding.kind) {
    case "seat-unable":
      return words.seatUnable(names.seat(finding.seat));
    case "seat-idle":
      return words.seatIdle(names.seat(finding.seat));
    case "objective-never": {
      const wanted = scenario.seats.find(({ id }) => id === finding.seat)?.objectives[finding.at];
      return words.objectiveNever(names.seat(finding.seat), wanted === undefined ? "" : objective(wanted));
    }
    case "inject-never": {
      const title = scenario.injects.find(({ id }) => id === finding.inject)?.title;
      return words.injectNever[finding.waits](title ?? finding.inject);
    }
    case "action-never":
      return words.actionNever(sentences.actionName(finding.action));
    case "number-stuck":
      return words.numberStuck(sentences.target(finding.target), percent(finding.share));
  }
}
