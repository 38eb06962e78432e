import { useCallback, useRef } from "react";
import { later } from "../look/later.tsx";
import { SectionHead } from "../look/section-head.tsx";
import styles from "./editor.module.css";
import type { Jump } from "./fault-list.tsx";
import type { OutlineItem } from "./outline.ts";
import type { Check } from "./use-check.ts";
import { useEditorWords } from "./words.ts";

const StartMap = later(() => import("./start-map.tsx"));

interface MapPartProps {
  readonly check: Check;
  readonly outline: readonly OutlineItem[];
  readonly jump: Jump;
}

/** The map of the start, live with the text; while that has faults, as it was before them. A state leads to its place. */
export function MapPart({ check, outline, jump }: MapPartProps) {
  const words = useEditorWords();
  const known = useRef(check.scenario);
  known.current = check.scenario ?? known.current;
  const scenario = known.current;
  const latest = useRef(outline);
  latest.current = outline;
  const select = useCallback(
    (state: string) => {
      const items = latest.current.find(({ name }) => name === "states")?.items;
      const line = items?.find(({ name }) => name === state)?.line;
      if (line !== undefined) jump(line);
    },
    [jump],
  );
  if (scenario === null) return null;
  return (
    <div className={styles.rows}>
      <SectionHead title={words.map} />
      <p className="quiet">{check.scenario === null ? words.mapBefore : words.mapHint}</p>
      <StartMap scenario={scenario} label={words.map} onSelect={select} />
    </div>
  );
}
