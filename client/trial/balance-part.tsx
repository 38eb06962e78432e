import type { BatchSetting } from "../../shared/analysis/game.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { Notice } from "../look/notice.tsx";
import { NumberField } from "../look/number-field.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { BalanceResult } from "./balance-result.tsx";
import type { GoTo } from "./finding-list.tsx";
import { RunRow } from "./run-row.tsx";
import styles from "./trial.module.css";
import type { BalanceState } from "./use-balance.ts";
import type { Trials } from "./use-trials.ts";
import { useTrialWords } from "./words.ts";

/** A batch of a thousand is for the command line, which plays on all processors and writes tables. */
const MOST_GAMES = 500;

interface BalancePartProps extends Pick<Trials, "choices" | "choose"> {
  readonly run: Trials["batch"];
  /** Null while the text cannot be played. */
  readonly setting: BatchSetting | null;
  readonly text: string;
  readonly goTo: GoTo;
}

/** Many games of bots: how many, how far they are, and the report. */
export function BalancePart({ run, setting, text, choices, choose, goTo }: BalancePartProps) {
  const words = useTrialWords();
  const { state, play, stop } = run;
  const { games } = choices;
  return (
    <section className={styles.part}>
      <SectionHead title={words.balanceTitle} />
      <p className="quiet">{words.balanceHint}</p>
      <div className={styles.fields}>
        <NumberField
          label={words.games}
          value={games}
          minValue={1}
          maxValue={MOST_GAMES}
          step={1}
          onChange={(given) => !Number.isNaN(given) && choose({ games: given })}
        />
      </div>
      <RunRow
        label={words.playGames(games)}
        isDisabled={setting === null}
        running={
          state.state === "playing"
            ? { done: state.done, all: state.asked, words: words.gamesPlayed(state.done, state.asked) }
            : null
        }
        onPlay={() => setting !== null && void play(setting, games)}
        onStop={stop}
      />
      <Outcome {...{ state, text, goTo }} />
    </section>
  );
}

function Outcome({
  state,
  text,
  goTo,
}: { readonly state: BalanceState } & Pick<BalancePartProps, "text" | "goTo">) {
  const words = useTrialWords();
  switch (state.state) {
    case "none":
      return <EmptyState title={words.noReportYet}>{words.noReportYetText}</EmptyState>;
    case "playing":
      return null;
    case "nothing":
      return <Notice>{words.nothingPlayed}</Notice>;
    case "broken":
      return <Notice tone="fault">{words.broken}</Notice>;
    case "reported": {
      const { setting, told } = state;
      const { games, asked, failed, seed, variant, digest } = told.report;
      const stopped = games + failed.length < asked;
      return (
        <>
          <Notice>
            {words.reported(games, seed, `${seed}/1`, `${seed}/${asked}`)} {stopped && words.stoppedAt(asked)}
          </Notice>
          {setting.scenarioText !== text && <Notice tone="mark">{words.changed}</Notice>}
          <BalanceResult scenario={setting.scenario} {...{ told, goTo }} />
          <div>
            <p className="quiet">{words.command}</p>
            <p className={styles.code}>
              whitecell simulate FILE --games {games} --seed {quoted(seed)} --variant {variant}
            </p>
            <p className="quiet">{words.digest}</p>
            <p className={styles.code}>{digest}</p>
          </div>
        </>
      );
    }
  }
}

/** A word as a command line takes it. */
function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
