import type { ProposalView, View } from "../../shared/view/view.ts";
import type { Agreement } from "../../shared/world/items.ts";

/** Where the proposals of a channel stand among its messages. */
export interface ProposalPlaces {
  /** Of earlier turns and over: a line each, among the messages where it was made. */
  readonly past: readonly ProposalView[];
  /** Agreed in an earlier turn and still in force: among the messages where it was made, for all to read. */
  readonly inForce: readonly ProposalView[];
  /** Answered, withdrawn or countered this turn: a line each, so that whoever waited for it sees what came of it. */
  readonly ended: readonly ProposalView[];
  /** Waiting for an answer, or agreed this turn: last, where the eye is. */
  readonly current: readonly ProposalView[];
}

type Tables = Pick<View["sight"]["tables"], "agreements">;

/** Sorts proposals by whether they still concern anybody, and by whether that has been so for long. */
export function proposalPlaces(
  proposals: readonly ProposalView[],
  { turn, tables }: { readonly turn: number; readonly tables: Tables },
): ProposalPlaces {
  const placeOf = (proposal: ProposalView): keyof ProposalPlaces => {
    const isOfThisTurn = proposal.lapses >= turn;
    if (proposal.state === "open") return "current";
    if (proposal.state !== "binding")
      return isOfThisTurn && proposal.state !== "abandoned" ? "ended" : "past";
    if (isFinished(proposal, turn, tables.agreements[proposal.id])) return "past";
    return isOfThisTurn ? "current" : "inForce";
  };
  const at = (place: keyof ProposalPlaces) => proposals.filter((proposal) => placeOf(proposal) === place);
  return { past: at("past"), inForce: at("inForce"), ended: at("ended"), current: at("current") };
}

/** What stands in a thread by its time. */
interface Dated {
  readonly at: number;
}

/**
 * Puts what was offered among what was said, by the time of both. What is older than the first message that is here
 * waits in `before` until the messages around it are asked for.
 */
export function byTime<Message extends Dated, Offer extends Dated>(
  { messages, more }: { readonly messages: readonly Message[]; readonly more: boolean },
  offers: readonly Offer[],
): { readonly before: readonly Offer[]; readonly thread: readonly (Message | Offer)[] } {
  const from = more ? (messages[0]?.at ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY;
  const within = offers.filter(({ at }) => at >= from);
  return {
    before: offers.filter(({ at }) => at < from),
    thread: [...messages, ...within].sort((one, other) => one.at - other.at),
  };
}

/** Whether what was agreed no longer holds: its time is over, or somebody left or broke it. */
function isFinished(
  { lapses, turns }: ProposalView,
  turn: number,
  agreement: Agreement | undefined,
): boolean {
  return (agreement !== undefined && agreement.state !== "in-force") || turn > lapses + turns - 1;
}
