import { line } from "d3-shape";
import { type CSSProperties, useState } from "react";
import { AsTable } from "./as-table.tsx";
import { classes } from "./classes.ts";
import { DataTable } from "./data-table.tsx";
import { useFigures } from "./figures.ts";
import styles from "./line-chart.module.css";
import { letterPlaces, patternOf } from "./line-marks.ts";
import { NamedSign } from "./named-sign.tsx";
import { type SignSlot, shapeColour, textColour } from "./palette.ts";
import { spread } from "./spread.ts";
import { roundAxis } from "./ticks.ts";
import { useSize } from "./use-size.ts";
import { useLookWords } from "./words.ts";

export interface LineSeries {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  readonly slot?: SignSlot;
  /** One value for each label of the axis; null where there is none yet. */
  readonly values: readonly (number | null)[];
  /** The pattern of its strokes: a branch is dotted. Lines of the world's colour have patterns of their own without this. */
  readonly dash?: string;
  /** Drawn thin beneath the others, and named only in the table: what was before, beside what is. */
  readonly beneath?: boolean;
}

export interface LineChartProps {
  readonly caption: string;
  /** Words for the places along the axis: "start", "1", "2". */
  readonly labels: readonly string[];
  readonly series: readonly LineSeries[];
  /** Height in pixels. */
  readonly height?: number;
  /** A place that is looked at: a broad mark behind the lines. */
  readonly marked?: number;
}

/** Below this width only letters and values stand at the ends. */
const NARROW = 480;
/** A letter's width at the ends of lines, on the average. */
const LETTER = 6.4;
const EDGE = { left: 34, top: 12, bottom: 24 };

/** Lines over turns, each with its letter and name at the end, and the table of its values behind a button. */
export function LineChart(props: LineChartProps) {
  const { caption, labels, series } = props;
  const words = useLookWords();
  const { figure } = useFigures();
  const [ref, { width }] = useSize<HTMLDivElement>();
  const table = (
    <DataTable
      caption={caption}
      columns={[
        { id: "turn", label: words.turn },
        ...series.map(({ id, name, letter, slot }) => ({
          id,
          label: <NamedSign sign={{ letter, slot }}>{name}</NamedSign>,
          numeric: true,
        })),
      ]}
      rows={labels.map((label, index) => ({
        id: label,
        cells: [
          label,
          ...series.map(({ values }) => {
            const value = values[index];
            return value === null || value === undefined ? "" : figure(value);
          }),
        ],
      }))}
    />
  );
  return (
    <AsTable table={table} legend={<b>{caption}</b>}>
      <div
        ref={ref}
        className={styles.place}
        style={{ "--height": `${props.height ?? 240}px` } as CSSProperties}
      >
        {width > 0 && <Lines {...props} width={width} />}
      </div>
    </AsTable>
  );
}

function lastValue(values: readonly (number | null)[]): { at: number; value: number } | null {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at];
  return value === null || value === undefined ? null : { at, value };
}

/** Where values lie on a chart of a size. */
interface Plan {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** The right end of the lines, where names begin. */
  readonly end: number;
  readonly height: number;
  readonly isNarrow: boolean;
}

function planOf({ labels, series, height = 240 }: LineChartProps, width: number): Plan {
  const isNarrow = width < NARROW;
  const longest = Math.max(0, ...series.filter(({ beneath }) => !beneath).map(({ name }) => name.length));
  const end = width - (isNarrow ? 62 : Math.min(width * 0.4, Math.max(150, 66 + longest * LETTER)));
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const axis = roundAxis(Math.min(0, ...values), Math.max(1, ...values), 5);
  const tall = height - EDGE.bottom - EDGE.top;
  return {
    x: (index) => EDGE.left + (index / Math.max(1, labels.length - 1)) * (end - EDGE.left),
    y: (value) => EDGE.top + ((axis.high - value) / (axis.high - axis.low)) * tall,
    ...{ ticks: axis.ticks, end, height, isNarrow },
  };
}

function Lines(props: LineChartProps & { width: number }) {
  const { caption, labels, series, marked, width } = props;
  const [pointed, point] = useState<string | null>(null);
  const plan = planOf(props, width);
  const { x, y, height } = plan;
  const draw = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null);
  const plain = series.filter(isPlain);
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={caption}
    >
      {marked !== undefined && (
        <rect
          data-marked=""
          className={styles.marked}
          x={x(marked) - 12}
          y={0}
          width={24}
          height={height - EDGE.bottom}
        />
      )}
      <Axes plan={plan} labels={labels} />
      {[...series]
        .sort((one, other) => Number(other.beneath ?? false) - Number(one.beneath ?? false))
        .map((one) => (
          <path
            key={one.id}
            className={classes(styles.line, pointed !== null && pointed !== one.id && styles.behind)}
            d={draw(one.values) ?? ""}
            stroke={pointed === one.id && isPlain(one) ? "var(--ink)" : shapeColour(one.slot)}
            strokeDasharray={one.dash ?? (isPlain(one) ? patternOf(plain.indexOf(one)) : undefined)}
            strokeWidth={one.beneath ? 1.5 : pointed === one.id ? 4 : 2}
          />
        ))}
      {series.map(
        (one) =>
          one.beneath || (
            <path
              key={one.id}
              className={styles.reach}
              d={draw(one.values) ?? ""}
              onPointerEnter={() => point(one.id)}
              onPointerLeave={() => point(null)}
            />
          ),
      )}
      {plain.length > 1 && <Letters plan={plan} series={series.filter((one) => !one.beneath)} />}
      <Ends plan={plan} series={series} onPoint={point} />
    </svg>
  );
}

/** Whether a line has no colour of its own: pattern and letters tell it apart. */
function isPlain({ slot, beneath = false }: LineSeries): boolean {
  return slot === "world" && !beneath;
}

/** On so many lines letters find room between the lines and each other. */
const MOST_LETTERS = 8;

/**
 * Whose each line is, on the line itself, where colours alone do not say it: on all of them, so that nobody needs colours;
 * of many on those without a colour of their own.
 */
function Letters({ plan: { x, y }, series }: { plan: Plan; series: readonly LineSeries[] }) {
  const courses = series.map(({ values }) =>
    values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) })),
  );
  const lettered = series.flatMap((one, at) => (series.length <= MOST_LETTERS || isPlain(one) ? [at] : []));
  return letterPlaces(courses, lettered).map((place, at) => {
    const one = series[lettered[at] ?? 0];
    return (
      place !== null &&
      one !== undefined && (
        <text key={one.id} data-letter="" className={styles.letter} x={place.x} y={place.y + 4}>
          {one.letter}
        </text>
      )
    );
  });
}

function Axes({ plan, labels }: { plan: Plan; labels: readonly string[] }) {
  const { figure } = useFigures();
  const { x, y, ticks, end, height, isNarrow } = plan;
  const every = Math.ceil(labels.length / (isNarrow ? 7 : 13));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${EDGE.left} ${y(tick)}H${end}`} />
          <text className={styles.value} x={EDGE.left - 8} y={y(tick) + 4}>
            {figure(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      {labels.map(
        (label, index) =>
          index % every === 0 && (
            <text key={label} className={styles.label} x={x(index)} y={height - 6}>
              {label}
            </text>
          ),
      )}
    </>
  );
}

interface EndsProps {
  readonly plan: Plan;
  readonly series: readonly LineSeries[];
  readonly onPoint: (id: string | null) => void;
}

/** The last value of each line with its letter and name, moved apart where they would lie on one another. */
function Ends({ plan, series, onPoint }: EndsProps) {
  const { figure } = useFigures();
  const { x, y, end: right, height, isNarrow } = plan;
  const ends = series.flatMap((one) => {
    const last = one.beneath ? null : lastValue(one.values);
    return last ? [{ one, x: x(last.at), y: y(last.value), value: last.value }] : [];
  });
  const places = spread(
    ends.map((end) => end.y),
    20,
    [EDGE.top, height - 10],
  );
  return ends.map((end, index) => (
    <g key={end.one.id} onPointerEnter={() => onPoint(end.one.id)} onPointerLeave={() => onPoint(null)}>
      <circle cx={end.x} cy={end.y} r={4} fill={shapeColour(end.one.slot)} />
      <path className={styles.join} d={`M${end.x + 6} ${end.y}L${right + 10} ${places[index]}`} />
      <text className={styles.name} x={right + 14} y={(places[index] ?? 0) + 4}>
        <tspan style={{ fill: textColour(end.one.slot), fontWeight: 700 }}>{end.one.letter}</tspan>{" "}
        {!isNarrow && end.one.name} <tspan className={styles.strong}>{figure(end.value)}</tspan>
      </text>
    </g>
  ));
}
