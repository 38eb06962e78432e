import { ENGLISH_CONSOLE_WORDS } from "./languages/english.ts";

export type ConsoleWords = typeof ENGLISH_CONSOLE_WORDS;

/** The words of the console in the reader's language. English is the one that exists. */
export function useConsoleWords(): ConsoleWords {
  return ENGLISH_CONSOLE_WORDS;
}
