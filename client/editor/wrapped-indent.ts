import { type Extension, RangeSetBuilder } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";

/** In a narrow column a deep line keeps room for its words. */
const DEEPEST = 16;
/** CodeMirror's own space before a line. */
const OWN_SPACE = "6px";

/** The column in which the words of a line begin, behind its spaces and the dashes of lists. */
export function wordsBegin(line: string): number {
  return /^ *(- +)*/.exec(line)?.[0].length ?? 0;
}

/** Lines that wrap go on below their own words: at the edge they would look like keys of the whole text. */
export const wrappedIndent: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = indented(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = indented(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function indented({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let next = 0;
  for (const { from, to } of visibleRanges) {
    for (let at = Math.max(from, next); at <= to; at = next) {
      const line = doc.lineAt(at);
      const columns = Math.min(DEEPEST, wordsBegin(line.text));
      if (columns > 0) builder.add(line.from, line.from, hanging(columns));
      next = line.to + 1;
    }
  }
  return builder.finish();
}

const made = new Map<number, Decoration>();

/** The first line begins at the edge as ever, the ones below it so many columns further in. */
function hanging(columns: number): Decoration {
  const style = `text-indent: -${columns}ch; padding-left: calc(${OWN_SPACE} + ${columns}ch)`;
  const decoration = made.get(columns) ?? Decoration.line({ attributes: { style } });
  made.set(columns, decoration);
  return decoration;
}
