import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { type Position, positionsIn } from "./place.ts";

/** Ways into a scenario's text: a field, an item by its number, or the first item of a list that has these values. */
export type WayStep = string | number | Readonly<Record<string, string>>;

/**
 * Where a text says what a way leads to. Where it says nothing of it, because it was left out or changed since, the last
 * place on the way that is there; null if not even the first is.
 */
export function findPlace(text: string, way: readonly WayStep[]): Position | null {
  const parsed = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false });
  let node: unknown = parsed.contents;
  let offset: number | null = null;
  for (const step of way) {
    const next = stepInto(node, step);
    if (next === null) break;
    node = next.value;
    offset = next.offset;
  }
  return offset === null ? null : positionsIn(text)(offset);
}

function stepInto(node: unknown, step: WayStep): { readonly offset: number; readonly value: unknown } | null {
  if (typeof step === "string") {
    if (!isMap(node)) return null;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    const offset = startOf(pair?.key);
    return pair === undefined || offset === null ? null : { offset, value: pair.value };
  }
  if (!isSeq(node)) return null;
  const item =
    typeof step === "number"
      ? node.items[step]
      : node.items.find((one) => Object.entries(step).every(([key, value]) => hasValue(one, key, value)));
  const offset = startOf(item);
  return offset === null ? null : { offset, value: item };
}

function hasValue(node: unknown, key: string, value: string): boolean {
  return isMap(node) && String(node.get(key)) === value;
}

function startOf(node: unknown): number | null {
  return (node as Node | undefined)?.range?.[0] ?? null;
}
