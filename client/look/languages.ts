import { createContext, useContext } from "react";

/** The languages that a reader may choose from, by their BCP 47 tags, and what to call when one is chosen. */
export interface LanguageChoices {
  readonly tags: readonly string[];
  readonly choose: (tag: string) => void;
}

/** None where nobody gives any, as in the gallery of parts. */
export const Languages = createContext<LanguageChoices>({ tags: [], choose: () => {} });

export function useLanguages(): LanguageChoices {
  return useContext(Languages);
}

/** What a language calls itself: "English", "Русский". */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
