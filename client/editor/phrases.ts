import type { EditorWords } from "./words.ts";

/** CodeMirror's own words, and what stands for them in the reader's language. */
export function phrasesOf({ phrases }: EditorWords): Readonly<Record<string, string>> {
  return {
    Find: phrases.find,
    Replace: phrases.replaceWith,
    next: phrases.next,
    previous: phrases.previous,
    all: phrases.all,
    "match case": phrases.matchCase,
    regexp: phrases.pattern,
    "by word": phrases.wholeWords,
    replace: phrases.replaceOne,
    "replace all": phrases.replaceAll,
    close: phrases.close,
    "current match": phrases.currentMatch,
    "on line": phrases.onLine,
    "replaced match on line $": phrases.replacedOne,
    "replaced $ matches": phrases.replacedAll,
    "Go to line": phrases.goToLine,
    go: phrases.go,
    "Selection deleted": phrases.selectionDeleted,
    Completions: phrases.completions,
    Diagnostics: phrases.diagnostics,
    "No diagnostics": phrases.noDiagnostics,
    "Control character": phrases.controlCharacter,
    "folded code": phrases.folded,
    unfold: phrases.unfold,
    "Fold line": phrases.foldLine,
    "Unfold line": phrases.unfoldLine,
    "Folded lines": phrases.foldedLines,
    "Unfolded lines": phrases.unfoldedLines,
    to: phrases.to,
  };
}
