import { ACTIONS } from "../actions/registry.ts";
import { type Counting, fillText, type TextParams } from "../base/text.ts";
import { MECHANISMS } from "../mechanisms/registry.ts";
import { TERMS } from "../mechanisms/terms/registry.ts";
import type { PublicScenario } from "../scenario/public-scenario.ts";
import type { Cause, Fact } from "../world/ledger.ts";
import { GENERAL_RULES } from "./general-rules.ts";
import { TURN_SENTENCES } from "./sentences.ts";

/** Texts by key; a language file has the same keys. */
export type Texts = Readonly<Record<string, string>>;

/**
 * All texts of the rules in English: `action.{id}.name`, `.hint`, `.rule.{number}`, `.fields.{field}`, `.{sentence}`; the same for
 * `mechanism.{id}` and `term.{kind}` (which also has `.summary`); `turn.{sentence}`; `rule.{id}` for the general
 * rules.
 */
export const SENTENCES: Texts = collectTexts();

function collectTexts(): Texts {
  const texts: Record<string, string> = {};
  for (const { id, text } of ACTIONS) addTexts(texts, `action.${id}`, { ...text, fields: text.fields });
  for (const { id, text } of MECHANISMS) addTexts(texts, `mechanism.${id}`, { ...text, fields: {} });
  for (const { id, text } of TERMS) {
    addTexts(texts, `term.${id}`, text);
    texts[`term.${id}.summary`] = text.summary;
  }
  for (const [code, sentence] of Object.entries(TURN_SENTENCES)) texts[`turn.${code}`] = sentence;
  for (const [id, { name, rule }] of Object.entries(GENERAL_RULES)) {
    texts[`rule.${id}.name`] = name;
    addRule(texts, `rule.${id}`, rule);
  }
  return texts;
}

interface RuleText {
  readonly name: string;
  readonly hint: string;
  readonly rule: readonly string[];
  readonly fields: Texts;
  readonly sentences: Texts;
}

function addTexts(
  texts: Record<string, string>,
  key: string,
  { name, hint, rule, fields, sentences }: RuleText,
): void {
  texts[`${key}.name`] = name;
  texts[`${key}.hint`] = hint;
  addRule(texts, key, rule);
  for (const [field, label] of Object.entries(fields)) texts[`${key}.fields.${field}`] = label;
  for (const [code, sentence] of Object.entries(sentences)) texts[`${key}.${code}`] = sentence;
}

function addRule(texts: Record<string, string>, key: string, rule: readonly string[]): void {
  for (const [at, sentence] of rule.entries()) texts[`${key}.rule.${at + 1}`] = sentence;
}

/** Proper names by id, for filling sentences. */
export type Names = Readonly<Record<string, string>>;

/** The names of seats, states, institutions, sites, deployments and crises of a scenario, and of actions, by id. */
export function namesOf(scenario: PublicScenario, dictionary: Texts = {}): Names {
  const { deployments, sites, crises, institutions, states, seats } = scenario;
  const names: Record<string, string> = {};
  for (const { id } of ACTIONS) names[id] = textOf(`action.${id}.name`, dictionary) ?? id;
  for (const { id, name } of [...deployments, ...sites, ...crises, ...institutions, ...states, ...seats]) {
    names[id] = name;
  }
  return names;
}

/** A text by its key in the dictionary's language, else in English; undefined if there is none. */
export function textOf(key: string, dictionary: Texts = {}): string | undefined {
  return dictionary[key] ?? SENTENCES[key];
}

/** The sentence of a cause. Ids among its parameters become names where `names` has them. */
export function causeSentence(
  cause: Cause,
  names: Names = {},
  dictionary: Texts = {},
  counting?: Counting,
): string {
  const sentence = (keys: readonly string[], params: TextParams, known = names) =>
    sentenceOf(keys, params, { names: known, dictionary, counting });
  switch (cause.kind) {
    case "order":
      return sentence([`action.${cause.action}.${cause.code}`, `turn.${cause.code}`], {
        action: cause.action,
        ...cause.params,
      });
    case "agreement":
      return sentence([`term.${cause.code}`], cause.params);
    case "mechanism":
      return sentence([`mechanism.${cause.mechanism}.${cause.code}`], cause.params);
    case "inject":
      return String(cause.params.title ?? cause.inject);
    case "override":
      return sentence(["turn.override"], { reason: cause.reason }, {});
    case "bound":
      return sentence(["turn.bound"], {});
  }
}

/** The sentence of a fact. Ids among its parameters become names where `names` has them. */
export function factSentence(
  fact: Fact,
  names: Names = {},
  dictionary: Texts = {},
  counting?: Counting,
): string {
  const wording = { names, dictionary, counting };
  const { words } = fact.params;
  const params =
    typeof words === "string" ? { ...fact.params, words: termSentence(words, wording) } : fact.params;
  return sentenceOf([`${fact.source}.${fact.code}`], params, wording);
}

interface Wording {
  readonly names: Names;
  readonly dictionary: Texts;
  readonly counting: Counting | undefined;
}

/** A term that a fact tells as its kind and its values, in the alphabet of their fields: as it reads on a card. */
function termSentence(words: string, wording: Wording): string {
  const [kind = "", ...values] = words.split(", ");
  const fields = Object.keys(TERMS.find(({ id }) => id === kind)?.text.fields ?? {})
    .filter((field) => !field.includes("."))
    .sort();
  if (fields.length === 0 || fields.length !== values.length) return words;
  const told = fields.map((field, at): readonly [string, string] => {
    const value = values[at] ?? "";
    return [field, textOf(`term.${kind}.fields.${field}.${value}`, wording.dictionary) ?? value];
  });
  return sentenceOf([`term.${kind}.summary`], Object.fromEntries(told), wording);
}

function sentenceOf(keys: readonly string[], params: TextParams, wording: Wording): string {
  const found = keys.map((key) => textOf(key, wording.dictionary)).find((text) => text !== undefined);
  return fillText(found ?? keys[0] ?? "", named(params, wording.names), wording.counting);
}

/** Parameters with names in place of ids; a list of ids (`a, b`) becomes a list of names. */
function named(params: TextParams, names: Names): TextParams {
  const filled: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(params)) {
    filled[key] =
      typeof value === "number"
        ? value
        : value
            .split(", ")
            .map((word) => nameOf(names, word))
            .join(", ");
  }
  return filled;
}

function nameOf(names: Names, word: string): string {
  return Object.hasOwn(names, word) ? (names[word] as string) : word;
}
