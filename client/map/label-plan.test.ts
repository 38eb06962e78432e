import { expect, test } from "vitest";
import { planLabels } from "./label-plan.ts";
import type { MapState } from "./map-types.ts";
import { isTurned, overlap } from "./place-labels.ts";
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

const REGION = [
  ...CAUCASUS,
  ["kaz", "Kazakhstan"],
  ["kgz", "Kyrgyzstan"],
  ["tjk", "Tajikistan"],
  ["tkm", "Turkmenistan"],
  ["uzb", "Uzbekistan"],
] as const;

test.each([600, 660, 700, 760, 840, 1000, 1180])(
  "on a map %d wide names lie to each other as their states do",
  (width) => {
    const ids = REGION.map(([id]) => id);
    const height = Math.max(700, Math.round(width * 0.7));
    const room = { top: 84, right: 34, bottom: 34, left: 34 };
    const drawing = drawRegion(ids, ids, { width, height, room });
    const states = REGION.map(([id, name]) => ({ id, name, leader: "moscow" }));
    const { labels } = planLabels(drawing, {
      states: states as unknown as readonly MapState[],
      bounds: { x: 6, y: 54, width: width - 12, height: height - 60 },
      ...{ marks: [], obstacles: [], youWord: "you", isCompact: false, reach: 0 },
    });
    const named = labels.map((label) => ({ id: label.id, box: label, anchor: label.anchor }));
    const turned = named.flatMap((one, at) =>
      named.slice(at + 1).flatMap((other) => (isTurned(one, other) ? [`${one.id} and ${other.id}`] : [])),
    );
    expect(turned).toEqual([]);
    expect(
      named.filter((one) => named.some((other) => other !== one && overlap(one.box, other.box))),
    ).toEqual([]);
  },
);
