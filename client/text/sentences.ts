import { useMemo } from "react";
import { actionOf } from "../../shared/actions/registry.ts";
import type { TextParams } from "../../shared/base/text.ts";
import { fillText } from "../../shared/base/text.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import {
  causeSentence,
  factSentence,
  namesOf as ruleNamesOf,
  textOf as textIn,
} from "../../shared/turn/texts.ts";
import type { ScoreCause } from "../../shared/view/view.ts";
import { type Choice, choicesOf, type FieldOffer, type NumberUnit } from "../../shared/world/fields.ts";
import type { Term } from "../../shared/world/items.ts";
import type { Fact } from "../../shared/world/ledger.ts";
import type { Order } from "../../shared/world/order.ts";
import { type Target, targetParts } from "../../shared/world/target.ts";
import { type Names, namesOf } from "../state/names.ts";
import { useView } from "../state/session-context.tsx";
import { countingOf } from "./counting.ts";
import { type Lister, listerOf } from "./lists.ts";
import { type Text, useText } from "./text.tsx";

/** The sentences that the rules tell, filled with the names of the scenario. No action, term or mechanism is named here. */
export interface Sentences {
  readonly fact: (fact: Fact) => string;
  readonly cause: (cause: ScoreCause) => string;
  readonly target: (target: Target) => string;
  readonly actionName: (action: string) => string;
  readonly actionHint: (action: string) => string;
  readonly mechanismName: (mechanism: string) => string;
  readonly mechanismHint: (mechanism: string) => string;
  readonly termName: (kind: string) => string;
  readonly termHint: (kind: string) => string;
  /** How a term reads on a card. */
  readonly term: (term: Term) => string;
  /** The label of a field of an action or a term. */
  readonly field: (owner: FieldOwner, field: string) => string;
  /** The value of a field in words; a number of an action with what it counts: "100 M$". */
  readonly value: (owner: FieldOwner, field: string, given: string | number) => string;
  readonly choice: (owner: FieldOwner, field: FieldOffer, choice: Choice) => string;
  /** The values of an order's fields in words, such as "Uzbekistan, 20 M$"; what is known of its fields gives units and proper names. */
  readonly orderDetails: (order: Order, fields?: readonly FieldOffer[]) => string;
  /** A number of a field with its unit: "3 battalions". */
  readonly amount: (unit: NumberUnit, count: number) => string;
}

export interface FieldOwner {
  readonly kind: "action" | "term";
  readonly id: string;
}

export function sentencesOf(text: Text, scenario: PublicScenario): Sentences {
  const names = namesOf(scenario);
  const { rules } = text;
  const textOf = (key: string) => textIn(key, rules);
  const ruleNames = ruleNamesOf(scenario, rules);
  const counting = countingOf(text.language);
  const { print } = counting;
  const amount = (unit: NumberUnit, count: number) => text.orders.amounts[unit](print(count), count);
  const value = ({ kind, id }: FieldOwner, field: string, given: string | number) => {
    if (typeof given === "number") {
      // The summary of a term has a place for its unit; an order has none.
      const unit = kind === "action" ? actionOf(id)?.units?.[field] : undefined;
      return unit === undefined ? print(given) : amount(unit, given);
    }
    const label = (choice: string) => textOf(`${kind}.${id}.fields.${field}.${choice}`);
    return label(given) ?? ruleNames[given] ?? joinedChoice(given, label, ruleNames) ?? given;
  };
  const choiceWords = (owner: FieldOwner, field: string, choice: Choice) =>
    labelledChoice(owner, field, choice, textOf) ?? value(owner, field, choice.value);
  const listed = (params: TextParams) => listedParams(params, ruleNames, listerOf(text.language));
  const factWords = (fact: Fact) =>
    withUnits(factSentence({ ...fact, params: listed(fact.params) }, ruleNames, rules, counting));
  return {
    fact: factWords,
    cause: (cause) => {
      if (cause.kind === "undisclosed") return text.results.undisclosed;
      if (cause.kind === "item")
        return cause.fact === null ? (ruleNames[cause.id] ?? text.results.item) : factWords(cause.fact);
      const words = "params" in cause ? { ...cause, params: listed(cause.params) } : cause;
      return withUnits(causeSentence(words, ruleNames, rules, counting));
    },
    target: (target) => targetName(target, text, names),
    ...titlesBy(textOf),
    term: ({ kind, fields }) => {
      const owner = { kind: "term", id: kind } as const;
      const words = Object.entries(fields).map(([field, given]) => [
        field,
        typeof given === "number" ? given : value(owner, field, given),
      ]);
      return withUnits(fillText(textOf(`term.${kind}.summary`) ?? kind, Object.fromEntries(words), counting));
    },
    field: ({ kind, id }, field) => textOf(`${kind}.${id}.fields.${field}`) ?? field,
    value,
    choice: (owner, field, choice) => choiceWords(owner, field.id, choice),
    amount,
    orderDetails: ({ action, fields }, offered = []) => {
      const owner = { kind: "action", id: action } as const;
      const words = ([id, given]: [string, string | number]) => {
        const field = offered.find((one) => one.id === id);
        if (typeof given === "string") {
          const choice = field && choicesOf(field, fields).find((one) => one.value === given);
          return choice === undefined ? value(owner, id, given) : choiceWords(owner, id, choice);
        }
        return field?.kind === "number" ? amount(field.unit, given) : value(owner, id, given);
      };
      return inOneLine(Object.entries(fields).map(words));
    },
  };
}

/** What actions, mechanisms and terms are called, and the one sentence that says what each does. */
function titlesBy(textOf: (key: string) => string | undefined) {
  const name = (kind: string) => (id: string) => textOf(`${kind}.${id}.name`) ?? id;
  const hint = (kind: string) => (id: string) => textOf(`${kind}.${id}.hint`) ?? "";
  return {
    actionName: name("action"),
    actionHint: hint("action"),
    mechanismName: name("mechanism"),
    mechanismHint: hint("mechanism"),
    termName: name("term"),
    termHint: hint("term"),
  };
}

/** A number and its unit stay in one line. */
function withUnits(sentence: string): string {
  return sentence.replace(/(\d) (M\$|%)/g, "$1\u00a0$2");
}

/** Words with commas between them, save where one is a sentence with an end of its own. */
function inOneLine(words: readonly string[]): string {
  return words
    .filter((word) => word !== "")
    .reduce((line, word) => (line === "" ? word : `${line}${/[.!?…]$/.test(line) ? "" : ","} ${word}`), "");
}

/**
 * The parameters of a sentence with the ids that the rules tell in one of them (`astana, bishkek`) as a list of names.
 * `words` is a term, which has a sentence of its own.
 */
function listedParams(params: TextParams, names: Readonly<Record<string, string>>, list: Lister): TextParams {
  const listed = (key: string, given: string | number) => {
    if (typeof given === "number") return given;
    const ids = given.split(", ");
    const areNames = key !== "words" && ids.length > 1 && ids.every((id) => Object.hasOwn(names, id));
    return areNames ? list(ids.map((id) => names[id] ?? id)) : given;
  };
  return Object.fromEntries(Object.entries(params).map(([key, given]) => [key, listed(key, given)]));
}

/** A choice that is two in one, such as a demand and what it is about: `evict.k2-base`; undefined if it is none. */
function joinedChoice(
  given: string,
  label: (choice: string) => string | undefined,
  names: Readonly<Record<string, string>>,
): string | undefined {
  const at = given.indexOf(".");
  const first = at > 0 ? label(given.slice(0, at)) : undefined;
  const rest = given.slice(at + 1);
  return first === undefined ? undefined : `${first} ${names[rest] ?? rest}`;
}

/** A choice with a proper name, after the word for its kind where it is two in one; undefined if it has none. */
function labelledChoice(
  { kind, id }: FieldOwner,
  field: string,
  { value, label }: Choice,
  textOf: (key: string) => string | undefined,
): string | undefined {
  const part = textOf(`${kind}.${id}.fields.${field}.${value.split(".", 1)[0]}`);
  return label === undefined || part === undefined ? label : `${part} ${label}`;
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
  const { scenario } = useView().sight;
  return useMemo(() => sentencesOf(text, scenario), [text, scenario]);
}
