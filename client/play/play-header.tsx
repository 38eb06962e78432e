import { useEffect, useRef, useState } from "react";
import type { View } from "../../shared/view/view.ts";
import { AppHeader, type HeaderItem } from "../look/app-header.tsx";
import { useFigures } from "../look/figures.ts";
import { useNames } from "../state/names.ts";
import { useSessionState, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useUntil } from "../state/use-until.ts";
import { finalScores } from "../text/final-mean.ts";
import { isolated } from "../text/isolated.ts";
import { useNumbers } from "../text/numbers.ts";
import { type Text, useText } from "../text/text.tsx";
import { HeaderTools } from "./header-tools.tsx";

const SIGN_STATES = { connected: "connected", offline: "offline" } as const;

/** Who you are, where the game stands, how you are doing, and how long there is. */
export function PlayHeader({ onResults }: { onResults?: (() => void) | undefined }) {
  const view = useView();
  const text = useText();
  const names = useNames();
  const sign = useSigns();
  const numbers = useNumbers();
  const { connection, clockAt } = useSessionState();
  const { you, session, clock, people } = view;
  const dates = numbers.span(session.from, session.to);
  const until = useUntil();
  // Where names are hidden nobody learns who of them is here.
  const mates = people.filter(
    (person) => person.seat !== null && person.seat === you.seat && person.name !== "",
  );
  const online = mates.filter(({ connected }) => connected).length;
  const name = isolated(you.name);
  const role = text.header[you.role];
  const sub = mates.length > 1 ? text.header.you(name, online, mates.length) : text.header.alone(name);
  const started = session.phase !== "lobby";
  const line = session.practiceTurn
    ? text.play.practiceLine(session.turn, session.turns)
    : text.play.turnLine(session.turn, session.turns, numbers.month(session.from));
  return (
    <>
      <AppHeader
        sign={you.seat === null ? { icon: "eye", slot: "world" } : sign(you.seat)}
        name={you.seat === null ? role : names.seat(you.seat)}
        sub={sub}
        subOnPhone={started ? line : sub}
        {...(started ? { turn: { now: session.turn, of: session.turns } } : {})}
        items={useItems(dates)}
        connection={connection.state in SIGN_STATES ? (connection.state as "connected") : "reconnecting"}
        clock={{ ...clock, receivedAt: clockAt, label: clockLabel(text, session), until }}
        tools={<HeaderTools onResults={onResults} />}
      />
      <PhaseAnnouncement />
    </>
  );
}

function clockLabel({ header }: Text, { phase, turn, turns, practiceTurn }: View["session"]): string {
  if (phase === "held") return header.heldEnds;
  if (phase !== "review") return header.ordersClose;
  if (practiceTurn) return header.nextOpens(1);
  return turn >= turns ? header.gameEnds : header.nextOpens(turn + 1);
}

function useItems(dates: string): readonly HeaderItem[] {
  const { session, scores, you } = useView();
  const { end, header, phases, play } = useText();
  const { figure, difference } = useFigures();
  const now = scores.own.at(-1);
  const before = scores.own.at(-2);
  const phase = session.practiceTurn ? play.practicePhase(phases[session.phase]) : phases[session.phase];
  const items: HeaderItem[] = [{ id: "phase", label: header.phase, value: phase }];
  if (session.phase !== "lobby") items.unshift({ id: "dates", label: header.game, value: dates });
  const final = finalScores(scores).find(([seat]) => seat === you.seat)?.[1];
  if (final !== undefined) {
    // It is a mean of several turns: the score of the last one beside it would only be taken for it.
    items.push({ id: "score", label: end.finalScore, value: figure(final / 1000) });
  } else if (now !== undefined) {
    const moved = before === undefined ? null : header.lastTurn(difference(before / 1000, now / 1000));
    items.push({ id: "score", label: header.score, value: figure(now / 1000), more: moved });
  }
  return items;
}

/** Says a change of the phase once, politely, to who does not see it; not the phase that the page opened with. */
function PhaseAnnouncement() {
  const { session } = useView();
  const { play, phases } = useText();
  const now = play.announcePhase(phases[session.phase], session.turn);
  const first = useRef(now);
  const [said, say] = useState("");
  useEffect(() => {
    if (now !== first.current) {
      first.current = now;
      say(now);
    }
  }, [now]);
  return (
    <span className="for-listeners" role="status">
      {said}
    </span>
  );
}
