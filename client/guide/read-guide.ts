import { type Block, type Inline, readInline, readMarkdown } from "../lobby/read-markdown.ts";

type Heading = Extract<Block, { kind: "heading" }>;

/** What a guide has beside what a briefing may have: lines of code, and tables. */
export type GuideBlock =
  | Exclude<Block, Heading>
  | { readonly kind: "lines"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] };

export type Cell = readonly Inline[];

/** A heading with what stands below it, up to the next one. */
export interface GuideSection {
  readonly heading: Heading;
  readonly blocks: readonly GuideBlock[];
}

const FENCE = /^```/;
const INDENTED = /^ {4}/;
const ROW = /^\|(.*)\|\s*$/;
/** A link to a file beside the guide: a page has no such file, and its label says enough. */
const LINK_TO_FILE = /\[([^\]]+)\]\((?!https?:)[^)\s]+\)/g;

/** The sections of a guide in Markdown; what stands before its first heading is left out. */
export function readGuide(source: string): readonly GuideSection[] {
  const sections: { heading: Heading; blocks: GuideBlock[] }[] = [];
  for (const block of blocksOf(source)) {
    if (block.kind === "heading") sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The letters of a heading or a cell, without its marks. */
export function plainText(inside: readonly Inline[]): string {
  return inside
    .map((one) => ("inside" in one ? plainText(one.inside) : one.kind === "source" ? "" : one.text))
    .join("");
}

function blocksOf(source: string): readonly (GuideBlock | Heading)[] {
  const lines = source.split(/\r?\n/);
  const blocks: (GuideBlock | Heading)[] = [];
  let at = 0;
  const takeWhile = (belongs: (line: string) => boolean): readonly string[] => {
    const start = at;
    while (at < lines.length && belongs(lines[at] ?? "")) at += 1;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (FENCE.test(line)) {
      at += 1;
      blocks.push({ kind: "lines", text: takeWhile((each) => !FENCE.test(each)).join("\n") });
      at += 1;
    } else if (ROW.test(line)) blocks.push(tableOf(takeWhile((each) => ROW.test(each))));
    else if (INDENTED.test(line)) {
      const code = takeWhile((each) => INDENTED.test(each)).map((each) => each.slice(4));
      blocks.push({ kind: "lines", text: code.join("\n") });
    } else blocks.push(...proseOf(takeWhile((each) => !startsOther(each))));
  }
  return blocks;
}

function startsOther(line: string): boolean {
  return FENCE.test(line) || ROW.test(line) || INDENTED.test(line);
}

function proseOf(lines: readonly string[]): readonly Block[] {
  return readMarkdown(lines.join("\n").replaceAll(LINK_TO_FILE, "$1"));
}

/** Its second line only parts the head from the rows. */
function tableOf(lines: readonly string[]): GuideBlock {
  const [head = [], , ...rows] = lines.map(cellsOf);
  return { kind: "table", head, rows };
}

function cellsOf(line: string): readonly Cell[] {
  const [, inside = ""] = ROW.exec(line) ?? [];
  return inside.split("|").map((cell) => readInline(cell.trim().replaceAll(LINK_TO_FILE, "$1")));
}
