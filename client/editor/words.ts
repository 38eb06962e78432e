import { ENGLISH_EDITOR_WORDS } from "./languages/english.ts";

export type EditorWords = typeof ENGLISH_EDITOR_WORDS;

/** The words of the editor in the reader's language. English is the one that exists. */
export function useEditorWords(): EditorWords {
  return ENGLISH_EDITOR_WORDS;
}
