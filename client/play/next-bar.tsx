import type { ReactNode } from "react";
import { closesByDay } from "../../shared/session/deadline.ts";
import { type NextStep, NextStrip } from "../look/next-strip.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import type { DeskState } from "../state/sheet-desk.ts";
import { useText } from "../text/text.tsx";
import { isWaiting, type NextThing } from "./next-thing.ts";

/** Where the button of the strip leads. */
export type NextGoal = "talks" | "orders" | "results";

interface NextBarProps {
  readonly thing: NextThing;
  readonly desk: DeskState | null;
  readonly resultsUnread: boolean;
  readonly onGo: (goal: NextGoal, thing: NextThing) => void;
  /** The turn that began while the reader was still with the results of the one before. */
  readonly begun?: number;
}

/** "What do I do now", in one sentence with a button, and how far one has come with the turn. */
export function NextBar({ thing, desk, resultsUnread, onGo, begun }: NextBarProps) {
  const { play } = useText();
  const { words, more, goal, action } = useNextWords(thing);
  const steps = useSteps(desk, resultsUnread);
  return (
    <NextStrip
      lead={play.next}
      tone={isWaiting(thing) ? "mark" : "calm"}
      {...(goal === undefined ? {} : { action: { label: action, onPress: () => onGo(goal, thing) } })}
      {...(steps === null ? {} : { steps })}
    >
      {begun === undefined ? (
        <>
          <b>{words}</b> {more}
        </>
      ) : (
        <>
          <b>{play.turnBegun(begun)}</b> {words}
        </>
      )}
    </NextStrip>
  );
}

interface NextWords {
  readonly words: ReactNode;
  readonly more?: string;
  readonly goal?: NextGoal;
  readonly action: string;
}

function useNextWords(thing: NextThing): NextWords {
  const { play } = useText();
  const names = useNames();
  const { session, clock, results } = useView();
  const orders = { goal: "orders", action: play.nextUnfiledAction } as const;
  switch (thing.kind) {
    case "observe":
      return { words: play.nextObserver, action: "" };
    case "closed":
      return { words: play.nextClosed, action: "" };
    case "held":
      return { words: session.heldFor === "judgement" ? play.nextJudgement : play.nextHeld, action: "" };
    case "paused":
      return { words: play.nextPaused, action: "" };
    case "review":
      return { words: play.nextReview(session.turn), goal: "results", action: play.nextResultsAction };
    case "results":
      return { words: play.nextResults(results?.turn ?? 0), goal: "results", action: play.nextResultsAction };
    case "missed":
      return { words: play.nextMissed[thing.why], ...orders };
    case "conflict":
      return { words: play.nextConflict, goal: "orders", action: play.nextConflictAction };
    case "offer": {
      const { by, lapses } = thing.proposal;
      const more = lapses <= session.turn ? { more: play.nextOfferMore } : {};
      return { words: play.nextOffer(names.seat(by)), ...more, goal: "talks", action: play.nextOfferAction };
    }
    case "motion": {
      const { institution, state } = thing.motion;
      const words = play.nextVote(names.institution(institution), names.state(state));
      return { words, more: play.nextVoteMore, goal: "orders", action: play.nextVoteAction };
    }
    case "empty":
      return { words: play.nextEmpty, more: play.nextEmptyMore, ...orders };
    case "unfiled":
      return { words: play.nextUnfiled, more: play.nextUnfiledMore, ...orders };
    case "shared":
      return { words: play.nextShared, more: play.nextSharedMore, ...orders };
    case "ready":
      return { words: play.nextReady, more: play.nextReadyMore, ...orders };
    case "waiting":
      return {
        words: play.nextWaiting,
        more: play.nextWaitingMore(
          thing.seats,
          closesByDay(session.settings, clock.remaining, clock.allReady),
        ),
        action: "",
      };
  }
}

/** Results, offers, orders, ready: the four things of a turn; none for who gives no orders. */
function useSteps(desk: DeskState | null, resultsUnread: boolean): readonly NextStep[] | null {
  const { play } = useText();
  const { sheet, proposals, results, session, offers, sight, you } = useView();
  if (sheet === null || desk === null || session.phase !== "planning") return null;
  const waiting = proposals.filter(({ yours }) => yours).length;
  const counting = desk.orders.filter(
    ({ action }) => offers.find((offer) => offer.action === action)?.counts !== false,
  ).length;
  const limit = (sight.numbers[`seat/${you.seat ?? ""}/orders`] ?? 0) / 1000;
  const read: NextStep = { id: "results", label: play.steps.results, state: resultsUnread ? "now" : "done" };
  return [
    ...(results === null ? [] : [read]),
    ...(waiting === 0
      ? []
      : [{ id: "offers", label: play.steps.offers, state: "now" as const, count: String(waiting) }]),
    {
      id: "orders",
      label: play.steps.orders,
      state: desk.asFiled ? "done" : desk.orders.length > 0 ? "now" : "open",
      count: `${counting}/${limit}`,
    },
    { id: "ready", label: play.steps.ready, state: sheet.ready ? "done" : "open" },
  ];
}
