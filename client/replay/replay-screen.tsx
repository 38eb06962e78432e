import { useMemo, useState } from "react";
import { AppHeader } from "../look/app-header.tsx";
import { Columns } from "../look/columns.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { Select } from "../look/select.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { Tabs } from "../look/tabs.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { MapColumn } from "../play/map-column.tsx";
import { useNames } from "../state/names.ts";
import { readOnlySource, SessionSourceProvider, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useNumbers } from "../text/numbers.ts";
import { AgreementList } from "./agreement-list.tsx";
import { CoursePanel } from "./course-panel.tsx";
import { DownloadButton } from "./download-button.tsx";
import { MomentPanel } from "./moment-panel.tsx";
import { type Moment, momentsOf } from "./moments.ts";
import { OrdersPanel } from "./orders-panel.tsx";
import styles from "./replay.module.css";
import { ResultsPanel } from "./results-panel.tsx";
import { ScoresPanel } from "./scores-panel.tsx";
import { Scrubber } from "./scrubber.tsx";
import { TalksPanel } from "./talks-panel.tsx";
import type { Replay } from "./use-replay.ts";
import { useReplayWords } from "./words.ts";

export interface ReplayScreenProps {
  readonly session: string;
  readonly participantKey: string;
  readonly replay: Replay;
}

/** Gives the parts of live play one recorded view after another. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { view } = props.replay.shown;
  const source = useMemo(() => {
    const made = readOnlySource();
    made.store.take({ version: 1, whole: true, sections: view });
    made.store.setConnection({ state: "connected", refusal: null });
    return made;
  }, [view]);
  return (
    <SessionSourceProvider source={source}>
      <Opened {...props} />
    </SessionSourceProvider>
  );
}

type ViewId = "map" | "happened" | "orders";
type World = "map" | "course" | "scores";
type Words = "orders" | "talks";

function Opened({ session, participantKey, replay }: ReplayScreenProps) {
  const words = useReplayWords();
  const [view, setView] = useState<ViewId>("map");
  const [world, setWorld] = useState<World>("map");
  const [side, setSide] = useState<Words>("orders");
  const [state, selectState] = useState<string | null>(null);
  const [moment, setMoment] = useState<Moment | null>(null);
  const views = useMemo(
    () => new Map([...replay.turns].map(([turn, one]) => [turn, one.view] as const)),
    [replay.turns],
  );
  const moments = useMemo(() => momentsOf(views), [views]);
  const openMoment = (chosen: Moment) => {
    replay.goTo(chosen.turn);
    setMoment(chosen);
    setWorld("course");
    setView("map");
  };
  const worlds = [
    {
      id: "map" as const,
      label: words.map,
      content: (
        <div className={styles.mapPlace}>
          <MapColumn selected={state} onSelect={selectState} />
        </div>
      ),
    },
    {
      id: "course" as const,
      label: words.course,
      content: (
        <div className={styles.body}>
          <CoursePanel replay={replay} moment={moment} />
          <MomentPanel moments={moments} chosen={moment} onChoose={openMoment} />
        </div>
      ),
    },
    { id: "scores" as const, label: words.scores, content: <ScoresPanel replay={replay} /> },
  ];
  const sides = [
    {
      id: "orders" as const,
      label: words.orders,
      content: (
        <div className={styles.rows}>
          <OrdersPanel />
          <AgreementList />
        </div>
      ),
    },
    { id: "talks" as const, label: words.talks, content: <TalksPanel /> },
  ];
  return (
    <Screen>
      <ReplayHeader replay={replay} session={session} participantKey={participantKey} />
      <Scrubber replay={replay} moments={moments} onMoment={openMoment}>
        <EyesSelect replay={replay} />
      </Scrubber>
      <Columns
        view={view}
        onView={setView}
        columns={[
          {
            id: "map",
            label: worlds.find(({ id }) => id === world)?.label ?? words.map,
            ground: "panel",
            content: (
              <div className={styles.world}>
                <Tabs label={words.parts} tabs={worlds} selected={world} onSelect={setWorld} />
              </div>
            ),
          },
          {
            id: "happened",
            label: words.happened,
            width: 440,
            content: (
              <ColumnBody>
                <ResultsPanel />
              </ColumnBody>
            ),
          },
          {
            id: "orders",
            label: words.orders,
            width: 344,
            ground: "paper",
            content: (
              <ColumnBody>
                <Tabs label={words.orders} tabs={sides} selected={side} onSelect={setSide} />
              </ColumnBody>
            ),
          },
        ]}
      />
      <TabBar
        label={words.parts}
        selected={view}
        onSelect={setView}
        items={[
          { id: "map", label: words.map, icon: "map" },
          { id: "happened", label: words.happened, icon: "results" },
          { id: "orders", label: words.orders, icon: "orders" },
        ]}
      />
    </Screen>
  );
}

function ReplayHeader({ replay, session, participantKey }: ReplayScreenProps) {
  const words = useReplayWords();
  const names = useNames();
  const sign = useSigns();
  const numbers = useNumbers();
  const { session: about, you } = useView();
  const { turn } = replay.shown;
  const at = turn === 0 ? words.start : words.turnOf(turn, numbers.span(about.from, about.to));
  return (
    <AppHeader
      sign={you.seat === null ? { icon: "eye", own: true } : sign(you.seat)}
      name={you.seat === null ? words.title : `${words.title}: ${names.seat(you.seat)}`}
      sub={<bdi>{words.sub(about.title, replay.closed)}</bdi>}
      subOnPhone={at}
      items={[{ id: "at", label: words.atTurn, value: <span role="status">{at}</span> }]}
      tools={
        <>
          <DownloadButton session={session} participantKey={participantKey} title={about.title} />
          <ThemeSwitch />
        </>
      }
    />
  );
}

/** Through whose eyes: only those that are open to whoever asks. */
function EyesSelect({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const names = useNames();
  const label = (viewer: string) =>
    viewer === "facilitator" || viewer === "observer" ? words[viewer] : names.seat(viewer);
  return (
    <Select
      label={words.eyes}
      value={replay.as}
      onChange={replay.lookAs}
      choices={replay.viewers.map((viewer) => ({ id: viewer, label: label(viewer) }))}
    />
  );
}
