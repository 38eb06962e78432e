import { expect, test } from "vitest";
import { planLabels } from "./label-plan.ts";
import type { MapState } from "./map-types.ts";
import { overlap } from "./place-labels.ts";
import { drawRegion } from "./region-drawing.ts";

const CAUCASUS = [
  ["arm", "Armenia"],
  ["aze", "Azerbaijan"],
  ["geo", "Georgia"],
] as const;

/** The inset of a phone whose map has little height. */
function placed(width: number, height: number, inCrisis: readonly string[]) {
  const ids = CAUCASUS.map(([id]) => id);
  const room = { top: 8, right: 8, bottom: 8, left: 8 };
  const drawing = drawRegion(ids, ids, { width, height, room });
  const states = CAUCASUS.map(([id, name]) => ({
    id,
    name,
    leader: "moscow",
    crisis: inCrisis.includes(id),
  }));
  const bounds = { x: 6, y: 6, width: width - 12, height: height - 12 };
  return planLabels(drawing, {
    states: states as unknown as readonly MapState[],
    ...{ marks: [], bounds, obstacles: [], youWord: "you", isCompact: true, reach: 0 },
  }).labels;
}

test("in the smallest inset no name covers another, wherever there is a crisis", () => {
  const crises = [
    [],
    ["arm"],
    ["aze"],
    ["geo"],
    ["arm", "aze"],
    ["arm", "geo"],
    ["aze", "geo"],
    ["arm", "aze", "geo"],
  ];
  for (const width of [155, 168]) {
    for (const inCrisis of crises) {
      const labels = placed(width, Math.round(width * 0.66), inCrisis);
      const covered = labels.filter((one) => labels.some((other) => other !== one && overlap(one, other)));
      expect(
        covered.map(({ id }) => id),
        `${width} wide, in crisis: ${inCrisis.join()}`,
      ).toEqual([]);
    }
  }
});
