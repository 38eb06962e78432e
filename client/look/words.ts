import { createContext, useContext } from "react";

/** The few words that the parts themselves say. A language gives them all, by `LookWords.Provider`. */
export interface LookWordSet {
  /** BCP 47, for numbers and names of countries. */
  readonly language: string;
  readonly asTable: string;
  readonly asPicture: string;
  readonly close: string;
  readonly help: string;
  readonly paused: string;
  readonly oneMinuteLeft: string;
  readonly timeIsUp: string;
  readonly connected: string;
  readonly reconnecting: string;
  readonly offline: string;
  /** The language that the screens are read in. */
  readonly pageLanguage: string;
  readonly theme: string;
  readonly themeSystem: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly turnOf: (turn: number, turns: number) => string;
  readonly waiting: string;
  readonly send: string;
  readonly unread: (count: number) => string;
  readonly formerly: (value: string) => string;
  readonly isNew: string;
  readonly you: string;
  readonly gain: string;
  readonly loss: string;
  readonly colourIsCause: string;
  readonly cause: string;
  readonly kind: string;
  readonly points: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  /** Of a figure that stays as it is in print. */
  readonly noChange: string;
  readonly ties: string;
  readonly influence: string;
  readonly map: string;
  readonly states: string;
  readonly state: string;
  readonly leader: string;
  readonly nobodyLeads: string;
  readonly whoLeads: string;
  readonly weak: string;
  readonly strong: string;
  readonly baseMark: string;
  readonly peacekeepingMark: string;
  readonly trainingMark: string;
  readonly openCrisis: string;
  readonly sharesMark: string;
  readonly caspianSea: string;
  readonly turn: string;
  readonly whatNow: string;
}

export const ENGLISH_LOOK_WORDS: LookWordSet = {
  language: "en",
  asTable: "As table",
  asPicture: "As picture",
  close: "Close",
  help: "Help",
  paused: "Paused",
  oneMinuteLeft: "One minute left",
  timeIsUp: "Time is up",
  connected: "Connected",
  reconnecting: "Reconnecting",
  offline: "Offline",
  pageLanguage: "Language",
  theme: "Theme",
  themeSystem: "as the device",
  themeLight: "light",
  themeDark: "dark",
  turnOf: (turn, turns) => `Turn ${turn} of ${turns}`,
  waiting: "Please wait",
  send: "Send",
  unread: (count) => `${count} unread`,
  formerly: (value) => `before: ${value}`,
  isNew: "new",
  you: "you",
  gain: "gain",
  loss: "loss",
  colourIsCause: "Colour: who caused it",
  cause: "Cause",
  kind: "Kind",
  points: "Points",
  before: "Before",
  now: "Now",
  change: "Change",
  noChange: "no change",
  ties: "Ties",
  influence: "Influence",
  map: "Map",
  states: "States",
  state: "State",
  leader: "Leader",
  nobodyLeads: "nobody leads",
  whoLeads: "Who leads",
  weak: "weak",
  strong: "strong",
  baseMark: "battalion at a base",
  peacekeepingMark: "peacekeepers",
  trainingMark: "trainers",
  openCrisis: "open crisis",
  sharesMark: "shares, leader's influence",
  caspianSea: "Caspian Sea",
  turn: "Turn",
  whatNow: "What to do now",
};

export const LookWords = createContext<LookWordSet>(ENGLISH_LOOK_WORDS);

export function useLookWords(): LookWordSet {
  return useContext(LookWords);
}
