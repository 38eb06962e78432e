import { FactList } from "../look/fact-list.tsx";
import { InfluenceTable } from "../look/influence-table.tsx";
import { LineChart } from "../look/line-chart.tsx";
import { ObjectiveBars } from "../look/objective-bars.tsx";
import { WORLD_SIGN } from "../look/roundel.tsx";
import { ScoreBars } from "../look/score-bars.tsx";
import { Waterfall } from "../look/waterfall.tsx";
import { CAUSES } from "./data/causes.tsx";
import { INFLUENCE, PATRONS } from "./data/region.ts";
import { Pair, Section } from "./section.tsx";

const REGIONAL = [14.4, 5.8, 1.9, 2.0];

export function ChartsPart() {
  return (
    <Section title="Results">
      <Waterfall
        caption="Why your score rose 3.3"
        from={{ label: "Score after turn 3", value: 36.6 }}
        to={{ label: "Score after turn 4", value: 39.9 }}
        causes={CAUSES}
      />
      <Pair>
        <Facts />
        <Board />
        <Objectives />
        <Scores />
      </Pair>
      <Course />
    </Section>
  );
}

function Facts() {
  return (
    <FactList
      facts={[
        {
          id: "1",
          sign: { letter: "Ta", own: true },
          title: "K2 is closed",
          text: "Washington's two battalions left. Its trust in you is 0.",
        },
        {
          id: "2",
          sign: WORLD_SIGN,
          title: "Two movements draw together",
          text: "Threat rises in four states.",
        },
        {
          id: "3",
          sign: { letter: "M", slot: "moscow" },
          title: "Moscow offers you a seat in the CSTO",
          text: "The offer lapses after turn 5.",
          tag: { words: "only you know", icon: "lock" },
        },
      ]}
    />
  );
}

function Board() {
  return (
    <InfluenceTable
      caption="Influence board"
      regionWord="Region"
      courseWord="Turns 0 to 4"
      patrons={PATRONS.map(({ slot, letter, name }, index) => ({
        id: slot,
        sign: { slot, letter },
        name,
        regional: REGIONAL[index] ?? 0,
        regionalBefore: (REGIONAL[index] ?? 0) - 0.4,
        course: [13.7, 13.8, 13.8, 14, 14.4],
      }))}
      rows={INFLUENCE.map(([id, name, values]) => ({
        id,
        name,
        isYours: id === "uzb",
        values,
        before: id === "uzb" ? [9.5, 8.8, 0.5, 2.0] : values,
      }))}
    />
  );
}

function Objectives() {
  return (
    <ObjectiveBars
      label="Your objectives"
      aimWord="aim"
      bars={[
        {
          id: "regime",
          label: "Regime",
          weight: 35,
          value: 64.6,
          aim: 90,
          reached: 0.43,
          reachedBefore: 0.39,
        },
        {
          id: "autonomy",
          label: "Autonomy",
          weight: 20,
          value: 84.9,
          aim: 90,
          reached: 0.63,
          reachedBefore: 0.57,
        },
        {
          id: "funds",
          label: "Funds",
          weight: 10,
          value: 92,
          aim: 550,
          reached: 0.07,
          reachedBefore: 0.08,
        },
      ]}
    />
  );
}

function Scores() {
  return (
    <ScoreBars
      label="Final scores"
      bars={[
        { id: "m", sign: { letter: "M", slot: "moscow" }, name: "Moscow", value: 61.2, before: 58 },
        { id: "t", sign: { letter: "Ta", own: true }, name: "Tashkent", value: 58.3, before: 59.1 },
        {
          id: "w",
          sign: { letter: "W", slot: "washington" },
          name: "Washington",
          value: 43.1,
          before: 43.1,
        },
      ]}
    />
  );
}

function Course() {
  return (
    <LineChart
      caption="Influence in Uzbekistan"
      labels={["start", "1", "2", "3", "4", "5", "6"]}
      marked={4}
      series={[
        {
          id: "m",
          name: "Moscow",
          letter: "M",
          slot: "moscow",
          values: [10, 10.3, 10.8, 11.3, 13.1, 13.9, 14.4],
        },
        {
          id: "w",
          name: "Washington",
          letter: "W",
          slot: "washington",
          values: [6.8, 6.6, 6.1, 5.7, 2.6, 2.4, 2.4],
        },
        {
          id: "b",
          name: "Beijing",
          letter: "B",
          slot: "beijing",
          values: [1.8, 1.9, 2, 2.1, 2.4, 2.6, 2.8],
        },
        {
          id: "i",
          name: "if K2 stays",
          letter: "W",
          slot: "washington",
          dash: "2 4",
          values: [null, null, null, 5.7, 6, 6.4, null],
        },
      ]}
    />
  );
}
