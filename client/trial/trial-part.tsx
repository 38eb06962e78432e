import type { BatchSetting } from "../../shared/analysis/game.ts";
import { EmptyState } from "../look/empty-state.tsx";
import { Notice } from "../look/notice.tsx";
import type { GoTo } from "./finding-list.tsx";
import { RunRow } from "./run-row.tsx";
import styles from "./trial.module.css";
import { TrialResult } from "./trial-result.tsx";
import type { TrialState } from "./use-trial.ts";
import type { Trials } from "./use-trials.ts";
import { useTrialWords } from "./words.ts";

interface TrialPartProps {
  readonly run: Trials["trial"];
  /** Null while the text cannot be played. */
  readonly setting: BatchSetting | null;
  readonly text: string;
  readonly goTo: GoTo;
}

/** One game of bots: the button, how far it is, and what came of it. */
export function TrialPart({ run: { state, play, stop }, setting, text, goTo }: TrialPartProps) {
  const words = useTrialWords();
  const next = nextGame(state, setting);
  const labels = { first: words.play, another: words.playAnother, again: words.playAgain };
  return (
    <section className={styles.part}>
      <RunRow
        label={labels[next.kind]}
        isDisabled={setting === null}
        running={state.state === "playing" ? progressOf(state.closed, state.setting, words.turnPlayed) : null}
        onPlay={() => setting !== null && void play(setting, next.game)}
        onStop={stop}
      />
      <Outcome {...{ state, text, goTo }} />
    </section>
  );
}

function progressOf(
  done: number,
  { scenario, variant }: BatchSetting,
  words: (done: number, all: number) => string,
) {
  const all = scenario.variants[variant].turns;
  return { done, all, words: words(done, all) };
}

/** After a game comes the next of the same seed; after a change of the text the same again, with the same dice. */
function nextGame(state: TrialState, setting: BatchSetting | null) {
  if (state.state !== "played" || setting === null) return { kind: "first", game: 1 } as const;
  const { seed, variant, scenarioText } = state.setting;
  if (seed !== setting.seed || variant !== setting.variant) return { kind: "first", game: 1 } as const;
  const { game } = state.trial.result;
  return scenarioText === setting.scenarioText
    ? ({ kind: "another", game: game + 1 } as const)
    : ({ kind: "again", game } as const);
}

function Outcome({
  state,
  text,
  goTo,
}: { readonly state: TrialState } & Pick<TrialPartProps, "text" | "goTo">) {
  const words = useTrialWords();
  switch (state.state) {
    case "none":
      return <EmptyState title={words.noneYet}>{words.noneYetText}</EmptyState>;
    case "playing":
      return null;
    case "stopped":
      return <Notice>{words.stopped(state.closed)}</Notice>;
    case "broken":
      return <Notice tone="fault">{words.broken}</Notice>;
    case "failed":
      return (
        <Notice tone="fault">
          {words.failed(state.failed.seed)} {state.failed.failure}
        </Notice>
      );
    case "played": {
      const { setting, trial } = state;
      const { game, seed, turns } = trial.result;
      return (
        <>
          <Notice>{words.played(game, setting.seed, seed, turns)}</Notice>
          {setting.scenarioText !== text && <Notice tone="mark">{words.changed}</Notice>}
          <TrialResult scenario={setting.scenario} {...{ trial, goTo }} />
        </>
      );
    }
  }
}
