import type { Audience } from "../base/audience.ts";
import { canonical } from "../base/canonical.ts";
import { compareFlat } from "../base/canonical-order.ts";
import { putInOrder } from "../base/few-in-order.ts";
import type { TextParams } from "../base/text.ts";
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

function paramsKey(params: TextParams): string {
  return isEmpty(params) ? "" : canonical(params);
}

/** The canonical order of causes: that of their keys, without making them. */
function compareCauses(one: Cause, other: Cause): number {
  if (one === other) return 0;
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  if (one.kind === "order" && other.kind === "order")
    return (
      compareWords(one.seat, other.seat) || compareWords(one.action, other.action) || compareTold(one, other)
    );
  if (one.kind === "mechanism" && other.kind === "mechanism")
    return compareWords(one.mechanism, other.mechanism) || compareTold(one, other);
  if (one.kind === "agreement" && other.kind === "agreement")
    return compareWords(one.agreement, other.agreement) || compareTold(one, other);
  return compareTexts(causeKey(one), causeKey(other));
}

interface Told {
  readonly code: string;
  readonly params: TextParams;
}

function compareTold(one: Told, other: Told): number {
  const byCode = compareWords(one.code, other.code);
  if (byCode !== 0 || one.params === other.params) return byCode;
  return compareParams(one.params, other.params);
}

/** Causes without parameters come first. */
function compareParams(one: TextParams, other: TextParams): number {
  if (isEmpty(one) || isEmpty(other)) return Number(isEmpty(other)) - Number(isEmpty(one));
  return compareFlat(one, other);
}

function isEmpty(params: TextParams): boolean {
  for (const _ in params) return false;
  return true;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The order of two words of a key, each with the stroke that ends it there: it counts where one begins with the other. */
function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  if (one.startsWith(other) || other.startsWith(one)) return `${one}/` < `${other}/` ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The canonical order of ledger entries: by target, cause and amount. */
export function compareEntries(one: LedgerEntry, other: LedgerEntry): number {
  if (one.target !== other.target) return one.target < other.target ? -1 : 1;
  return compareOfTarget(one, other);
}

function compareOfTarget(one: LedgerEntry, other: LedgerEntry): number {
  return compareCauses(one.cause, other.cause) || one.delta - other.delta;
}

/** The entries of a turn by the places of their targets: places are in the order of targets. */
export type EntriesByPlace = readonly (readonly LedgerEntry[] | undefined)[];

/** All entries of a turn in canonical order; few share a target, so hardly any cause needs to be looked at. */
export function entriesInOrder(byPlace: EntriesByPlace): LedgerEntry[] {
  const ordered: LedgerEntry[] = [];
  for (const entries of byPlace) {
    if (entries === undefined) continue;
    const start = ordered.length;
    for (const entry of entries) ordered.push(entry);
    if (entries.length > 1) putInOrder(ordered, compareOfTarget, start);
  }
  return ordered;
}

/** The facts in canonical order: by source, code, parameters and audience. */
export function factsInOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort(compareFacts);
}

function compareFacts(one: Fact, other: Fact): number {
  if (one.source !== other.source) return one.source < other.source ? -1 : 1;
  if (one.code !== other.code) return one.code < other.code ? -1 : 1;
  return compareFlat(one.params, other.params) || compareAudiences(one.audience, other.audience);
}

function compareAudiences(one: Audience, other: Audience): number {
  return one === other ? 0 : compareTexts(canonical(one), canonical(other));
}
