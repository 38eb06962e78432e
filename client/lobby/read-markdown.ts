/**
 * A small, safe reading of Markdown: headings, paragraphs, lists, quotes, emphasis, `code`, links to http(s), and source
 * marks `[^id]`. Everything else, HTML above all, stays the characters that it is.
 */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly inside: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly inside: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "source"; readonly id: string };

export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inside: readonly Inline[] }
  | { readonly kind: "quote"; readonly inside: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const BULLET = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;

/** The blocks of a text. */
export function readMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of chunksOf(source)) {
    const [first = ""] = chunk;
    const heading = HEADING.exec(first);
    if (heading !== null) {
      blocks.push({ kind: "heading", level: heading[1]?.length ?? 1, inside: readInline(heading[2] ?? "") });
    } else if (BULLET.test(first)) {
      blocks.push(readList(chunk));
    } else if (first.startsWith(">")) {
      const text = chunk.map((line) => line.replace(/^>\s?/, "")).join(" ");
      blocks.push({ kind: "quote", inside: readInline(text) });
    } else {
      blocks.push({ kind: "paragraph", inside: readInline(chunk.map((line) => line.trim()).join(" ")) });
    }
  }
  return blocks;
}

/** Lines that belong together: parted by blank lines, headings stand alone, a list begins one of its own. */
function chunksOf(source: string): readonly (readonly string[])[] {
  const chunks: string[][] = [];
  let open: string[] | null = null;
  for (const line of source.split(/\r?\n/)) {
    const begins = HEADING.test(line) || (BULLET.test(line) && !BULLET.test(open?.[0] ?? ""));
    if (line.trim() === "") open = null;
    else if (open === null || begins) {
      open = [line];
      chunks.push(open);
    } else open.push(line);
    if (HEADING.test(line)) open = null;
  }
  return chunks;
}

function readList(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line);
    if (bullet !== null) items.push(bullet[2] ?? "");
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const ordered = /^\s*\d/.test(lines[0] ?? "");
  return { kind: "list", ordered, items: items.map(readInline) };
}

const MARK =
  /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|\*(\S(?:.*?\S)?)\*|(?<!\w)_(\S.*?)_(?!\w)|\[\^([\w-]+)\]|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/;

/** The marks within a line. */
export function readInline(text: string): readonly Inline[] {
  const found = MARK.exec(text);
  if (found === null) return text === "" ? [] : [{ kind: "text", text }];
  const before = text.slice(0, found.index);
  const lead: readonly Inline[] = before === "" ? [] : [{ kind: "text", text: before }];
  return [...lead, markOf(found), ...readInline(text.slice(found.index + found[0].length))];
}

function markOf([
  ,
  code,
  strong,
  strongToo,
  emphasis,
  emphasisToo,
  source,
  label,
  href,
]: RegExpExecArray): Inline {
  const bold = strong ?? strongToo;
  const slanted = emphasis ?? emphasisToo;
  if (code !== undefined) return { kind: "code", text: code };
  if (bold !== undefined) return { kind: "strong", inside: readInline(bold) };
  if (slanted !== undefined) return { kind: "emphasis", inside: readInline(slanted) };
  if (source !== undefined) return { kind: "source", id: source };
  return { kind: "link", text: label ?? "", href: href ?? "" };
}
