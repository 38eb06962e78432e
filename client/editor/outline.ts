/** A place to jump to: a section of the scenario, or one item of it. */
export interface OutlineItem {
  readonly name: string;
  /** Counts from 1. */
  readonly line: number;
  readonly items: readonly { readonly name: string; readonly line: number }[];
}

/** The scenario's title, read like the outline, also from a faulty text; undefined where none is written. */
export function titleOf(text: string): string | undefined {
  return /^title:[ \t]*(["']?)([^\n\r]*?)\1[ \t]*$/m.exec(text)?.[2] || undefined;
}

/** The id that the text gives itself, read in the same way. */
export function idOf(text: string): string | undefined {
  return /^id:[ \t]*(["']?)([a-z][a-z0-9-]{0,79})\1[ \t]*(?:#.*)?$/m.exec(text)?.[2];
}

const SECTION = /^([A-Za-z][\w-]*)\s*:/;
const ITEM = /^(\s*)-\s+(?:\{\s*)?(?:id|title|from|patron)\s*:\s*["']?([^"',}#]+)/;

/**
 * The sections of a scenario's text with the items of their lists. It reads lines, not YAML, so that an outline is there
 * also while the text is faulty.
 */
export function outlineOf(text: string): OutlineItem[] {
  const outline: { name: string; line: number; items: { name: string; line: number }[]; depth: number }[] =
    [];
  text.split(/\r\n|\r|\n/).forEach((content, at) => {
    const line = at + 1;
    const section = SECTION.exec(content)?.[1];
    if (section !== undefined) {
      outline.push({ name: section, line, items: [], depth: Number.POSITIVE_INFINITY });
      return;
    }
    const [, indent = "", name = ""] = ITEM.exec(content) ?? [];
    const last = outline.at(-1);
    if (last === undefined || name === "") return;
    if (last.items.length === 0) last.depth = indent.length;
    if (indent.length === last.depth) last.items.push({ name: name.trim(), line });
  });
  return outline.map(({ name, line, items }) => ({ name, line, items }));
}
