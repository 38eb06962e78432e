import { useMemo } from "react";
import { numberFormat } from "./formats.ts";
import { useLookWords } from "./words.ts";

export interface Figures {
  /** 11.34 -> "11.3"; `digits` after the point, 1 if not given. */
  readonly figure: (value: number, digits?: number) => string;
  /** With its sign, and a real minus: "+2.4", "−0.8", "0.0". */
  readonly change: (value: number, digits?: number) => string;
  /** The change between two printed values, so that a reader's own subtraction gives the same. */
  readonly difference: (before: number, now: number, digits?: number) => string;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Whether a reader sees the change: both values as they are printed differ. */
export function differInPrint(before: number, now: number, digits = 1): boolean {
  return rounded(before, digits) !== rounded(now, digits);
}

/** The change between two values as they are printed: a reader's own subtraction gives the same. */
export function printedDifference(before: number, now: number, digits = 1): number {
  return rounded(now, digits) - rounded(before, digits);
}

export function figuresOf(language: string): Figures {
  const plain = (value: number, digits: number, signDisplay: "auto" | "exceptZero") =>
    numberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    })
      .format(rounded(value, digits) || 0)
      .replace("-", "−");
  const change = (value: number, digits = 1) => plain(value, digits, "exceptZero");
  return {
    figure: (value, digits = 1) => plain(value, digits, "auto"),
    change,
    difference: (before, now, digits = 1) => change(printedDifference(before, now, digits), digits),
  };
}

export function useFigures(): Figures {
  const { language } = useLookWords();
  return useMemo(() => figuresOf(language), [language]);
}
