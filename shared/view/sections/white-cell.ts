import type { Viewer } from "../../base/audience.ts";
import { turnInputs } from "../../session/commands/closing.ts";
import { turnSetting } from "../../session/line.ts";
import { remembered } from "../../session/remembered.ts";
import type { Session } from "../../session/session.ts";
import { inWords } from "../../session/words.ts";
import { resolveTurn } from "../../turn/resolve-turn.ts";
import { scoreSeats } from "../../turn/score.ts";
import { judgedOrders } from "../../turn/verdicts.ts";
import type { Target } from "../../world/target.ts";
import type { HeldView, JudgedView, ViewSections, WhiteCellView } from "../view.ts";
import type { SectionOf } from "../viewing.ts";
import { activityOf } from "./activity.ts";

/** What the white cell holds, judges, has written and noted. Nobody else's view has any of it. */
export const whiteCellSection: SectionOf<"whiteCell"> = ({ session, viewer, live }) => {
  if (viewer.kind !== "facilitator") return null;
  const { written, notes } = session;
  const held = heldView(session);
  const judged = judgedView(session);
  const activity = activityOf(session, live);
  return remembered(
    session,
    "whiteCell",
    [held, judged, written, notes, activity],
    (): WhiteCellView => ({
      held,
      judged,
      activity,
      written: inWords(session.words, written).map(({ id, title, text, audience, effects }) => ({
        ...{ id, title, text, audience },
        effects: effects.flatMap((effect) =>
          "target" in effect ? [{ target: effect.target as Target, delta: effect.delta }] : [],
        ),
      })),
      notes: notesView(session),
    }),
  );
};

function notesView({ notes }: Session): WhiteCellView["notes"] {
  return notes.map(({ by, ...note }) => ({ ...note, participant: by }));
}

function judgedView(session: Session): readonly JudgedView[] {
  const { phase, seats, verdicts } = session;
  return remembered(session, "judged", [phase, seats, verdicts], () => {
    if (phase !== "planning" && phase !== "held") return [];
    const sheets = Object.fromEntries(
      Object.entries(seats).map(([id, { filed }]) => [id, filed?.orders ?? []]),
    );
    return judgedOrders(sheets, verdicts).map(({ ruling, order, ...one }) => ({
      ...one,
      order: inWords(session.words, order),
      ruling: ruling === null ? null : { chance: ruling.chance, effects: ruling.effects },
    }));
  });
}

/** What would be published now, beside what the rules alone would make of it. */
function heldView(session: Session): HeldView | null {
  const { held, seats, proposals, fired, leaving, overrides, verdicts, written, world, words } = session;
  if (held === null) return null;
  const from = [held, seats, proposals, fired, leaving, overrides, verdicts, written, world];
  return remembered(session, "held", from, () => {
    const inputs = turnInputs(session);
    const setting = turnSetting(session);
    const byRules = resolveTurn(setting, world, { ...inputs, overrides: [] });
    const now = overrides.length === 0 ? byRules : resolveTurn(setting, world, inputs);
    const before = scoreSeats(session.scenario, world);
    const scoreOf = (scores: typeof before, seat: string) => scores[seat]?.score ?? 0;
    return {
      facts: inWords(words, now.facts),
      entries: inWords(words, now.entries),
      overrides: overrides.map(({ id, changes, reason }) => ({
        ...{ id, changes },
        reason: inWords(words, reason),
      })),
      scores: Object.fromEntries(
        session.scenario.seats.map(({ id }) => [
          id,
          {
            before: scoreOf(before, id),
            byRules: scoreOf(byRules.scores, id),
            now: scoreOf(now.scores, id),
          },
        ]),
      ),
    };
  });
}

/** An earlier moment of a session with the notes that were made since: each says itself to which turn it belongs. */
export function withLaterNotes(view: ViewSections, now: Session, viewer: Viewer): ViewSections {
  if (viewer.kind !== "facilitator" || view.whiteCell === null) return view;
  return { ...view, whiteCell: { ...view.whiteCell, notes: notesView(now) } };
}
