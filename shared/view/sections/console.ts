import { originOf } from "../../session/commands/closing.ts";
import { grantableMotions, planningWorld } from "../../session/planning-world.ts";
import { remembered } from "../../session/remembered.ts";
import type { Session } from "../../session/session.ts";
import { ordersInWords } from "../../session/words.ts";
import type { ConsoleView } from "../view.ts";
import type { SectionOf } from "../viewing.ts";

const NOBODY: ConsoleView["seen"] = {};

/** What only the white cell sees beside all that is in the other sections. */
export const consoleSection: SectionOf<"console"> = ({
  session,
  viewer,
  live: { code, botsThink = false, seen = NOBODY },
}) => {
  if (viewer.kind !== "facilitator") return null;
  const { seats, fired, turns, treatment, motionAnswers, parent, phase, held, closedAt } = session;
  return remembered(
    session,
    "console",
    [
      code,
      botsThink,
      seen,
      closedAt,
      seats,
      fired,
      turns,
      motionAnswers,
      phase,
      held,
      planningWorld(session),
    ],
    () => ({
      code,
      treatment,
      parent: parent === null ? null : { session: parent.session, turn: parent.turn },
      botsThink,
      closedAt,
      seen,
      sheets: sheetsOf(session),
      injects: injectsOf(session),
      motions: grantableMotions(session).map(({ id, institution, state, by, size }) => ({
        id,
        institution,
        state,
        by,
        size,
        answer: motionAnswers[id] ?? "none",
      })),
      digest: turns.at(-1)?.outcome.digest ?? null,
    }),
  );
};

/** The sheets as they stand: filed, or drafted so far. */
function sheetsOf({ scenario, seats, phase, held, turns, words }: Session): ConsoleView["sheets"] {
  const counted = phase === "review" ? turns.at(-1)?.origins : undefined;
  return Object.fromEntries(
    scenario.seats.flatMap(({ id }) => {
      const seat = seats[id];
      if (seat === undefined) return [];
      const origin = counted?.[id] ?? originOf(seat, held?.away.includes(id) === true);
      return [[id, { orders: ordersInWords(words, (seat.filed ?? seat.draft).orders), origin }]];
    }),
  );
}

function injectsOf(session: Session): ConsoleView["injects"] {
  const { scenario, fired, world } = session;
  return remembered(session, "console/injects", [fired, world.tables.injects], () => {
    const happened = new Set(Object.values(world.tables.injects).map(({ inject }) => inject));
    return scenario.injects.map(({ id, title, text, when }) => ({
      id,
      title,
      text,
      state: happened.has(id) ? "fired" : fired.includes(id) ? "queued" : "planned",
      byHand: when === "facilitator",
    }));
  });
}
