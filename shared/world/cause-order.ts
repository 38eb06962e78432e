import { canonical } from "../base/canonical.ts";
import type { Cause, Fact, LedgerEntry } from "./ledger.ts";

const kept = new WeakMap<Cause, string>();

/** A text by which causes are told apart and put in canonical order. Equal causes have equal keys. */
export function causeKey(cause: Cause): string {
  let key = kept.get(cause);
  if (key === undefined) {
    key = makeKey(cause);
    kept.set(cause, key);
  }
  return key;
}

function makeKey(cause: Cause): string {
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

/** The canonical order of ledger entries: by target, cause and amount. */
export function compareEntries(one: LedgerEntry, other: LedgerEntry): number {
  if (one.target !== other.target) return one.target < other.target ? -1 : 1;
  const oneKey = causeKey(one.cause);
  const otherKey = causeKey(other.cause);
  if (oneKey !== otherKey) return oneKey < otherKey ? -1 : 1;
  return one.delta - other.delta;
}

/**
 * The entries in canonical order. They are grouped by target first: there are few entries for each of many targets, so
 * hardly any cause needs to be looked at.
 */
export function entriesInOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.target);
    if (group === undefined) groups.set(entry.target, [entry]);
    else group.push(entry);
  }
  return [...groups.keys()].sort().flatMap((target) => (groups.get(target) ?? []).sort(compareEntries));
}

/** The canonical order of facts: by source, code and parameters. */
export function compareFacts(one: Fact, other: Fact): number {
  if (one.source !== other.source) return one.source < other.source ? -1 : 1;
  const oneKey = factKey(one);
  const otherKey = factKey(other);
  if (oneKey === otherKey) return 0;
  return oneKey < otherKey ? -1 : 1;
}

const keptFacts = new WeakMap<Fact, string>();

function factKey(fact: Fact): string {
  let key = keptFacts.get(fact);
  if (key === undefined) {
    key = canonical([fact.code, fact.params, fact.audience]);
    keptFacts.set(fact, key);
  }
  return key;
}
