import { memo, useMemo } from "react";
import { influenceBoard } from "../../shared/influence/board.ts";
import { calendarOf } from "../../shared/scenario/calendar.ts";
import type { Scenario } from "../../shared/scenario/format.ts";
import { setUpWorld } from "../../shared/world/set-up.ts";
import { RegionMap } from "../map/region-map.tsx";
import { type MapContent, mapContentOf } from "../play/map-view.ts";
import { namesOf } from "../state/names.ts";
import styles from "./editor.module.css";

interface StartMapProps {
  readonly scenario: Scenario;
  readonly label: string;
  readonly onSelect: (state: string) => void;
}

/** The region as the scenario begins, drawn as in play. */
export default memo(function StartMap({ scenario, label, onSelect }: StartMapProps) {
  // Most changes of a text move nothing on the map: then it is not drawn anew, which takes its time.
  const content = JSON.stringify(useMemo(() => startContent(scenario), [scenario]));
  const kept = useMemo(() => JSON.parse(content) as MapContent, [content]);
  return (
    <section className={styles.map} aria-label={label}>
      <RegionMap {...kept} selected={null} onSelect={onSelect} />
    </section>
  );
});

function startContent(scenario: Scenario): MapContent {
  const { numbers, tables } = setUpWorld(scenario, calendarOf(scenario, "short"));
  const board = { now: influenceBoard(scenario, numbers) };
  return mapContentOf({ sight: { scenario, tables }, board, you: { seat: null } }, namesOf(scenario));
}
