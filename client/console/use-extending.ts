import { useState } from "react";
import type { View } from "../../shared/view/view.ts";
import { printTime } from "../look/use-countdown.ts";
import { remainingOf } from "../state/countdown.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { HOUR, MINUTE } from "../text/lengths.ts";
import { useNumbers } from "../text/numbers.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useText } from "../text/text.tsx";
import { useConsoleWords } from "./words.ts";

/** More than three whole phases ahead, and over half an hour, is rather a slip of the finger than a plan. */
const IMPLAUSIBLE = { phases: 3, least: 30 * MINUTE };
/** When a deadline is further away its weekday is told, too. */
const TODAY = 12 * HOUR;

export interface Press {
  readonly id: number;
  /** What was pressed: "+5 min", or the moment that was set. */
  readonly label: string;
  /** The turn and phase whose clock it moved: it is not listed under another. */
  readonly during: string;
  /** What came of it: the time left after it and when that ends; or why not. Null while it is on its way. */
  readonly outcome: string | null;
}

interface Asked {
  readonly label: string;
  readonly seconds: number;
}

export interface Extending {
  readonly presses: readonly (Press & Asked)[];
  readonly doubtful: (Asked & { readonly total: number }) | null;
  readonly press: (seconds: number) => void;
  /** Moves the deadline to a moment of the device's clock; it is not doubted, since it was written out. */
  readonly moveTo: (moment: number) => void;
  readonly confirm: () => void;
  readonly withdraw: () => void;
}

/** Presses are sent one by one and never swallowed, so six presses are six lines; an implausible total is asked about. */
export function useExtending(): Extending {
  const text = useText();
  const words = useConsoleWords();
  const outcomeOf = useOutcome();
  const numbers = useNumbers();
  const { request, store } = useSource();
  const { session } = useView();
  const [presses, setPresses] = useState<readonly (Press & Asked)[]>([]);
  const [doubtful, setDoubtful] = useState<(Asked & { total: number }) | null>(null);
  const left = () => leftNow(store.snapshot());
  const send = async (asked: Asked) => {
    const id = performance.now();
    const during = duringOf(session);
    const keep = (outcome: string | null) =>
      setPresses((all) =>
        [{ id, ...asked, during, outcome }, ...all.filter((one) => one.id !== id)].slice(0, 8),
      );
    keep(null);
    const reply = await request("control.extend", { seconds: asked.seconds });
    if (!reply.ok) return keep(refusalSentence(text, reply.error));
    keep(outcomeOf(left() ?? 0, store.snapshot().view?.clock.running === false));
  };
  const press = (seconds: number) => {
    const asked = { seconds, label: words.extendLabel(seconds) };
    const planned = plannedLength(store.snapshot().view);
    const waiting = presses.filter(({ outcome }) => outcome === null);
    const total = (left() ?? 0) + (seconds + waiting.reduce((sum, one) => sum + one.seconds, 0)) * 1000;
    const large = seconds > 0 && total > Math.max(IMPLAUSIBLE.least, planned * IMPLAUSIBLE.phases);
    if (large) setDoubtful({ ...asked, total });
    else void send(asked);
  };
  const moveTo = (moment: number) => {
    const seconds = Math.round((moment - Date.now() - (left() ?? 0)) / 1000);
    void send({ seconds, label: words.moved(numbers.weekday(moment)) });
  };
  const withdraw = () => setDoubtful(null);
  const confirm = () => {
    if (doubtful !== null) void send(doubtful);
    withdraw();
  };
  return { presses, doubtful, press, moveTo, confirm, withdraw };
}

/** What a press led to, in words: the time left, and when that ends or that the clock stands. */
function useOutcome(): (remaining: number, stopped: boolean) => string {
  const words = useConsoleWords();
  const numbers = useNumbers();
  return (remaining, stopped) => {
    const printed = printTime(remaining, words.language);
    if (stopped) return words.extendedStopped(printed);
    const until = Date.now() + remaining;
    const when =
      remaining > TODAY ? numbers.deadline(until) : new Date(until).toLocaleTimeString(words.language);
    return words.extended(printed, when);
  };
}

export const duringOf = ({ turn, phase }: View["session"]) => `${turn} ${phase}`;

function leftNow({ view, clockAt }: { readonly view: View | null; readonly clockAt: number }): number | null {
  return view === null ? null : remainingOf(view.clock, clockAt, performance.now());
}

/** How long the phase was meant to be, in milliseconds: the clock's own length grows with every extension. */
function plannedLength(view: View | null): number {
  if (view === null) return 0;
  const { phase, settings } = view.session;
  if (phase === "review") return (settings.reviewSeconds ?? 0) * 1000;
  return settings.closes === undefined ? (settings.minutesPerTurn ?? 0) * MINUTE : (view.clock.length ?? 0);
}
