import { createContext, type ReactNode, useContext } from "react";
import { LookWords } from "../look/words.ts";
import { ENGLISH } from "./languages/english.ts";

/** The same shape with other words: literal strings become any string. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : { readonly [K in keyof T]: Worded<T[K]> };

export type Text = Worded<typeof ENGLISH>;

/**
 * The interface languages by their BCP 47 tags. A new one is one file beside `languages/english.ts`, with the same keys,
 * and a line here; the compiler names every text that it lacks.
 */
const LANGUAGES: Readonly<Record<string, Text>> = { en: ENGLISH };

/** What a game's screens can be read in. */
export const LANGUAGE_TAGS: readonly string[] = Object.keys(LANGUAGES);

/** The texts of a language; English where it does not exist. */
export function textOf(language: string): Text {
  return LANGUAGES[language] ?? ENGLISH;
}

const TextContext = createContext<Text>(ENGLISH);

export function TextProvider({ language, children }: { language: string; children: ReactNode }) {
  const text = textOf(language);
  return (
    <TextContext.Provider value={text}>
      <LookWords.Provider value={text.look}>{children}</LookWords.Provider>
    </TextContext.Provider>
  );
}

export function useText(): Text {
  return useContext(TextContext);
}
