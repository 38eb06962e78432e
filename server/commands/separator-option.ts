import { SEPARATORS, type SeparatorName } from "../../shared/base/csv.ts";
import { oneOf } from "./parse-words.ts";

/** What stands between the cells of the tables that a command writes. */
export const SEPARATOR_OPTION = {
  value: "NAME",
  hint: "In the tables: comma (if not given), semicolon (with decimal commas) or tab.",
  onlyWith: "csv",
} as const;

const NAMES = Object.keys(SEPARATORS) as SeparatorName[];

/** @throws CommandFault for another word */
export function separatorOf(given: string | undefined): SeparatorName {
  return oneOf("separator", given ?? "comma", NAMES);
}
