import { useMemo } from "react";
import { useText } from "./text.tsx";

/** Names in one line, joined as a language joins them: "Moscow, NATO and Tashkent". */
export type Lister = (names: readonly string[]) => string;

/** The texts have British spelling, which puts no comma before the last "and". */
const SPELLING: Readonly<Record<string, string>> = { en: "en-GB" };

/** @param language a BCP 47 tag */
export function listerOf(language: string): Lister {
  const format = new Intl.ListFormat(SPELLING[language] ?? language, { type: "conjunction" });
  return (names) => format.format(names);
}

export function useList(): Lister {
  const { language } = useText();
  return useMemo(() => listerOf(language), [language]);
}
