import type { Steps } from "../../../shared/scenario/place.ts";
import { DEEPEST, LooseTree, type Slot } from "./loose-tree.ts";

/** Where the cursor stands in a text, and what could be written there. */
export interface Spot {
  /** The stretch of the word at the cursor: what an offer takes the place of. */
  readonly from: number;
  readonly to: number;
  /** The way to the group in which the word could be the name of a field; null where no name can stand. */
  readonly group: Steps | null;
  /** The way to what the word could be the value of; null where no value can stand. */
  readonly value: Steps | null;
  /** The name that the word is already, with its colon; null for a word without one. */
  readonly name: string | null;
  /** Within brackets, where everything goes on in one line. */
  readonly inBrackets: boolean;
  /** How far the line of the word's group is indented. */
  readonly column: number;
}

export interface LooseText {
  /** Groups as objects, lists as arrays, true and false as such, all else as texts; without what the cursor writes. */
  readonly value: unknown;
  /** Null where nothing can be offered: in a comment, in a text of lines, behind a value. */
  readonly spot: Spot | null;
  /** The way to the innermost thing that the cursor stands in. */
  readonly within: Steps;
}

const NAME = /^(?:"[^"\n]*"|'[^'\n]*'|[\w][^\s:#,{}[\]"']*)(?=[ \t]*:(?:[ \t{["']|$))/;
const LIST_SIGN = /^-(?: +|$)/;
const TEXT_OF_LINES = /^[|>][+\-\d]*\s*(?:#.*)?$/;
const COMMENT = /(?:^|\s)#/;

/**
 * Reads the YAML of a scenario as far as it can be understood, line by line, so that it has an answer also for the half-written
 * line that no parser takes: what is above and below it stays what it is. It never fails; of what it does not know
 * (anchors, aliases, tags) it takes the characters.
 *
 * @param cursor an offset of the text, as are all places in the answer
 */
export function readLoosely(text: string, cursor: number): LooseText {
  return new Reader(text, cursor).read();
}

class Reader {
  readonly #text: string;
  readonly #cursor: number;
  readonly #tree = new LooseTree();
  /** The text of lines that goes on while lines are indented deeper than this. */
  #lines: { readonly column: number; readonly slot: Slot } | null = null;
  #spot: Spot | null = null;
  #within: Steps = [];

  constructor(text: string, cursor: number) {
    this.#text = text;
    this.#cursor = cursor;
  }

  read(): LooseText {
    for (let at = 0; at <= this.#text.length; ) at = this.#line(at);
    return { value: this.#tree.value(), spot: this.#spot, within: this.#within };
  }

  /** @returns where the next line begins */
  #line(start: number): number {
    const newline = this.#text.indexOf("\n", start);
    const end = newline === -1 ? this.#text.length : newline;
    const line = this.#text.slice(start, end);
    const here = this.#cursor >= start && this.#cursor <= end;
    const indent = line.length - line.trimStart().length;
    const blank = indent === line.length;
    const column = blank && here ? this.#cursor - start : indent;
    if (this.#lines !== null && (blank || column > this.#lines.column)) {
      if (here && column > this.#lines.column) this.#within = this.#lines.slot.steps;
      if (!here || column > this.#lines.column) return end + 1;
    } else if (!blank) this.#lines = null;
    if (blank) {
      if (here) this.#open(start + column, start + column, column);
      return end + 1;
    }
    if (line[indent] === "#") return end + 1;
    return this.#content(start, start + indent, end);
  }

  /** What stands in a line: signs of lists, then a field or a value. */
  #content(start: number, from: number, end: number): number {
    const { slot, at } = this.#items(start, from, end);
    const column = at - start;
    const rest = this.#text.slice(at, end);
    if (slot !== null && this.#isIn(from, end)) this.#within = slot.steps;
    if (rest === "" || rest.startsWith("#")) {
      const spaced = this.#text[this.#cursor - 1] === " " && this.#cursor > from;
      if (slot !== null && spaced && this.#isIn(from, at))
        this.#openItem(slot, this.#cursor, this.#cursor, column);
      return end + 1;
    }
    const name = NAME.exec(rest)?.[0];
    if (name !== undefined) return this.#field(name, at, end, column);
    if (slot !== null) return this.#value(slot, at, end, column - 1, true);
    const wordEnd = at + withoutComment(rest).length;
    if (this.#isIn(at, wordEnd)) this.#open(at, wordEnd, column);
    return end + 1;
  }

  /** Reads the hyphens at the beginning of a line. */
  #items(start: number, from: number, end: number): { readonly slot: Slot | null; readonly at: number } {
    let at = from;
    let slot: Slot | null = null;
    for (let sign = LIST_SIGN.exec(this.#text.slice(at, end)); sign !== null; ) {
      slot = this.#tree.item(at - start) ?? slot;
      at += sign[0].length;
      sign = LIST_SIGN.exec(this.#text.slice(at, end));
    }
    return { slot, at };
  }

  #field(name: string, at: number, end: number, column: number): number {
    const plain = unquoted(name);
    const group = this.#tree.groupAt(column);
    const slot = this.#tree.field(column, plain);
    if (slot === null) return end + 1;
    if (this.#isIn(at, end)) this.#within = slot.steps;
    if (this.#isIn(at, at + name.length)) this.#spotAt(at, at + name.length, { group, name: plain, column });
    const colon = this.#text.indexOf(":", at + name.length);
    return this.#value(slot, colon + 1, end, column, false);
  }

  /** @param column of the innermost group or list around the value */
  #value(slot: Slot, from: number, end: number, column: number, isItem: boolean): number {
    const rest = this.#text.slice(from, end);
    const at = from + rest.length - rest.trimStart().length;
    const written = withoutComment(this.#text.slice(at, end));
    if (written === "") {
      const spaced = this.#cursor > from && this.#text[this.#cursor - 1] === " ";
      if (spaced && this.#isIn(from, at))
        this.#spotAt(this.#cursor, this.#cursor, { value: slot.steps, column });
      return end + 1;
    }
    if (TEXT_OF_LINES.test(written)) {
      slot.value = "";
      this.#lines = { column, slot };
      return end + 1;
    }
    if (written.startsWith("{") || written.startsWith("["))
      return this.#nextLine(this.#brackets(slot, at, this.#reach(at, column), column, 0));
    const last = at + written.length;
    if (this.#isIn(at, last)) {
      if (isItem) this.#openItem(slot, at, last, column + 1);
      else this.#spotAt(at, last, { value: slot.steps, column });
    }
    slot.value = plainValue(written);
    return end + 1;
  }

  /** Where brackets that begin here end at the latest: before a line that is not indented deeper than what they stand in. */
  #reach(from: number, column: number): number {
    const further = /\n(?=[^\S\n]*\S)/g;
    further.lastIndex = from;
    for (let found = further.exec(this.#text); found !== null; found = further.exec(this.#text)) {
      const begins = found.index + 1;
      const [indent = ""] = /^[^\S\n]*/.exec(this.#text.slice(begins, begins + column + 1)) ?? [];
      if (indent.length <= column && !/[\]}]/.test(this.#text[begins + indent.length] ?? ""))
        return found.index;
    }
    return this.#text.length;
  }

  /** Reads a group or list in brackets, up to its end or the limit. @returns the offset behind it */
  #brackets(slot: Slot, opening: number, limit: number, column: number, depth: number): number {
    const isGroup = this.#text[opening] === "{";
    const empty: Record<string, Slot> | Slot[] = isGroup ? {} : [];
    slot.value = empty;
    let at = opening + 1;
    let begin = at;
    while (at < limit) {
      at = this.#skipSpace(at, limit);
      const sign = this.#text[at] ?? "";
      if (at >= limit || "]},".includes(sign)) {
        const after = Math.min(at, limit);
        if (this.#isIn(begin, after) && this.#spot === null)
          this.#openInBrackets(slot, isGroup, this.#cursor, this.#cursor, column);
        if (at >= limit) return limit;
        if (sign !== ",") return at + 1;
        at += 1;
        begin = at;
        continue;
      }
      at = isGroup
        ? this.#pair(slot, at, limit, column, depth)
        : this.#element(slot, at, limit, column, depth);
      begin = limit + 1;
    }
    return limit;
  }

  #pair(slot: Slot, at: number, limit: number, column: number, depth: number): number {
    const end = this.#wordEnd(at, limit, true);
    const word = this.#text.slice(at, end).trimEnd();
    const last = at + word.length;
    if (this.#text[end] !== ":") {
      if (this.#isIn(at, last)) this.#openInBrackets(slot, true, at, last, column);
      return Math.max(end, at + 1);
    }
    const name = unquoted(word);
    const inner = this.#tree.inside(slot, name);
    if (this.#isIn(at, last)) {
      this.#within = inner.steps;
      this.#spotAt(at, last, { group: slot.steps, name, column, inBrackets: true });
    }
    const begin = end + 1;
    const valueAt = this.#skipSpace(begin, limit);
    if (valueAt >= limit || ",}]".includes(this.#text[valueAt] ?? "")) {
      if (this.#cursor > begin && this.#isIn(begin, Math.min(valueAt, limit))) {
        this.#within = inner.steps;
        this.#spotAt(this.#cursor, this.#cursor, { value: inner.steps, column, inBrackets: true });
      }
      return valueAt;
    }
    return this.#inner(inner, valueAt, limit, column, depth);
  }

  #element(slot: Slot, at: number, limit: number, column: number, depth: number): number {
    return this.#inner(this.#tree.inside(slot, null), at, limit, column, depth);
  }

  /** A value within brackets. */
  #inner(slot: Slot, at: number, limit: number, column: number, depth: number): number {
    const opening = this.#text[at] ?? "";
    if ((opening === "{" || opening === "[") && depth < DEEPEST) {
      const end = this.#brackets(slot, at, limit, column, depth + 1);
      if (this.#isIn(at, end) && this.#within.length < slot.steps.length) this.#within = slot.steps;
      return end;
    }
    const end = Math.max(this.#wordEnd(at, limit, false), at + 1);
    const word = this.#text.slice(at, end).trimEnd();
    if (this.#isIn(at, at + word.length)) {
      this.#within = slot.steps;
      this.#spotAt(at, at + word.length, { value: slot.steps, column, inBrackets: true });
    }
    slot.value = plainValue(word);
    return end;
  }

  /** Where a word within brackets ends: at a sign, at a colon if it is a name, at the end of its line. */
  #wordEnd(from: number, limit: number, isName: boolean): number {
    const quote = this.#text[from] ?? "";
    if (quote === '"' || quote === "'") {
      const close = this.#text.indexOf(quote, from + 1);
      if (close !== -1 && close < limit) return this.#skipSpace(close + 1, limit);
    }
    for (let at = from; at < limit; at += 1) {
      const sign = this.#text[at] ?? "";
      if (",}]\n".includes(sign)) return at;
      if (isName && sign === ":") return at;
      if (sign === "#" && this.#text[at - 1] === " ") return at;
    }
    return limit;
  }

  #skipSpace(from: number, limit: number): number {
    let at = from;
    while (at < limit) {
      const sign = this.#text[at] ?? "";
      if (sign === "#" && /\s/.test(this.#text[at - 1] ?? "")) {
        const newline = this.#text.indexOf("\n", at);
        at = newline === -1 ? limit : Math.min(newline, limit);
      } else if (/\s/.test(sign)) at += 1;
      else return at;
    }
    return limit;
  }

  #nextLine(from: number): number {
    const newline = this.#text.indexOf("\n", from);
    return newline === -1 ? this.#text.length + 1 : newline + 1;
  }

  /** A word, or none yet, where a field could begin or what has no value yet could have it. */
  #open(from: number, to: number, column: number): void {
    const group = this.#tree.groupAt(column);
    this.#within = group ?? this.#tree.lastAt(column);
    if (group !== null) this.#spotAt(from, to, { group, value: this.#tree.pendingAt(column), column });
  }

  /** A word behind a hyphen: a value of the list, or the first name of a group. */
  #openItem(slot: Slot, from: number, to: number, column: number): void {
    this.#spotAt(from, to, { group: slot.steps, value: slot.steps, column });
  }

  #openInBrackets(slot: Slot, isGroup: boolean, from: number, to: number, column: number): void {
    this.#within = slot.steps;
    const next = [...slot.steps, Array.isArray(slot.value) ? slot.value.length : 0];
    this.#spotAt(from, to, {
      ...(isGroup ? { group: slot.steps } : { value: next }),
      column,
      inBrackets: true,
    });
  }

  #spotAt(from: number, to: number, spot: Partial<Spot> & { readonly column: number }): void {
    this.#spot = { group: null, value: null, name: null, inBrackets: false, ...spot, from, to };
  }

  #isIn(from: number, to: number): boolean {
    return this.#cursor >= from && this.#cursor <= to;
  }
}

function withoutComment(written: string): string {
  const quote = written[0] ?? "";
  const close = quote === '"' || quote === "'" ? written.indexOf(quote, 1) : -1;
  const from = Math.max(close, 0);
  const comment = COMMENT.exec(written.slice(from));
  return (comment === null ? written : written.slice(0, from + comment.index)).trimEnd();
}

function unquoted(word: string): string {
  return /^(["']).*\1$/s.test(word) && word.length > 1 ? word.slice(1, -1) : word;
}

function plainValue(word: string): string | boolean {
  if (word === "true" || word === "false") return word === "true";
  return unquoted(word);
}
