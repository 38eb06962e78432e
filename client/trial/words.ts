import { type Text, useText } from "../text/text.tsx";

export type TrialWords = Text["trial"];

/** The words of games of bots in the editor, in the reader's language. */
export function useTrialWords(): TrialWords {
  return useText().trial;
}
