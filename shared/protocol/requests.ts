import { z } from "zod";
import { DOOR_STATES } from "../session/phase.ts";
import { DICE } from "../session/white-cell.ts";
import { MOTION_ANSWERS } from "../turn/turn.ts";

const requestId = z
  .string()
  .min(16)
  .max(64)
  .optional()
  .describe("A repeat with the same id gets the same answer, also after a crash.");
const key = z.string().min(1).max(80);
const turn = z.number().int().min(0).max(1000);
const values = z.record(key, z.union([z.string().max(2000), z.number()]));
const orders = z.array(z.strictObject({ action: key, fields: values })).max(20);
const terms = z
  .array(z.strictObject({ kind: key, fields: values }))
  .min(1)
  .max(8);
const channel = z.union([z.enum(["public", "seat", "facilitator"]), z.array(key).min(1).max(12)]);
const text = z.string().max(64_000);
const changes = z.array(z.strictObject({ target: z.string().min(1).max(200), delta: z.number() })).max(100);
const as = key
  .optional()
  .describe(
    "The seat that it was written at: refused if the sender sits elsewhere by now; that of now if left out.",
  );
const sheet = z.strictObject({ id: requestId, as, turn, revision: z.number().int().min(0), orders });
/**
 * The last moment that a date knows, in seconds: a browser's field takes any year. How far ahead a deadline may lie is
 * decided where the clock is known, and has a sentence of its own.
 */
const MOST_SECONDS = 8.64e12;
const byProposal = z.strictObject({ id: requestId, as, proposal: key });
const bare = z.strictObject({ id: requestId });
const ofTurn = z.strictObject({ id: requestId, turn: turn.optional() });

/**
 * Every request from a client to a room: its name and the form of its payload. A payload may carry `id`: a repeat,
 * also after a crash, gets the same answer. `parseRequest` is the only way in.
 */
export const REQUEST_SCHEMAS = {
  "orders.draft": sheet,
  "orders.save": sheet,
  "orders.ready": z.strictObject({
    id: requestId,
    as,
    turn,
    line: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe(
        "Of a turn that is played again only this tells which planning was meant; that of now if left out.",
      ),
    ready: z.boolean(),
  }),
  // How long a message may be is the session's to say, with its own sentence.
  "message.send": z.strictObject({ id: requestId, as, channel, text }),
  "message.page": z.strictObject({ id: requestId, channel: z.string().min(1).max(1200), before: key }),
  "proposal.offer": z.strictObject({
    id: requestId,
    as,
    to: z.array(key).min(1).max(11),
    terms,
    turns: z.number().int().min(1).max(60),
    secret: z.boolean(),
    lapses: turn.optional(),
    answers: key.optional(),
  }),
  "proposal.accept": byProposal,
  "proposal.decline": byProposal,
  "proposal.withdraw": byProposal,
  "agreement.leave": z.strictObject({ id: requestId, as, agreement: key }),
  "control.start": bare,
  "control.pause": bare,
  "control.resume": bare,
  "control.extend": z.strictObject({
    id: requestId,
    seconds: z.number().int().min(-MOST_SECONDS).max(MOST_SECONDS),
  }),
  "control.closeTurn": ofTurn,
  "control.nextTurn": ofTurn,
  "control.inject": z
    .strictObject({
      id: requestId,
      inject: key.optional(),
      title: text.optional(),
      text: text.optional(),
      audience: z.union([z.literal("open"), z.array(key).min(1).max(60)]).optional(),
      effects: changes.optional(),
    })
    .refine(({ inject, text: own }) => (inject === undefined) !== (own === undefined), {
      error: "either the id of an inject, or a text of one's own",
    }),
  "control.publish": z.strictObject({ id: requestId, turn }),
  "control.override": z.strictObject({ id: requestId, turn, changes: changes.min(1), reason: text }),
  "control.undoOverride": z.strictObject({ id: requestId, turn, override: key }),
  "control.judge": z.strictObject({
    id: requestId,
    turn,
    seat: key,
    order: key,
    chance: z.number().int().min(0).max(100),
    effects: changes,
  }),
  "control.answerMotion": z.strictObject({
    id: requestId,
    motion: z.string().min(1).max(400),
    answer: z.enum([...MOTION_ANSWERS, "none"]),
  }),
  "control.rewind": z.strictObject({ id: requestId, turn, dice: z.enum(DICE) }),
  "control.note": z.strictObject({ id: requestId, text, seat: key.optional() }),
  "control.hide": z.strictObject({ id: requestId, message: key }),
  "control.assign": z.strictObject({
    id: requestId,
    participant: key,
    seat: key.nullable(),
    head: z.boolean().optional(),
  }),
  "control.remove": z.strictObject({ id: requestId, participant: key }),
  "control.door": z.strictObject({ id: requestId, state: z.enum(DOOR_STATES) }),
  "control.newCode": bare,
  "control.revokeInvitations": z.strictObject({ id: requestId, seat: key }),
  "door.admit": z.strictObject({ id: requestId, participant: key }),
  "control.end": bare,
  resync: bare,
} as const;

export type RequestName = keyof typeof REQUEST_SCHEMAS;
export type RequestPayload<N extends RequestName> = z.infer<(typeof REQUEST_SCHEMAS)[N]>;
export const REQUEST_NAMES = Object.keys(REQUEST_SCHEMAS) as RequestName[];

/** The answer to a request that was carried out: `n` counts the participant's acknowledged requests. */
export interface Acknowledgement {
  readonly ok: true;
  readonly n: number;
  readonly [more: string]: string | number | boolean;
}
