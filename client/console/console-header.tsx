import { AppHeader } from "../look/app-header.tsx";
import { Button } from "../look/button.tsx";
import type { ConnectionState } from "../look/connection-sign.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LanguageSwitch } from "../look/language-switch.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useWidth } from "../look/use-width.ts";
import { spaced } from "../projector/join-part.tsx";
import { RulebookButton } from "../rulebook/rulebook-button.tsx";
import { useSessionState, useView } from "../state/session-context.tsx";
import { useUntil } from "../state/use-until.ts";
import { useNumbers } from "../text/numbers.ts";
import { useConsoleWords } from "./words.ts";

/** Where the session stands, how many are here and ready, and the way to the code. */
export function ConsoleHeader({ onLinks }: { onLinks: () => void }) {
  const words = useConsoleWords();
  const numbers = useNumbers();
  const { session, clock, people, seats, sight } = useView();
  const { clockAt, connection } = useSessionState();
  const phone = useWidth() === "phone";
  const until = useUntil();
  const connected: ConnectionState =
    connection.state === "connected"
      ? "connected"
      : connection.state === "offline"
        ? "offline"
        : "reconnecting";
  const named = words.phases[session.phase];
  const phase = session.practiceTurn ? words.practicePhase(named) : named;
  const played = seats.filter(({ bot }) => !bot);
  const here = people.filter((person) => person.seat !== null && person.connected).length;
  const items = [
    { id: "date", label: words.gameDate, value: numbers.span(session.from, session.to) },
    { id: "phase", label: words.phase, value: phase },
    { id: "here", label: words.here, value: String(here) },
    {
      id: "ready",
      label: words.ready,
      value: words.readyOf(played.filter(({ ready }) => ready).length, played.length),
    },
  ];
  // Readiness is of the turn that is planned; before the first turn there is no date in the game.
  const shown =
    session.phase === "planning"
      ? ["date", "phase", "here", "ready"]
      : ["phase", "here", session.turn > 0 && "date"];
  return (
    <AppHeader
      sign={{ icon: "eye", own: true }}
      signOnWide
      name={words.title}
      sub={session.title}
      subOnPhone={words.turnOnPhone(session.turn, session.turns, phase)}
      {...(session.turn > 0 ? { turn: { now: session.turn, of: session.turns } } : {})}
      items={items.filter(({ id }) => shown.includes(id))}
      connection={connected}
      clock={{
        ...clock,
        receivedAt: clockAt,
        until,
        label: words.clockLabel(session.phase, session.turn >= session.turns),
      }}
      tools={
        <>
          <RulebookButton scenario={sight.scenario} calendar={sight.calendar} small />
          {!phone && <LanguageSwitch short />}
          <ThemeSwitch />
          <LinksButton onLinks={onLinks} />
        </>
      }
    />
  );
}

/** The code itself, where there is room for it. */
function LinksButton({ onLinks }: { onLinks: () => void }) {
  const words = useConsoleWords();
  const { console: cell } = useView();
  if (useWidth() === "phone") return <IconButton icon="link" label={words.showLinks} onPress={onLinks} />;
  return (
    <Button icon="link" onPress={onLinks}>
      {cell ? spaced(cell.code) : words.showLinks}
    </Button>
  );
}
