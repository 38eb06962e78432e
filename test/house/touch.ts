import { Visitor } from "vite";
import { lineAt, parse, type SourceFile } from "./source-file.ts";

/** A place in the code that names an id: `path:line`. */
export interface Mention {
  readonly path: string;
  readonly line: number;
}

/**
 * Every place where a text in the code is this id, or a key that has it between dots or slashes (`action.vote.name`).
 * Sentences that use the word are not meant.
 */
export function mentionsOf(id: string, files: readonly SourceFile[]): Mention[] {
  return files.filter(({ text }) => text.includes(id)).flatMap((file) => mentionsIn(id, file));
}

function mentionsIn(id: string, file: SourceFile): Mention[] {
  const found: Mention[] = [];
  const look = (start: number, text: unknown): void => {
    if (typeof text !== "string" || /\s/.test(text)) return;
    const path = text.startsWith(".") && /\.(ts|tsx|css)$/.test(text); // an import is no mention of a word
    if (!path && text.split(/[./]/).includes(id))
      found.push({ path: file.path, line: lineAt(file.text, start) });
  };
  new Visitor({
    Literal: ({ start, value }) => look(start, value),
    TemplateElement: ({ start, value }) => look(start, value.cooked),
    JSXText: ({ start, value }) => look(start, value.trim()),
    Property: ({ key, computed }) => {
      if (!computed && key.type === "Identifier") look(key.start, key.name);
    },
  }).visit(parse(file).program);
  return found;
}

/** Lines of a file that have the word as a whole. */
export function linesWith(word: string, { text }: SourceFile): number {
  return text.split("\n").filter((line) => new RegExp(`\\b${word}\\b`).test(line)).length;
}

/** The name in code of what a kebab-case file defines: `offer-aid` -> `offerAid`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
