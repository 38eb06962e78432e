import type { Box, Point } from "./map-types.ts";

/** Something that needs a place near a point of the map. */
export interface LabelWish {
  readonly id: string;
  readonly anchor: Point;
  readonly width: number;
  readonly height: number;
  /** Wished shift of the middle of the label from the anchor, in pixels. */
  readonly shift?: Point;
  /** The state that it belongs to: its label may lie on it, but rather not on another's. */
  readonly home?: string;
  /** Square pixels of its state: a label that would hide most of a small state goes beside it. */
  readonly homeArea?: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  readonly anchor: Point;
  /** So far from its anchor that a line must join them. */
  readonly isAway: boolean;
}

export interface Ground {
  /** Labels stay within it. */
  readonly bounds: Box;
  readonly obstacles: readonly Box[];
  /** The state under a point, or null. */
  readonly under: (point: Point) => string | null;
  /** Points that should stay in sight, such as where troops stand. */
  readonly sights?: readonly Point[];
  /** Pixels above and below a label that belong to it, too: what a finger needs. Obstacles may lie there. */
  readonly reach?: number;
}

const GAP = 4;
/** What a name costs that needs a line to its state. */
const AWAY = 40;
/** What a name costs for each neighbour to which it stands the other way round than their states do. */
const TURNED = 60;
/** So many pixels one state must lie beyond another for their names to be held to that order. */
const CLEAR = 12;
const REACH = [10, 18, 26, 36, 48, 62, 78, 96, 116];
const DIRECTIONS = 16;
const WORST = 100_000;
/** So many labels are tried in every order. */
const FEW = 4;

export function overlap(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

function boxAt(wish: LabelWish, [dx, dy]: Point): Box {
  return {
    x: wish.anchor[0] + dx - wish.width / 2,
    y: wish.anchor[1] + dy - wish.height / 2,
    width: wish.width,
    height: wish.height,
  };
}

/** Shifts to try: the wished one, none, then around the anchor, ever farther; distances are from the label's edge. */
function shiftsOf(wish: LabelWish): Point[] {
  const around = REACH.flatMap((reach) =>
    Array.from({ length: DIRECTIONS }, (_, direction): Point => {
      const angle = (direction * 2 * Math.PI) / DIRECTIONS;
      const dx = Math.cos(angle) * (reach + wish.width / 2);
      const dy = Math.sin(angle) * (reach + wish.height / 2);
      return [dx, dy];
    }),
  );
  return [...(wish.shift ? [wish.shift] : []), [0, 0], ...around];
}

interface Named {
  readonly box: Box;
  readonly anchor: Point;
}

/** Whether one name stands above or beside another the other way round than their states lie: the map would mislead. */
export function isTurned(one: Named, other: Named): boolean {
  const { box, anchor } = one;
  const sameColumn = box.x < other.box.x + other.box.width && other.box.x < box.x + box.width;
  const sameRow = box.y < other.box.y + other.box.height && other.box.y < box.y + box.height;
  const isAgainst = (states: number, names: number) => Math.abs(states) > CLEAR && states * names < 0;
  return (
    (sameColumn && isAgainst(anchor[1] - other.anchor[1], box.y - other.box.y)) ||
    (sameRow && isAgainst(anchor[0] - other.anchor[0], box.x - other.box.x))
  );
}

function samples(box: Box): Point[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part): Point[] => [
    [box.x + box.width * part, box.y + 2],
    [box.x + box.width * part, box.y + box.height - 2],
  ]);
}

function grown({ x, y, width, height }: Box, reach: number): Box {
  return { x, y: y - reach, width, height: height + 2 * reach };
}

function isAway(box: Box, [x, y]: Point): boolean {
  return !overlap(box, { x: x - 5, y: y - 5, width: 10, height: 10 });
}

function leavesBounds(box: Box, { x, y, width, height }: Box): boolean {
  return box.x < x || box.y < y || box.x + box.width > x + width || box.y + box.height > y + height;
}

/**
 * What a place costs; at least `best` as soon as it is known to be no better than that, because asking what lies under
 * a label takes far longer than everything else.
 */
function costOf(
  wish: LabelWish,
  shift: Point,
  ground: Ground,
  others: readonly Named[],
  anchors: readonly Point[],
  best: number,
): number {
  const box = boxAt(wish, shift);
  let cost = leavesBounds(box, ground.bounds) ? WORST : 0;
  for (const other of ground.obstacles) if (overlap(box, other, GAP)) cost += WORST / 10;
  const reached = grown(box, ground.reach ?? 0);
  for (const other of others)
    if (overlap(reached, grown(other.box, ground.reach ?? 0), GAP)) cost += WORST / 10;
  if (wish.shift && shift === wish.shift) return cost - 1000;
  const covered = anchors.filter(([x, y]) =>
    overlap(box, { x: x - 3, y: y - 3, width: 6, height: 6 }),
  ).length;
  cost += Math.hypot(shift[0], shift[1]) + covered * 40;
  if (wish.homeArea !== undefined) {
    if (isAway(box, wish.anchor)) cost += AWAY;
    cost += TURNED * others.filter((other) => isTurned({ box, anchor: wish.anchor }, other)).length;
  }
  if (cost >= best) return cost;
  const under = samples(box).map((point) => (wish.home === undefined ? null : ground.under(point)));
  const foreign = under.filter((id) => id !== null && id !== wish.home).length;
  const home = under.filter((id) => id === wish.home).length;
  const straddles = home > 0 && home < under.length;
  const hides = home > 0 && (wish.homeArea ?? Number.POSITIVE_INFINITY) < 3.5 * box.width * box.height;
  return cost + foreign * 10 + (straddles ? 20 : 0) + (hides ? home * 12 : 0);
}

/**
 * Finds a place for every label: the wished one where it is free, else the cheapest around its anchor. Two labels share a
 * place only where no free one is within reach. The same input gives the same places.
 */
export function placeLabels(wishes: readonly LabelWish[], ground: Ground): PlacedLabel[] {
  const placed = settled(wishes, ground);
  if (wishes.length > FEW || !collide(placed)) return placed;
  // Who comes first takes the best place: in a small inset another order may leave room for all.
  const other = ordersOf(wishes)
    .map((order) => settled(order, ground))
    .find((labels) => !collide(labels));
  return other === undefined ? placed : wishes.flatMap(({ id }) => other.filter((label) => label.id === id));
}

function collide(labels: readonly Box[]): boolean {
  return labels.some((one, at) => labels.slice(at + 1).some((other) => overlap(one, other)));
}

/** All orders of a few things. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first, at) =>
    ordersOf(things.filter((_, place) => place !== at)).map((rest) => [first, ...rest]),
  );
}

function settled(wishes: readonly LabelWish[], ground: Ground): PlacedLabel[] {
  const chosen = new Map<string, Point>();
  const placedBut = (id: string) =>
    wishes.flatMap((wish) => {
      const shift = chosen.get(wish.id);
      return wish.id === id || shift === undefined ? [] : [{ box: boxAt(wish, shift), anchor: wish.anchor }];
    });
  for (let round = 0; round < 3; round += 1) {
    for (const wish of wishes) {
      const others = placedBut(wish.id);
      const anchors = [
        ...wishes.filter(({ id }) => id !== wish.id).map(({ anchor }) => anchor),
        ...(ground.sights ?? []),
      ];
      let best = Number.POSITIVE_INFINITY;
      for (const shift of shiftsOf(wish)) {
        const cost = costOf(wish, shift, ground, others, anchors, best);
        if (cost < best) {
          best = cost;
          chosen.set(wish.id, shift);
        }
      }
    }
  }
  return wishes.map((wish) => {
    const box = boxAt(wish, chosen.get(wish.id) ?? [0, 0]);
    return { ...box, id: wish.id, anchor: wish.anchor, isAway: isAway(box, wish.anchor) };
  });
}
