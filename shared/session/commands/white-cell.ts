import { rejection } from "../../base/rejection.ts";
import { fail } from "../../base/result.ts";
import { judgedOrders } from "../../turn/verdicts.ts";
import { channelAudience } from "../channel.ts";
import { grantableMotions } from "../planning-world.ts";
import { textId, textParts } from "../words.ts";
import { checkedChanges } from "./changes.ts";
import { closingParts, turnInputs } from "./closing.ts";
import { authorOf, type Deciders, decided } from "./context.ts";
import { rewindParts } from "./phases.ts";
import { NOTE_LIMIT, REASON_LIMIT, textFault } from "./text-fault.ts";

/** The white cell's hand on the outcome: held turns, overrides, judgements, rewinds, notes, hidden messages. */
export const whiteCellDeciders = {
  "control.publish": (context, { turn }) => {
    const { held, turn: current } = context.session;
    if (turn !== current) return fail(rejection("TURN_ENDED"));
    return decided(closingParts(context, held?.reason ?? "facilitator", held?.away ?? []), { turn });
  },
  "control.override": (context, { turn, changes, reason }) => {
    const { session } = context;
    const { overrides, settings } = session;
    if (turn !== session.turn) return fail(rejection("TURN_ENDED"));
    if (settings.adjudication !== "held")
      return fail(rejection("NOT_ALLOWED", { detail: "in this game the rules alone decide" }));
    if (changes.length === 0) return fail(rejection("FIELD_MISSING", { field: "changes" }, "changes"));
    const fault = textFault(reason, REASON_LIMIT, "reason");
    if (fault !== null) return fail(fault);
    const checked = checkedChanges(session, changes, "changes");
    if (!checked.ok) return checked;
    const last = Number(overrides.at(-1)?.id.slice(1) ?? 0);
    const override = `o${last + 1}`;
    const by = authorOf(context) ?? "";
    const text = textId(session.line, turn, "override", last + 1);
    const made = { override, changes: checked.value, reason: text, by, texts: 1 };
    return decided(
      [
        { audience: "whiteCell", body: { kind: "override-made", ...made } },
        ...textParts([{ text, words: reason.trim() }], "whiteCell"),
      ],
      { override },
    );
  },
  "control.undoOverride": (context, { turn, override }) => {
    const { session } = context;
    if (turn !== session.turn) return fail(rejection("TURN_ENDED"));
    if (!session.overrides.some(({ id }) => id === override))
      return fail(rejection("NOT_FOUND", { what: "override", id: override }));
    const by = authorOf(context) ?? "";
    return decided([{ audience: "whiteCell", body: { kind: "override-undone", override, by } }]);
  },
  "control.judge": (context, { turn, seat, order, chance, effects }) => {
    const { session } = context;
    if (turn !== session.turn) return fail(rejection("TURN_ENDED"));
    const { sheets, verdicts = [] } = turnInputs(session);
    const judged = judgedOrders(sheets, verdicts).find((one) => one.seat === seat && one.digest === order);
    if (judged === undefined) return fail(rejection("NOT_FOUND", { what: "order to judge", id: order }));
    if (chance > 0 && effects.length === 0)
      return fail(rejection("FIELD_MISSING", { field: "effects" }, "effects"));
    const checked = checkedChanges(session, effects, "effects");
    if (!checked.ok) return checked;
    const by = authorOf(context) ?? "";
    const { action } = judged.order;
    const ruled = { turn, seat, action, order, chance, effects: checked.value, by };
    const body = { kind: "order-judged", ...ruled } as const;
    return decided([{ audience: "whiteCell", body }]);
  },
  "control.answerMotion": (context, { motion, answer }) => {
    const { session } = context;
    if (!grantableMotions(session).some(({ id }) => id === motion))
      return fail(rejection("NOT_FOUND", { what: "motion", id: motion }));
    if ((session.motionAnswers[motion] ?? "none") === answer) return decided([]);
    const by = authorOf(context) ?? "";
    return decided([{ audience: "whiteCell", body: { kind: "motion-answered", motion, answer, by } }]);
  },
  "control.rewind": (context, { turn, dice }) => {
    const { session, now } = context;
    if (turn < 1 || turn > session.turn)
      return fail(rejection("FIELD_RANGE", { field: "turn", min: 1, max: session.turn, step: 1 }, "turn"));
    const parts = rewindParts(session, { turn, dice, by: authorOf(context) }, now);
    return decided(parts, { turn, line: session.line + 1 });
  },
  "control.note": (context, { text, seat = null }) => {
    const { session } = context;
    const fault = textFault(text, NOTE_LIMIT, "text");
    if (fault !== null) return fail(fault);
    if (seat !== null && !Object.hasOwn(session.seats, seat))
      return fail(rejection("SEAT_UNKNOWN", { seat }));
    const note = `n${session.notes.length + 1}`;
    const by = authorOf(context) ?? "";
    return decided(
      [
        { audience: "whiteCell", body: { kind: "note-made", note, seat, by } },
        { audience: "whiteCell", body: { kind: "note-worded", note, text } },
      ],
      { note },
    );
  },
  "control.hide": (context, { message }) => {
    const { channels } = context.session;
    const channel = Object.keys(channels).find((key) => channels[key]?.some(({ id }) => id === message));
    const found = channel === undefined ? undefined : channels[channel]?.find(({ id }) => id === message);
    if (channel === undefined || found === undefined)
      return fail(rejection("NOT_FOUND", { what: "message", id: message }));
    if (found.hidden === true) return decided([]);
    const by = authorOf(context) ?? "";
    const body = { kind: "message-hidden", message, channel, by } as const;
    return decided([{ audience: channelAudience(channel), body }]);
  },
} satisfies Partial<Deciders>;
