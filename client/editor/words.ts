import { type Text, useText } from "../text/text.tsx";

export type EditorWords = Text["editor"];

/** The words of the editor in the reader's language. */
export function useEditorWords(): EditorWords {
  return useText().editor;
}
