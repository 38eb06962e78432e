import type { Box, MapMark, MapState, Point } from "./map-types.ts";
import { type LabelWish, type PlacedLabel, placeLabels } from "./place-labels.ts";
import { type Drawing, liesIn, type Shape } from "./region-drawing.ts";

export const MARK_PITCH = 8.5;
/** Beyond this many battalions a mark shows one square and a number. */
export const MARK_MOST = 6;

/** A leader's sign with the gap after it, and what a ring around it takes, in pixels. */
const SIGN = 24;
const CRISIS = 5;

export interface LabelPlan {
  readonly labels: readonly PlacedLabel[];
  readonly marks: readonly PlacedLabel[];
  /** Names without bars of shares, and marks without names: the map is too small for them. */
  readonly isCompact: boolean;
}

/** Inter's widths, near enough to keep labels apart: capitals and wide letters count more. Pixels. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text)
    units += /[mwMW@]/.test(letter)
      ? 0.88
      : /[A-Z]/.test(letter)
        ? 0.7
        : /[ijltfr .,'-]/.test(letter)
          ? 0.36
          : 0.59;
  return units * size;
}

function labelSize(state: MapState, isCompact: boolean, youWord: string): { width: number; height: number } {
  const you = state.isYours ? textWidth(youWord, 11) + 15 : 0;
  const name = textWidth(state.name, 13) + you;
  const sign = SIGN + (state.crisis ? CRISIS : 0);
  return isCompact
    ? { width: sign + name, height: 20 }
    : { width: sign + Math.max(name, state.leader ? 86 : 0), height: state.leader ? 34 : 20 };
}

function markSize(mark: MapMark, isCompact: boolean): { width: number; height: number } {
  const signs = mark.size > MARK_MOST ? MARK_PITCH + 18 : Math.max(1, mark.size) * MARK_PITCH;
  return { width: signs + (isCompact ? 0 : 5 + textWidth(mark.name, 11)), height: isCompact ? 9 : 13 };
}

function underIn(shapes: ReadonlyMap<string, Shape>) {
  return (point: Point): string | null => {
    for (const [id, shape] of shapes) if (liesIn(shape, point)) return id;
    return null;
  };
}

export interface PlanInput {
  readonly states: readonly MapState[];
  readonly marks: readonly MapMark[];
  readonly bounds: Box;
  readonly obstacles: readonly Box[];
  readonly youWord: string;
  readonly isCompact: boolean;
  /** Pixels above and below a name that a finger needs, too. */
  readonly reach: number;
}

/** Where the names of states and the marks of troops go, so that none covers another. */
export function planLabels(drawing: Drawing, input: PlanInput): LabelPlan {
  const { states, marks, isCompact, bounds, obstacles, youWord, reach } = input;
  const under = underIn(drawing.shapes);
  const shown = states
    .filter(({ id }) => drawing.shapes.has(id))
    .toSorted((one, other) => areaOf(drawing, other.id) - areaOf(drawing, one.id));
  const scale = drawing.width / 704;
  const wishes = shown.map((state): LabelWish => {
    const shape = drawing.shapes.get(state.id);
    const shift = state.label;
    return {
      id: state.id,
      home: state.id,
      homeArea: shape?.area ?? 0,
      anchor: shape?.middle ?? [0, 0],
      ...labelSize(state, isCompact, youWord),
      ...(shift && !isCompact ? { shift: [shift.dx * scale, shift.dy * scale] as const } : {}),
    };
  });
  const sights = marks.flatMap(({ at }) => (at ? [drawing.project(at)] : []));
  const labels = placeLabels(wishes, { bounds, obstacles, under, sights, reach });
  const ids = new Set(shown.map(({ id }) => id));
  const markWishes = marks
    .filter(({ state }) => ids.has(state))
    .map(
      (mark): LabelWish => ({
        id: mark.id,
        home: mark.state,
        anchor: mark.at ? drawing.project(mark.at) : (drawing.shapes.get(mark.state)?.middle ?? [0, 0]),
        ...markSize(mark, isCompact),
      }),
    );
  return {
    labels,
    marks: placeLabels(markWishes, { bounds, obstacles: [...obstacles, ...labels], under }),
    isCompact,
  };
}

function areaOf(drawing: Drawing, id: string): number {
  return drawing.shapes.get(id)?.area ?? 0;
}
