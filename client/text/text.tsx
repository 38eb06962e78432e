import { createContext, type ReactNode, use, useContext, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { Languages } from "../look/languages.ts";
import { persistent } from "../look/later.tsx";
import { LookWords } from "../look/words.ts";
import { keepLanguage, preferredOf, useChosenLanguage } from "./language-choice.ts";
import { ENGLISH } from "./languages/english.ts";

/** The same shape with other words: literal strings become any string. */
type Worded<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : { readonly [K in keyof T]: Worded<T[K]> };

export type Text = Worded<typeof ENGLISH>;

/**
 * The interface languages beside English by their BCP 47 tags, each fetched when it is first read. A new one is one file
 * beside `languages/english.ts`, with the same keys, and a line here; the compiler names every text that it lacks.
 */
const LANGUAGES: Readonly<Record<string, () => Promise<Text>>> = {
  ru: () => import("./languages/russian.ts").then(({ RUSSIAN }) => RUSSIAN),
};

/** What the screens can be read in. */
export const LANGUAGE_TAGS: readonly string[] = ["en", ...Object.keys(LANGUAGES)];

const TRIES = 3;
const here = new Map<string, Text>([["en", ENGLISH]]);
const awaited = new Map<string, Promise<Text>>();

/** The texts of a language, which stay here from then on. @throws when they cannot be had */
async function fetchText(language: string): Promise<Text> {
  const known = here.get(language);
  if (known !== undefined) return known;
  const text = await persistent(LANGUAGES[language] ?? (async () => ENGLISH), TRIES);
  here.set(language, text);
  return text;
}

/** The same for a screen that waits for it: English where it cannot be had. */
function awaitedText(language: string): Promise<Text> {
  const known = awaited.get(language) ?? fetchText(language).catch(() => ENGLISH);
  awaited.set(language, known);
  return known;
}

/** Changes the language once its texts are here, so that no screen is gone meanwhile; without them all stays as it is. */
function choose(language: string): void {
  fetchText(language).then(
    () => keepLanguage(language),
    () => {},
  );
}

const CHOICES = { tags: LANGUAGE_TAGS, choose };
const TextContext = createContext<Text>(ENGLISH);

interface TextProviderProps {
  /** What is read where nothing was chosen on this device: a game's own. */
  readonly language: string;
  readonly children: ReactNode;
}

/** Everything inside is in the language that was chosen on this device, or else in the given one. */
export function TextProvider({ language, children }: TextProviderProps) {
  const outer = useContext(TextContext).language;
  const wanted = useChosenLanguage() ?? language;
  // The last of all hooks: rendered once more when the texts have come, it is not waited for again, and React then takes
  // a hook below it for one that has been here before.
  const text = here.get(wanted) ?? use(awaitedText(wanted));
  return (
    <TextContext.Provider value={text}>
      <PageLanguage language={text.language} outer={outer} />
      <Languages.Provider value={CHOICES}>
        <LookWords.Provider value={text.look}>
          <I18nProvider locale={text.language}>{children}</I18nProvider>
        </LookWords.Provider>
      </Languages.Provider>
    </TextContext.Provider>
  );
}

/** Has the page say in which language it is, and the outer one again once this is gone. */
function PageLanguage({ language, outer }: { readonly language: string; readonly outer: string }) {
  useEffect(() => {
    document.documentElement.lang = language;
    return () => {
      document.documentElement.lang = outer;
    };
  }, [language, outer]);
  return null;
}

/** What the browser is set to, if there are texts for it. */
export function browserLanguage(): string {
  return preferredOf(LANGUAGE_TAGS, navigator.languages) ?? "en";
}

export function useText(): Text {
  return useContext(TextContext);
}
