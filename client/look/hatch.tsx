import { PALETTE_SLOTS, type PaletteSlot, shapeColour } from "./palette.ts";

/** The leader's influence in four steps: below 8, below 14, below 22, more. */
export type Step = 1 | 2 | 3 | 4;
const STEPS = [1, 2, 3, 4] as const;
const PITCH: Readonly<Record<Step, number>> = { 1: 9, 2: 7.5, 3: 6, 4: 5 };
const WIDTH: Readonly<Record<Step, number>> = { 1: 1.1, 2: 1.1, 3: 1.3, 4: 1.3 };
export const HATCH_OPACITY: Readonly<Record<Step, number>> = { 1: 0.34, 2: 0.34, 3: 0.42, 4: 0.5 };

/** Upright lines as diagonals, falling and rising. */
const TURNED: Readonly<Partial<Record<PaletteSlot, string>>> = {
  moscow: "rotate(45)",
  violet: "rotate(-45)",
};

export function stepOf(influence: number): Step {
  if (influence < 8) return 1;
  if (influence < 14) return 2;
  return influence < 22 ? 3 : 4;
}

/** The address of a patron's hatch, for `fill`. `scope` keeps the pictures of one page apart. */
export function hatchFill(scope: string, slot: PaletteSlot, step: Step): string {
  return `url(#${scope}-${slot}-${step})`;
}

function Pattern({ scope, slot, step }: { scope: string; slot: PaletteSlot; step: Step }) {
  const pitch = PITCH[step];
  const colour = shapeColour(slot);
  const line = slot === "washington" ? `M0 ${pitch / 2}H${pitch}` : `M${pitch / 2} 0V${pitch}`;
  return (
    <pattern
      id={`${scope}-${slot}-${step}`}
      width={pitch}
      height={pitch}
      patternUnits="userSpaceOnUse"
      patternTransform={TURNED[slot]}
    >
      {slot === "nato" ? (
        <circle cx={pitch / 2} cy={pitch / 2} r={WIDTH[step]} fill={colour} />
      ) : (
        <path d={line} stroke={colour} strokeWidth={WIDTH[step]} />
      )}
    </pattern>
  );
}

/** All hatches: Moscow diagonal, Washington level, NATO dots, Beijing upright, violet the other diagonal. Stands once in each picture. */
export function HatchDefs({ scope }: { scope: string }) {
  return (
    <defs>
      {PALETTE_SLOTS.flatMap((slot) =>
        STEPS.map((step) => <Pattern key={`${slot}-${step}`} scope={scope} slot={slot} step={step} />),
      )}
    </defs>
  );
}
