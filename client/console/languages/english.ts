import type { DoorState, Phase } from "../../../shared/session/phase.ts";
import type { SheetOrigin } from "../../../shared/session/record.ts";
import { DAY, HOUR, MINUTE } from "../../text/lengths.ts";

const PHASES: Readonly<Record<Phase, string>> = {
  lobby: "Lobby",
  planning: "Planning",
  held: "Results held back",
  review: "Results",
  debrief: "Debrief",
};
const ORIGINS: Readonly<Record<SheetOrigin, string>> = {
  filed: "filed",
  "draft-only": "draft only",
  untouched: "untouched",
  absent: "nobody there",
  bot: "bot",
};
const ORIGIN_HINTS: Readonly<Record<SheetOrigin, string>> = {
  filed: "These orders count at the close.",
  "draft-only": "Nobody has filed this draft: at the close it does not count.",
  untouched: "Nobody has written an order this turn.",
  absent: "Nobody of this seat was connected when planning ended, and nobody had written an order.",
  bot: "A bot has filed these orders.",
};
const DOORS: Readonly<Record<DoorState, string>> = {
  open: "Whoever has the code or a card sits down at once.",
  approve: "Whoever comes waits until the head of the seat or you let them in.",
  closed: "Nobody new comes in.",
};
const COME_AGAIN: Readonly<Record<DoorState | "ended" | "watching", string>> = {
  open: "The way back is to join anew with the code or a card. The door is open: whoever comes sits down at once.",
  approve:
    "The way back is to join anew with the code or a card, and to wait at the door until the head of the seat or you let them in.",
  closed: "The door is closed: only when you open it can they join anew, with the code or a card.",
  watching:
    "The way back is to join anew with the code: whoever only watches does not wait at the door, and stays out only while it is closed.",
  ended:
    "The game has ended, and nobody joins any more: there is no way back, except as an observer with a link that you make.",
};
const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
const seats = (count: number) => (count === 1 ? "1 seat" : `${count} seats`);
const happens = (isHeld: boolean) =>
  isHeld ? "It becomes a part of the turn that is held" : "It happens at the next close";
/** "+5 min", "−1 h", "+1 day". */
function moreTime(seconds: number): string {
  const sign = seconds < 0 ? "−" : "+";
  const length = Math.abs(seconds) * 1000;
  if (length % DAY === 0) return `${sign}${length === DAY ? "1 day" : `${length / DAY} days`}`;
  return length % HOUR === 0 ? `${sign}${length / HOUR} h` : `${sign}${length / MINUTE} min`;
}

const turnsFrom = (first: number, last: number) =>
  first === last ? `turn ${first}` : `turns ${first} to ${last}`;

/** The words of the facilitator's console in English. Another language is another file with the same keys. */
export const ENGLISH_CONSOLE_WORDS = {
  language: "en",
  title: "White cell",
  loading: "Fetching the game …",
  keyNeeded: "This page needs the console link of the game: its key is the part after #.",
  consoleKey: "Console link or key",
  open: "Open the console",
  ownComputer: "This is my computer: keep the key here",
  ownComputerHint: "Otherwise it is gone with this tab.",
  forget: "Forget the key here",
  removed: "You were taken out of this game.",
  refusedKey: "Use another key",
  phases: PHASES,
  phase: "Phase",
  gameDate: "In the game it is",
  ready: "Ready",
  readyOf: (count: number, of: number) => `${count} of ${of}`,
  here: "Here",
  joinCode: "Join code",
  noClock: "no deadline",
  clockLabel: (phase: Phase, isLastTurn: boolean) =>
    phase === "held"
      ? "Judgement ends in"
      : phase === "planning"
        ? "Orders close in"
        : isLastTurn
          ? "The game ends in"
          : "Next turn opens in",
  turnOnPhone: (turn: number, turns: number, phase: string) =>
    turn === 0 ? phase : `${turn} of ${turns} · ${phase}`,
  ended: (turn: number) => `Turn ${turn} has already ended. Nothing else was done.`,
  tryAgain: "Try again",
  cancel: "Cancel",
  dismiss: "Dismiss",
  // The strip.
  nextNobody: "Nobody is here yet.",
  nextNobodyMore: "Show the code: the page to join opens with it.",
  nextLobby: (here: number, taken: number, bots: number) =>
    `${people(here)} in ${seats(taken)}.${bots > 0 ? ` ${bots === 1 ? "A bot plays" : "Bots play"} the ${seats(bots)} without people.` : ""}`,
  nextPaused: "The game is paused.",
  nextAllReady: "All seats are ready.",
  nextAllReadyMore: "The turn closes by itself in a moment.",
  nextAllReadyByDay: "The turn closes when its time has come, or by your word.",
  nextBotsOnly: "Bots play all seats.",
  nextBotsOnlyMore: "The turn closes at its deadline, or by your word.",
  nextBotsOnlyByHand: "The turn closes by your word.",
  nextNobodyReady: "Nobody is ready yet.",
  nextWaits: (names: string) => `Not ready: ${names}.`,
  nextAway: (names: string, count: number) =>
    `Nobody of ${names} is connected. Give ${count === 1 ? "its" : "their"} people another seat or none, and a bot plays.`,
  nextClockless: "There is no deadline: the turn closes by your word, or when all are ready.",
  nextReview: (turn: number) => `The results of turn ${turn} are out.`,
  nextReviewMore: "Planning goes on by itself when the time is up, or by your word.",
  nextReviewByHand: "Planning goes on by your word.",
  nextPractice: "The results of the practice turn are out.",
  nextPracticeMore: "The game begins anew when the time is up, or by your word.",
  nextPracticeByHand: "The game begins anew by your word.",
  beginAnew: "Begin anew",
  nextLast: "The last results are out.",
  nextLastMore: "It ends by itself when the time is up, or by your word; then every secret is open.",
  nextDebrief: "The game has ended.",
  nextDebriefMore: "Scores and every secret are open.",
  start: "Start",
  closeTurn: "Close the turn",
  resume: "Go on",
  pause: "Pause",
  nextTurn: "Next turn",
  endSession: "End the game",
  openReplay: "Open the replay",
  showLinks: "Code and links",
  // Dialogs.
  startTitle: "Start the game?",
  startMore: "Latecomers can still come in while the door allows it.",
  startNow: "Start now",
  closeTitle: (turn: number) => `Close turn ${turn} now?`,
  closeMore: "What is filed counts. A draft that nobody filed does not.",
  closeNow: "Close the turn now",
  endTitle: "End the game?",
  endMore:
    "The final scores are counted from the last closed turn, and every secret is opened to the class. There is no way back.",
  endNow: "End it",
  removeTitle: (name: string) => `Remove ${name}?`,
  /** Students have four words beside their key; others a link. */
  removeMore: (name: string, seat: string | null, isStudent: boolean) =>
    `Only ${name}${seat === null ? "" : ` of ${seat}`} leaves, and for good: the old key ${isStudent ? "and the four words do" : "or link does"} not work any more.`,
  remove: "Remove",
  removeLabel: (name: string) => `Remove ${name}`,
  removeMany: "Remove several",
  removeManyTitle: "Remove several people",
  removeManyMore:
    "They leave for good: their keys and four words do not work any more. What they wrote stays, and a seat without people goes to a bot. Consoles, the wall and those with a link of their own stay.",
  comeAgain: COME_AGAIN,
  comeAgainByLink:
    "The way back is a new link, under “Code and links”: that of an observer shows what is on the wall.",
  keepOut: "If they are to stay out, close the door first, or make a new code.",
  removeManyWhom: "Who leaves",
  removeManyPick: "Choose",
  removeUnseated: (count: number) => `All without a seat (${count})`,
  removeEverybody: (count: number) => `Everybody who came with the code or a card (${count})`,
  removeAfter: (name: string, count: number) => `All who came after ${name} (${count})`,
  removeManyNames: (names: string, more: number) => (more === 0 ? names : `${names}, and ${more} more`),
  removeManyNow: (count: number) => `Remove ${people(count)}`,
  // Seats and people.
  seatsTitle: "Seats and sheets",
  seat: "Seat",
  seats: "Seats",
  people: "People",
  orders: "Orders",
  sheet: "Sheet",
  readySign: "ready",
  notReady: "not ready",
  bot: "bot",
  free: "nobody",
  away: "away",
  connected: "here",
  head: "head",
  roles: { facilitator: "facilitator", observer: "observer", student: "student" },
  you: "you",
  moveLabel: (name: string) => `Seat of ${name}`,
  observerSeat: "no seat",
  makeHead: "Make head",
  makeHeadLabel: (name: string) => `Make head: ${name}`,
  awayPeople: (names: string) => `Away: ${names}`,
  unseen: "Not seen since the last close",
  unseenSinceStart: "Not seen since the start",
  lastSeen: (when: string) => `last here ${when}`,
  neverSeen: "never here since joining",
  awayPerson: (name: string, seat: string) => `${name} (${seat})`,
  peopleSummary: (count: number, connected: number) => `${people(count)}, ${connected} connected`,
  nobody: "Nobody has joined yet.",
  nobodyMore: "Give the class the code, or show the projector.",
  waitingTitle: "At the door",
  waitingMore: "Let each in, or give another seat; a delegation may have any number of people.",
  letAllIn: (count: number) => `Let all ${count} in, each where they wished`,
  letIn: (seat: string) => `Let in to ${seat}`,
  letInLabel: (name: string, seat: string) => `Let in to ${seat}: ${name}`,
  waitingCount: (count: number) => people(count),
  arrivalsBefore: (count: number) => `and ${count} more before`,
  arrival: (name: string, seat: string) =>
    seat === "" ? `${name} has arrived.` : `${name} has arrived at ${seat}.`,
  returned: (name: string, seat: string) =>
    seat === ""
      ? `${name} has come back from another device.`
      : `${name} has come back to ${seat} from another device.`,
  serverRestarting: "The server is starting again; the game goes on by itself.",
  sessionMoved: "The game has moved to another server; this page follows.",
  // Sheets.
  sheetsTitle: "Sheets",
  sheetOf: (seat: string) => `Sheet of ${seat}`,
  origins: ORIGINS,
  originHints: ORIGIN_HINTS,
  noOrders: "No order on this sheet.",
  sheetsLater: "Sheets are written while a turn is planned.",
  sheetsOf: (turn: number) => `Sheets for turn ${turn}`,
  allSheets: "All sheets",
  // Clock.
  clock: "Clock",
  extendLabel: moreTime,
  extendOpen: "sent …",
  extended: (left: string, until: string) => `${left} left, until ${until}`,
  timeLeft: (left: string) => `${left} left`,
  extendedStopped: (left: string) => `${left} left, paused`,
  extendLarge: (left: string) => `That makes ${left} until the close. Is that meant?`,
  extendYes: "Yes, extend",
  moveTitle: "Set the deadline",
  moveField: "Orders close at",
  moveHint: "By the clock of this computer. The turns after this one keep theirs.",
  moveNow: "Set it",
  movePast: "That moment is over.",
  moved: (when: string) => `to ${when}`,
  presses: "What you changed",
  noDeadline: "This phase has no deadline.",
  serverWasAway:
    "The server was away. What is left of the time was given so that everybody can come back; give more if it is not enough.",
  // Injects.
  injects: "Injects",
  /** `isHeld`: a turn is held back, and what is fired or written now becomes a part of it. */
  injectQueued: (isHeld: boolean) => (isHeld ? "in the turn that is held" : "at the next close"),
  injectFired: "fired",
  byRuleCount: (count: number) =>
    count === 1 ? "1 event comes by date or condition" : `${count} events come by date or condition`,
  firedCount: (count: number) => (count === 1 ? "1 event has happened" : `${count} events have happened`),
  plannedInject: { byHand: "when you fire it", byRule: "by date or condition" },
  fireTitle: "Fire this event?",
  fireMore: (isHeld: boolean) =>
    `${happens(isHeld)} and cannot be called back. If it was planned for later, it will not come again.`,
  fireNow: "Fire it",
  fire: "Fire now",
  fireLabel: (title: string) => `Fire now: ${title}`,
  fireHint: (isHeld: boolean) =>
    isHeld
      ? "What is fired now becomes a part of the turn that is held."
      : "What is fired now happens at the next close.",
  fireLater: "They can be fired while a turn is planned or held.",
  injectsOver: (count: number) =>
    count === 1
      ? "The game is over: 1 event never happened."
      : `The game is over: ${count} events never happened.`,
  noInjects: "This scenario has no injects.",
  motions: "Motions that you decide",
  motionsHint:
    "No seat of this class can vote them through. Your answer counts at the next close; without one the motion stays open.",
  motion: (institution: string, state: string, by: string, size: number) =>
    `${by} asks ${institution} for a mandate in ${state}, up to ${size === 1 ? "1 battalion" : `${size} battalions`}.`,
  motionAnswers: { none: "Leave open", grant: "Grant", refuse: "Refuse" },
  // Door.
  door: "Door",
  doors: DOORS,
  doorNames: { open: "Open", approve: "Ask", closed: "Closed" },
  newCode: "New code",
  newCodeTitle: "Renew the code?",
  newCodeMore:
    "The code from now leads nowhere any more; the wall and this console show the new one at once. Whoever is here already stays, and cards go on holding.",
  newCodeNow: "Renew the code",
  // Cards of the seats.
  cards: "Cards for the seats",
  cardsTitle: "A card for each seat",
  cardsMore:
    "Print the sheet and cut it: whoever scans a card with a phone only has to give a name. The cards stay the same, so that they can be printed again, until you revoke a seat's.",
  cardsDoor: {
    approve:
      "The door asks just now: whoever comes with a card waits until the head of the seat or you let them in.",
    closed: "The door is closed just now: cards let nobody in until you open it.",
  },
  backToConsole: "Back to the console",
  print: "Print",
  cardQr: (seat: string) => `QR code to sit down at ${seat}`,
  cardTyped: (address: string, code: string) => `or ${address}, code\u00a0${code.replace(" ", "\u00a0")}`,
  cardNumber: (number: number) => `card no. ${number}`,
  revoke: "Revoke",
  revokeLabel: (seat: string) => `Revoke the cards of ${seat}`,
  revokeTitle: (seat: string) => `Revoke the cards of ${seat}?`,
  revokeMore:
    "Those that were printed so far are void; a new one stands here at once. Whoever sits at the seat stays there.",
  revokeNow: "Revoke them",
  // Ways back, and further keys.
  wayBackLabel: (name: string) => `New way back for ${name}`,
  wayBackTitle: (name: string) => `A way back for ${name}?`,
  wayBackMore:
    "You get four words and a QR code to hand over. They work once, from whatever device; then the key on the lost one is void, and so are the words from before.",
  wayBackMake: "Make the words",
  wayBackWords: "To be scanned, or typed on the join page under “I was here before”:",
  wayBackQr: "QR code of the way back",
  wayBackOnce: "Whoever comes back with them gets new words to write down.",
  wayBackLink: "Link",
  newLinkMore: "The link from before is void at once, and whoever uses it is signed out.",
  linkMake: "Make a new link",
  ownLinkMake: "Make this console's link anew",
  ownLinkMore:
    "If others have seen it: the link from before is void at once, and whoever uses it is signed out. This page goes on with the new one; that of the host's own console stands on the host page.",
  shownOnce: "shown only now",
  done: "Done",
  furtherTitle: "Further facilitators and observers",
  furtherMore:
    "A facilitator with a link of their own sees all and may do all that you may, but cannot remove the host's console; the log names who did what. An observer sees what is on the wall.",
  furtherName: "Name",
  furtherRole: "Role",
  furtherRoles: { facilitator: "Facilitator", observer: "Observer" },
  furtherMake: "Make a link",
  furtherLink: "Link to hand over",
  // Links.
  linksTitle: "Code and links",
  linkJoin: "Join",
  linkBack: "Way back",
  codeAfterEnd:
    "The game has ended, and nobody new comes in. Whoever was here and has lost the device comes back with this code and four words; who has lost these, too, gets new ones from you.",
  linkProjector: "Projector",
  projectorNote: (isOver: boolean) =>
    isOver ? "for the machine at the wall; all is open now" : "for the machine at the wall; nothing secret",
  openProjector: "Open on the second screen",
  linkLocal:
    "This page was opened as “localhost”: phones need the address of this computer in the class's network, as printed at the server's start.",
  qrLabel: (code: string) => `QR code to join with ${code}`,
  projector: "Projector",
  projectorHint: (isOver: boolean) =>
    isOver
      ? "Shows everybody's final score and the course of the region: all is open now."
      : "Shows the map, the clock and the public news; nothing secret.",
  // Messages.
  messages: "Messages",
  everybody: "Everybody",
  facilitators: "White cell",
  writeTo: "Write to",
  overhear: "What seats say to each other",
  inside: (seat: string) => `inside ${seat}`,
  onlyRead: "A delegation's own talk: you read it, and cannot write here.",
  messageTo: (whom: string) => `Message to ${whom}`,
  send: "Send",
  unread: (count: number) => `${count} unread`,
  noMessages: "No message yet.",
  older: "Older messages",
  whiteCell: "white cell",
  // Results and scores.
  results: "Results",
  resultsOf: (turn: number) => `Results of turn ${turn}`,
  resultsLater: "Results stand here after the first close.",
  facts: "What happened",
  noFacts: "Nothing was reported.",
  entries: "All changes",
  entriesCount: (count: number) => (count === 1 ? "1 entry" : `${count} entries`),
  target: "Number",
  change: "Change",
  cause: "Cause",
  whoKnows: "Who knows",
  openToAll: "everybody",
  whiteCellOnly: "white cell",
  scores: "Scores",
  scoresLater: "Scores stand here after the first close.",
  scoresByTurn: "Scores after each turn",
  turnColumn: (turn: number) => String(turn),
  final: "Final",
  activity: "Who did what",
  activityHint:
    "Messages in all channels; behind each name stands how many that person wrote. Seats that bots played are left out.",
  sheetsFiled: "Sheets filed",
  messagesWritten: "Messages",
  offersMade: "Offers",
  agreementsMade: "Agreements",
  filedOf: (filed: number, turns: number) => `${filed} of ${turns}`,
  writtenBy: (name: string, messages: number) => `${name} (${messages})`,
  control: "Control",
  // A turn that is held.
  held: "Review",
  heldTitle: (turn: number) => `What turn ${turn} brings`,
  heldLead:
    "Nobody but the white cell sees this yet. Read it, change what the rules got wrong, and publish. Every change and its reason stand in the log.",
  judgementLead:
    "A free move waits for your odds. Without them it is void when the time is up, and its cost goes back.",
  nextHeld: (turn: number) => `The results of turn ${turn} are held back.`,
  nextHeldMore: "Only the white cell sees them until you publish.",
  nextJudgement: (count: number) =>
    count === 0
      ? "Every free move has its odds."
      : `${count === 1 ? "One free move waits" : `${count} free moves wait`} for your odds.`,
  nextJudgementMore: "What has none when the time is up is void.",
  publish: "Publish",
  scoresBefore: "Before",
  scoresByRules: "By the rules",
  scoresNow: "With your changes",
  scoresChange: "Change",
  heldScores: "Scores",
  whose: "Whose numbers",
  everyNumber: "All of them",
  overrides: "Your changes",
  noOverrides: "None: the rules alone decide.",
  overrideForm: "Change a number",
  overrideReason: "Reason",
  overrideReasonHint: "Everybody who sees the number reads the reason beside it.",
  override: "Add the change",
  undo: "Undo",
  undoLabel: (reason: string) => `Undo: ${reason}`,
  rowsOf: "Of",
  rowNumber: "Number",
  rowDelta: "Change by",
  rowNow: (value: string) => `now ${value}`,
  rowAdd: "One more number",
  rowRemove: "Leave this number out",
  rowPlaceholder: "Choose",
  states: "States",
  // Free moves.
  judge: "Free moves",
  judgeLead: "You set how likely it is and what it changes if it comes off; a draw decides at the close.",
  judgeOdds: "Odds in percent",
  judgeOddsHint: "0: it cannot be. 100: it is certain.",
  judgeEffects: "What it changes if it comes off",
  judgeEffectsNeeded: "Choose at least one number and by how much. Odds of 0 need none.",
  judgeSet: "Set the odds",
  judgeAgain: "Judge again",
  judged: (chance: number) => `Odds: ${chance} %`,
  notJudged: "not judged yet",
  waitingForOdds: (count: number) => (count === 1 ? "1 waits for odds" : `${count} wait for odds`),
  // Injects by hand.
  write: "Write an event",
  writeTitle: "An event of your own",
  writeHeadline: "Headline",
  writeHeadlineHint: "Without one, the first sentence stands there.",
  writeText: "What happens",
  writeFor: "Who hears of it",
  writeForAll: "Everybody",
  writeForSome: "Some seats",
  writeSeats: "Seats",
  writeEffects: "It also changes numbers",
  writeMore: (isHeld: boolean) => `${happens(isHeld)} and cannot be called back.`,
  writeNow: "Have it happen",
  writtenFor: (names: string, isHeld: boolean) =>
    `${isHeld ? "in the turn that is held" : "at the next close"}, for ${names}`,
  // Rewind.
  rewind: "Go back to an earlier turn",
  rewindTitle: "Go back?",
  rewindTo: "Play again from",
  rewindTurn: (turn: number) => `Turn ${turn}`,
  dice: "Dice",
  diceNew: "New",
  diceSame: "The same",
  diceHints: {
    new: "The dice are cast anew from that turn on.",
    same: "The same orders meet the same chance again.",
  },
  rewindLost: (first: number, last: number) =>
    `The orders, proposals, agreements and results of ${turnsFrom(first, last)} count no more, and the scores stand where they stood before.`,
  rewindOpen: "What is on the sheets of the turn that runs now goes as well.",
  rewindKept: "Messages and notes stay. Nothing is deleted: the log keeps the course that you leave.",
  rewindNow: (turn: number) => `Play again from turn ${turn}`,
  // Notes.
  notes: "Notes",
  notesHint: "Yours alone. In the replay each stands at the turn in which you wrote it.",
  noteAbout: "About",
  noteGeneral: "The whole game",
  noteText: "Note",
  noteSave: "Keep the note",
  noteOf: (turn: number, about: string) => `Turn ${turn} · ${about}`,
  noteOfLobby: (about: string) => `Lobby · ${about}`,
  noNotes: "No note yet.",
  // Hidden messages.
  hide: "Hide",
  hideLabel: (name: string) => `Hide this message of ${name}`,
  hideTitle: "Hide this message?",
  hideMore:
    "Its readers see that a facilitator has hidden it, and not what it said. It cannot be shown to them again; you and the log keep it.",
  hideNow: "Hide it",
  hidden: "hidden",
  practicePhase: (phase: string) => `${phase}, practice`,
} as const;
