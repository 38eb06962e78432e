import { indentLess, indentMore, undo } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorSelection, type Text } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { basicSetup, EditorView } from "codemirror";
import { type RefObject, useEffect, useImperativeHandle, useRef } from "react";
import type { Fault } from "../../shared/scenario/fault.ts";
import { codeTheme } from "./code-theme.ts";
import styles from "./editor.module.css";
import { plainLines } from "./plain-lines.ts";

/** What other parts of the editor ask of the text. Lines and columns count from 1. */
export interface TextHandle {
  jump(line: number, column?: number): void;
  /** Puts another text in, as one step that undo takes back. */
  replace(text: string): void;
  /** Takes the last step back; for fingers, which have no keys for it. */
  undo(): void;
}

export interface TextPaneProps {
  readonly label: string;
  /** The text at the start; later changes come through `replace`. */
  readonly initial: string;
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly handle: RefObject<TextHandle | null>;
}

/** The scenario's text in CodeMirror, with the faults at their places. */
export function TextPane({ label, initial, faults, advice, onChange, onSave, handle }: TextPaneProps) {
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onChange, onSave });
  latest.current = { onChange, onSave };
  const start = useRef({ label, initial });

  useEffect(() => {
    const parent = holder.current;
    if (parent === null) return;
    const made = openText(parent, start.current, latest);
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const shown = view.current;
    if (shown === null) return;
    const marks = [
      ...faults.map((fault) => markOf(shown.state.doc, fault, "error")),
      ...advice.map((fault) => markOf(shown.state.doc, fault, "info")),
    ];
    shown.dispatch(setDiagnostics(shown.state, marks));
  }, [faults, advice]);

  useImperativeHandle(handle, () => ({
    jump: (line, column = 1) => view.current && jumpTo(view.current, line, column),
    replace: (text) => view.current && replaceText(view.current, text),
    undo: () => view.current && undo(view.current),
  }));

  return <div ref={holder} className={styles.text} />;
}

function openText(
  parent: HTMLElement,
  { label, initial }: { label: string; initial: string },
  latest: RefObject<{ onChange: (text: string) => void; onSave: () => void }>,
): EditorView {
  const save = () => {
    latest.current.onSave();
    return true;
  };
  return new EditorView({
    parent,
    doc: initial,
    extensions: [
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: save },
        { key: "Mod-]", run: indentMore },
        { key: "Mod-[", run: indentLess },
      ]),
      basicSetup,
      yaml(),
      lintGutter(),
      codeTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) latest.current.onChange(update.state.doc.toString());
      }),
    ],
  });
}

function offsetOf(text: Text, line: number, column: number): number {
  const { from, to } = text.line(Math.min(Math.max(1, line), text.lines));
  return Math.min(from + Math.max(0, column - 1), to);
}

function markOf(text: Text, fault: Fault, severity: "error" | "info"): Diagnostic {
  const from = offsetOf(text, fault.line, fault.column);
  const { to: endOfLine } = text.lineAt(from);
  const end = fault.endLine === undefined ? endOfLine : offsetOf(text, fault.endLine, fault.endColumn ?? 1);
  // A fault of a whole section would paint pages: its first line is enough.
  const to = Math.min(Math.max(from, end), endOfLine);
  const message = fault.path === "" ? fault.message : `${fault.path}\n${fault.message}`;
  return { from, to, severity, message };
}

function jumpTo(view: EditorView, line: number, column: number): void {
  const at = offsetOf(view.state.doc, line, column);
  view.dispatch({
    selection: EditorSelection.cursor(at),
    effects: EditorView.scrollIntoView(at, { y: "center" }),
  });
  view.focus();
}

function replaceText(view: EditorView, given: string): void {
  const text = plainLines(given);
  const old = view.state.doc.toString();
  let from = 0;
  while (from < old.length && from < text.length && old[from] === text[from]) from += 1;
  let end = 0;
  const rest = Math.min(old.length, text.length) - from;
  while (end < rest && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  if (from === old.length && old.length === text.length) return;
  view.dispatch({ changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) } });
}
