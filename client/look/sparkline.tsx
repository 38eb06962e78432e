import { line } from "d3-shape";
import { type SignSlot, shapeColour } from "./palette.ts";

/** A change of so many points goes from the bottom to the top, so that next to nothing looks like it. */
const LEAST = 2;

/** A course without axes; the figures beside it say the values. */
export function Sparkline({
  values,
  slot,
  width = 60,
}: {
  values: readonly number[];
  slot?: SignSlot;
  width?: number;
}) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(LEAST, most - least);
  const low = (least + most - span) / 2;
  const at = (index: number) => 3 + (index / Math.max(1, values.length - 1)) * (width - 6);
  const up = (value: number) => 15 - ((value - low) / span) * 12;
  const last = values[values.length - 1] ?? low;
  const path = line<number>((_, index) => at(index), up)([...values]);
  return (
    <svg width={width} height={18} aria-hidden="true">
      <path d={path ?? ""} fill="none" stroke={shapeColour(slot)} strokeWidth={1.75} />
      <circle cx={at(values.length - 1)} cy={up(last)} r={2.5} fill={shapeColour(slot)} />
    </svg>
  );
}
