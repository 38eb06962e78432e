import { ruleSentence } from "../../shared/rulebook/rule-sentence.ts";
import type { ActionEntry, Rulebook, RuleEntry } from "../../shared/rulebook/rulebook.ts";
import type { PublicScenario } from "../../shared/scenario/public-scenario.ts";
import { textOf as textIn } from "../../shared/turn/texts.ts";
import { numberFormat } from "../look/formats.ts";
import { namesOf } from "../state/names.ts";
import { listerOf } from "../text/lists.ts";
import type { Text } from "../text/text.tsx";

/** The entries of a rulebook in the reader's words. */
export interface RuleWords {
  readonly name: (entry: RuleEntry) => string;
  readonly hint: (entry: RuleEntry) => string;
  readonly sentences: (entry: RuleEntry) => readonly string[];
  /** Who may give the order, who learns of it, and whether it counts; nothing for what is no order. */
  readonly notes: (entry: RuleEntry) => readonly string[];
  /** Whether a typed word stands anywhere in the entry; upper and lower case are the same. */
  readonly holds: (entry: RuleEntry, sought: string) => boolean;
}

export function ruleWords(text: Text, scenario: PublicScenario, { numbers }: Rulebook): RuleWords {
  const { language, rulebook: words, state } = text;
  const textOf = (key: string) => textIn(key, text.rules);
  const names = namesOf(scenario);
  const number = numberFormat(language, { maximumFractionDigits: 3 });
  const print = (value: number) => number.format(value).replace("-", "−");
  const domains: Readonly<Record<string, string>> = state.domains;
  const mandates: Readonly<Record<string, string>> = words.mandates;
  const nameOf = (key: string) => domains[key]?.toLowerCase() ?? mandates[key] ?? names.any(key);
  const name = ({ key }: RuleEntry) => textOf(`${key}.name`) ?? key;
  const hint = ({ key }: RuleEntry) => textOf(`${key}.hint`) ?? "";
  const sentences = ({ key, sentences: count }: RuleEntry) =>
    Array.from({ length: count }, (_, at) => {
      const sentence = textOf(`${key}.rule.${at + 1}`) ?? "";
      // Signs that a keyboard has stand for those of print.
      return ruleSentence(sentence, numbers, print, nameOf).replaceAll(" x ", " × ").replaceAll(" - ", " − ");
    });
  const notes = (entry: RuleEntry) => {
    if (!isAction(entry)) return [];
    const { seats, disclosure, counts } = entry;
    const who = seats === null ? words.anySeat : words.seats(listerOf(language)(seats.map(names.seat)));
    return [who, words.disclosure[disclosure], ...(counts ? [] : [words.free])];
  };
  const holds = (entry: RuleEntry, sought: string) => {
    const wanted = sought.trim().toLocaleLowerCase(language);
    const all = [name(entry), hint(entry), ...sentences(entry)].join("\n").toLocaleLowerCase(language);
    return all.includes(wanted);
  };
  return { name, hint, sentences, notes, holds };
}

function isAction(entry: RuleEntry): entry is ActionEntry {
  return "disclosure" in entry;
}
