import { useSyncExternalStore } from "react";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const KEY = "whitecell.theme";
const listeners = new Set<() => void>();
const darkDevice = () => matchMedia("(prefers-color-scheme: dark)");
let chosen: ThemeChoice = "system";

/** A browser may forbid storage; the theme then lasts as long as the page. */
function readStored(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? "system";
  } catch {
    return "system";
  }
}

function show(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function apply(): void {
  show(chosen === "dark" || (chosen === "system" && darkDevice().matches));
  for (const tell of listeners) tell();
}

/** Sets `data-theme` on the document from the stored choice, and follows the device where there is none. */
export function startTheme(): void {
  chosen = readStored();
  darkDevice().addEventListener("change", apply);
  // Paper is white, and most printers leave grounds out: pale letters would be gone.
  addEventListener("beforeprint", () => show(false));
  addEventListener("afterprint", apply);
  apply();
}

export function chooseTheme(choice: ThemeChoice): void {
  chosen = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice holds for this page.
  }
  apply();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, () => chosen);
}
