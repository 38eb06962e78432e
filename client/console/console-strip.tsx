import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import type { SeatId } from "../../shared/base/ids.ts";
import { closesByDay } from "../../shared/session/deadline.ts";
import { Button } from "../look/button.tsx";
import { NextStrip } from "../look/next-strip.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { listerOf } from "../text/lists.ts";
import { CloseDialog } from "./close-dialog.tsx";
import styles from "./console.module.css";
import { EndDialog } from "./end-panel.tsx";
import { type NextThing, nextThing, notReady } from "./next-thing.ts";
import { StartDialog } from "./start-dialog.tsx";
import { StripRefusal } from "./strip-refusal.tsx";
import { type Deed, useDeed, useSettled } from "./use-deed.ts";
import { useConsoleWords } from "./words.ts";

type Ask = "start" | "close" | "end" | null;

/** One sentence with what waits for the facilitator, and the buttons for it. */
export function ConsoleStrip({ onLinks, session }: { onLinks: () => void; session: string }) {
  const view = useView();
  const [ask, setAsk] = useState<Ask>(null);
  const deed = useDeed();
  const thing = nextThing(view);
  const close = () => setAsk(null);
  return (
    <>
      <NextStrip
        tone={thing.kind === "waits" || thing.kind === "review" ? "calm" : "mark"}
        more={
          <span className={styles.noWrap}>
            <StripButtons thing={thing} deed={deed} onAsk={setAsk} onLinks={onLinks} session={session} />
          </span>
        }
      >
        <StripWords thing={thing} />
      </NextStrip>
      <StripRefusal deed={deed} />
      <StartDialog isOpen={ask === "start"} onClose={close} />
      <CloseDialog isOpen={ask === "close"} onClose={close} deed={deed} />
      <EndDialog isOpen={ask === "end"} onClose={close} />
    </>
  );
}

function StripWords({ thing }: { thing: NextThing }) {
  const words = useConsoleWords();
  const names = useNames();
  const view = useView();
  const { session, clock, seats } = view;
  const say = (main: string, more = "") => (
    <>
      <b>{main}</b> {more}
    </>
  );
  switch (thing.kind) {
    case "nobody":
      return say(words.nextNobody, words.nextNobodyMore);
    case "lobby":
      return say(words.nextLobby(thing.here, thing.taken, thing.bots));
    case "paused":
      return say(words.nextPaused);
    case "all-ready": {
      const byDay = closesByDay(session.settings, clock.remaining, clock.allReady);
      return say(words.nextAllReady, byDay ? words.nextAllReadyByDay : words.nextAllReadyMore);
    }
    case "bots-only":
      return say(words.nextBotsOnly, thing.clock ? words.nextBotsOnlyMore : words.nextBotsOnlyByHand);
    case "waits": {
      const list = (seats: readonly SeatId[]) => listerOf(words.language)(seats.map(names.seat));
      const more = [
        ...(thing.away.length > 0 ? [words.nextAway(list(thing.away), thing.away.length)] : []),
        ...(thing.clock ? [] : [words.nextClockless]),
      ];
      // A whole class by name would push the button away, and the table has it.
      const isNobody =
        thing.seats.length > 3 && thing.seats.length === seats.filter(({ bot }) => !bot).length;
      return say(isNobody ? words.nextNobodyReady : words.nextWaits(list(thing.seats)), more.join(" "));
    }
    case "held":
      return say(words.nextHeld(session.turn), words.nextHeldMore);
    case "judgement":
      return say(words.nextJudgement(thing.open), thing.clock ? words.nextJudgementMore : "");
    case "review":
      return thing.anew
        ? say(words.nextPractice, thing.clock ? words.nextPracticeMore : words.nextPracticeByHand)
        : say(words.nextReview(session.turn), thing.clock ? words.nextReviewMore : words.nextReviewByHand);
    case "last":
      return say(words.nextLast, thing.clock ? words.nextLastMore : "");
    case "debrief":
      return say(words.nextDebrief, words.nextDebriefMore);
  }
}

interface StripButtonsProps {
  readonly thing: NextThing;
  readonly deed: Deed;
  readonly onAsk: (ask: Ask) => void;
  readonly onLinks: () => void;
  readonly session: string;
}

/** For a second after the phase has changed they take no press, and say so: the second half of a double click falls there. */
function StripButtons({ thing, deed, onAsk, onLinks, session }: StripButtonsProps): ReactNode {
  const words = useConsoleWords();
  const view = useView();
  const [, navigate] = useLocation();
  const { phase, turn } = view.session;
  const settled = useSettled(`${phase} ${turn}`);
  const busy = deed.pending || !settled;
  const close = () => {
    if (notReady(view).length > 0) onAsk("close");
    else void deed.run("control.closeTurn", { turn });
  };
  const solid = (label: string, act: () => void) => (
    <Button look="solid" size="small" isPending={busy} onPress={act}>
      {label}
    </Button>
  );
  if (thing.kind === "nobody") {
    return (
      <>
        <Button size="small" isPending={busy} onPress={() => onAsk("start")}>
          {words.start}
        </Button>
        {solid(words.showLinks, onLinks)}
      </>
    );
  }
  if (thing.kind === "lobby") return solid(words.start, () => onAsk("start"));
  if (thing.kind === "paused") return solid(words.resume, () => void deed.run("control.resume", {}));
  if (thing.kind === "last") return solid(words.endSession, () => onAsk("end"));
  if (thing.kind === "debrief") return solid(words.openReplay, () => navigate(`/replay/${session}`));
  if (thing.kind === "held" || thing.kind === "judgement") {
    return solid(words.publish, () => void deed.run("control.publish", { turn }));
  }
  if (thing.kind === "review") {
    return solid(
      thing.anew ? words.beginAnew : words.nextTurn,
      () => void deed.run("control.nextTurn", { turn }),
    );
  }
  return (
    <Button look={thing.kind === "waits" ? "outline" : "solid"} size="small" isPending={busy} onPress={close}>
      {words.closeTurn}
    </Button>
  );
}
