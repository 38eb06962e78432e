import { type ReactNode, useMemo } from "react";
import type { ReplayedView } from "../../shared/protocol/http.ts";
import { Button } from "../look/button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Questions } from "../results/questions.tsx";
import { useNames } from "../state/names.ts";
import { SessionSourceProvider, useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import { AgreementList } from "./agreement-list.tsx";
import { CoursePanel } from "./course-panel.tsx";
import { MomentPanel } from "./moment-panel.tsx";
import type { Moment } from "./moments.ts";
import { OrdersPanel } from "./orders-panel.tsx";
import styles from "./paper-debrief.module.css";
import { ResultsPanel } from "./results-panel.tsx";
import { ScoresPanel } from "./scores-panel.tsx";
import type { Replay } from "./use-replay.ts";
import { viewSource } from "./view-source.ts";
import { useReplayWords } from "./words.ts";

export interface PaperDebriefProps {
  readonly replay: Replay;
  readonly moments: readonly Moment[];
  readonly onBack: () => void;
}

/** The whole game on one page, to be printed: how it ended, how it came to that, and turn by turn what happened. */
export default function PaperDebrief({ replay, moments, onBack }: PaperDebriefProps) {
  const words = useReplayWords();
  const { turns, closed } = replay;
  const last = turns.get(closed);
  const isWhole = turns.size > closed;
  const whole = useMemo(() => ({ ...replay, turn: closed }), [replay, closed]);
  return (
    <div className={styles.page}>
      <header className={styles.tools}>
        <Button icon="back" onPress={onBack}>
          {words.paperBack}
        </Button>
        <p className="quiet">{words.paperHint}</p>
        <Button look="solid" icon="print" isDisabled={!isWhole} onPress={() => window.print()}>
          {words.paperPrint}
        </Button>
      </header>
      <main className={styles.sheet}>
        {last === undefined || !isWhole ? (
          <LoadingRows rows={10} label={words.loading} />
        ) : (
          <>
            <AtTurn shown={last} replay={replay}>
              <Title />
              <ScoresPanel replay={whole} opensAims />
              {last.view.debrief !== null && <Questions />}
              <CoursePanel replay={whole} moment={null} />
              {moments.length > 0 && <MomentPanel moments={moments} chosen={null} />}
              <div className={styles.agreements}>
                <AgreementList />
              </div>
            </AtTurn>
            {Array.from({ length: closed }, (_, at) => turns.get(at + 1)).map(
              (shown) =>
                shown !== undefined && (
                  <AtTurn key={shown.turn} shown={shown} replay={replay}>
                    <Turn replay={{ ...replay, shown }} />
                  </AtTurn>
                ),
            )}
          </>
        )}
      </main>
    </div>
  );
}

interface AtTurnProps {
  readonly shown: ReplayedView;
  readonly replay: Replay;
  readonly children: ReactNode;
}

/** What stands inside sees the game as it stood after a turn. */
function AtTurn({ shown: { view }, replay: { look, as }, children }: AtTurnProps) {
  const source = useMemo(() => viewSource(view, look, as), [view, look, as]);
  return <SessionSourceProvider source={source}>{children}</SessionSourceProvider>;
}

function Title() {
  const words = useReplayWords();
  const names = useNames();
  const { session, you } = useView();
  return (
    <header>
      <h1>
        <bdi>{session.title}</bdi>
      </h1>
      <p className="quiet">{words.paperEyes(you.seat === null ? "" : names.seat(you.seat))}</p>
    </header>
  );
}

function Turn({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const numbers = useNumbers();
  const { from, to } = useView().session;
  return (
    <section className={styles.turn}>
      <h2>{words.turnOf(replay.shown.turn, numbers.span(from, to))}</h2>
      <div className={styles.facts}>
        <ResultsPanel />
      </div>
      <div className={styles.orders}>
        <OrdersPanel replay={replay} />
      </div>
    </section>
  );
}
