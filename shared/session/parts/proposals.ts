import type { Proposal, Session } from "../session.ts";
import type { PartAppliers } from "./part-applier.ts";

/** Proposals and their answers. */
export const proposalParts = {
  "proposal-offered": (session, body, { at }) => {
    const { proposal, by, to, terms, turns, secret, lapses, answers } = body;
    const countered = answers === null ? session : changed(session, answers, { state: "countered" });
    const offered: Proposal = {
      id: proposal,
      by,
      to,
      terms,
      turns,
      secret,
      lapses,
      answers,
      offeredTurn: session.turn,
      offeredAt: at,
      accepted: [],
      state: "open",
      boundTurn: null,
    };
    return withProposal(countered, offered);
  },
  "proposal-answered": (session, { proposal, seat, answer }) => {
    const { by, to, accepted } = found(session, proposal);
    if (answer === "declined") return changed(session, proposal, { state: "declined" });
    if (answer === "withdrawn") {
      if (seat === by) return changed(session, proposal, { state: "withdrawn" });
      return changed(session, proposal, { accepted: accepted.filter((one) => one !== seat) });
    }
    const all = [...accepted, seat].sort();
    const binds = to.every((one) => all.includes(one));
    return changed(session, proposal, {
      accepted: all,
      state: binds ? "binding" : "open",
      boundTurn: binds ? session.turn : null,
    });
  },
} satisfies Partial<PartAppliers>;

function found(session: Session, id: string): Proposal {
  const proposal = session.proposals[id];
  if (proposal === undefined) throw new Error(`there is no proposal ${id}`);
  return proposal;
}

function changed(session: Session, id: string, change: Partial<Proposal>): Session {
  return withProposal(session, { ...found(session, id), ...change });
}

function withProposal(session: Session, proposal: Proposal): Session {
  return { ...session, proposals: { ...session.proposals, [proposal.id]: proposal } };
}
