/**
 * Why a command or a request was refused. The code is stable and the parameters are data; the sentence below is the
 * English one, which a language file may replace by the key `rejection.CODE`.
 */
export const REJECTION_TEXT = {
  MALFORMED: "This request is not in the form that the server understands: {detail}",
  NOT_FOUND: "There is no {what} with the id {id}.",
  NOT_ALLOWED: "This is not allowed: {detail}.",
  WRONG_PHASE: "This cannot be done in the phase {phase}.",
  PAUSED: "The game is paused; try again when it goes on.",
  STALE:
    "This was written for turn {turn}, revision {revision}; the game is now at turn {currentTurn}, revision {currentRevision}. Your text is kept: look at both versions.",
  DEADLINE_TOO_FAR: "That is too far ahead: the deadline may lie at most {days|day|days} from now.",
  TURN_ENDED: "That turn has already ended.",
  SEAT_CHANGED: "You sit somewhere else by now: nothing was done in the name of the seat from before.",
  NOT_OFFERED: "This order is not offered to you now: {action}.",
  UNKNOWN_ACTION: "There is no action with the id {action} in this scenario.",
  FIELD_MISSING: "The order lacks the field {field}.",
  FIELD_UNKNOWN: "The order has a field {field} that this action does not know.",
  FIELD_CHOICE: "{value} is not among the choices for {field}.",
  FIELD_RANGE: "{field} must be a number from {min} to {max} in steps of {step}.",
  FIELD_TEXT: "{field} must be a text of {min} to {max} characters.",
  TOO_MANY_ORDERS: "You may give {limit} orders this turn; the sheet has {count}.",
  SAME_ORDER_TWICE: "There can be only one order of this kind about one thing: {action}.",
  SAME_STATE_TWICE: "There can be only one order of this kind for {state}: {action}.",
  NOT_AFFORDABLE: "The sheet costs {need} {resource}, but you have {have}.",
  TOO_MANY_CHANGES: "There can be at most {limit} changes at once.",
  SITE_TAKEN: "This site already has a patron.",
  NO_PROPOSAL_ROOM: "You may accept at most {limit} proposals in one turn.",
  TOO_MANY_OFFERS: "You have {limit} open proposals already. Take one back first.",
  SAME_OFFER:
    "This offers the very same again: change a term, the duration or the secrecy, or leave the offer as it is.",
  PROPOSAL_CLOSED: "This proposal is no longer open: it was {state}.",
  NOT_A_PARTY: "You are not a party to this.",
  TEXT_EMPTY: "The text is empty.",
  TEXT_TOO_LONG: "The text has {count} characters; at most {limit} fit.",
  CHANNEL_UNKNOWN: "You cannot write to this channel.",
  SEAT_UNKNOWN: "There is no seat with the id {seat}.",
  NAME_BLANK: "The name has no visible letter.",
  CODE_UNKNOWN: "No game has the code {code}. Look at the board again: the code has six letters.",
  KEY_UNKNOWN: "This key is not known here, or it was withdrawn.",
  PHRASE_UNKNOWN:
    "Nobody in this game has these four words. Look at them once more, or ask the facilitator for a new way back.",
  PHRASE_PACE: "Five tries a minute are allowed from one network in a game; wait {seconds} seconds.",
  READING_PACE: "This page asks for more than one person is given at once; wait {seconds} seconds.",
  WRITING_PACE:
    "More comes from you than one person can do by hand; wait {seconds} seconds. Nothing was changed; your text is kept here.",
  INVITATION_UNKNOWN:
    "This invitation is not valid here. Ask for a new one, or join with the code on the board.",
  INVITATION_REVOKED: "This invitation was withdrawn. Ask for a new one, or join with the code on the board.",
  TOO_MANY_LINKS: "There are {limit} further links already. Remove one first.",
  DOOR_CLOSED: "The door of this game is closed. Tell the facilitator, who can open it and let you in.",
  GAME_ENDED: "This game has ended, and nobody new comes in. Its replay is open to those who played it.",
  SESSION_FULL: "This game is full: {limit} people are in it. Tell the facilitator.",
  TOO_MANY_TRIES: "Too many tries from this network; wait {seconds} seconds.",
  TOO_LARGE: "This is too large: at most {limit} characters fit.",
  SCENARIO_FAULTY: "The scenario has {count} faults and cannot be started.",
  LOG_FAULTY: "This log cannot be used: {detail}",
  ALREADY_HERE: "This game is on this server already: {title}.",
  READ_ONLY:
    "This game came with a log from elsewhere: it can be looked at, and played on only in a branch of it.",
  OTHER_RULES:
    "This game was played by the rules {rules}; this program plays by the rules {known}. It can be looked at, but not played on.",
  TURN_NOT_CLOSED: "There is no way on from turn {turn}: {closed|turn is|turns are} closed.",
  NOTHING_FOLLOWS: "Turn {turn} is the last one: nothing can be played after it.",
  NOT_SAVED: "The server cannot write just now. Nothing was changed; your text is kept here.",
  SESSION_MOVED: "This game has moved to another server; connecting again.",
  CLIENT_TOO_OLD: "This page is older than the server. Reload it.",
  INTERNAL: "The server made a mistake; nothing was changed. Try again.",
} as const;

export type RejectionCode = keyof typeof REJECTION_TEXT;
export type RejectionParams = Readonly<Record<string, string | number>>;

/** A refusal with its code, the data for its sentence, and the place it concerns (`orders[1].fields.size`). */
export interface Rejection {
  readonly code: RejectionCode;
  readonly params: RejectionParams;
  readonly path?: string;
}

/** Makes a refusal. */
export function rejection(code: RejectionCode, params: RejectionParams = {}, path?: string): Rejection {
  return path === undefined ? { code, params } : { code, params, path };
}
