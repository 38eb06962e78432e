import { calendarOf } from "../scenario/calendar.ts";
import { setUpWorld } from "../world/set-up.ts";
import { lacksOnlyTexts } from "./free-text.ts";
import { answerParts } from "./parts/answers.ts";
import { clockParts } from "./parts/clock.ts";
import { messageParts } from "./parts/messages.ts";
import type { PartAppliers, PartMoment } from "./parts/part-applier.ts";
import { peopleParts } from "./parts/people.ts";
import { proposalParts } from "./parts/proposals.ts";
import { sheetParts } from "./parts/sheets.ts";
import { turnParts } from "./parts/turn.ts";
import { whiteCellParts } from "./parts/white-cell.ts";
import { wordParts } from "./parts/words.ts";
import { scenarioIn } from "./read-scenario.ts";
import type { LogRecord, PartBody, PartKind } from "./record.ts";
import type { Session } from "./session.ts";
import { NO_DOINGS } from "./white-cell.ts";

/**
 * The session after one more record. Pure, and the only way in which a session changes: recorded outcomes are applied,
 * never worked out again.
 * @throws Error if a part is left out that is no free text, or the first record opens no session: only whole, verified logs are replayed.
 */
export function evolve(session: Session | null, record: LogRecord): Session {
  const bodies = bodiesOf(record);
  const start = session ?? openedSession(bodies);
  const next = applyBodies(start, bodies, record.at);
  const closes = session === null || bodies.some(({ kind }) => kind === "turn-closed");
  const head = closes ? record.hash : start.head;
  const begins = start.phase === "lobby" && next.phase === "planning";
  const closedAt = begins || (closes && session !== null) ? record.at : start.closedAt;
  return { ...next, seq: record.seq, hash: record.hash, head, closedAt };
}

/** The session after parts that are not yet in a record: what a decision looks ahead with. */
export function applyBodies(session: Session, bodies: readonly PartBody[], at: number): Session {
  const moment: PartMoment = { at, bodies };
  return bodies.reduce((current, body) => applyBody(current, body, moment), session);
}

function bodiesOf(record: LogRecord): readonly PartBody[] {
  if (!lacksOnlyTexts(record)) throw new Error(`record ${record.seq} is not whole`);
  return record.parts.flatMap((part) => (typeof part === "string" ? [] : [part.body]));
}

/** These say how a session starts, and change nothing after that. */
const openingParts = {
  "session-opened": (session) => session,
  "seat-briefed": (session) => session,
  "session-sealed": (session) => session,
} satisfies Partial<PartAppliers>;

const APPLIERS: PartAppliers = {
  ...openingParts,
  ...peopleParts,
  ...clockParts,
  ...sheetParts,
  ...messageParts,
  ...proposalParts,
  ...turnParts,
  ...answerParts,
  ...whiteCellParts,
  ...wordParts,
};

function applyBody<K extends PartKind>(
  session: Session,
  body: Extract<PartBody, { kind: K }>,
  moment: PartMoment,
): Session {
  const apply = APPLIERS[body.kind as K];
  if (apply === undefined) throw new Error(`no part of a record is called ${body.kind}`);
  return apply(session, body, moment);
}

function openedSession(bodies: readonly PartBody[]): Session {
  const header = bodies.find((body) => body.kind === "session-opened");
  const sealed = bodies.find((body) => body.kind === "session-sealed");
  if (header === undefined || sealed === undefined) throw new Error("the first record opens no session");
  const { scenario, text } = scenarioIn(sealed.scenarioText);
  const calendar = calendarOf(scenario, header.settings.variant);
  const noSheet = { revision: 0, orders: [], by: null };
  return {
    id: header.session,
    title: header.title,
    settings: header.settings,
    treatment: sealed.treatment,
    parent: header.parent,
    scenario,
    scenarioText: text,
    calendar,
    seed: sealed.seed,
    guessable: header.guessable,
    rules: header.rules,
    phase: "lobby",
    turn: 0,
    line: 0,
    clock: {
      deadline: null,
      remaining: null,
      length: null,
      before: null,
      paused: false,
      allReady: false,
      restored: false,
    },
    door: "open",
    codes: 0,
    participants: {},
    seats: Object.fromEntries(
      scenario.seats.map(({ id }) => [
        id,
        { head: null, ready: false, draft: noSheet, filed: null, revision: 0, invitation: 1 },
      ]),
    ),
    proposals: {},
    channels: {},
    tabled: {},
    fired: [],
    leaving: [],
    words: {},
    ...NO_DOINGS,
    world: setUpWorld(scenario, calendar),
    turns: [],
    answers: {},
    seq: 0,
    hash: "",
    head: "",
    closedAt: null,
  };
}
