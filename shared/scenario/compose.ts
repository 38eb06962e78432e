import { Composer, type CST, type Document, Parser, YAMLParseError } from "yaml";

/** Of YAML 1.2 what scenarios use: repeated keys are looked for where their lines are known. */
const OPTIONS = { version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false } as const;

/**
 * The document that a text's words make, as the library's `parseDocument` makes it of the text: a text that was scanned
 * word by word need not be taken apart again.
 * @param length of the text
 */
export function composed(words: readonly string[], length: number): Document.Parsed {
  const [made, second] = new Composer(OPTIONS).compose(tokensOf(words), true, length);
  // Told to make one in any case, it has made one also of nothing.
  if (made === undefined) throw new Error("the composer made no document");
  if (second !== undefined) {
    const [start, end] = second.range;
    made.errors.push(new YAMLParseError([start, end], "MULTIPLE_DOCS", "More than one document"));
  }
  return made;
}

function* tokensOf(words: readonly string[]): Generator<CST.Token> {
  const parser = new Parser();
  for (const word of words) yield* parser.next(word);
  yield* parser.end();
}
