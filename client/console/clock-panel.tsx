import { Button } from "../look/button.tsx";
import { Countdown } from "../look/countdown.tsx";
import { Notice } from "../look/notice.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { printTime } from "../look/use-countdown.ts";
import { useSessionState, useView } from "../state/session-context.tsx";
import { useUntil } from "../state/use-until.ts";
import { DAY, HOUR } from "../text/lengths.ts";
import styles from "./console.module.css";
import { MoveDeadline } from "./move-deadline.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useDeed } from "./use-deed.ts";
import { duringOf, type Extending, type Press, useExtending } from "./use-extending.ts";
import { useConsoleWords } from "./words.ts";

/** In seconds. */
const STEPS = [-60, 60, 300] as const;
/** Where hours are left, minutes are no help. */
const LONG_STEPS = [-HOUR / 1000, HOUR / 1000, DAY / 1000] as const;

/** The clock in figures a whole room can read, and what moves it. Every press is listed with what it led to. */
export function ClockPanel() {
  const words = useConsoleWords();
  const { clock, session } = useView();
  const { clockAt } = useSessionState();
  const deed = useDeed();
  const extending = useExtending();
  const until = useUntil();
  const { phase } = session;
  if (phase === "lobby" || phase === "debrief") return null;
  const timed = clock.remaining !== null;
  const paused = timed && !clock.running;
  const long = (clock.remaining ?? 0) >= HOUR;
  return (
    <div className={styles.part} data-screen-only="">
      <SectionHead title={words.clock} aside={timed ? (until ?? "") : words.noDeadline} />
      {timed && <Countdown clock={{ ...clock, receivedAt: clockAt }} size={52} />}
      {paused && <p className="figures">{words.timeLeft(printTime(clock.remaining ?? 0, words.language))}</p>}
      <div className={styles.buttons}>
        {timed &&
          (long ? LONG_STEPS : STEPS).map((seconds) => (
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
      {phase === "planning" && !paused && (long || !timed) && (
        <MoveDeadline moveTo={extending.moveTo} left={clock.remaining} />
      )}
      {clock.restored && <Notice tone="mark">{words.serverWasAway}</Notice>}
      <RefusalNotice refusal={deed.refusal} />
      <Doubt extending={extending} />
      <PressList presses={extending.presses.filter(({ during }) => during === duringOf(session))} />
    </div>
  );
}

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
      {words.extendLarge(printTime(doubtful.total, words.language))}
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
          {presses.map(({ id, label, outcome }) => (
            <li key={id}>
              <b className="figures">{label}</b>
              <span className="figures">{outcome ?? words.extendOpen}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
