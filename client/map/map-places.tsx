import { useLookWords } from "../look/words.ts";
import { textWidth } from "./label-plan.ts";
import styles from "./map-places.module.css";
import type { Box, Point } from "./map-types.ts";
import { overlap } from "./place-labels.ts";
import type { Drawing } from "./region-drawing.ts";

/** Where a neighbour's name stands well, in degrees; several places, for maps of different cuts. */
const NEIGHBOURS: readonly {
  readonly id: string;
  readonly code: string;
  readonly places: readonly Point[];
}[] = [
  {
    id: "rus",
    code: "RU",
    places: [
      [55, 54.2],
      [47, 51.5],
      [78, 56],
      [60, 57.5],
    ],
  },
  {
    id: "chn",
    code: "CN",
    places: [
      [84, 42],
      [80.5, 38.5],
      [90, 44],
    ],
  },
  {
    id: "irn",
    code: "IR",
    places: [
      [54, 34],
      [52, 36],
      [57, 36.5],
    ],
  },
  {
    id: "afg",
    code: "AF",
    places: [
      [65, 34.5],
      [67, 33],
    ],
  },
  {
    id: "tur",
    code: "TR",
    places: [
      [38, 39.5],
      [41.5, 39.3],
    ],
  },
  { id: "mng", code: "MN", places: [[93, 47.5]] },
  { id: "pak", code: "PK", places: [[69, 31]] },
  { id: "ukr", code: "UA", places: [[34, 48.5]] },
];
const CASPIAN: Point = [51, 41.6];

interface PlaceName extends Box {
  readonly name: string;
}

function nameAt(name: string, [x, y]: Point): PlaceName {
  const width = textWidth(name, 11) * 1.3;
  return { name, x: x - width / 2, y: y - 7, width, height: 14 };
}

/** Names of neighbours in spaced capitals and of the sea in italics, where they are free of everything else. */
export function MapPlaces({
  drawing,
  taken,
  inPlay,
}: {
  drawing: Drawing;
  taken: readonly Box[];
  inPlay: readonly string[];
}) {
  const words = useLookWords();
  const names = new Intl.DisplayNames(words.language, { type: "region" });
  const isFree = (box: Box) =>
    box.x > 8 &&
    box.y > 74 &&
    box.x + box.width < drawing.width - 8 &&
    box.y + box.height < drawing.height - 8 &&
    taken.every((other) => !overlap(box, other, 4));
  const neighbours = NEIGHBOURS.flatMap(({ id, code, places }) => {
    if (inPlay.includes(id)) return [];
    const name = (names.of(code) ?? id).toLocaleUpperCase(words.language);
    const free = places.map((at) => nameAt(name, drawing.project(at))).find(isFree);
    return free ? [free] : [];
  });
  const sea = nameAt(words.caspianSea, drawing.project(CASPIAN));
  return (
    <svg className={styles.places} width={drawing.width} height={drawing.height} aria-hidden="true">
      {neighbours.map((place) => (
        <text key={place.name} x={place.x + place.width / 2} y={place.y + 11} className={styles.neighbour}>
          {place.name}
        </text>
      ))}
      {isFree(sea) && (
        <text x={sea.x + sea.width / 2} y={sea.y + 11} className={styles.sea}>
          {words.caspianSea.split(" ").map((part, line) => (
            <tspan key={part} x={sea.x + sea.width / 2} dy={line === 0 ? 0 : 16}>
              {part}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  );
}
