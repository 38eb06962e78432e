import { seatsAudience } from "../../base/audience.ts";
import type { ParticipantId, SeatId } from "../../base/ids.ts";
import { itemsOf } from "../../base/items-of.ts";
import { type Rejection, rejection } from "../../base/rejection.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { checkProposal } from "../../turn/check-proposal.ts";
import { sharedId } from "../channel.ts";
import type { Command } from "../command.ts";
import { circleOf, currentProposals, partiesOf, planningSight } from "../planning-world.ts";
import type { PartBody, PartDraft } from "../record.ts";
import { sameOffer } from "../same-offer.ts";
import type { Proposal, Session } from "../session.ts";
import { acceptanceFault, overtakenOffers } from "./acceptance.ts";
import { authorOf, type CommandContext, type Deciders, decided, seatOf } from "./context.ts";

type Offer = Extract<Command, { kind: "proposal.offer" }>;
type Answer = Extract<PartBody, { kind: "proposal-answered" }>["answer"];

/** Offers of one seat that may be open at a time: they all lie on the tables of those who are asked. */
const MOST_OFFERS = 60;

/** Proposals: offered, countered, accepted, declined and taken back. Only their parties ever hear of them. */
export const proposalDeciders = {
  "proposal.offer": (context, command) => {
    const { session } = context;
    const by = seatOf(context);
    const fault = offerFault(context, command);
    if (fault !== null) return fail(fault);
    const to = [...new Set(command.to)].sort();
    const parties = partiesOf({ by, to });
    const circle = parties.join("+");
    const shared = itemsOf(session.proposals).filter(
      (one) => parties.includes(one.by) && circleOf(one) === circle,
    );
    const proposal = sharedId("p", circle, shared.length + 1);
    const { terms, turns, secret } = command;
    const lapses = command.lapses ?? session.turn;
    const answers = command.answers ?? null;
    const author = authorOf(context);
    const body = { proposal, by, to, terms, turns, secret, lapses, answers, author };
    return decided([{ audience: seatsAudience(...parties), body: { kind: "proposal-offered", ...body } }], {
      proposal,
    });
  },
  "proposal.accept": (context, { proposal: id }) => {
    const found = openProposal(context, id);
    if (!found.ok) return found;
    const seat = seatOf(context);
    if (!found.value.to.includes(seat)) return fail(rejection("NOT_A_PARTY"));
    if (found.value.accepted.includes(seat)) return decided([]);
    const { session } = context;
    const fault = acceptanceFault(session, seat, found.value);
    if (fault !== null) return fail(fault);
    const accepted = answerPart(found.value, seat, "accepted", authorOf(context));
    const binds = found.value.to.every((one) => one === seat || found.value.accepted.includes(one));
    const overtaken = binds ? overtakenOffers(session, found.value) : [];
    return decided([accepted, ...overtaken.map((one) => answerPart(one, one.by, "withdrawn", null))]);
  },
  "proposal.decline": (context, { proposal: id }) => {
    const found = openProposal(context, id);
    if (!found.ok) return found;
    if (!found.value.to.includes(seatOf(context))) return fail(rejection("NOT_A_PARTY"));
    return answered(context, found.value, "declined");
  },
  "proposal.withdraw": (context, { proposal: id }) => {
    const found = openProposal(context, id);
    if (!found.ok) return found;
    const { by, accepted } = found.value;
    const seat = seatOf(context);
    if (by !== seat && !accepted.includes(seat)) return decided([]);
    return answered(context, found.value, "withdrawn");
  },
  "agreement.leave": (context, { agreement: id }) => {
    const { session } = context;
    const seat = seatOf(context);
    const { agreements } = session.world.tables;
    const agreement = Object.hasOwn(agreements, id) ? agreements[id] : undefined;
    if (agreement === undefined || !agreement.parties.includes(seat))
      return fail(rejection("NOT_FOUND", { what: "agreement", id }));
    if (agreement.state !== "in-force") return fail(rejection("PROPOSAL_CLOSED", { state: agreement.state }));
    if (session.leaving.some((one) => one.agreement === id && one.seat === seat)) return decided([]);
    const audience = seatsAudience(...agreement.parties);
    const by = authorOf(context);
    return decided([{ audience, body: { kind: "agreement-left", agreement: id, seat, by } }]);
  },
} satisfies Partial<Deciders>;

function answered(context: CommandContext, proposal: Proposal, answer: Answer) {
  return decided([answerPart(proposal, seatOf(context), answer, authorOf(context))]);
}

/** An answer; all parties hear of it, and nobody else. */
function answerPart(proposal: Proposal, seat: SeatId, answer: Answer, by: ParticipantId | null): PartDraft {
  const body = { proposal: proposal.id, seat, answer, by };
  return {
    audience: seatsAudience(...partiesOf(proposal)),
    body: { kind: "proposal-answered", ...body },
  };
}

/** A proposal to which the seat is a party, and which is still open. To all others it does not exist. */
function openProposal(context: CommandContext, id: string): Result<Proposal, Rejection> {
  const proposal = partyProposal(context.session, seatOf(context), id);
  if (proposal === null) return fail(rejection("NOT_FOUND", { what: "proposal", id }));
  if (proposal.state !== "open") return fail(rejection("PROPOSAL_CLOSED", { state: proposal.state }));
  return ok(proposal);
}

function partyProposal({ proposals }: Session, seat: SeatId, id: string): Proposal | null {
  const proposal = Object.hasOwn(proposals, id) ? proposals[id] : undefined;
  return proposal !== undefined && partiesOf(proposal).includes(seat) ? proposal : null;
}

function offerFault(context: CommandContext, command: Offer): Rejection | null {
  const { session } = context;
  const by = seatOf(context);
  const open = currentProposals(session.proposals).filter((one) => one.by === by && one.state === "open");
  if (open.length >= MOST_OFFERS) return rejection("TOO_MANY_OFFERS", { limit: MOST_OFFERS });
  const unknown = command.to.find((seat) => !Object.hasOwn(session.seats, seat));
  if (unknown !== undefined) return rejection("SEAT_UNKNOWN", { seat: unknown }, "to");
  if (command.to.length === 0 || command.to.includes(by)) return rejection("NOT_A_PARTY", {}, "to");
  const lapses = command.lapses ?? session.turn;
  if (lapses < session.turn || lapses > session.calendar.turns)
    return rejection(
      "FIELD_RANGE",
      { field: "lapses", min: session.turn, max: session.calendar.turns, step: 1 },
      "lapses",
    );
  if (command.answers !== undefined) {
    const found = openProposal(context, command.answers);
    if (!found.ok) return found.error;
    if (circleOf(found.value) !== partiesOf({ by, to: command.to }).join("+"))
      return rejection("NOT_A_PARTY", {}, "to");
    // It would only close the offer that it answers and take all signatures off it.
    if (sameOffer(found.value, command)) return rejection("SAME_OFFER", {}, "terms");
  }
  return checkProposal(planningSight(session, { kind: "seat", seat: by }), by, command.to, command.terms);
}
