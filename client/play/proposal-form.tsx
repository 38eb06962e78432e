import { useMemo, useState } from "react";
import { letsIn } from "../../shared/mechanisms/terms/consents.ts";
import { sameOffer } from "../../shared/session/same-offer.ts";
import { type TermOffer, termOffersTo } from "../../shared/turn/term-offers.ts";
import type { FieldValues } from "../../shared/world/fields.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Refusal } from "../connection/refusal.ts";
import { Button } from "../look/button.tsx";
import { Dialog } from "../look/dialog.tsx";
import field from "../look/field.module.css";
import { LinkButton } from "../look/link-button.tsx";
import { Notice } from "../look/notice.tsx";
import { NumberField } from "../look/number-field.tsx";
import { Select } from "../look/select.tsx";
import { Switch } from "../look/switch.tsx";
import { useNames } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { useHalfWritten } from "../state/use-half-written.ts";
import { useSeatRequest } from "../state/use-seat-request.ts";
import { useList } from "../text/lists.ts";
import { refusalSentence } from "../text/refusal-sentence.ts";
import { useSentences } from "../text/sentences.ts";
import { useText } from "../text/text.tsx";
import { channelKeyOf } from "./channels.ts";
import { fieldFault } from "./field-fault.ts";
import FieldsForm from "./fields-form.tsx";
import { firstValues } from "./first-values.ts";
import styles from "./play.module.css";
import type { ProposalStart } from "./proposal-start.ts";
import { SeatChips } from "./seat-chips.tsx";

interface HalfProposal {
  readonly to: readonly string[];
  readonly answers: string | null;
  readonly terms: readonly Term[];
  readonly turns: number;
  readonly secret: boolean;
}

function readHalf(kept: unknown): HalfProposal | null {
  const half = kept as Partial<HalfProposal> | null;
  return Array.isArray(half?.to) && Array.isArray(half.terms) ? (half as HalfProposal) : null;
}

interface ProposalFormProps {
  readonly start: ProposalStart;
  readonly onClose: () => void;
  /** The key of the channel in which the proposal then stands. */
  readonly onSent: (channel: string) => void;
}

/** A new proposal or a counter-offer, made from what the server says may be offered. It is kept until it is sent. */
export default function ProposalForm(props: ProposalFormProps) {
  const { start, onClose } = props;
  const words = useText();
  const { proposal: text, cancel } = words;
  const { session, sight, you } = useView();
  const names = useNames();
  const list = useList();
  const { acceptanceCapital } = sight.scenario.rules;
  const { half, isUnchanged, change, send, pending, refusal } = useHalfProposal(props);
  return (
    <Dialog
      title={start.answers === null ? text.form : text.counterForm(list(half.to.map(names.seat)))}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button
            look="solid"
            isPending={pending}
            isDisabled={half.terms.length === 0 || half.to.length === 0 || isUnchanged}
            onPress={send}
          >
            {text.send}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {start.answers === null && (
          <div className={field.field}>
            <span className={field.label} aria-hidden="true">
              {text.with}
            </span>
            <SeatChips label={text.with} seats={half.to} onChange={(to) => change({ to })} />
          </div>
        )}
        {isUnchanged && <Notice>{text.unchanged(list(half.to.map(names.seat)))}</Notice>}
        <Terms half={half} onChange={change} refusal={refusal} />
        <NumberField
          label={text.duration}
          value={half.turns}
          minValue={1}
          maxValue={turnsLeft(session.turn, session.turns)}
          onChange={(turns) => change({ turns })}
        />
        {acceptanceCapital > 0 && letsIn(sight.scenario, you.seat ?? "", half.terms) && (
          <Notice>{text.costsYou(String(acceptanceCapital))}</Notice>
        )}
        <Switch isSelected={half.secret} onChange={(secret) => change({ secret })} hint={text.secretHint}>
          {text.secretSwitch}
        </Switch>
        {refusal !== null && !refusal.path?.startsWith("terms[") && (
          <Notice tone="fault">{refusalSentence(words, refusal)}</Notice>
        )}
      </div>
    </Dialog>
  );
}

/** What is written of a proposal so far, on the device until the server has it. */
function useHalfProposal({ start, onClose, onSent }: ProposalFormProps) {
  const { session, you, proposals } = useView();
  const request = useSeatRequest();
  const answered = proposals.find(({ id }) => id === start.answers);
  const begun: HalfProposal = {
    to: start.to,
    answers: start.answers,
    terms: start.terms ?? answered?.terms ?? [],
    turns: Math.min(answered?.turns ?? 2, turnsLeft(session.turn, session.turns)),
    secret: answered?.secret ?? false,
  };
  const place = { session: session.id, seat: you.seat ?? "" };
  const [kept, setKept] = useHalfWritten(place, `proposal.${keptName(start)}`, readHalf);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const half = kept ?? begun;
  // A counter-offer of the very terms would only take the other's signature off them.
  const isUnchanged = answered !== undefined && sameOffer(half, answered);
  const change = (part: Partial<HalfProposal>) => {
    setRefusal(null);
    setKept({ ...half, ...part });
  };
  const send = async () => {
    setPending(true);
    const { to, terms, turns, secret, answers } = half;
    const reply = await request("proposal.offer", {
      to: [...to],
      terms: terms.map(({ kind, fields }) => ({ kind, fields: { ...fields } })),
      ...{ turns, secret },
      ...(answers === null ? {} : { answers }),
    });
    setPending(false);
    if (!reply.ok) {
      setRefusal(reply.error);
      return;
    }
    setKept(null);
    onSent(channelKeyOf([you.seat ?? "", ...to]));
    onClose();
  };
  return { half, isUnchanged, change, send: () => void send(), pending, refusal };
}

/** One half-written proposal is kept for each answer, each circle of seats, and each term that was asked for. */
function keptName({ to, answers, terms }: ProposalStart): string {
  const asked = terms === undefined ? "" : `.${JSON.stringify(terms)}`;
  return `${answers ?? channelKeyOf(to)}${asked}`;
}

function turnsLeft(turn: number, turns: number): number {
  return Math.max(1, turns - turn + 1);
}

interface TermsProps {
  readonly half: HalfProposal;
  readonly onChange: (part: Partial<HalfProposal>) => void;
  readonly refusal: Refusal | null;
}

function Terms({ half, onChange, refusal }: TermsProps) {
  const words = useText();
  const { proposal: text } = words;
  const sentences = useSentences();
  const offers = useTermOffers(half.to);
  const set = (index: number, fields: FieldValues) =>
    onChange({ terms: half.terms.map((term, at) => (at === index ? { ...term, fields } : term)) });
  if (offers.length === 0 && half.terms.length === 0) return <p className="quiet">{text.nothing}</p>;
  return (
    <>
      {half.terms.map((term, index) => {
        const owner = { kind: "term", id: term.kind } as const;
        const fields = offers.find(({ kind }) => kind === term.kind)?.fields;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: terms have no names; two may be of one kind.
          <fieldset key={index} className={styles.term}>
            <legend>{sentences.termName(term.kind)}</legend>
            <p className="quiet">
              {fields === undefined ? sentences.term(term) : sentences.termHint(term.kind)}
            </p>
            {fields !== undefined && (
              <FieldsForm
                owner={owner}
                fields={fields}
                values={term.fields}
                onChange={(values) => set(index, values)}
                fault={fieldFault(refusal, `terms[${index}]`, owner, words, sentences)}
              />
            )}
            <LinkButton
              icon="bin"
              onPress={() => onChange({ terms: half.terms.filter((_, at) => at !== index) })}
            >
              {text.removeTerm}
            </LinkButton>
          </fieldset>
        );
      })}
      {half.terms.length < 8 && (
        <Select
          label={text.addTerm}
          placeholder={text.chooseTerm}
          value={null}
          choices={offers.map(({ kind }) => ({ id: kind, label: sentences.termName(kind) }))}
          onChange={(kind) => {
            const fields = offers.find((offer) => offer.kind === kind)?.fields ?? [];
            onChange({ terms: [...half.terms, { kind, fields: firstValues(fields) }] });
          }}
        />
      )}
    </>
  );
}

/** What may be proposed to all of these seats together. */
function useTermOffers(to: readonly string[]): readonly TermOffer[] {
  const { sight, you } = useView();
  return useMemo(
    () => (to.length === 0 ? [] : termOffersTo(sight, you.seat ?? "", to)),
    [sight, you.seat, to],
  );
}
