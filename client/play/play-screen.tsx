import { useState } from "react";
import type { SheetView } from "../../shared/view/view.ts";
import { Columns, focusColumn } from "../look/columns.tsx";
import { later } from "../look/later.tsx";
import { Screen } from "../look/screen.tsx";
import { useWidth } from "../look/use-width.ts";
import { useNames } from "../state/names.ts";
import { useSource, useView } from "../state/session-context.tsx";
import type { DeskState, SheetDesk } from "../state/sheet-desk.ts";
import { useSheetDesk } from "../state/use-sheet-desk.ts";
import { channelKeyOf } from "./channels.ts";
import { ConnectionNotice } from "./connection-notice.tsx";
import { CourseNotice } from "./course-notice.tsx";
import { NextBar, type NextGoal } from "./next-bar.tsx";
import type { NextThing } from "./next-thing.ts";
import { NoticeList } from "./notice-list.tsx";
import { usePlayColumns } from "./play-columns.tsx";
import { PlayHeader } from "./play-header.tsx";
import { PlayTabs } from "./play-tabs.tsx";
import { Ask, type ProposalStart } from "./proposal-start.ts";
import { ReturnCard } from "./return-card.tsx";
import { SeatNotices } from "./seat-notices.tsx";
import { useNextThing } from "./use-next-thing.ts";
import { useOrderForm } from "./use-order-form.ts";
import { type ShownView, useShownView } from "./use-shown-view.ts";
import { useTalks } from "./use-talks.ts";

const ResultsScreen = later(() => import("../results/results-screen.tsx"));
const ProposalForm = later(() => import("./proposal-form.tsx"));

/** The sheet of the viewer's seat, as the server has it and as it lies on the desk. */
export interface OwnSheet {
  readonly desk: SheetDesk;
  readonly state: DeskState;
  readonly sheet: SheetView;
}

/** A turn, from its planning to its results. An observer sees the same without a sheet. */
export function PlayScreen() {
  const { sheet, you } = useView();
  // A student who is moved to another seat finds that seat's sheet, and leaves the drafts of the old one behind.
  return sheet === null ? <Playing own={null} /> : <PlayingSeat key={you.seat} sheet={sheet} />;
}

function PlayingSeat({ sheet }: { sheet: SheetView }) {
  const { desk, state } = useSheetDesk(sheet);
  return <Playing own={{ desk, state, sheet }} />;
}

/** The state whose card is open: at first one's own, where the card leaves the map its room. */
function useSelectedState() {
  const { you } = useView();
  const names = useNames();
  const width = useWidth();
  return useState(width !== "wide" || you.seat === null ? null : names.stateOfSeat(you.seat));
}

/** Shows a view and puts the keyboard there. */
function goTo(view: ShownView, show: (view: ShownView) => void): void {
  show(view);
  focusColumn(view);
}

interface TurnBegunProps {
  readonly own: OwnSheet;
  readonly resultsUnread: boolean;
  readonly onGo: (goal: NextGoal, thing: NextThing) => void;
}

/** Above results that are still read: that the next turn has begun, and what waits in it; or that it is closed already. */
function TurnBegun({ own, resultsUnread, onGo }: TurnBegunProps) {
  const { session } = useView();
  const thing = useNextThing(own.state, false);
  const { phase, turn } = session;
  if (phase !== "planning" && phase !== "held") return null;
  return (
    <NextBar
      {...{ thing, desk: own.state, resultsUnread, onGo }}
      {...(phase === "planning" ? { begun: turn } : {})}
    />
  );
}

function Playing({ own }: { own: OwnSheet | null }) {
  const { session, you, results } = useView();
  const { readOnly } = useSource();
  const { view, show, resultsUnread } = useShownView();
  const talks = useTalks(view);
  const form = useOrderForm();
  const [selected, select] = useSelectedState();
  const [start, ask] = useState<ProposalStart | null>(null);
  const thing = useNextThing(own?.state ?? null, resultsUnread);
  const open = session.phase === "planning" && thing.kind !== "closed" && !readOnly;
  const columns = usePlayColumns({
    ...{ own, talks, form, open, selected, onSelect: select },
    onOrder: (state) => {
      form.pick(state);
      show("orders");
    },
  });
  const go = (goal: ShownView, next: NextThing) => {
    if (next.kind === "offer") talks.open(channelKeyOf([next.proposal.by, ...next.proposal.to]));
    show(goal);
    if (next.kind === "empty" && form.half === null) form.pick(null);
    else focusColumn(goal);
  };
  const showState = (state: string) => {
    select(state);
    show("map");
  };
  return (
    <Ask.Provider value={open && you.seat !== null ? ask : null}>
      <Screen>
        <PlayHeader onResults={results !== null && view !== "results" ? () => show("results") : undefined} />
        <ConnectionNotice />
        <ReturnCard next={view} />
        <SeatNotices />
        <NoticeList />
        <CourseNotice />
        {view === "results" && own !== null && <TurnBegun {...{ own, resultsUnread }} onGo={go} />}
        {view === "results" ? (
          <ResultsScreen onPlan={() => goTo("map", show)} onState={showState} />
        ) : (
          <>
            <NextBar thing={thing} desk={own?.state ?? null} resultsUnread={resultsUnread} onGo={go} />
            <Columns<ShownView> view={view} onView={show} columns={columns} />
          </>
        )}
        <PlayTabs view={view} show={show} talks={talks} desk={own?.state ?? null} />
      </Screen>
      {start !== null && (
        <ProposalForm
          start={start}
          onClose={() => ask(null)}
          onSent={(channel) => {
            talks.open(channel);
            show("talks");
          }}
        />
      )}
    </Ask.Provider>
  );
}
