import { useState } from "react";
import type { View } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { Countdown } from "../look/countdown.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { printTime } from "../look/use-countdown.ts";
import { remainingOf } from "../state/countdown.ts";
import { useSessionState, useSource, useView } from "../state/session-context.tsx";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import styles from "./console.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

const STEPS = [-60, 60, 300] as const;
/** More than three whole phases ahead, and over half an hour, is rather a slip of the finger than a plan. */
const IMPLAUSIBLE = { phases: 3, least: 1_800_000 };

interface Press {
  readonly id: number;
  readonly seconds: number;
  /** The turn and phase whose clock it moved: it is not listed under another. */
  readonly during: string;
  /** What came of it: the time left after it and when that ends; or why not. Null while it is on its way. */
  readonly outcome: string | null;
}

/** The clock in figures a whole room can read, and what moves it. Every press is listed with what it led to. */
export function ClockPanel() {
  const words = useConsoleWords();
  const { clock, session } = useView();
  const { clockAt } = useSessionState();
  const deed = useDeed();
  const extending = useExtending();
  if (session.phase === "lobby" || session.phase === "debrief") return null;
  const timed = clock.remaining !== null;
  const paused = timed && !clock.running;
  return (
    <div className={styles.part}>
      <SectionHead title={words.clock} aside={timed ? "" : words.noDeadline} />
      {timed && <Countdown clock={{ ...clock, receivedAt: clockAt }} size={52} />}
      {paused && <p className="figures">{words.timeLeft(printTime(clock.remaining ?? 0))}</p>}
      <div className={styles.buttons}>
        {timed &&
          STEPS.map((seconds) => (
            <Button key={seconds} onPress={() => extending.press(seconds)}>
              {words.extendLabel(seconds)}
            </Button>
          ))}
        {paused ? (
          <Button icon="play" isPending={deed.pending} onPress={() => void deed.run("control.resume", {})}>
            {words.resume}
          </Button>
        ) : (
          <Button icon="pause" isPending={deed.pending} onPress={() => void deed.run("control.pause", {})}>
            {words.pause}
          </Button>
        )}
      </div>
      {clock.restored && <Notice tone="mark">{words.serverWasAway}</Notice>}
      <RefusalNotice refusal={deed.refusal} />
      <Doubt extending={extending} />
      <PressList presses={extending.presses.filter(({ during }) => during === duringOf(session))} />
    </div>
  );
}

type Extending = ReturnType<typeof useExtending>;

/** Asks before so much time is given that it is rather a slip of the finger than a plan. */
function Doubt({ extending: { doubtful, confirm, withdraw } }: { extending: Extending }) {
  const words = useConsoleWords();
  if (doubtful === null) return null;
  return (
    <Notice
      tone="mark"
      action={
        <>
          <Button size="small" onPress={confirm}>
            {words.extendYes}
          </Button>
          <Button size="small" onPress={withdraw}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {words.extendLarge(printTime(doubtful.total))}
    </Notice>
  );
}

function PressList({ presses }: { presses: readonly Press[] }) {
  const words = useConsoleWords();
  if (presses.length === 0) return null;
  return (
    <>
      <p className="quiet">{words.presses}</p>
      <div role="status">
        <ol className={styles.presses}>
          {presses.map(({ id, seconds, outcome }) => (
            <li key={id}>
              <b className="figures">{words.extendLabel(seconds)}</b>
              <span className="figures">{outcome ?? words.extendOpen}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

/** Presses are sent one by one and never swallowed, so six presses are six lines; an implausible total is asked about. */
function useExtending() {
  const text = useText();
  const words = useConsoleWords();
  const { request, store } = useSource();
  const { session } = useView();
  const [presses, setPresses] = useState<readonly Press[]>([]);
  const [doubtful, setDoubtful] = useState<{ seconds: number; total: number } | null>(null);
  const left = () => {
    const { view, clockAt } = store.snapshot();
    return view === null ? null : remainingOf(view.clock, clockAt, performance.now());
  };
  const send = async (seconds: number) => {
    const id = performance.now();
    const during = duringOf(session);
    const keep = (outcome: string | null) =>
      setPresses((all) =>
        [{ id, seconds, during, outcome }, ...all.filter((one) => one.id !== id)].slice(0, 8),
      );
    keep(null);
    const reply = await request("control.extend", { seconds });
    if (!reply.ok) return keep(refusalSentence(text, reply.error));
    const remaining = left() ?? 0;
    if (store.snapshot().view?.clock.running === false)
      return keep(words.extendedStopped(printTime(remaining)));
    const until = new Date(Date.now() + remaining);
    keep(words.extended(printTime(remaining), until.toLocaleTimeString(words.language)));
  };
  const press = (seconds: number) => {
    const planned = plannedLength(store.snapshot().view);
    const waiting = presses.filter(({ outcome }) => outcome === null);
    const total = (left() ?? 0) + (seconds + waiting.reduce((sum, one) => sum + one.seconds, 0)) * 1000;
    const large = seconds > 0 && total > Math.max(IMPLAUSIBLE.least, planned * IMPLAUSIBLE.phases);
    if (large) setDoubtful({ seconds, total });
    else void send(seconds);
  };
  const withdraw = () => setDoubtful(null);
  const confirm = () => {
    if (doubtful !== null) void send(doubtful.seconds);
    withdraw();
  };
  return { presses, doubtful, press, confirm, withdraw };
}

const duringOf = ({ turn, phase }: View["session"]) => `${turn} ${phase}`;

/** How long the phase was meant to be, in milliseconds: the clock's own length grows with every extension. */
function plannedLength(view: View | null): number {
  if (view === null) return 0;
  const { phase, settings } = view.session;
  return phase === "review" ? (settings.reviewSeconds ?? 0) * 1000 : (settings.minutesPerTurn ?? 0) * 60_000;
}
