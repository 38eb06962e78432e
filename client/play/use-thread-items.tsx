import type { ProposalView } from "../../shared/view/view.ts";
import type { ThreadItem } from "../look/message-thread.tsx";
import { useNames } from "../state/names.ts";
import { usePersonName } from "../state/person-name.ts";
import { useView } from "../state/session-context.tsx";
import { useNumbers } from "../text/numbers.ts";
import { useText } from "../text/text.tsx";
import type { Channel } from "./channels.ts";
import { PastProposals } from "./past-proposals.tsx";
import { Proposal } from "./proposal.tsx";
import { byTime, proposalPlaces } from "./proposal-places.ts";
import type { ProposalStart } from "./proposal-start.ts";

type OnPropose = ((start: ProposalStart) => void) | undefined;

/** Messages and past offers by time; offers that wait, and those answered in this turn, stand last, where the eye is. */
export function useThreadItems(channel: Channel, onPropose: OnPropose): readonly ThreadItem[] {
  const { sight } = useView();
  const messages = useMessageItems(channel);
  const { past, inForce, ended, current } = proposalPlaces(channel.proposals, sight);
  const card = (isFolded: boolean) => (proposal: ProposalView) => ({
    id: proposal.id,
    at: proposal.at,
    card: <Proposal proposal={proposal} onCounter={onPropose} isFolded={isFolded} />,
  });
  const offers = [...past.map(card(true)), ...inForce.map(card(false))];
  const { before, thread } = byTime({ messages, more: channel.more }, offers);
  const isBefore = ({ id }: ProposalView) => before.some((offer) => offer.id === id);
  const folded = past.filter(isBefore);
  return [
    ...(folded.length > 0 ? [{ id: "past", card: <PastProposals proposals={folded} /> }] : []),
    ...inForce.filter(isBefore).map(card(false)),
    ...thread,
    ...ended.map(card(true)),
    ...current.map(card(false)),
  ];
}

interface MessageItem extends ThreadItem {
  readonly at: number;
}

function useMessageItems({ messages }: Channel): readonly MessageItem[] {
  const { talks, header } = useText();
  const names = useNames();
  const numbers = useNumbers();
  const { people, you } = useView();
  const nameOf = usePersonName();
  return messages.map(({ id, at, participant, seat, text }) => {
    const isOwn = participant === you.participant;
    const person = people.find((one) => one.participant === participant);
    const office = seat === null ? header.facilitator : names.seat(seat);
    return {
      id,
      at,
      isOwn,
      author: isOwn ? talks.you : [...new Set([office, person && nameOf(person)])].filter(Boolean).join(", "),
      text: text ?? talks.hidden,
      when: numbers.time(at),
    };
  });
}
