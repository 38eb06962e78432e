import { useEffect, useRef, useState } from "react";
import { letsIn } from "../../shared/mechanisms/terms/consents.ts";
import type { ProposalView } from "../../shared/view/view.ts";
import { Button } from "../look/button.tsx";
import { catchFocus } from "../look/catch-focus.ts";
import { FaultText } from "../look/field-frame.tsx";
import { useFigures } from "../look/figures.ts";
import { ProposalCard, type ProposalTerm } from "../look/proposal-card.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useSigns } from "../state/signs.ts";
import { useSeatRequest } from "../state/use-seat-request.ts";
import { useList } from "../text/lists.ts";
import { useNumbers } from "../text/numbers.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { LeaveAgreement } from "./leave-agreement.tsx";
import { leaversOf, mayLeave } from "./leaving.ts";
import { fundsPerTurn } from "./proposal-effects.ts";
import type { ProposalStart } from "./proposal-start.ts";
import { termChanges } from "./term-changes.ts";

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
  const view = useView();
  const { you, sight } = view;
  const { by, to, accepted, state, yours } = proposal;
  const isOwn = by === you.seat;
  const isState = you.seat !== null && names.stateOfSeat(you.seat) !== null;
  const { acceptanceCapital, breach } = sight.scenario.rules;
  const { figure, change } = useFigures();
  const funds = you.seat === null ? 0 : fundsPerTurn(sight, you.seat, proposal);
  const answers = useAnswers(proposal, onCounter);
  const leavers = leaversOf(view, proposal.id);
  const net = funds === 0 ? [] : [text.net(change(funds))];
  return (
    <ProposalCard
      title={isOwn ? text.titleTo(list(to.map(names.seat))) : text.titleBy(names.seat(by))}
      note={useNote(proposal, leavers)}
      status={{
        words: yours ? text.yours : leavers.length > 0 ? text.ends : text.states[state],
        isWaiting: yours,
      }}
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
      {...(mayLeave(view, proposal.id) ? { actions: <LeaveAgreement proposal={proposal} /> } : {})}
    />
  );
}

/** When it was made, who hears of it, and how long it stands or holds. */
function useNote(proposal: ProposalView, leavers: readonly string[]): string {
  const { proposal: text } = useText();
  const list = useList();
  const names = useNames();
  const numbers = useNumbers();
  const { you, sight, proposals } = useView();
  const { at, turns, secret, lapses, state } = proposal;
  const answered = answeredBy(proposal, proposals);
  return [
    numbers.time(at),
    text.secrecy(secret, answered !== undefined && answered.secret !== secret),
    state === "open" && text.lapses(lapses),
    state === "binding" && lapses === sight.turn && text.bindsFrom(sight.turn),
    state === "binding" && lapses < sight.turn && leavers.length === 0 && text.until(lapses + turns - 1),
    leavers.length > 0 &&
      text.leaves(leavers.includes(you.seat ?? ""), list(leavers.map(names.seat)), leavers.length),
  ]
    .filter(Boolean)
    .join(", ");
}

/** The offer that an open one answers: once it is agreed, or over, what it changed is of no use any more. */
function answeredBy(
  { state, answers }: ProposalView,
  proposals: readonly ProposalView[],
): ProposalView | undefined {
  return state === "open" ? proposals.find(({ id }) => id === answers) : undefined;
}

/** The terms as they read, beside those of the offer that this one answers. */
function useTerms(proposal: ProposalView): readonly ProposalTerm[] {
  const { proposal: text } = useText();
  const sentences = useSentences();
  const { sight, proposals } = useView();
  const { terms, turns, lapses, state } = proposal;
  const from = state === "open" ? sight.turn : lapses;
  const before = answeredBy(proposal, proposals);
  const changes = before === undefined ? null : termChanges(terms, before.terms);
  const rows = terms.map((term, index): ProposalTerm => {
    const was = changes?.before[index] ?? null;
    return {
      id: `${term.kind}-${index}`,
      label: sentences.termName(term.kind),
      ...changed(sentences.term(term), was === null ? undefined : sentences.term(was)),
      isNew: changes !== null && was === null,
    };
  });
  const dropped = (changes?.dropped ?? []).map((term, index) => ({
    ...{ id: `dropped-${index}`, label: sentences.termName(term.kind) },
    ...{ value: text.dropped, was: sentences.term(term) },
  }));
  const length = (count: number) => text.turns(count, from, from + count - 1);
  const duration = {
    ...{ id: "turns", label: text.for },
    ...changed(length(turns), before === undefined ? undefined : length(before.turns)),
  };
  return [...rows, ...dropped, duration];
}

/** A value, with what stood there before if that was otherwise. */
function changed(value: string, was: string | undefined): Pick<ProposalTerm, "value" | "was"> {
  return was === undefined || was === value ? { value } : { value, was };
}

type Answer = "proposal.accept" | "proposal.decline" | "proposal.withdraw";

function useAnswers(
  { id, by, to, state, yours, accepted }: ProposalView,
  onCounter: ((start: ProposalStart) => void) | undefined,
) {
  const words = useText();
  const { proposal: text } = words;
  const { you } = useView();
  const request = useSeatRequest();
  const [pending, setPending] = useState<Answer | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const cardRef = useRef<HTMLElement>(null);
  const counters = useRef(false);
  // The button that opened the counter-offer is gone as soon as that has arrived.
  useEffect(() => {
    if (state !== "open" && counters.current) catchFocus(() => cardRef.current);
  }, [state]);
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
  const counter = () => {
    counters.current = true;
    onCounter({ to: others, answers: id });
  };
  const mayWithdraw = by === you.seat || accepted.includes(you.seat);
  const actions = yours ? (
    <>
      {button("proposal.accept", text.accept)}
      <Button onPress={counter}>{text.counter}</Button>
      {button("proposal.decline", text.decline)}
    </>
  ) : mayWithdraw ? (
    button("proposal.withdraw", text.withdraw)
  ) : undefined;
  return { cardRef, actions, fault: fault === null ? undefined : <FaultText>{fault}</FaultText> };
}
