import { useEffect, useState } from "react";
import type { SeatId } from "../../shared/base/ids.ts";
import { Columns } from "../look/columns.tsx";
import { LanguageField } from "../look/language-switch.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { Tabs } from "../look/tabs.tsx";
import { useWidth } from "../look/use-width.ts";
import { ConnectionNotice } from "../play/connection-notice.tsx";
import { useView } from "../state/session-context.tsx";
import { Arrivals } from "./arrivals.tsx";
import { CardSheet } from "./card-sheet.tsx";
import { ClockPanel } from "./clock-panel.tsx";
import styles from "./console.module.css";
import { ConsoleHeader } from "./console-header.tsx";
import { ConsoleStrip } from "./console-strip.tsx";
import { DoorPanel, DoorState } from "./door-panel.tsx";
import { EndPanel } from "./end-panel.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { inFront, type Middle } from "./in-front.ts";
import { InjectList } from "./inject-list.tsx";
import { LinksDialog } from "./links-dialog.tsx";
import { MessagePanel } from "./message-panel.tsx";
import { MotionList } from "./motion-list.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { PeopleList } from "./people-list.tsx";
import { ProjectorPanel } from "./projector-panel.tsx";
import { ResultsPanel } from "./results-panel.tsx";
import { RewindPanel } from "./rewind-panel.tsx";
import { ScorePanel } from "./score-panel.tsx";
import { SeatTable, type SeatTableProps } from "./seat-table.tsx";
import { SheetPanel } from "./sheet-panel.tsx";
import { type Unread, useUnread } from "./use-unread.ts";
import { WaitingList } from "./waiting-list.tsx";
import { WaysIn } from "./ways-in.tsx";
import { useConsoleWords } from "./words.ts";

export interface ConsoleScreenProps {
  readonly session: string;
  readonly participantKey: string;
  readonly onForget: () => void;
}

type ViewId = "seats" | "middle" | "control";

/** All that the white cell sees and may do, on one screen. */
export function ConsoleScreen(props: ConsoleScreenProps) {
  const words = useConsoleWords();
  const { view, setView, middle, setMiddle } = useInFront();
  const [seat, setSeat] = useState<SeatId | null>(null);
  const [linksOpen, openLinks] = useState(false);
  const unread = useUnread();
  const isOver = useView().session.phase === "debrief";
  const [showsCards, showCards] = useState(false);
  const cards = () => {
    openLinks(false);
    showCards(true);
  };
  const tabs = useMiddleTabs(seat, setSeat, unread, cards);
  const showSeat = (chosen: SeatId) => {
    setSeat(chosen);
    setMiddle("sheets");
    setView("middle");
  };
  if (showsCards && !isOver) return <CardSheet onBack={() => showCards(false)} />;
  return (
    <Screen>
      <ConsoleHeader onLinks={() => openLinks(true)} />
      <ConnectionNotice />
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
            content: <Seats chosen={seat} onChoose={showSeat} />,
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
            content: <Control onCards={cards} />,
          },
        ]}
      />
      <ConsoleTabs {...{ view, middle, setView, setMiddle }} unread={unread.all} />
      <LinksDialog {...props} isOpen={linksOpen} onClose={() => openLinks(false)} onCards={cards} />
    </Screen>
  );
}

/** What is in front; what waits for the facilitator's word comes there, and makes room when it is out. */
function useInFront() {
  const [view, setView] = useState<ViewId>("seats");
  const [middle, setMiddle] = useState<Middle>("sheets");
  const { session, results } = useView();
  const { phase } = session;
  const hasResults = results !== null;
  useEffect(() => {
    setMiddle((now) => inFront(now, phase, hasResults));
    if (phase === "held") setView("middle");
  }, [phase, hasResults]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is the reason to begin at its top.
  useEffect(() => {
    document.getElementById("view-middle")?.scrollTo(0, 0);
  }, [middle]);
  return { view, setView, middle, setMiddle };
}

function Seats(props: SeatTableProps) {
  return (
    <ColumnBody>
      <Arrivals />
      <WaitingList />
      <SeatTable {...props} />
      <PeopleList />
    </ColumnBody>
  );
}

function Control({ onCards }: { onCards: () => void }) {
  return (
    <ColumnBody>
      <ClockPanel />
      <MotionList />
      <InjectList />
      <ProjectorPanel />
      <DoorPanel onCards={onCards} />
      <RewindPanel />
      <EndPanel />
      <LanguagePanel />
    </ColumnBody>
  );
}

/** On a phone, whose header has no room for it. */
function LanguagePanel() {
  if (useWidth() !== "phone") return null;
  return (
    <div className={styles.part}>
      <LanguageField />
    </div>
  );
}

function useMiddleTabs(
  seat: SeatId | null,
  setSeat: (seat: SeatId | null) => void,
  unread: Unread,
  onCards: () => void,
) {
  const words = useConsoleWords();
  const { session: game } = useView();
  const lobby = game.phase === "lobby";
  const unjudged = useUnjudged();
  return [
    {
      id: "sheets" as const,
      label: lobby ? words.door : words.sheetsTitle,
      content: lobby ? <Lobby onCards={onCards} /> : <SheetPanel seat={seat} onSeat={setSeat} />,
      ...(unjudged > 0 && game.phase === "planning" ? { count: unjudged } : {}),
    },
    ...(game.phase === "held"
      ? [
          {
            id: "held" as const,
            label: words.held,
            content: <HeldPanel />,
            ...(unjudged > 0 ? { count: unjudged } : {}),
          },
        ]
      : []),
    { id: "results" as const, label: words.results, content: <ResultsPanel /> },
    {
      id: "messages" as const,
      label: words.messages,
      content: <MessagePanel seat={seat} unread={unread} />,
      ...(unread.all > 0 ? { count: unread.all } : {}),
    },
    { id: "notes" as const, label: words.notes, content: <NotesPanel /> },
    { id: "scores" as const, label: words.scores, content: <ScorePanel /> },
  ];
}

/** How many free moves wait for odds. */
function useUnjudged(): number {
  return useView().whiteCell?.judged.filter(({ ruling }) => ruling === null).length ?? 0;
}

/** Before the start the middle of the console is the door. */
function Lobby({ onCards }: { onCards: () => void }) {
  const words = useConsoleWords();
  return (
    <div className={styles.rows}>
      <SectionHead title={words.door} />
      <WaysIn onCards={onCards} />
      <DoorState />
    </div>
  );
}

interface ConsoleTabsProps {
  readonly view: ViewId;
  readonly middle: Middle;
  readonly setView: (view: ViewId) => void;
  readonly setMiddle: (middle: Middle) => void;
  readonly unread: number;
}

/** On phones: the parts of the console; what is held stands where its results will stand. */
function ConsoleTabs({ view, middle, setView, setMiddle, unread }: ConsoleTabsProps) {
  const words = useConsoleWords();
  const { phase } = useView().session;
  const unjudged = useUnjudged();
  const waiting = { count: unjudged, countLabel: words.waitingForOdds(unjudged) };
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
        { id: "seats", label: words.seats, icon: "people" },
        {
          id: "sheets",
          label: phase === "lobby" ? words.door : words.sheetsTitle,
          icon: "orders",
          ...(phase === "planning" ? waiting : {}),
        },
        phase === "held"
          ? { id: "held", label: words.held, icon: "results", ...waiting }
          : { id: "results", label: words.results, icon: "results" },
        {
          id: "messages",
          label: words.messages,
          icon: "talks",
          count: unread,
          countLabel: words.unread(unread),
        },
        { id: "control", label: words.control, icon: "clock" },
      ]}
    />
  );
}
