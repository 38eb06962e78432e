import { type ReactNode, useEffect, useRef, useState } from "react";
import { turnStart } from "../../shared/scenario/calendar.ts";
import { catchFocus } from "../look/catch-focus.ts";
import { classes } from "../look/classes.ts";
import { Icon } from "../look/icon.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { useWidth } from "../look/use-width.ts";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import { partingsOf } from "./lines.ts";
import type { Moment } from "./moments.ts";
import styles from "./replay.module.css";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

/** Milliseconds for which each turn is shown when the replay runs by itself. */
const STEP = 4_000;

export interface ScrubberProps {
  readonly replay: Replay;
  readonly moments: readonly Moment[];
  readonly onMoment: (moment: Moment) => void;
  /** What stands at the right end: through whose eyes. */
  readonly children: ReactNode;
}

/** The turns on a line, from the start to the last closed one; above them the decisive moments. */
export function Scrubber({ replay, moments, onMoment, children }: ScrubberProps) {
  const words = useReplayWords();
  const { turn, closed, goTo } = replay;
  const run = useRunning(replay);
  const scrubber = useRef<HTMLElement>(null);
  useArrowKeys(replay);
  const step = (to: number) => {
    goTo(to);
    // At either end the button goes off, and the keyboard goes on where arrows still step.
    catchFocus(() => scrubber.current?.querySelector("input"));
  };
  return (
    <section ref={scrubber} className={styles.scrubber} aria-label={words.position}>
      <button
        type="button"
        className={styles.run}
        data-screen-only=""
        aria-label={run.running ? words.stop : words.play}
        aria-pressed={run.running}
        onClick={run.toggle}
      >
        <Icon name={run.running ? "pause" : "play"} size={20} />
      </button>
      <IconButton
        data-screen-only=""
        icon="back"
        label={words.back}
        isDisabled={turn === 0}
        onPress={() => step(turn - 1)}
      />
      <div className={styles.line}>
        <Ticks replay={replay} />
        <Partings replay={replay} />
        <Slider replay={replay} />
        {moments.map((moment, at) => (
          <button
            key={moment.id}
            type="button"
            className={classes(styles.pin, moment.turn === turn && styles.pinHere)}
            style={{ left: place(moment.turn, closed), marginLeft: 26 * shift(moments, at) }}
            aria-label={words.moment(at + 1, moment.turn)}
            onClick={() => onMoment(moment)}
          >
            {at + 1}
          </button>
        ))}
      </div>
      <IconButton
        data-screen-only=""
        icon="next"
        label={words.next}
        isDisabled={turn === closed}
        onPress={() => step(turn + 1)}
      />
      <div className={styles.eyes}>{children}</div>
    </section>
  );
}

const place = (turn: number, closed: number) => `${closed === 0 ? 0 : (turn / closed) * 100}%`;

/** Several moments of one turn stand side by side over it. */
function shift(moments: readonly Moment[], at: number): number {
  const turn = moments[at]?.turn;
  const same = moments
    .map((moment, index) => ({ moment, index }))
    .filter(({ moment }) => moment.turn === turn);
  return same.findIndex(({ index }) => index === at) - (same.length - 1) / 2;
}

function Ticks({ replay: { turn, closed } }: { replay: Replay }) {
  const words = useReplayWords();
  const numbers = useNumbers();
  const { calendar } = useView().sight;
  const every = Math.ceil(closed / (useWidth() === "phone" ? 6 : 12));
  return (
    <ol className={styles.ticks} aria-hidden="true">
      {Array.from({ length: closed + 1 }, (_, at) => at).map((at) => (
        <li
          key={at}
          className={classes(at === turn && styles.tickHere, at % every !== 0 && styles.tickMinor)}
          style={{ left: place(at, closed) }}
        >
          <b>{at === 0 ? words.startShort : at}</b>
          <span>{at === 0 ? "" : numbers.month(turnStart(calendar, at))}</span>
        </li>
      ))}
    </ol>
  );
}

/** Where the line that is shown parts from others, and dashed what of it was left. The line strip says it in words. */
function Partings({ replay: { line, lines, closed } }: { replay: Replay }) {
  const partings = partingsOf(lines, line);
  const left = partings.find(({ order }) => order === "after");
  return (
    <>
      {left !== undefined && <span className={styles.left} style={{ left: place(left.shared, closed) }} />}
      {partings.map(({ order, shared }) => (
        <span key={order} data-parting="" className={styles.parting} style={{ left: place(shared, closed) }}>
          <Icon name="branch" size={14} />
        </span>
      ))}
    </>
  );
}

/** The browser's own slider: arrows, Home, End, a drag and a screen reader's gestures work by themselves. */
function Slider({ replay: { turn, closed, goTo } }: { replay: Replay }) {
  const words = useReplayWords();
  const numbers = useNumbers();
  const { calendar } = useView().sight;
  const dates = numbers.span(turnStart(calendar, turn), turnStart(calendar, turn + 1));
  return (
    <input
      type="range"
      className={styles.slider}
      min={0}
      max={closed}
      step={1}
      value={turn}
      aria-label={words.position}
      aria-valuetext={turn === 0 ? words.start : words.turnOf(turn, dates)}
      onChange={(event) => goTo(Number(event.target.value))}
    />
  );
}

function useRunning({ turn, closed, goTo, shown }: Replay) {
  const [running, run] = useState(false);
  const arrived = shown.turn === turn;
  useEffect(() => {
    if (!running || !arrived) return;
    if (turn >= closed) {
      run(false);
      return;
    }
    const timer = setTimeout(() => goTo(turn + 1), STEP);
    return () => clearTimeout(timer);
  }, [running, arrived, turn, closed, goTo]);
  const toggle = () => {
    if (!running && turn >= closed) goTo(0);
    run(!running);
  };
  return { running, toggle };
}

/** Left and right step through the turns wherever the focus is on nothing that takes arrows itself. */
function useArrowKeys({ turn, goTo }: Replay): void {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const free = event.target === document.body || event.target instanceof HTMLAnchorElement;
      if (by === undefined || !free || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      goTo(turn + by);
    };
    addEventListener("keydown", step);
    return () => removeEventListener("keydown", step);
  }, [turn, goTo]);
}
