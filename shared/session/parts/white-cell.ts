import type { Proposal, SeatState, Session } from "../session.ts";
import type { Rewound } from "../white-cell.ts";
import type { PartAppliers } from "./part-applier.ts";

/** What the white cell does: held turns and their overrides, verdicts, injects of its own, rewinds, notes, hidden words. */
export const whiteCellParts = {
  "turn-held": (session, { reason, heldFor, away = [] }) => ({
    ...session,
    held: { reason, heldFor, away },
  }),
  "override-made": (session, { override, changes, reason, by }) => ({
    ...session,
    overrides: [...session.overrides, { id: override, changes, reason, by }],
  }),
  "override-undone": (session, { override }) => ({
    ...session,
    overrides: session.overrides.filter(({ id }) => id !== override),
  }),
  "order-judged": (session, { seat, order, chance, effects, by }) => {
    const others = session.verdicts.filter((one) => one.seat !== seat || one.order !== order);
    const verdicts = [...others, { seat, order, chance, effects, by }];
    const key = (one: (typeof verdicts)[number]) => `${one.seat}/${one.order}`;
    return { ...session, verdicts: verdicts.sort((one, other) => (key(one) < key(other) ? -1 : 1)) };
  },
  "motion-answered": (session, { motion, answer }) => {
    const { [motion]: _before, ...others } = session.motionAnswers;
    return { ...session, motionAnswers: answer === "none" ? others : { ...others, [motion]: answer } };
  },
  "inject-written": (session, { inject }) => ({
    ...session,
    written: [...session.written, inject],
    fired: [...session.fired, inject.id],
  }),
  "session-rewound": (session, { turn, line, dice, by }) => {
    if (line !== session.line + 1 || turn > session.turn || turn < 1)
      throw new Error(`from turn ${session.turn} nobody can go back to turn ${turn} on line ${line}`);
    const rewound: Rewound = { line, turn, fromTurn: session.turn, dice, afterPractice: by === null };
    const kept = session.dice.filter(({ fromTurn }) => fromTurn < turn);
    return {
      ...session,
      line,
      rewound,
      dice: dice === "new" ? [...kept, { fromTurn: turn, line }] : session.dice,
      world: session.turns.find((closed) => closed.turn === turn)?.before ?? session.world,
      turns: session.turns.filter((closed) => closed.turn < turn),
      seats: pastRevisions(session.seats),
      proposals: proposalsOf(session, turn),
      ...{ tabled: {}, fired: [], leaving: [], overrides: [], verdicts: [], motionAnswers: {}, written: [] },
    };
  },
  "note-made": (session, { note, seat, by }, { at, bodies }) => {
    const worded = bodies.find((body) => body.kind === "note-worded" && body.note === note);
    const text = worded?.kind === "note-worded" ? worded.text : null;
    const { turn, line } = session;
    return { ...session, notes: [...session.notes, { id: note, at, turn, line, seat, text, by }] };
  },
  "note-worded": (session) => session,
  "message-hidden": (session, { message, channel }) => {
    const messages = (session.channels[channel] ?? []).map((one) =>
      one.id === message ? { ...one, hidden: true as const } : one,
    );
    return { ...session, channels: { ...session.channels, [channel]: messages } };
  },
} satisfies Partial<PartAppliers>;

/** A sheet of the abandoned line is stale, also one that was written for the same turn. */
function pastRevisions(seats: Session["seats"]): Session["seats"] {
  const next: Record<string, SeatState> = {};
  for (const [id, seat] of Object.entries(seats)) next[id] = { ...seat, revision: seat.revision + 1 };
  return next;
}

/** As they stood when the planning of the turn began; those that came later are abandoned, and keep their ids. */
function proposalsOf({ proposals, proposalsBefore }: Session, turn: number): Session["proposals"] {
  const then = proposalsBefore[turn] ?? {};
  const next: Record<string, Proposal> = {};
  for (const [id, proposal] of Object.entries(proposals)) {
    next[id] = (Object.hasOwn(then, id) ? then[id] : undefined) ?? { ...proposal, state: "abandoned" };
  }
  return next;
}
