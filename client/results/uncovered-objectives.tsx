import { type ReactNode, useState } from "react";
import type { ViewSections } from "../../shared/view/view.ts";
import { Objectives } from "../lobby/objectives.tsx";
import { FaultText } from "../look/field-frame.tsx";
import { useFigures } from "../look/figures.ts";
import { LinkButton } from "../look/link-button.tsx";
import { Roundel } from "../look/roundel.tsx";
import { SectionHead } from "../look/section-head.tsx";
import { useNames } from "../state/names.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { finalScores } from "../text/final-mean.ts";
import { useText } from "../text/text.tsx";
import { ReachedObjectives } from "./reached-objectives.tsx";
import styles from "./results.module.css";

/** What every seat was after, private aims included, and how far it came; one's own first. */
export function UncoveredObjectives() {
  const { end } = useText();
  const names = useNames();
  const view = useView();
  const { sight, you } = view;
  const { seats } = sight.scenario;
  const own = seats.filter(({ id }) => id === you.seat);
  return (
    <>
      <SectionHead title={end.objectives} />
      {own.map(({ id }) => (
        <Wanted key={id} seat={id}>
          <ReachedObjectives
            label={end.objectivesOf(names.seat(id))}
            seat={id}
            view={view}
            privateWord={end.wasPrivate}
          />
        </Wanted>
      ))}
      {seats
        .filter(({ id }) => id !== you.seat)
        .map(({ id }) => (
          <Wanted key={id} seat={id}>
            <OfAnother seat={id} />
          </Wanted>
        ))}
    </>
  );
}

function Wanted({ seat, children }: { seat: string; children: ReactNode }) {
  const sign = useSigns();
  const names = useNames();
  const { figure } = useFigures();
  const score = finalScores(useView().scores).find(([id]) => id === seat)?.[1];
  return (
    <section className={styles.wanted}>
      <h3>
        <Roundel {...sign(seat)} /> {names.seat(seat)}
        {score !== undefined && <span className={styles.wantedScore}>{figure(score / 1000)}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Another seat's numbers are in its own view alone: that is fetched when somebody wants to know. */
function OfAnother({ seat }: { seat: string }) {
  const { end } = useText();
  const names = useNames();
  const { lookBack } = useSource();
  const { sight, results } = useView();
  const [state, setState] = useState<"asked" | "lost" | null>(null);
  const [view, setView] = useState<ViewSections | null>(null);
  const label = end.objectivesOf(names.seat(seat));
  if (view !== null) return <ReachedObjectives {...{ label, seat, view }} privateWord={end.wasPrivate} />;
  const ask = async () => {
    setState("asked");
    const found = await lookBack(results?.turn ?? 0, seat);
    setView(found);
    setState(found === null ? "lost" : null);
  };
  return (
    <>
      <Objectives
        objectives={sight.scenario.seats.find(({ id }) => id === seat)?.objectives ?? []}
        privateWord={end.wasPrivate}
      />
      {state === "lost" && <FaultText>{end.lost}</FaultText>}
      {results !== null && (
        <p className={styles.ask} data-screen-only="">
          <LinkButton icon="results" isDisabled={state === "asked"} onPress={() => void ask()}>
            {end.howFar}
            <span className="for-listeners"> {names.seat(seat)}</span>
          </LinkButton>
        </p>
      )}
    </>
  );
}
