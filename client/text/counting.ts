import type { Counting } from "../../shared/base/text.ts";
import { numberFormat } from "../look/formats.ts";
import { formOf } from "./plural.ts";

/**
 * How the rules' sentences write their numbers in a language.
 *
 * @param language a BCP 47 tag
 */
export function countingOf(language: string): Counting {
  const number = numberFormat(language, { maximumFractionDigits: 1 });
  return { print: (value) => number.format(value).replace("-", "−"), form: formOf(language) };
}
