import { utf8ToBytes } from "@noble/hashes/utils.js";
import { CST, Lexer } from "yaml";
import type { Fault } from "./fault.ts";
import { faultAt, type PositionAt } from "./place.ts";

/** What a scenario file may have at most: far more than any scenario needs, far less than what could hurt a server. */
export const SCAN_LIMITS = { bytes: 200 * 1024, anchors: 64, depth: 40 } as const;

/** A scalar's text follows this token, and is then no sign of YAML whatever it looks like. */
const SCALAR = "\u001f";
const OPENING = new Set(["flow-seq-start", "flow-map-start"]);
const CLOSING = new Set(["flow-seq-end", "flow-map-end"]);
const MARKS = new Set(["anchor", "alias", "tag"]);
const INDICATORS = new Set(["seq-item-ind", "explicit-key-ind"]);

/** A text taken apart. */
export interface Scanned {
  /** The first fault of each kind. */
  readonly faults: readonly Fault[];
  /** What the YAML parser reads, word by word; nothing of a text that is too long. */
  readonly words: readonly string[];
}

/**
 * Refuses a file before the YAML parser sees it: too long, nested too deep, too many anchors, aliases and tags, or with
 * tabs where YAML counts spaces. One pass over the tokens, so it is quick for any text.
 */
export function scanScenario(text: string, positionAt: PositionAt): Scanned {
  const bytes = text.length > SCAN_LIMITS.bytes ? text.length : utf8ToBytes(text).length;
  if (bytes > SCAN_LIMITS.bytes) {
    const message = `The file is too long: it has ${Math.ceil(bytes / 1024)} KB, and at most ${SCAN_LIMITS.bytes / 1024} KB are read.`;
    const fault = faultAt(positionAt, { start: 0, end: 0 }, { code: "TOO_LONG", path: "", message });
    return { faults: [fault], words: [] };
  }
  const faults = new Map<string, Fault>();
  const scanner = new Scanner((code, offset, message) => {
    if (faults.has(code)) return;
    const stretch = { start: offset, end: offset + 1 };
    faults.set(
      code,
      faultAt(positionAt, stretch, { code, path: "", message: message(positionAt(offset).line) }),
    );
  });
  const words = [...new Lexer().lex(text)];
  for (const word of words) scanner.read(word);
  return { faults: [...faults.values()], words };
}

type Report = (code: string, offset: number, message: (line: number) => string) => void;

class Scanner {
  readonly #report: Report;
  #offset = 0;
  #lineStart = 0;
  #inScalar = false;
  #flow = 0;
  #marks = 0;
  /** Columns at which the open blocks begin. */
  #columns: number[] = [];
  #lineIsOpen = false;
  #tabAt: number | null = null;

  constructor(report: Report) {
    this.#report = report;
  }

  read(token: string): void {
    if (token === SCALAR && !this.#inScalar) {
      this.#inScalar = true;
      return;
    }
    const type = this.#inScalar ? "scalar" : CST.tokenType(token);
    this.#inScalar = false;
    if (type === "doc-mode" || type === "flow-error-end") return;
    this.#look(type, token);
    this.#advance(token);
  }

  #look(type: string | null, token: string): void {
    if (type === "newline") this.#tabAt = null;
    else if (type === "space") this.#lookAtSpace(token);
    else if (type !== "comment" && type !== "byte-order-mark") this.#lookAtContent(type, token);
  }

  #lookAtSpace(token: string): void {
    const tab = token.indexOf("\t");
    if (tab !== -1 && !this.#lineIsOpen) this.#tabAt = this.#offset + tab;
  }

  #lookAtContent(type: string | null, token: string): void {
    if (this.#tabAt !== null) this.#reportTab(this.#tabAt);
    this.#tabAt = null;
    if (type === "scalar" && !/^[\s]/.test(token)) {
      const tab = /\n *\t/.exec(token);
      if (tab !== null) this.#reportTab(this.#offset + tab.index + tab[0].length - 1);
    }
    // A text of lines ends before a line that is not indented; its last token has that line's tab.
    const endsInTab = type === "scalar" ? /(?:^|\n) *\t[\t ]*$/.exec(token) : null;
    if (endsInTab !== null) this.#tabAt = this.#offset + token.indexOf("\t", endsInTab.index);
    if (type !== null && MARKS.has(type)) this.#countMark();
    if (type !== null && OPENING.has(type)) this.#flow += 1;
    if (type !== null && CLOSING.has(type)) this.#flow = Math.max(0, this.#flow - 1);
    if (this.#flow === 0 && (!this.#lineIsOpen || (type !== null && INDICATORS.has(type)))) this.#openBlock();
    this.#lineIsOpen = type === null || !INDICATORS.has(type);
    if (this.#columns.length + this.#flow > SCAN_LIMITS.depth) {
      const message = (line: number) => `Line ${line} is nested more than ${SCAN_LIMITS.depth} levels deep.`;
      this.#report("TOO_DEEP", this.#offset, message);
    }
  }

  #openBlock(): void {
    const column = this.#offset - this.#lineStart;
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
    this.#columns.push(column);
  }

  #countMark(): void {
    this.#marks += 1;
    if (this.#marks <= SCAN_LIMITS.anchors) return;
    const message = () =>
      `The file has more than ${SCAN_LIMITS.anchors} anchors (&), aliases (*) and tags (!).`;
    this.#report("TOO_MANY_ANCHORS", this.#offset, message);
  }

  #reportTab(offset: number): void {
    this.#report(
      "TAB",
      offset,
      () => "This line is indented with a tab; only spaces are counted. Use two spaces instead.",
    );
  }

  #advance(token: string): void {
    const newline = token.lastIndexOf("\n");
    if (newline !== -1) {
      this.#lineStart = this.#offset + newline + 1;
      this.#lineIsOpen = false;
    }
    this.#offset += token.length;
  }
}
