import { useState } from "react";
import type { SeatId } from "../../shared/base/ids.ts";
import { AppHeader } from "../look/app-header.tsx";
import { Button } from "../look/button.tsx";
import { Columns } from "../look/columns.tsx";
import type { ConnectionState } from "../look/connection-sign.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { Tabs } from "../look/tabs.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { useSessionState, useView } from "../state/session-context.tsx";
import { Arrivals } from "./arrivals.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import { ConsoleStrip } from "./console-strip.tsx";
import { DoorPanel } from "./door-panel.tsx";
import { EndPanel } from "./end-panel.tsx";
import { printMonths } from "./game-date.ts";
import { InjectList } from "./inject-list.tsx";
import { LinksDialog } from "./links-dialog.tsx";
import { MessagePanel } from "./message-panel.tsx";
import { PeopleList } from "./people-list.tsx";
import { ResultsPanel } from "./results-panel.tsx";
import { ScorePanel } from "./score-panel.tsx";
import { SeatTable } from "./seat-table.tsx";
import { SheetPanel } from "./sheet-panel.tsx";
import { useConsoleWords } from "./words.ts";

export interface ConsoleScreenProps {
  readonly session: string;
  readonly participantKey: string;
  readonly onForget: () => void;
}

type Middle = "sheets" | "results" | "messages" | "scores";
type ViewId = "seats" | "middle" | "control";

/** All that the white cell sees and may do, on one screen. */
export function ConsoleScreen(props: ConsoleScreenProps) {
  const words = useConsoleWords();
  const [view, setView] = useState<ViewId>("seats");
  const [middle, setMiddle] = useState<Middle>("sheets");
  const [seat, setSeat] = useState<SeatId | null>(null);
  const [linksOpen, openLinks] = useState(false);
  const tabs = [
    { id: "sheets" as const, label: words.sheetsTitle, content: <SheetPanel seat={seat} onSeat={setSeat} /> },
    { id: "results" as const, label: words.results, content: <ResultsPanel /> },
    { id: "messages" as const, label: words.messages, content: <MessagePanel seat={seat} /> },
    { id: "scores" as const, label: words.scores, content: <ScorePanel /> },
  ];
  const showSeat = (chosen: SeatId) => {
    setSeat(chosen);
    setMiddle("sheets");
    setView("middle");
  };
  return (
    <Screen>
      <ConsoleHeader onLinks={() => openLinks(true)} />
      <ConsoleStrip onLinks={() => openLinks(true)} session={props.session} />
      <Columns
        view={view}
        onView={setView}
        columns={[
          {
            id: "seats",
            label: words.seatsTitle,
            width: 440,
            ground: "paper",
            content: (
              <ColumnBody>
                <Arrivals />
                <SeatTable chosen={seat} onChoose={showSeat} />
                <PeopleList />
              </ColumnBody>
            ),
          },
          {
            id: "middle",
            label: tabs.find(({ id }) => id === middle)?.label ?? "",
            content: (
              <ColumnBody>
                <Tabs label={words.title} tabs={tabs} selected={middle} onSelect={setMiddle} />
              </ColumnBody>
            ),
          },
          {
            id: "control",
            label: words.control,
            width: 344,
            ground: "paper",
            content: (
              <ColumnBody>
                <ClockPanel />
                <InjectList />
                <DoorPanel />
                <EndPanel />
              </ColumnBody>
            ),
          },
        ]}
      />
      <ConsoleTabs view={view} middle={middle} setView={setView} setMiddle={setMiddle} />
      <LinksDialog {...props} isOpen={linksOpen} onClose={() => openLinks(false)} />
    </Screen>
  );
}

interface ConsoleTabsProps {
  readonly view: ViewId;
  readonly middle: Middle;
  readonly setView: (view: ViewId) => void;
  readonly setMiddle: (middle: Middle) => void;
}

function ConsoleTabs({ view, middle, setView, setMiddle }: ConsoleTabsProps) {
  const words = useConsoleWords();
  return (
    <TabBar
      label={words.title}
      selected={view === "middle" ? middle : view}
      onSelect={(id) => {
        if (id === "seats" || id === "control") return setView(id);
        setMiddle(id);
        setView("middle");
      }}
      items={[
        { id: "seats", label: words.seat, icon: "people" },
        { id: "sheets", label: words.sheetsTitle, icon: "orders" },
        { id: "results", label: words.results, icon: "results" },
        { id: "messages", label: words.messages, icon: "talks" },
        { id: "control", label: words.control, icon: "clock" },
      ]}
    />
  );
}

function ConsoleHeader({ onLinks }: { onLinks: () => void }) {
  const words = useConsoleWords();
  const { session, clock, people, seats, console: cell } = useView();
  const { clockAt, connection } = useSessionState();
  const connected: ConnectionState =
    connection.state === "connected"
      ? "connected"
      : connection.state === "offline"
        ? "offline"
        : "reconnecting";
  const phase = words.phases[session.phase];
  const played = seats.filter(({ bot }) => !bot);
  const here = people.filter((person) => person.seat !== null && person.connected).length;
  const items = [
    { id: "date", label: words.gameDate, value: printMonths(session.from, session.to, words.language) },
    { id: "phase", label: words.phase, value: phase },
    { id: "here", label: words.here, value: String(here) },
    {
      id: "ready",
      label: words.ready,
      value: words.readyOf(played.filter(({ ready }) => ready).length, played.length),
    },
  ];
  return (
    <AppHeader
      sign={{ icon: "eye", own: true }}
      name={words.title}
      sub={session.title}
      subOnPhone={words.turnOnPhone(session.turn, session.turns, phase)}
      {...(session.turn > 0 ? { turn: { now: session.turn, of: session.turns } } : {})}
      items={session.turn > 0 ? items : items.slice(1, 3)}
      connection={connected}
      clock={{ ...clock, receivedAt: clockAt, label: words.clockLabel(session.phase) }}
      tools={
        <>
          <ThemeSwitch />
          <Button icon="link" onPress={onLinks}>
            {cell?.code ?? words.showLinks}
          </Button>
        </>
      }
    />
  );
}
