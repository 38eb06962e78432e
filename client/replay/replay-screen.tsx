import { useMemo, useState } from "react";
import { Button } from "../look/button.tsx";
import { Columns } from "../look/columns.tsx";
import { LanguageField } from "../look/language-switch.tsx";
import { later } from "../look/later.tsx";
import { ColumnBody, Screen } from "../look/screen.tsx";
import { TabBar } from "../look/tab-bar.tsx";
import { Tabs } from "../look/tabs.tsx";
import { useWidth } from "../look/use-width.ts";
import { SessionSourceProvider } from "../state/session-context.tsx";
import { TextProvider } from "../text/text.tsx";
import { AgreementList } from "./agreement-list.tsx";
import { EyesSelect } from "./eyes-select.tsx";
import { LineStrip } from "./line-strip.tsx";
import { type Moment, momentsOf } from "./moments.ts";
import { NotesPart } from "./notes-part.tsx";
import { OrdersPanel } from "./orders-panel.tsx";
import styles from "./replay.module.css";
import { ReplayHeader } from "./replay-header.tsx";
import type { ReplaySource } from "./replay-source.ts";
import { ResultsPanel } from "./results-panel.tsx";
import { Scrubber } from "./scrubber.tsx";
import { TalksPanel } from "./talks-panel.tsx";
import type { Replay } from "./use-replay.ts";
import { viewSource } from "./view-source.ts";
import { useReplayWords } from "./words.ts";
import { type WorldTab, WorldTabs } from "./world-tabs.tsx";

const PaperDebrief = later(() => import("./paper-debrief.tsx"));

export interface ReplayScreenProps {
  readonly source: ReplaySource;
  readonly replayKey: string;
  readonly replay: Replay;
}

/** Gives the parts of live play one recorded view after another. */
export function ReplayScreen(props: ReplayScreenProps) {
  const { view, as } = props.replay.shown;
  const { look } = props.replay;
  const source = useMemo(() => viewSource(view, look, as), [view, as, look]);
  return (
    <SessionSourceProvider source={source}>
      <TextProvider language={view.session.settings.language}>
        <Opened {...props} />
      </TextProvider>
    </SessionSourceProvider>
  );
}

type ViewId = "world" | "happened" | "orders";

function Opened({ source, replayKey, replay }: ReplayScreenProps) {
  const words = useReplayWords();
  const [view, setView] = useState<ViewId>("world");
  const [tab, setTab] = useState<WorldTab>("map");
  const [moment, setMoment] = useState<Moment | null>(null);
  const [onPaper, showPaper] = useState(false);
  const moments = useMoments(replay);
  const openMoment = (chosen: Moment) => {
    replay.goTo(chosen.turn);
    setMoment(chosen);
    setTab("course");
    setView("world");
  };
  const world = (
    <div className={styles.world}>
      <WorldTabs {...{ replay, moments, moment, tab }} onMoment={openMoment} onTab={setTab} />
    </div>
  );
  const columns = [
    { id: "world" as const, label: words.world, content: world },
    { id: "happened" as const, label: words.happened, width: 400, content: <Happened replay={replay} /> },
    {
      ...{ id: "orders" as const, label: words.orders, width: 344, ground: "paper" as const },
      content: <Side replay={replay} onPaper={() => showPaper(true)} />,
    },
  ];
  if (onPaper) return <PaperDebrief {...{ replay, moments }} onBack={() => showPaper(false)} />;
  return (
    <Screen>
      <ReplayHeader {...{ replay, source, replayKey }} onPaper={() => showPaper(true)} />
      <Scrubber replay={replay} moments={moments} onMoment={openMoment}>
        <EyesSelect replay={replay} />
      </Scrubber>
      <LineStrip replay={replay} />
      <Columns view={view} onView={setView} columns={columns} />
      <TabBar
        label={words.parts}
        selected={view}
        onSelect={setView}
        items={[
          { id: "world", label: words.world, icon: "map" },
          { id: "happened", label: words.happened, icon: "results" },
          { id: "orders", label: words.orders, icon: "orders" },
        ]}
      />
    </Screen>
  );
}

/**
 * None until all turns are here: numbers that change while one looks would only confuse. Each turn's causes are weighed
 * when it comes, not all when the last one is here: those of a long game would stop the page for seconds.
 */
function useMoments({ turns, closed }: Replay): readonly Moment[] {
  return useMemo(() => {
    const moments = momentsOf(new Map([...turns].map(([turn, one]) => [turn, one.view])));
    return turns.size <= closed ? [] : moments;
  }, [turns, closed]);
}

function Happened({ replay }: { replay: Replay }) {
  const words = useReplayWords();
  const { otherRules } = replay.shown;
  return (
    <ColumnBody>
      <section className={styles.rows} aria-label={words.facts}>
        {otherRules !== null && <p className="quiet">{words.otherRules(otherRules)}</p>}
        <ResultsPanel />
        <NotesPart />
      </section>
    </ColumnBody>
  );
}

function Side({ replay, onPaper }: { replay: Replay; onPaper: () => void }) {
  const words = useReplayWords();
  // The header of a phone has no room for them.
  const phone = useWidth() === "phone";
  const [side, setSide] = useState<"orders" | "talks">("orders");
  const orders = (
    <div className={styles.rows}>
      <OrdersPanel replay={replay} />
      <AgreementList />
    </div>
  );
  return (
    <ColumnBody>
      <Tabs
        label={words.orders}
        selected={side}
        onSelect={setSide}
        tabs={[
          { id: "orders", label: words.orders, content: orders },
          { id: "talks", label: words.talks, content: <TalksPanel /> },
        ]}
      />
      {phone && replay.closed > 0 && (
        <Button icon="print" onPress={onPaper}>
          {words.paper}
        </Button>
      )}
      {phone && <LanguageField />}
    </ColumnBody>
  );
}
