import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The text on the page's own paper and ink, so that both themes and their contrast hold. No hue: hues are patrons. */
const surface = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", background: "var(--panel)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    lineHeight: "20px",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { background: "var(--paper)", color: "var(--ink-2)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "color-mix(in srgb, var(--sunk) 60%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection":
    { background: "color-mix(in srgb, var(--mark) 80%, var(--edge))" },
  ".cm-searchMatch": { background: "var(--mark)", outline: "1px solid var(--edge)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--ink)" },
  ".cm-selectionMatch": { background: "var(--sunk)" },
  ".cm-panels": { background: "var(--paper)", color: "var(--ink)", borderColor: "var(--line)" },
  ".cm-textfield": {
    background: "var(--panel)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--radius)",
  },
  ".cm-button": {
    background: "var(--panel)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--radius)",
  },
  ".cm-tooltip": {
    background: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--radius)",
    fontFamily: "var(--font-text)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "inherit",
    fontSize: "14px",
    maxWidth: "min(420px, 88vw)",
    minWidth: "180px",
    maxHeight: "17em",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    alignItems: "baseline",
    gap: "12px",
    padding: "5px 10px",
    lineHeight: "20px",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--mark)", color: "var(--ink)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "650" },
  ".cm-completionDetail": {
    marginLeft: "auto",
    fontStyle: "normal",
    fontSize: "12px",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  ".cm-meaning": { display: "none" },
  "@media (max-width: 700px)": {
    ".cm-tooltip.cm-completionInfo": { display: "none" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
      flexWrap: "wrap",
      alignContent: "center",
      minHeight: "44px",
    },
    ".cm-tooltip-autocomplete ul li[aria-selected] .cm-meaning": {
      display: "block",
      flexBasis: "100%",
      margin: "0",
      fontSize: "13px",
      lineHeight: "18px",
      whiteSpace: "normal",
    },
  },
  ".cm-tooltip.cm-completionInfo": {
    width: "300px",
    maxWidth: "min(300px, 80vw)",
    padding: "8px 10px",
    fontSize: "13px",
    lineHeight: "18px",
  },
  ".cm-diagnostic": { borderLeft: "4px solid var(--ink)", padding: "6px 10px", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-info": { borderLeftColor: "var(--edge)" },
  ".cm-lintRange-error": {
    background: "var(--mark)",
    borderBottom: "2px solid var(--ink)",
  },
  ".cm-lintRange-info": { backgroundImage: "none", borderBottom: "1px dotted var(--ink-2)" },
  // CodeMirror's own signs are pictures in data: addresses, in colours that mean seats here.
  ".cm-lint-marker-error, .cm-lint-marker-info": {
    content: '""',
    width: "9px",
    height: "9px",
    margin: "5px 3px 0 0",
    borderRadius: "50%",
    background: "var(--ink)",
  },
  ".cm-lint-marker-info": { background: "none", border: "1.5px solid var(--edge)" },
  ".cm-foldPlaceholder": {
    background: "var(--sunk)",
    border: "1px solid var(--edge)",
    color: "var(--ink-2)",
  },
});

const letters = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), fontWeight: "650" },
  { tag: tags.propertyName, fontWeight: "650" },
  { tag: tags.comment, color: "var(--ink-2)", fontStyle: "italic" },
  { tag: [tags.string, tags.content, tags.attributeValue], color: "var(--ink)" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "var(--ink-2)" },
  { tag: [tags.keyword, tags.labelName, tags.typeName, tags.meta], color: "var(--ink)", fontWeight: "650" },
]);

export const codeTheme = [surface, syntaxHighlighting(letters)];
