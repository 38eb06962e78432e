import type { PaletteSlot } from "../../look/palette.ts";
import type { MapMark, MapPatron, MapState } from "../../map/map-types.ts";

export const PATRONS: readonly MapPatron[] = [
  { slot: "moscow", letter: "M", name: "Moscow" },
  { slot: "washington", letter: "W", name: "Washington" },
  { slot: "nato", letter: "N", name: "NATO" },
  { slot: "beijing", letter: "B", name: "Beijing" },
];

export const INFLUENCE: readonly (readonly [string, string, readonly [number, number, number, number]])[] = [
  ["kaz", "Kazakhstan", [11.4, 6.4, 2.4, 3.4]],
  ["uzb", "Uzbekistan", [11.3, 5.7, 0.5, 2.1]],
  ["kgz", "Kyrgyzstan", [18.3, 5.4, 1.1, 4.7]],
  ["tjk", "Tajikistan", [29.3, 2.2, 0.7, 2.1]],
  ["tkm", "Turkmenistan", [7.2, 0.9, 0.2, 1.3]],
  ["geo", "Georgia", [6.2, 17.1, 6.8, 0.1]],
  ["aze", "Azerbaijan", [5.1, 9.4, 2.8, 0.2]],
  ["arm", "Armenia", [29.3, 3.9, 1.6, 0.1]],
];

const SLOTS: readonly PaletteSlot[] = ["moscow", "washington", "nato", "beijing"];

export const STATES: readonly MapState[] = INFLUENCE.map(([id, name, values]) => {
  const influence = Math.max(...values);
  const leader = PATRONS[values.indexOf(influence)];
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    id,
    name,
    ...(leader ? { leader: { slot: leader.slot, letter: leader.letter, influence } } : {}),
    shares: SLOTS.map((slot, index) => ({ slot, share: (values[index] ?? 0) / sum })),
    isYours: id === "uzb",
    crisis: id === "kgz",
  };
});

export const MARKS: readonly MapMark[] = [
  { id: "k2", state: "uzb", at: [65.92, 38.83], slot: "washington", kind: "base", size: 2, name: "K2" },
  { id: "termez", state: "uzb", at: [67.31, 37.29], slot: "nato", kind: "base", size: 1, name: "Termez" },
  { id: "manas", state: "kgz", at: [74.47, 43.06], slot: "washington", kind: "base", size: 2, name: "Manas" },
  { id: "kant", state: "kgz", at: [74.85, 42.85], slot: "moscow", kind: "base", size: 1, name: "Kant" },
  { id: "osh", state: "kgz", at: [72.8, 40.5], slot: "moscow", kind: "peacekeeping", size: 2, name: "Osh" },
  { id: "201st", state: "tjk", at: [68.78, 38.56], slot: "moscow", kind: "base", size: 5, name: "201st" },
  { id: "gyumri", state: "arm", at: [43.85, 40.79], slot: "moscow", kind: "base", size: 3, name: "Gyumri" },
  { id: "batumi", state: "geo", at: [41.64, 41.64], slot: "moscow", kind: "base", size: 1, name: "Batumi" },
  {
    id: "training",
    state: "geo",
    at: [44.8, 41.7],
    slot: "washington",
    kind: "training",
    size: 1,
    name: "Trainers",
  },
];

/** A made-up region, which no atlas knows. */
export const INVENTED: readonly MapState[] = [
  {
    id: "vel",
    name: "Velia",
    leader: { slot: "moscow", letter: "N", influence: 16 },
    shares: [
      { slot: "moscow", share: 0.7 },
      { slot: "washington", share: 0.3 },
    ],
    isYours: true,
  },
  {
    id: "tor",
    name: "Torrland",
    leader: { slot: "washington", letter: "S", influence: 9.2 },
    shares: [
      { slot: "moscow", share: 0.4 },
      { slot: "washington", share: 0.6 },
    ],
    crisis: true,
  },
];
