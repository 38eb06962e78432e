import { useMemo } from "react";
import { actionOf } from "../../shared/actions/registry.ts";
import { fillText, type TextParams } from "../../shared/base/text.ts";
import { mechanismOf } from "../../shared/mechanisms/registry.ts";
import { termOf } from "../../shared/mechanisms/terms/registry.ts";
import { TURN_SENTENCES } from "../../shared/turn/sentences.ts";
import type { Choice, FieldOffer } from "../../shared/world/fields.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Cause, Fact } from "../../shared/world/ledger.ts";
import type { Order } from "../../shared/world/order.ts";
import { type Target, targetParts } from "../../shared/world/target.ts";
import { type Names, useNames } from "../state/names.ts";
import { type Text, useText } from "./text.tsx";

/** The sentences that the rules tell, filled with the names of the scenario. No action, term or mechanism is named here. */
export interface Sentences {
  readonly fact: (fact: Fact) => string;
  readonly cause: (cause: Cause | { readonly kind: "undisclosed" }) => string;
  readonly target: (target: Target) => string;
  readonly actionName: (action: string) => string;
  readonly actionHint: (action: string) => string;
  readonly termName: (kind: string) => string;
  readonly termHint: (kind: string) => string;
  /** How a term reads on a card. */
  readonly term: (term: Term) => string;
  /** The label of a field of an action (`action`) or a term (`term`). */
  readonly field: (owner: FieldOwner, field: string) => string;
  readonly choice: (owner: FieldOwner, field: FieldOffer, choice: Choice) => string;
  /** The values of an order's fields in words, such as "Uzbekistan, 20". */
  readonly orderDetails: (order: Order) => string;
}

export interface FieldOwner {
  readonly kind: "action" | "term";
  readonly id: string;
}

export function sentencesOf(text: Text, names: Names): Sentences {
  const number = new Intl.NumberFormat(text.language, { maximumFractionDigits: 1 });
  const printed = (value: string | number) =>
    typeof value === "number" ? number.format(value).replace("-", "−") : names.any(value);
  const fill = (sentence: string, params: TextParams) =>
    fillText(
      sentence,
      Object.fromEntries(Object.entries(params).map(([key, value]) => [key, printed(value)])),
    );
  const fieldWords = ({ kind, id }: FieldOwner): Readonly<Record<string, string>> =>
    (kind === "action" ? actionOf(id)?.text.fields : termOf(id)?.text.fields) ?? {};
  const value = (owner: FieldOwner, field: string, given: string | number) =>
    fieldWords(owner)[`${field}.${given}`] ?? printed(given);
  return {
    fact: ({ source, code, params }) => fill(sentenceOf(source, code), named(params)),
    cause: (cause) => causeSentence(cause, text, fill),
    target: (target) => targetName(target, text, names),
    actionName: (action) => actionOf(action)?.text.name ?? action,
    actionHint: (action) => actionOf(action)?.text.hint ?? "",
    termName: (kind) => termOf(kind)?.text.name ?? kind,
    termHint: (kind) => termOf(kind)?.text.hint ?? "",
    term: ({ kind, fields }) => {
      const owner = { kind: "term", id: kind } as const;
      const words = Object.entries(fields).map(([field, given]) => [field, value(owner, field, given)]);
      return fillText(termOf(kind)?.text.summary ?? kind, Object.fromEntries(words));
    },
    field: (owner, field) => fieldWords(owner)[field] ?? field,
    choice: (owner, field, choice) =>
      choice.label ?? fieldWords(owner)[`${field.id}.${choice.value}`] ?? names.any(choice.value),
    orderDetails: ({ action, fields }) =>
      Object.entries(fields)
        .map(([field, given]) => value({ kind: "action", id: action }, field, given))
        .join(", "),
  };

  /** An action's own name where a sentence speaks of an action by its id. */
  function named(params: TextParams): TextParams {
    const { action } = params;
    return typeof action === "string" ? { ...params, action: actionOf(action)?.text.name ?? action } : params;
  }
}

/** The sentence of a fact: its source says whose, such as `action.offer-aid` or `turn`. */
function sentenceOf(source: string, code: string): string {
  const [kind, id = ""] = source.split(".");
  const turn: Readonly<Record<string, string>> = TURN_SENTENCES;
  const own: Readonly<Record<string, string>> =
    (kind === "action"
      ? actionOf(id)?.text.sentences
      : kind === "mechanism"
        ? mechanismOf(id)?.text.sentences
        : kind === "term"
          ? termOf(id)?.text.sentences
          : turn) ?? {};
  return own[code] ?? turn[code] ?? code;
}

function causeSentence(
  cause: Cause | { readonly kind: "undisclosed" },
  { results }: Text,
  fill: (sentence: string, params: TextParams) => string,
): string {
  switch (cause.kind) {
    case "order":
      return fill(sentenceOf(`action.${cause.action}`, cause.code), cause.params);
    case "mechanism":
      return fill(sentenceOf(`mechanism.${cause.mechanism}`, cause.code), cause.params);
    case "agreement":
      return fill(agreementSentence(cause.code), cause.params);
    case "inject":
      return String(cause.params.title ?? cause.inject);
    case "override":
      return results.override(cause.reason);
    case "bound":
      return results.bound;
    case "undisclosed":
      return results.undisclosed;
  }
}

/** `term.code`, or a code of the mechanism that keeps agreements. */
function agreementSentence(code: string): string {
  const [kind = "", own = ""] = code.split(".");
  return own === "" ? sentenceOf("mechanism.agreements", code) : sentenceOf(`term.${kind}`, own);
}

/** What a number of the world is called. */
function targetName(target: Target, { targets, state }: Text, names: Names): string {
  const parts = targetParts(target);
  switch (parts.kind) {
    case "state":
      return targets[parts.quantity](names.state(parts.state));
    case "reliance":
      return targets.reliance(names.state(parts.state), state.domains[parts.domain].toLowerCase());
    case "engagement":
    case "floor":
      return targets[parts.kind](
        names.seat(parts.seat),
        names.state(parts.state),
        state.domains[parts.domain].toLowerCase(),
      );
    case "seat":
      return targets[parts.quantity](names.seat(parts.seat));
    case "trust":
      return targets.trust(names.seat(parts.seat), names.seat(parts.toward));
  }
}

export function useSentences(): Sentences {
  const text = useText();
  const names = useNames();
  return useMemo(() => sentencesOf(text, names), [text, names]);
}
