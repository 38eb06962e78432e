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
  /** What is allowed but was probably not meant. */
  readonly advice: readonly Fault[];
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
  return {
    value,
    places: reader.places,
    faults: [...reader.faults, ...reader.unusedAnchors()],
    advice: reader.advice,
  };
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly faults: Fault[] = [];
  readonly advice: Fault[] = [];
  readonly #parsed: Document.Parsed;
  readonly #positionAt: PositionAt;
  readonly #resolved = new Map<Alias, Node | undefined>();
  /** What is being read through aliases. */
  readonly #entered = new Set<Node>();
  /** Anchors that were read, with the place of each. */
  readonly #anchors = new Map<string, { readonly path: string; readonly stretch: Stretch }>();
  readonly #aliases = new Set<string>();
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
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
      this.#anchors.set(node.anchor, { path, stretch: place });
    if (isScalar(node)) this.#lookBehind(node, schema, path, place);
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
    this.#aliases.add(node.source);
    const place = stretchOf(node) ?? { start: 0, end: 0 };
    if (target === undefined) {
      const message = `"*${node.source}" is a reference, and nothing above it is marked "&${node.source}": a text that begins with * must stand in quotation marks.`;
      this.#fault("UNKNOWN_ALIAS", pathOf(steps), place, message);
      return undefined;
    }
    if (this.#entered.has(target) || holds(target, place)) {
      const message = `"*${node.source}" refers to the very thing that it stands in.`;
      this.#fault("HOLDS_ITSELF", pathOf(steps), place, message);
      return undefined;
    }
    this.#entered.add(target);
    const value = this.read(target, schema, steps, key);
    this.#entered.delete(target);
    return value;
  }

  /** An anchor that no alias refers to was the first word of a text. */
  unusedAnchors(): Fault[] {
    return [...this.#anchors].flatMap(([anchor, { path, stretch }]) => {
      if (this.#aliases.has(anchor)) return [];
      const message = `"&${anchor}" is a mark that nothing refers to: take it away, or put the text in quotation marks if it begins with it.`;
      return [faultAt(this.#positionAt, stretch, { code: "UNUSED_ANCHOR", path, message })];
    });
  }

  /** A note begins with " #" and a space: what has none was probably meant as a part of the text. */
  #lookBehind(
    { type, comment }: { type?: string | undefined; comment?: string | null | undefined },
    schema: z.ZodType | undefined,
    path: string,
    place: Stretch,
  ): void {
    if (type !== "PLAIN" || !comment || !/^[^\s#]/.test(comment) || !wantsText(schema)) return;
    const [word = ""] = comment.split(/\s/);
    const message = `This text ends before "#${word}", which the program takes for a note. If it belongs to the text, put the text in quotation marks.`;
    this.advice.push(faultAt(this.#positionAt, place, { code: "NOTE_IN_TEXT", path, message }));
  }

  #map(
    node: YAMLMap<unknown, unknown>,
    schema: z.ZodType | undefined,
    steps: Steps,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    let begunAnew = false;
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
        // Where the first field of an item comes again, its hyphen is missing, and all that follows comes again, too.
        if (begunAnew) continue;
        begunAnew = typeof steps.at(-1) === "number" && seen.keys().next().value === key;
        const { line } = this.#positionAt(place.start);
        const lines = line === first ? `in line ${line}` : `in line ${first} and in line ${line}`;
        this.#fault(
          "DUPLICATE_KEY",
          pathOf(inside),
          place,
          begunAnew
            ? `"${key}" is given twice: ${lines}. If a new item begins here, it needs a hyphen; else keep one of them.`
            : `"${key}" is given twice: ${lines}. Keep one of them.`,
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

function holds(node: Node, { start, end }: Stretch): boolean {
  const range = stretchOf(node);
  return range !== undefined && range.start <= start && end <= range.end;
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
