import { indentLess, indentMore, undo } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorSelection, EditorState, type Extension, type Text } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { basicSetup, EditorView } from "codemirror";
import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Fault } from "../../shared/scenario/fault.ts";
import { codeTheme } from "./code-theme.ts";
import { completion } from "./completion.ts";
import styles from "./editor.module.css";
import { FieldLine } from "./field-line.tsx";
import { HelpDesk } from "./help-desk.ts";
import type { OutlineItem } from "./outline.ts";
import { phrasesOf } from "./phrases.ts";
import { plainLines } from "./plain-lines.ts";
import { useFieldMeaning } from "./use-field-meaning.ts";
import { useEditorWords } from "./words.ts";
import { wrappedIndent } from "./wrapped-indent.ts";

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
  readonly outline: readonly OutlineItem[];
  readonly onChange: (text: string) => void;
  readonly handle: RefObject<TextHandle | null>;
}

/** What the text says of itself in the reader's language: its label, the words of the search, and what it offers. */
interface Wording {
  readonly label: string;
  readonly desk: HelpDesk;
  /** What stands behind an offered field that must not be missing. */
  readonly needed: string;
  readonly phrases: Readonly<Record<string, string>>;
}

const WORDING = new Compartment();

/** Whom the view tells what happens in it. */
interface Listeners {
  readonly change: (text: string) => void;
  readonly follow: (text: () => string, offset: number) => void;
}

/** The scenario's text in CodeMirror, with the faults at their places, and what the field at the cursor means below it. */
export function TextPane({ label, initial, faults, advice, outline, onChange, handle }: TextPaneProps) {
  const words = useEditorWords();
  const phrases = useMemo(() => phrasesOf(words), [words]);
  const [desk] = useState(() => new HelpDesk());
  const [field, follow] = useFieldMeaning(desk);
  const wording = useMemo(
    () => ({ label, phrases, desk, needed: words.needed }),
    [label, phrases, desk, words.needed],
  );
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef<Listeners>({ change: onChange, follow });
  latest.current = { change: onChange, follow };
  const start = useRef({ ...wording, initial });

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

  useEffect(() => () => desk.close(), [desk]);

  useEffect(() => {
    view.current?.dispatch({ effects: WORDING.reconfigure(worded(wording)) });
  }, [wording]);

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

  return (
    <>
      <div ref={holder} className={styles.text} />
      <FieldLine field={field} outline={outline} />
    </>
  );
}

function openText(
  parent: HTMLElement,
  { initial, ...wording }: Wording & { readonly initial: string },
  listeners: RefObject<Listeners>,
): EditorView {
  return new EditorView({
    parent,
    doc: initial,
    extensions: [
      keymap.of([
        { key: "Mod-]", run: indentMore },
        { key: "Mod-[", run: indentLess },
      ]),
      basicSetup,
      yaml(),
      lintGutter(),
      codeTheme,
      EditorView.lineWrapping,
      wrappedIndent,
      EditorView.contentAttributes.of({ spellcheck: "false", tabindex: "0" }),
      WORDING.of(worded(wording)),
      EditorView.updateListener.of((update) => {
        const { doc, selection } = update.state;
        if (update.docChanged) listeners.current.change(doc.toString());
        if (update.docChanged || update.selectionSet)
          listeners.current.follow(() => doc.toString(), selection.main.head);
      }),
    ],
  });
}

function worded({ label, phrases, desk, needed }: Wording): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ "aria-label": label }),
    completion(desk, needed),
  ];
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
  return { from, to, severity, message: fault.message };
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
