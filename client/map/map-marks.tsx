import { shapeColour } from "../look/palette.ts";
import { type LabelPlan, MARK_MOST, MARK_PITCH } from "./label-plan.ts";
import { LeadLine } from "./lead-line.tsx";
import styles from "./map-svg.module.css";
import type { MapMark } from "./map-types.ts";

/** Squares are battalions at a base, circles peacekeepers, triangles trainers; the colour says whose. */
export function MarkSign({
  kind,
  x,
  y,
  slot,
}: {
  kind: MapMark["kind"];
  x: number;
  y: number;
  slot: MapMark["slot"];
}) {
  const fill = shapeColour(slot);
  if (kind === "peacekeeping")
    return <circle className={styles.mark} cx={x + 3.5} cy={y + 3.5} r={4.1} fill={fill} />;
  if (kind === "training")
    return (
      <path className={styles.mark} d={`M${x + 3.5} ${y - 1}L${x + 8} ${y + 7}H${x - 1}z`} fill={fill} />
    );
  return <rect className={styles.mark} x={x} y={y} width={7} height={7} fill={fill} />;
}

export function MapMarks({ plan, marks }: { plan: LabelPlan; marks: readonly MapMark[] }) {
  return (
    <>
      {plan.marks.map((place) => {
        const mark = marks.find(({ id }) => id === place.id);
        if (mark === undefined) return null;
        const many = mark.size > MARK_MOST;
        const signs = many ? 1 : Math.max(1, mark.size);
        const y = place.y + place.height / 2 - 3.5;
        const words = [many && `× ${mark.size}`, !plan.isCompact && mark.name].filter(Boolean).join(" ");
        return (
          <g key={mark.id} data-mark={mark.id}>
            {mark.at && place.isAway && <LeadLine label={place} />}
            {Array.from({ length: signs }, (_, sign) => place.x + sign * MARK_PITCH).map((x) => (
              <MarkSign key={x} kind={mark.kind} x={x} y={y} slot={mark.slot} />
            ))}
            {words && (
              <text className={styles.markName} x={place.x + signs * MARK_PITCH + 3} y={y + 7.5}>
                {words}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
