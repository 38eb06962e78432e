import { type Text, useText } from "../text/text.tsx";

export type ConsoleWords = Text["console"];

/** The words of the console in the reader's language. */
export function useConsoleWords(): ConsoleWords {
  return useText().console;
}
