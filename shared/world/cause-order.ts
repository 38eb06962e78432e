import { canonical } from "../base/canonical.ts";
import type { Layout } from "./layout.ts";
import type { Cause, Fact, LedgerEntry } from "./ledger.ts";

/** A text by which causes are told apart. Equal causes have equal keys, and the keys stand in the causes' order. */
export function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case "order":
      return `order/${cause.seat}/${cause.action}/${cause.code}/${paramsKey(cause.params)}`;
    case "agreement":
      return `agreement/${cause.agreement}/${cause.code}/${paramsKey(cause.params)}`;
    case "mechanism":
      return `mechanism/${cause.mechanism}/${cause.code}/${paramsKey(cause.params)}`;
    case "inject":
      return `inject/${cause.inject}/${paramsKey(cause.params)}`;
    case "override":
      return `override/${cause.reason}`;
    case "bound":
      return "bound";
  }
}

function paramsKey(params: Readonly<Record<string, string | number>>): string {
  for (const _ in params) return canonical(params);
  return "";
}

/** The canonical order of causes: that of their keys, which are made only where a glance does not tell. */
function compareCauses(one: Cause, other: Cause): number {
  if (one === other) return 0;
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  if (one.kind === "mechanism" && other.kind === "mechanism" && one.mechanism !== other.mechanism)
    return compareWords(one.mechanism, other.mechanism);
  if (one.kind === "order" && other.kind === "order") {
    if (one.seat !== other.seat) return compareWords(one.seat, other.seat);
    if (one.action !== other.action) return compareWords(one.action, other.action);
    if (one.code !== other.code) return compareWords(one.code, other.code);
    if (one.params === other.params) return 0;
  }
  const [oneKey, otherKey] = [causeKey(one), causeKey(other)];
  if (oneKey === otherKey) return 0;
  return oneKey < otherKey ? -1 : 1;
}

/** The order of two words of a key, unlike each other, each with the stroke that ends it there. */
function compareWords(one: string, other: string): number {
  return `${one}/` < `${other}/` ? -1 : 1;
}

/** The canonical order of ledger entries: by target, cause and amount. */
export function compareEntries(one: LedgerEntry, other: LedgerEntry): number {
  if (one.target !== other.target) return one.target < other.target ? -1 : 1;
  return compareCauses(one.cause, other.cause) || one.delta - other.delta;
}

/**
 * The entries in canonical order. The places of a layout are in the order of targets, and there are few entries for each
 * of many targets, so hardly any cause needs to be looked at.
 */
export function entriesInOrder({ places, targets }: Layout, ...lists: readonly (readonly LedgerEntry[])[]) {
  const groups = new Array<LedgerEntry[] | undefined>(targets.length);
  for (const entries of lists) {
    for (const entry of entries) {
      const place = places.get(entry.target) ?? 0;
      const group = groups[place];
      if (group === undefined) groups[place] = [entry];
      else group.push(entry);
    }
  }
  const ordered: LedgerEntry[] = [];
  for (const group of groups) {
    if (group === undefined) continue;
    if (group.length > 1) group.sort(compareEntries);
    for (const entry of group) ordered.push(entry);
  }
  return ordered;
}

/** The facts in canonical order: by source, code, parameters and audience. */
export function factsInOrder(...lists: readonly (readonly Fact[])[]): Fact[] {
  const keyed = lists.flatMap((facts) => facts.map((fact): KeyedFact => ({ fact, key: null })));
  return keyed.sort(compareFacts).map(({ fact }) => fact);
}

/** A fact with its key, which is made only where source and code are another's too. */
interface KeyedFact {
  readonly fact: Fact;
  key: string | null;
}

function compareFacts(one: KeyedFact, other: KeyedFact): number {
  if (one.fact.source !== other.fact.source) return one.fact.source < other.fact.source ? -1 : 1;
  if (one.fact.code !== other.fact.code) return one.fact.code < other.fact.code ? -1 : 1;
  one.key ??= canonical([one.fact.params, one.fact.audience]);
  other.key ??= canonical([other.fact.params, other.fact.audience]);
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
