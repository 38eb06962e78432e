import { useRef, useState } from "react";
import { letsIn } from "../../shared/mechanisms/terms/consents.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import { FaultText } from "../look/field-frame.tsx";
import { useFigures } from "../look/figures.ts";
import { ProposalCard, type ProposalTerm } from "../look/proposal-card.tsx";
import { useNames } from "../state/names.ts";
import { useSource, useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useList } from "../text/lists.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { LeaveAgreement, useMayLeave } from "./leave-agreement.tsx";
import { fundsPerTurn } from "./proposal-effects.ts";
import type { ProposalStart } from "./proposal-start.ts";

interface ProposalProps {
  readonly proposal: ProposalView;
  /** Missing where nothing can be answered now. */
  readonly onCounter: ((start: ProposalStart) => void) | undefined;
  /** Only its title and what came of it stand there until somebody opens it. */
  readonly isFolded?: boolean;
}

/** A proposal with its terms, who has signed, and the answers that the viewer's seat can give. */
export function Proposal({ proposal, onCounter, isFolded = false }: ProposalProps) {
  const { proposal: text } = useText();
  const list = useList();
  const names = useNames();
  const sign = useSigns();
  const { you, sight } = useView();
  const { by, to, turns, secret, lapses, accepted, state, yours } = proposal;
  const isOwn = by === you.seat;
  const isState = you.seat !== null && names.stateOfSeat(you.seat) !== null;
  const { acceptanceCapital, breach } = sight.scenario.rules;
  const { figure, change } = useFigures();
  const funds = you.seat === null ? 0 : fundsPerTurn(sight, you.seat, proposal);
  const answers = useAnswers(proposal, onCounter);
  const leave = useMayLeave(proposal);
  const net = funds === 0 ? [] : [text.net(change(funds))];
  return (
    <ProposalCard
      title={isOwn ? text.titleTo(list(to.map(names.seat))) : text.titleBy(names.seat(by))}
      note={[
        secret ? text.secret : text.open,
        state === "open" && text.lapses(lapses),
        state === "binding" && lapses === sight.turn && text.bindsFrom(sight.turn),
        state === "binding" && lapses < sight.turn && text.until(lapses + turns - 1),
        leave === "leaving" && text.left,
      ]
        .filter(Boolean)
        .join(", ")}
      status={{ words: yours ? text.yours : text.states[state], isWaiting: yours }}
      terms={useTerms(proposal)}
      effects={
        yours
          ? [
              isState && acceptanceCapital > 0 ? text.costs(String(acceptanceCapital)) : text.free,
              ...net,
              text.breaking(figure(-breach.prestige, 0), figure(-breach.trust, 0)),
            ]
          : isOwn && state === "open" && acceptanceCapital > 0 && letsIn(sight.scenario, by, proposal.terms)
            ? [text.costsYou(String(acceptanceCapital)), ...net]
            : net
      }
      parties={[by, ...to].map((seat) => ({
        id: seat,
        sign: sign(seat),
        name: names.seat(seat),
        hasSigned: seat === by || accepted.includes(seat),
      }))}
      partyWords={{ signed: text.hasSigned, open: state === "open" ? text.hasNot : text.didNot }}
      isClosed={isFolded || (state !== "open" && state !== "binding")}
      isFolded={isFolded}
      {...answers}
      {...(leave === "may" ? { actions: <LeaveAgreement proposal={proposal} /> } : {})}
    />
  );
}

/** The terms as they read, beside those of the offer that this one answers. */
function useTerms(proposal: ProposalView): readonly ProposalTerm[] {
  const { proposal: text } = useText();
  const sentences = useSentences();
  const { sight, proposals } = useView();
  const { terms, turns, lapses, state, answers } = proposal;
  const from = state === "open" ? sight.turn : lapses;
  const before = proposals.find(({ id }) => id === answers);
  const rows = terms.map((term, index): ProposalTerm => {
    const was = before?.terms.find(({ kind }) => kind === term.kind);
    const words = sentences.term(term);
    const old = was === undefined ? undefined : sentences.term(was);
    return {
      id: `${term.kind}-${index}`,
      label: sentences.termName(term.kind),
      value: words,
      ...(old !== undefined && old !== words ? { was: old } : {}),
      isNew: before !== undefined && was === undefined,
    };
  });
  return [...rows, { id: "turns", label: text.for, value: text.turns(turns, from, from + turns - 1) }];
}

type Answer = "proposal.accept" | "proposal.decline" | "proposal.withdraw";

function useAnswers(
  { id, by, to, state, yours, accepted }: ProposalView,
  onCounter: ((start: ProposalStart) => void) | undefined,
) {
  const words = useText();
  const { proposal: text } = words;
  const { you } = useView();
  const { request } = useSource();
  const [pending, setPending] = useState<Answer | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const cardRef = useRef<HTMLElement>(null);
  if (onCounter === undefined || state !== "open" || you.seat === null) return { cardRef };
  const answer = async (type: Answer) => {
    setPending(type);
    setFault(null);
    const reply = await request(type, { proposal: id });
    setPending(null);
    if (!reply.ok) setFault(refusalSentence(words, reply.error));
    catchFocus(() => cardRef.current);
  };
  const button = (type: Answer, label: string) => (
    <Button isPending={pending === type} onPress={() => void answer(type)}>
      {label}
    </Button>
  );
  const others = [by, ...to].filter((seat) => seat !== you.seat);
  const mayWithdraw = by === you.seat || accepted.includes(you.seat);
  const actions = yours ? (
    <>
      {button("proposal.accept", text.accept)}
      <Button onPress={() => onCounter({ to: others, answers: id })}>{text.counter}</Button>
      {button("proposal.decline", text.decline)}
    </>
  ) : mayWithdraw ? (
    button("proposal.withdraw", text.withdraw)
  ) : undefined;
  return { cardRef, actions, fault: fault === null ? undefined : <FaultText>{fault}</FaultText> };
}
