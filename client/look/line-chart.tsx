import { line } from "d3-shape";
import { useState } from "react";
import { AsTable } from "./as-table.tsx";
import { DataTable } from "./data-table.tsx";
import { useFigures } from "./figures.ts";
import styles from "./line-chart.module.css";
import { NamedSign } from "./named-sign.tsx";
import { type SignSlot, shapeColour } from "./palette.ts";
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
  /** A branch, or another seat of no colour: dotted. */
  readonly dash?: string;
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
      <div ref={ref} className={styles.place} style={{ height: props.height ?? 240 }}>
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

function Lines({ caption, labels, series, height = 240, marked, width }: LineChartProps & { width: number }) {
  const isNarrow = width < NARROW;
  const right = isNarrow ? 62 : 150;
  const { figure } = useFigures();
  const [pointed, point] = useState<string | null>(null);
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const axis = roundAxis(Math.min(0, ...values), Math.max(1, ...values), 5);
  const tall = height - EDGE.bottom - EDGE.top;
  const y = (value: number) => EDGE.top + ((axis.high - value) / (axis.high - axis.low)) * tall;
  const x = (index: number) =>
    EDGE.left + (index / Math.max(1, labels.length - 1)) * (width - EDGE.left - right);
  const draw = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  ).defined((value) => value !== null);
  const ends = series.flatMap((one) => {
    const last = lastValue(one.values);
    return last ? [{ one, x: x(last.at), y: y(last.value), value: last.value }] : [];
  });
  const places = spread(
    ends.map((end) => end.y),
    20,
    [EDGE.top, height - 10],
  );
  const every = Math.ceil(labels.length / (isNarrow ? 7 : 13));
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={caption}>
      {marked !== undefined && (
        <rect className={styles.marked} x={x(marked) - 12} y={0} width={24} height={height - EDGE.bottom} />
      )}
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${EDGE.left} ${y(tick)}H${width - right}`} />
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
      {series.map((one) => (
        <path
          key={one.id}
          className={styles.line}
          d={draw(one.values) ?? ""}
          stroke={shapeColour(one.slot)}
          strokeDasharray={one.dash}
          strokeWidth={pointed === one.id ? 4 : 2}
        />
      ))}
      {ends.map((end, index) => (
        <g key={end.one.id} onPointerEnter={() => point(end.one.id)} onPointerLeave={() => point(null)}>
          <circle cx={end.x} cy={end.y} r={4} fill={shapeColour(end.one.slot)} />
          <path className={styles.join} d={`M${end.x + 6} ${end.y}L${width - right + 10} ${places[index]}`} />
          <text className={styles.name} x={width - right + 14} y={(places[index] ?? 0) + 4}>
            <tspan
              style={{ fill: end.one.slot ? `var(--${end.one.slot}-text)` : "var(--ink)", fontWeight: 700 }}
            >
              {end.one.letter}
            </tspan>{" "}
            {!isNarrow && end.one.name} <tspan className={styles.strong}>{figure(end.value)}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}
