import type { ActionNever, AuthorFinding } from "../../shared/analysis/author-findings.ts";
import { evenShare } from "../../shared/analysis/wins.ts";
import type { WayStep } from "../../shared/scenario/find-place.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { Icon } from "../look/icon.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { findingWay } from "./finding-way.ts";
import { type ScenarioWords, useScenarioWords } from "./scenario-words.ts";
import styles from "./trial.module.css";
import { type TrialWords, useTrialWords } from "./words.ts";

/** Shows the place of the text that a way leads to. */
export type GoTo = (way: readonly WayStep[]) => void;

interface FindingListProps {
  readonly scenario: Scenario;
  readonly findings: readonly AuthorFinding[];
  /** What is said where nothing was found. */
  readonly nothing: string;
  readonly goTo: GoTo;
}

/** What stands out, each in a sentence; a press goes to its place in the text. */
export function FindingList({ scenario, findings, nothing, goTo }: FindingListProps) {
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
            <button type="button" className={styles.finding} onClick={() => goTo(findingWay(finding))}>
              <Icon name="warning" />
              <span>{findingSentence(finding, scenario, words, told)}</span>
            </button>
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
  told: ScenarioWords,
): string {
  const { names, sentences, figures, objective, percent } = told;
  switch (finding.kind) {
    case "seat-unable":
      return words.seatUnable(names.seat(finding.seat));
    case "seat-idle":
      return words.seatIdle(names.seat(finding.seat));
    case "seat-wins":
      return words.seatWins[finding.mark](
        names.seat(finding.seat),
        percent(finding.share),
        percent(evenShare(scenario.seats.length)),
      );
    case "objective-never": {
      const wanted = scenario.seats.find(({ id }) => id === finding.seat)?.objectives[finding.at];
      if (wanted === undefined) return names.seat(finding.seat);
      const [from, nearest] = [wanted.from, finding.nearest].map((value) => figures.figure(value));
      return words.objectiveNever(names.seat(finding.seat), objective(wanted), `${from}`, `${nearest}`);
    }
    case "inject-never": {
      const title = scenario.injects.find(({ id }) => id === finding.inject)?.title;
      return words.injectNever[finding.waits](title ?? finding.inject);
    }
    case "action-never":
      return `${words.actionNever(sentences.actionName(finding.action))} ${reasonOf(finding.why, words, told)}`;
    case "number-stuck":
      return words.numberStuck(sentences.target(finding.target), percent(finding.share));
  }
}

function reasonOf(why: ActionNever, words: TrialWords, { names, figures, list }: ScenarioWords): string {
  switch (why.lacks) {
    case "takers":
      return words.noTakers[why.takers];
    case "means":
      return words.noMeans(list(why.seats.map(names.seat)));
    case "targets":
      return words.noTargets(list(why.seats.map(names.seat)));
    case "money": {
      const { seat, resource, cost, had } = why.shortage;
      const short = (value: number) => figures.figure(value, Number.isInteger(value) ? 0 : 1);
      return words.tooDear[resource](names.seat(seat), short(cost), short(had));
    }
  }
}
