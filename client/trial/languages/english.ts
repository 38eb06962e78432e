const games = (count: number) => (count === 1 ? "1 game" : `${count} games`);
const turns = (count: number) => (count === 1 ? "1 turn" : `${count} turns`);

/** The words of games of bots in the editor, in English. */
export const ENGLISH_TRIAL_WORDS = {
  title: "Try it: a game of bots",
  hint: "Bots play the text as it stands here, whether it is a version yet or not. They play in this browser: nothing of it is kept, and no class sees it.",
  byHand: (count: number) =>
    `${count === 1 ? "One event waits" : `${count} events wait`} for the facilitator's hand: in games of bots, nobody's hand is there.`,
  faulty: (count: number) =>
    `The text has ${count === 1 ? "1 fault" : `${count} faults`}: it can be played once they are mended.`,
  showFaults: "Show the faults",
  unchecked: "The text took too long to check, so it is not played here.",
  variantChoice: (name: string, count: number) => `${name}: ${turns(count)}`,
  seed: "Seed",
  seedHint: "Any word. The same text and seed give the same games.",
  play: "Play a game",
  playAnother: "Play another game",
  playAgain: "Play it again with the changed text",
  stop: "Stop",
  turnPlayed: (closed: number, all: number) => `${closed} of ${turns(all)} played`,
  noneYet: "No game played yet",
  noneYetText:
    "A game tells who scored what and why, what happened, which orders were given, and what of your text never came into play.",
  stopped: (closed: number) =>
    `Stopped after ${turns(closed)}. Of a game that was not played to its end nothing is told.`,
  broken: "The games could not be played: their part of the program did not come, or broke off. Try again.",
  failed: (seed: string) =>
    `The game with the seed ${seed} broke off. That is a fault of the program, not of your text:`,
  changed: "The text has changed since: this was played with the text before.",
  played: (game: number, seed: string, own: string, count: number) =>
    `Game ${game} of the seed ${seed} was played to its end in ${turns(count)}. Its own seed is ${own}.`,
  findings: "To look at",
  noFindings: "Nothing stands out: every seat could act and did, and all that comes by itself came.",
  noFindingsMany:
    "Nothing stands out: every seat could act and did, and all that comes by itself came in some game.",
  noFindingsEven:
    "Nothing stands out: every seat could act and did, all that comes by itself came in some game, and no seat won far more or far less often than the others.",
  tooFewForWins: (count: number, enough: number) =>
    `Whether a seat wins often or seldom ${games(count)} cannot tell: play at least ${enough}.`,
  seatWins: {
    below: (seat: string, share: string, even: string) =>
      `${seat} wins seldom: ${share} of the games, where an even share is ${even}.`,
    above: (seat: string, share: string, even: string) =>
      `${seat} wins often: ${share} of the games, where an even share is ${even}.`,
  },
  seatUnable: (seat: string) =>
    `${seat} could order nothing in any turn: nothing was offered that it can pay for.`,
  seatIdle: (seat: string) => `${seat} could order something, and never did.`,
  objectiveNever: (seat: string, objective: string, from: string, nearest: string) =>
    `${seat} reached nothing of an objective: “${objective}” counts from ${from} on, and came no nearer than ${nearest}.`,
  injectNever: {
    time: (title: string) => `“${title}” never happened: its time is not within the turns of this variant.`,
    condition: (title: string) => `“${title}” never happened: its condition was not met.`,
    chance: (title: string) => `“${title}” never happened: chance did not bring it.`,
  },
  actionNever: (action: string) => `Nobody could ever order “${action}”:`,
  noTakers: {
    patrons: "it is for powers, and no seat is one (patron: true).",
    states: "it is for governments, and no seat has a state.",
    listed: "its list of seats is empty.",
  },
  noMeans: (seats: string) =>
    `${seats} may, but none has what it is done with, such as an institution, a ladder of steps, or a domain that its power is active in.`,
  noTargets: (seats: string) => `${seats} may, but in no turn was there anything to direct it at.`,
  tooDear: {
    capital: (seat: string, cost: string, had: string) =>
      `it was offered and too dear. Nearest to it was ${seat}, with ${had} capital where it cost ${cost}.`,
    funds: (seat: string, cost: string, had: string) =>
      `it was offered and too dear. Nearest to it was ${seat}, with ${had} M$ where it cost ${cost}.`,
    forces: (seat: string, cost: string, had: string) =>
      `it was offered and took too many troops. Nearest to it was ${seat}: battalions free ${had}, needed ${cost}.`,
  },
  numberStuck: (number: string, share: string) =>
    `${number}: at the end of its scale after ${share} of the turns, and it did not start there.`,
  finalScores: "Final scores",
  course: "Scores after each turn",
  start: "start",
  moments: "What moved the region most",
  happened: "Turn by turn",
  turn: (turn: number) => `Turn ${turn}`,
  facts: (count: number) => (count === 1 ? "1 report" : `${count} reports`),
  actions: "Orders",
  actionsOfGame: "Orders in this game",
  actionsHint: "Where the order was offered and could be paid for.",
  action: "order",
  given: "given",
  ofOrders: "of all orders",
  sheets: "on sheets",
  never: "never",
  balanceTitle: "Balance report",
  balanceHint:
    "Many games of bots, and what they say together. Intervals in brackets hold the true figure in 95 of 100 such reports.",
  noReportYet: "No report yet",
  noReportYetText:
    "It says for every seat how far its score goes and how often it wins, which orders are worth giving, and which objectives can be reached.",
  games: "Games",
  playGames: (count: number) => `Play ${games(count)}`,
  gamesPlayed: (done: number, all: number) => `${done} of ${games(all)} played`,
  nothingPlayed: "Stopped before a game was played to its end: there is nothing to report.",
  reported: (count: number, seed: string, first: string, last: string) =>
    `${count === 1 ? "1 game was" : `${count} games were`} played with the seed ${seed}; their own seeds are ${first} to ${last}.`,
  stoppedAt: (asked: number) => `Stopped: ${asked} were asked for.`,
  gameFailed: (seed: string, reason: string) => `The game with the seed ${seed} broke off: ${reason}`,
  command: "The command line gives the same figures:",
  digest: "Digest of these games",
  seat: "seat",
  mean: "mean",
  range: "least to most",
  wins: "wins",
  tooHard: (least: number) => `below ${least}: objectives hard to reach`,
  tooEasy: (most: number) => `above ${most}: objectives easy to reach`,
  winsMark: {
    below: (even: string) => `wins far below an even ${even}`,
    above: (even: string) => `wins far above an even ${even}`,
  },
  above: (share: string) => `above ${share}`,
  below: (share: string) => `below ${share}`,
  inGames: "in games",
  objectives: "Objectives",
  objective: "objective",
  attained: "attained",
  whole: "reached whole",
  none: "not at all",
  agreements: "Agreements by their terms",
  term: "term",
  crises: "Crises",
  crisis: "crisis",
  perGame: "per game",
  stuck: "At the end of a scale",
  number: "number",
  ofTurns: "of turns",
} as const;
