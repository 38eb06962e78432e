import type { SeatId } from "../base/ids.ts";
import { turnStart } from "../scenario/calendar.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Choice } from "../world/fields.ts";
import { INVITATION } from "../world/invitation.ts";
import { officesAmong } from "../world/set-up.ts";
import type { Sight } from "../world/sight.ts";
import { defineAction } from "./define.ts";
import { crisisIn, mayActFor } from "./mandates.ts";
import { homeOf, institutionChoices, numberField, seatChoices, stateOfSeat, textField } from "./region.ts";

/** For how many closes an invitation stands: this one, and the next for who only reads of it then. */
const TURNS_OPEN = 2;

/**
 * A government's public word that it wants peacekeepers in its crisis zone (`rules.md` section 5): its consent to those
 * of a power, or of an institution whose decision it had no voice in.
 */
export const inviteForces = defineAction({
  id: "invite-forces",
  text: {
    name: "Invite forces",
    hint: "Ask a power or an alliance to send peacekeepers to your crisis zone, this turn or the next.",
    rule: [
      "It costs {actions.peacekeepers.invitationCapital} capital.",
      "For this turn and the next, up to {actions.peacekeepers.battalionsMost} battalions of the guest may enter the state's crisis zone with its consent; those that stand there by it are counted in.",
    ],
    fields: { guest: "Whom", size: "Battalions at most" },
    sentences: { invited: "{seat} invited {guest} to send up to {size|battalion|battalions} to {state}." },
  },
  units: { size: "battalions" },
  theme: "crises",
  disclosure: "open",
  counts: true,
  takers: "states",
  offer(sight, seat) {
    const { capital, battalionsMost } = offerRules(sight);
    const home = stateOfSeat(sight.scenario, seat);
    if (home === null || crisisIn(sight.tables, home) === undefined) return null;
    const choices = guests(sight, seat);
    if (choices.length === 0) return null;
    return {
      action: "invite-forces",
      counts: true,
      cost: { capital, funds: 0, forces: 0 },
      needsConsent: false,
      fields: [
        { id: "guest", kind: "choice", choices },
        { id: "size", kind: "number", min: 1, max: battalionsMost, step: 1, unit: "battalions" },
      ],
    };
  },
  cost: (sight) => ({ capital: offerRules(sight).capital, funds: 0, forces: 0 }),
  check: () => null,
  places: (sight, _order, seat) => homeOf(sight, seat),
  resolve(draft, order) {
    const { scenario, seat, turn, world } = draft;
    const [guest, size] = [textField(order, "guest"), numberField(order, "size")];
    const state = stateOfSeat(scenario, seat) ?? "";
    const mandate = scenario.institutions.find(({ id }) => id === guest)?.mandate ?? "host";
    const invited = invitedSeats({ scenario, tables: world.tables, calendar: draft.calendar, turn }, guest)
      .filter((one) => one !== seat)
      .sort();
    draft.put("agreements", {
      id: draft.newId(INVITATION),
      audience: "open",
      parties: [seat, ...invited].sort(),
      terms: invited.map((one) => ({ kind: "peacekeepers", fields: { seat: one, state, mandate, size } })),
      secret: false,
      fromTurn: turn,
      untilTurn: turn + TURNS_OPEN - 1,
      state: "in-force",
    });
    draft.tell("open", "invited", { seat, guest, size, state }, [seat, guest, state]);
  },
});

function offerRules({ scenario }: Sight) {
  const { invitationCapital, battalionsMost } = scenario.rules.actions.peacekeepers;
  return { capital: invitationCapital, battalionsMost };
}

/** Powers, and institutions that give mandates and of which the host is no member: as a member it votes. */
function guests(sight: Sight, seat: SeatId): readonly Choice[] {
  const { scenario } = sight;
  const powers = seatChoices(sight, (id) => id !== seat && maySend(scenario, id));
  const institutions = institutionChoices(
    sight,
    ({ id, members }) =>
      !members.includes(seat) &&
      scenario.institutions.some(
        (one) => one.id === id && one.mandate !== undefined && one.decision !== "white-cell",
      ) &&
      invitedSeats(sight, id).some((one) => one !== seat && maySend(scenario, one)),
  );
  return [...powers, ...institutions];
}

/** Whether the scenario lets a seat send missions: the powers, if it does not say whom. */
function maySend({ actions, seats }: PublicScenario, seat: SeatId): boolean {
  const sending = actions.find(({ id }) => id === "deploy-peacekeepers");
  if (sending === undefined) return false;
  return sending.seats?.includes(seat) ?? seats.find(({ id }) => id === seat)?.patron === true;
}

/** The seats that may come: the power itself, or all that may act for the institution now or at the next close. */
function invitedSeats(
  now: Pick<Sight, "scenario" | "tables" | "calendar" | "turn">,
  guest: string,
): readonly SeatId[] {
  const { scenario, tables, calendar, turn } = now;
  const institution = scenario.institutions.find(({ id }) => id === guest);
  if (institution === undefined) return [guest];
  const members = tables.institutions[guest]?.members ?? [];
  const next = officesAmong(institution, turnStart(calendar, turn + 1), members);
  return scenario.seats
    .map(({ id }) => id)
    .filter(
      (id) =>
        mayActFor(scenario, tables, guest, id) || (institution.collectiveForce && next.commander === id),
    );
}
