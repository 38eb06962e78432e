import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { faultAt, type PositionAt, pathOf, type Steps, type Stretch } from "./place.ts";
import { fieldsOf, schemaOfField, schemaOfItem, wantsText } from "./schema-shape.ts";

/** Where a value stands, and where its key stands if it has one. */
export interface Place extends Stretch {
  readonly key?: Stretch;
  /** A list or group: faults of the whole are shown at its key. */
  readonly group: boolean;
}

/** A YAML document as plain values, with the place of each by its path. */
export interface ReadDocument {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
}

/** More values than this come only of aliases that repeat aliases. */
const MOST_VALUES = 50_000;
const DEEPEST = 60;

/**
 * Reads a parsed YAML document along a schema. Where the schema wants a text, an unquoted scalar that YAML takes for a
 * number, a truth value or nothing gives its exact characters (`007` stays `007`), and so does every key. Repeated keys
 * are faults that name both lines.
 */
export function readDocument(
  parsed: Document.Parsed,
  schema: z.ZodType,
  positionAt: PositionAt,
): ReadDocument {
  const reader = new Reader(parsed, positionAt);
  const { contents } = parsed;
  const value = contents === null ? undefined : reader.read(contents, schema, []);
  return { value, places: reader.places, faults: reader.faults };
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly faults: Fault[] = [];
  readonly #parsed: Document.Parsed;
  readonly #positionAt: PositionAt;
  readonly #resolved = new Map<Alias, Node | undefined>();
  #values = 0;

  constructor(parsed: Document.Parsed, positionAt: PositionAt) {
    this.#parsed = parsed;
    this.#positionAt = positionAt;
  }

  read(node: unknown, schema: z.ZodType | undefined, steps: Steps, key?: Stretch): unknown {
    const place = stretchOf(node) ?? key ?? { start: 0, end: 0 };
    const path = pathOf(steps);
    const group = isMap(node) || isSeq(node);
    this.places.set(path, key === undefined ? { ...place, group } : { ...place, group, key });
    this.#values += 1;
    if (this.#values > MOST_VALUES || steps.length > DEEPEST) {
      if (!this.faults.some(({ code }) => code === "TOO_LARGE"))
        this.#fault("TOO_LARGE", path, place, "The aliases (*) of this file repeat too many values.");
      return undefined;
    }
    if (isAlias(node)) return this.#alias(node, schema, steps, key);
    if (isMap(node)) return this.#map(node, schema, steps);
    if (isSeq(node)) {
      return node.items.map((item, at) => this.read(item, schemaOfItem(schema, at), [...steps, at]));
    }
    return isScalar(node) ? scalarValue(node, schema) : undefined;
  }

  #alias(node: Alias, schema: z.ZodType | undefined, steps: Steps, key?: Stretch): unknown {
    let target = this.#resolved.get(node);
    if (!this.#resolved.has(node)) {
      target = node.resolve(this.#parsed);
      this.#resolved.set(node, target);
    }
    return target === undefined ? undefined : this.read(target, schema, steps, key);
  }

  #map(
    node: YAMLMap<unknown, unknown>,
    schema: z.ZodType | undefined,
    steps: Steps,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    const fields = fieldsOf(schema, keysOf(node));
    for (const pair of node.items) {
      const key = keyText(pair);
      const place = stretchOf(pair.key) ?? stretchOf(node) ?? { start: 0, end: 0 };
      const inside = [...steps, key ?? "?"];
      if (key === null || key === "__proto__") {
        this.#fault("BAD_KEY", pathOf(inside), place, "This cannot be the name of a field.");
        continue;
      }
      const first = seen.get(key);
      if (first !== undefined) {
        const lines = `in line ${first} and in line ${this.#positionAt(place.start).line}`;
        this.#fault(
          "DUPLICATE_KEY",
          pathOf(inside),
          place,
          `"${key}" is given twice: ${lines}. Keep one of them.`,
        );
        continue;
      }
      seen.set(key, this.#positionAt(place.start).line);
      value[key] = this.read(pair.value, schemaOfField(fields, key), inside, place);
    }
    return value;
  }

  #fault(code: string, path: string, stretch: Stretch, message: string): void {
    this.faults.push(faultAt(this.#positionAt, stretch, { code, path, message }));
  }
}

function stretchOf(node: unknown): Stretch | undefined {
  const range = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)) && node.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

function keysOf(node: YAMLMap<unknown, unknown>): string[] {
  return node.items.map((pair) => keyText(pair) ?? "");
}

/** The exact characters of a key, or null if it is no plain word. */
function keyText({ key }: Pair<unknown, unknown>): string | null {
  if (!isScalar(key)) return null;
  if (typeof key.value === "string") return key.value;
  return key.source === undefined || key.source === "" ? null : key.source;
}

function scalarValue(
  node: { value: unknown; source?: string | undefined },
  schema: z.ZodType | undefined,
): unknown {
  const { value, source } = node;
  if (typeof value === "string") return value;
  if (source !== undefined && source !== "" && wantsText(schema)) return source;
  return value === null ? undefined : value;
}
